import type { CompactGraph } from '../compact/compact-graph.ts';
import { reversedGraph } from '../compact/views.ts';
import { checkDirected } from './check-directed.ts';
import { pairsSharingASource } from './pairs-sharing-a-source.ts';
import type { PairOptions } from './pairs-sharing-a-source.ts';

/**
 * Bibliographic coupling: the undirected graph in which two works are joined when both cite a third; the edge weighs how many references they share, a whole
 * number from 1, or how like that makes their reference lists (`similarity`, each list counting its length).
 * It relates new work, which nobody has cited yet, where co-citation relates what is cited. Edges of the graph given point from citing to cited; its weights are
 * ignored. The nodes are the same. A work that cites nothing is joined to nothing.
 * O(V + E + Σ n (n − 1) / 2), n being how often each work is cited: a classic with 1,000 citations brings half a million pairs.
 * @throws UsageError for an undirected graph, when the pairs are more than `pairLimit`, or for an option out of range.
 * Reference: Kessler 1963, doi:10.1002/asi.5090140103.
 */
export function bibliographicCoupling(citations: CompactGraph, options: PairOptions = {}): CompactGraph {
  checkDirected(citations, 'bibliographic coupling');
  return pairsSharingASource(reversedGraph(citations), citations.order, new Float64Array(citations.order).fill(1), options);
}
