import type { CompactGraph } from '../compact/compact-graph.ts';
import { dependenciesInShares } from './dependency-shares.ts';
import { inOneGo } from './in-shares.ts';
import type { InShares } from './in-shares.ts';

/**
 * Betweenness: for each node the number of pairs whose shortest paths run through it, each pair counting with the share of its shortest paths that do;
 * ends do not count as between. From 0 to (order − 1)(order − 2), undirected half that: pairs are ordered in directed graphs, unordered in undirected ones.
 * A node ranks high when it joins what would else be far apart or apart; paths follow the edges (citing → cited).
 * All edges are one step long: weights are strengths, not lengths, and are ignored. Pairs without a path add nothing.
 * Exact; path counts are doubles, so right to 15 digits however many paths there are.
 * O(V · E) time, O(V + E) memory beside the graph.
 * @throws UsageError when two nodes have more than 10³⁰⁸ shortest paths between them.
 * Reference: Brandes 2001, doi:10.1080/0022250X.2001.9990249.
 */
export function betweenness(graph: CompactGraph): Float64Array {
  return inOneGo(betweennessInShares, graph, {});
}

/** `betweenness`, cut by the nodes it searches from. */
export const betweennessInShares: InShares<object, Float64Array, Float64Array> = dependenciesInShares(
  ({ order }) => Uint32Array.from({ length: order }, (_, node) => node),
  ({ directed }, _options, sums) => (directed ? sums : sums.map((sum) => sum / 2)),
);

/**
 * Raw betweenness as a share of the most there could be: 0 … 1, comparable between graphs of different order.
 * The most is (order − 1)(order − 2), undirected half that; below three nodes nothing is between, and all scores are 0. O(V).
 */
export function normaliseBetweenness(graph: CompactGraph, scores: Float64Array): Float64Array {
  const pairs = (graph.order - 1) * (graph.order - 2);
  const most = graph.directed ? pairs : pairs / 2;
  return scores.map((score) => (most > 0 ? score / most : 0));
}
