import { UsageError } from '../base/diagnostics.ts';
import type { CompactGraph } from '../compact/compact-graph.ts';

/** Above every distance. */
const UNSEEN = 0xffffffff;

/** Room for one search after the other, clean between them. */
export interface DependencyRoom {
  readonly distances: Uint32Array;
  /** How many shortest paths lead from the source to a node. */
  readonly counts: Float64Array;
  /** What a node passes back for each shortest path that reaches it: (1 + dependency) / count. */
  readonly passedBack: Float64Array;
  readonly queue: Uint32Array;
}

/** O(V). */
export function dependencyRoom(order: number): DependencyRoom {
  return { distances: new Uint32Array(order).fill(UNSEEN), counts: new Float64Array(order), passedBack: new Float64Array(order), queue: new Uint32Array(order) };
}

/**
 * Adds to the score of each node how far one source depends on it: the number of nodes reached from the source by shortest paths through it, each counting with the
 * share of its shortest paths that do. Ends do not count as between. Paths follow the edges, all one step long.
 * O(V + E) at most, no more than what is reached.
 * @throws UsageError when a node has more than 10³⁰⁸ shortest paths from the source.
 * Reference: Brandes 2001, doi:10.1080/0022250X.2001.9990249.
 */
export function addDependencies(graph: CompactGraph, source: number, scores: Float64Array, { distances, counts, passedBack, queue }: DependencyRoom): void {
  const { offsets, targets } = graph.forward;
  let found = 1;
  queue[0] = source;
  distances[source] = 0;
  counts[source] = 1;
  for (let head = 0; head < found; head += 1) {
    const node = queue[head]!;
    const next = distances[node]! + 1;
    const count = counts[node]!;
    const end = offsets[node + 1]!;
    for (let slot = offsets[node]!; slot < end; slot += 1) {
      const target = targets[slot]!;
      if (distances[target] === UNSEEN) {
        distances[target] = next;
        queue[found++] = target;
      }
      if (distances[target] === next) counts[target]! += count;
    }
  }
  for (let tail = found - 1; tail >= 0; tail -= 1) {
    const node = queue[tail]!;
    const next = distances[node]! + 1;
    const end = offsets[node + 1]!;
    let gathered = 0;
    for (let slot = offsets[node]!; slot < end; slot += 1) {
      const target = targets[slot]!;
      if (distances[target] === next) gathered += passedBack[target]!;
    }
    const dependency = gathered * counts[node]!;
    passedBack[node] = (1 + dependency) / counts[node]!;
    if (tail > 0) scores[node]! += dependency;
  }
  for (let index = 0; index < found; index += 1) {
    const node = queue[index]!;
    if (counts[node] === Infinity) throw new UsageError(`more than 10^308 shortest paths from node ${source} to node ${node}; betweenness cannot be told`);
    distances[node] = UNSEEN;
    counts[node] = 0;
  }
}
