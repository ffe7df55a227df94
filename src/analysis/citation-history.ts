import type { CompactGraph } from '../compact/compact-graph.ts';
import { checkDirected } from './check-directed.ts';
import { readYears, UNDATED } from './years.ts';
import type { Years } from './years.ts';

/** When each node was cited. */
export interface CitationHistories {
  /** Row `node` is `years[offsets[node]]` up to, not including, `years[offsets[node + 1]]`. */
  readonly offsets: Uint32Array;
  /** The years of the citing works, ascending, a year as often as there are works of it. */
  readonly years: Int32Array;
}

/**
 * When each work was cited: the years of the works that cite it. Edges point from citing to cited; citations by works without a year are left out, others are taken
 * as they stand, even when they are earlier than the work cited. Weights are ignored.
 * O(V log V + E).
 * @throws UsageError for an undirected graph, or years that are not one for each node.
 * Reference: Ke, Ferrara, Radicchi & Flammini 2015, doi:10.1073/pnas.1424329112.
 */
export function citationHistories(graph: CompactGraph, years: Years): CitationHistories {
  checkDirected(graph, 'a citation');
  const known = readYears(graph.order, years);
  const dated = Uint32Array.from(known.keys()).filter((node) => known[node] !== UNDATED);
  dated.sort((left, right) => known[left]! - known[right]!);
  const { offsets: rows, targets } = graph.forward;
  const offsets = new Uint32Array(graph.order + 1);
  for (const citing of dated) for (let slot = rows[citing]!; slot < rows[citing + 1]!; slot += 1) offsets[targets[slot]! + 1]! += 1;
  for (let node = 0; node < graph.order; node += 1) offsets[node + 1]! += offsets[node]!;
  const next = offsets.slice(0, graph.order);
  const citations = new Int32Array(offsets[graph.order]!);
  // Citing works are taken by year, so each row fills up in the order of years.
  for (const citing of dated) for (let slot = rows[citing]!; slot < rows[citing + 1]!; slot += 1) citations[next[targets[slot]!]!++] = known[citing]!;
  return { offsets, years: citations };
}

/**
 * How often one node was cited in each of a run of years, `length` of them from `first` on: what `bursts` and a sparkline want. With the counts that
 * `countByYear(years, outDegree(graph))` gives for totals, a burst of citations is told from a burst of citing. O(citations + length).
 */
export function historyOf({ offsets, years }: CitationHistories, node: number, first: number, length: number): Uint32Array {
  const counts = new Uint32Array(length);
  for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) {
    const index = years[at]! - first;
    if (index >= 0 && index < length) counts[index]! += 1;
  }
  return counts;
}
