import type { CompactGraph } from '../compact/compact-graph.ts';
import { checkDirected } from './check-directed.ts';
import { checkWhole } from './check-option.ts';
import { inDegree } from './degree.ts';
import { countByYear, readYears } from './years.ts';
import type { YearCounts, Years } from './years.ts';

export interface ReferenceYearOptions {
  /** How many years before and after take part in a year's median: a whole number from 0. Default 2, which makes five years. */
  readonly reach?: number | undefined;
}

export interface ReferenceYears extends YearCounts {
  /** Parallel to `counts`: the median of the counts of the years around and the year itself. */
  readonly medians: Uint32Array;
  /** Parallel to `counts`: how far the count lies above its median, below 0 beneath it. */
  readonly deviations: Int32Array;
}

/**
 * Reference publication year spectroscopy: how many references go to works of each year, and by how many that is more than in the years around it.
 * Years with a large deviation are where a field has its roots: one or a few works of that year are cited far more than is usual for their time.
 * Edges point from citing to cited; each is one reference, counted in the year of the cited work. References to works without a year are in `undated`.
 * The run of years begins with the first dated work and ends with the last, cited or not; beyond its ends there were no references, so medians there count 0.
 * Without a dated work it is empty. Weights are ignored.
 * O(V + years · reach log reach).
 * @throws UsageError for an undirected graph, years that are not one for each node, or an option out of range.
 * Reference: Marx, Bornmann, Barth & Leydesdorff 2014, doi:10.1002/asi.23089.
 */
export function referenceYears(graph: CompactGraph, years: Years, options: ReferenceYearOptions = {}): ReferenceYears {
  const { reach = 2 } = options;
  checkDirected(graph, 'a reference year');
  checkWhole('reach', reach, 0);
  const { first, counts, undated } = countByYear(readYears(graph.order, years), inDegree(graph));
  const medians = runningMedians(counts, reach);
  const deviations = new Int32Array(counts.length);
  for (let index = 0; index < counts.length; index += 1) deviations[index] = counts[index]! - medians[index]!;
  return { first, counts, undated, medians, deviations };
}

/** The median of each count and those up to `reach` places away; there are 0s beyond the ends. */
function runningMedians(counts: Uint32Array, reach: number): Uint32Array {
  const medians = new Uint32Array(counts.length);
  // More than half of what is around any year lies beyond the ends.
  if (reach >= counts.length) return medians;
  const around = new Uint32Array(2 * reach + 1);
  for (let index = 0; index < counts.length; index += 1) {
    for (let place = 0; place < around.length; place += 1) around[place] = counts[index - reach + place] ?? 0;
    around.sort();
    medians[index] = around[reach]!;
  }
  return medians;
}
