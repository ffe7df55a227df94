import { UsageError } from '../base/diagnostics.ts';
import type { CompactGraph } from '../compact/compact-graph.ts';

/** Above every distance. */
const UNSEEN = 0xffffffff;

/**
 * Betweenness: for each node the number of pairs whose shortest paths run through it, each pair counting with the share of its shortest paths that do;
 * ends do not count as between. From 0 to (order − 1)(order − 2), undirected half that: pairs are ordered in directed graphs, unordered in undirected ones.
 * A node ranks high when it joins what would else be far apart or apart; paths follow the edges (citing → cited).
 * All edges are one step long: weights are strengths, not lengths, and are ignored. Pairs without a path add nothing.
 * Exact; path counts are doubles, so right to 15 digits however many paths there are.
 * O(V · E) time, O(V) memory beside the graph.
 * @throws UsageError when two nodes have more than 10³⁰⁸ shortest paths between them.
 * Reference: Brandes 2001, doi:10.1080/0022250X.2001.9990249.
 */
export function betweenness(graph: CompactGraph): Float64Array {
  const { order } = graph;
  const { offsets, targets } = graph.forward;
  const scores = new Float64Array(order);
  const distances = new Uint32Array(order).fill(UNSEEN);
  const counts = new Float64Array(order);
  // What a node passes back for each shortest path that reaches it: (1 + dependency) / count.
  const passedBack = new Float64Array(order);
  const queue = new Uint32Array(order);
  for (let source = 0; source < order; source += 1) {
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
  return graph.directed ? scores : scores.map((score) => score / 2);
}

/**
 * Raw betweenness as a share of the most there could be: 0 … 1, comparable between graphs of different order.
 * The most is (order − 1)(order − 2), undirected half that; below three nodes nothing is between, and all scores are 0. O(V).
 */
export function normaliseBetweenness(graph: CompactGraph, scores: Float64Array): Float64Array {
  const pairs = (graph.order - 1) * (graph.order - 2);
  const most = graph.directed ? pairs : pairs / 2;
  return scores.map((score) => (most > 0 ? score / most : 0));
}
