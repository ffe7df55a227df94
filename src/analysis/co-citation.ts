import type { CompactGraph } from '../compact/compact-graph.ts';
import { checkDirected } from './check-directed.ts';
import { pairsSharingASource } from './pairs-sharing-a-source.ts';
import type { PairOptions } from './pairs-sharing-a-source.ts';

/**
 * Co-citation: the undirected graph in which two works are joined when a third cites both; the edge weighs how many do, a whole number from 1, or how like that makes
 * the two (`similarity`, each counting its citations).
 * Edges of the graph given point from citing to cited; its weights are ignored. The nodes are the same.
 * A work that cites nothing or one thing joins nothing. Works that cite the same are joined by `bibliographicCoupling`.
 * O(V + E + Σ n (n − 1) / 2), n being the length of each reference list: one survey with 1,000 references brings half a million pairs.
 * @throws UsageError for an undirected graph, when the pairs are more than `pairLimit`, or for an option out of range.
 * Reference: Small 1973, doi:10.1002/asi.4630240406.
 */
export function coCitation(citations: CompactGraph, options: PairOptions = {}): CompactGraph {
  checkDirected(citations, 'co-citation');
  return pairsSharingASource(citations, citations.order, new Float64Array(citations.order).fill(1), options);
}
