import type { CompactGraph } from '../compact/compact-graph.ts';

/**
 * Density: the share of all possible edges that are there: 0 … 1. In directed graphs an edge each way is possible between any two nodes.
 * Citation graphs are sparse, and sparser the larger they are: compare densities of graphs of like order only. Weights are ignored. Below two nodes it is 0.
 * O(1).
 * Reference: Wasserman & Faust 1994, doi:10.1017/CBO9780511815478.
 */
export function density({ order, size, directed }: CompactGraph): number {
  const pairs = order * (order - 1);
  return pairs > 0 ? size / (directed ? pairs : pairs / 2) : 0;
}
