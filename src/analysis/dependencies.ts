import { UsageError } from '../base/diagnostics.ts';
import type { CompactGraph } from '../compact/compact-graph.ts';

/** Above every distance. */
const UNSEEN = 0xffffffff;

/** Room for one search after the other; distances are clean between them. */
export interface DependencyRoom {
  readonly distances: Uint32Array;
  /** How many shortest paths lead from the source to a node. */
  readonly counts: Float64Array;
  /** What a node passes back for each shortest path that reaches it: (1 + dependency) / count. */
  readonly passedBack: Float64Array;
  readonly queue: Uint32Array;
  /** For the nodes in the order of the queue, where the ends of their edges on shortest paths begin. */
  readonly begins: Uint32Array;
  readonly ends: Uint32Array;
}

/** O(V + E). */
export function dependencyRoom({ order, forward }: CompactGraph): DependencyRoom {
  return {
    distances: new Uint32Array(order).fill(UNSEEN),
    counts: new Float64Array(order),
    passedBack: new Float64Array(order),
    queue: new Uint32Array(order),
    begins: new Uint32Array(order + 1),
    ends: new Uint32Array(forward.targets.length),
  };
}

/**
 * Adds to the score of each node how far one source depends on it: the number of nodes reached from the source by shortest paths through it, each counting with the
 * share of its shortest paths that do. Ends do not count as between. Paths follow the edges, all one step long.
 * O(V + E) at most, no more than what is reached.
 * @throws UsageError when a node has more than 10³⁰⁸ shortest paths from the source; the room is of no use then.
 * Reference: Brandes 2001, doi:10.1080/0022250X.2001.9990249.
 */
export function addDependencies(graph: CompactGraph, source: number, scores: Float64Array, { distances, counts, passedBack, queue, begins, ends }: DependencyRoom): void {
  const { offsets, targets } = graph.forward;
  let found = 1;
  let kept = 0;
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
      const distance = distances[target]!;
      if (distance === UNSEEN) {
        distances[target] = next;
        queue[found++] = target;
        counts[target] = count;
        ends[kept++] = target;
      } else if (distance === next) {
        counts[target]! += count;
        ends[kept++] = target;
      }
    }
    begins[head + 1] = kept;
  }
  for (let tail = found - 1; tail >= 0; tail -= 1) {
    const node = queue[tail]!;
    const count = counts[node]!;
    if (count === Infinity) throw new UsageError(`more than 10^308 shortest paths from node ${source} to node ${node}; betweenness cannot be told`);
    const end = begins[tail + 1]!;
    let gathered = 0;
    for (let index = begins[tail]!; index < end; index += 1) gathered += passedBack[ends[index]!]!;
    const dependency = gathered * count;
    passedBack[node] = (1 + dependency) / count;
    if (tail > 0) scores[node]! += dependency;
    distances[node] = UNSEEN;
  }
}
