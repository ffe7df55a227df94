import type { CompactGraph } from '../compact/compact-graph.ts';
import { citationHistories } from './citation-history.ts';
import { readYears, UNDATED, yearSpan } from './years.ts';
import type { Years } from './years.ts';

export interface SleepingBeauties {
  /** B: 0 for a work cited most in its first year, and in proportion to time ever after; far above it for a late awakening, a little below for early fame. */
  readonly beauties: Float64Array;
  /** The year in which each work woke up: its citations are then farthest from a straight rise to the peak. 0 where there is nothing to tell. */
  readonly awakenings: Int32Array;
  /** The first of the years in which each work was cited most. 0 where it was never cited or has no year. */
  readonly peaks: Int32Array;
}

/**
 * Sleeping beauties: how long and how deeply a work slept before the year it was cited most. The beauty coefficient adds up, for each year until then, how far the
 * citations lie below the straight line from those of the first year to those of the peak, each divided by the citations themselves (at least 1).
 * It has no upper bound and grows with the height of the peak: compare works of one corpus.
 * Edges point from citing to cited. Citations earlier than the work itself count in its first year, those by works without a year not at all. A work without a
 * year, never cited, or cited most in its first year has B 0 and no awakening. Weights are ignored.
 * O(V log V + E + V · years to the peak).
 * @throws UsageError for an undirected graph, or years that are not one for each node.
 * Reference: Ke, Ferrara, Radicchi & Flammini 2015, doi:10.1073/pnas.1424329112.
 */
export function sleepingBeauties(graph: CompactGraph, years: Years): SleepingBeauties {
  const { offsets, years: citing } = citationHistories(graph, years);
  const known = readYears(graph.order, years);
  const beauties = new Float64Array(graph.order);
  const awakenings = new Int32Array(graph.order);
  const peaks = new Int32Array(graph.order);
  const counts = new Uint32Array(yearSpan(known).length);
  for (let node = 0; node < graph.order; node += 1) {
    const born = known[node]!;
    const begin = offsets[node]!;
    const end = offsets[node + 1]!;
    if (born === UNDATED || begin === end) continue;
    const length = Math.max(0, citing[end - 1]! - born) + 1;
    for (let at = begin; at < end; at += 1) counts[Math.max(0, citing[at]! - born)]! += 1;
    const peak = peakOf(counts, length);
    peaks[node] = born + peak;
    beauties[node] = beautyOf(counts, peak);
    if (peak > 0) awakenings[node] = born + awakeningOf(counts, peak);
    counts.fill(0, 0, length);
  }
  return { beauties, awakenings, peaks };
}

/** Where the first of the largest counts stands. */
function peakOf(counts: Uint32Array, length: number): number {
  let peak = 0;
  for (let age = 1; age < length; age += 1) if (counts[age]! > counts[peak]!) peak = age;
  return peak;
}

function beautyOf(counts: Uint32Array, peak: number): number {
  const first = counts[0]!;
  let beauty = 0;
  for (let age = 1; age < peak; age += 1) {
    const line = first + ((counts[peak]! - first) * age) / peak;
    beauty += (line - counts[age]!) / Math.max(1, counts[age]!);
  }
  return beauty;
}

/** The first of the ages that lie farthest from the line, on either side. The distances are compared before the division all share, in whole numbers. */
function awakeningOf(counts: Uint32Array, peak: number): number {
  const first = counts[0]!;
  let awakening = 0;
  let farthest = 0;
  for (let age = 1; age < peak; age += 1) {
    const distance = Math.abs((counts[peak]! - first) * age - (counts[age]! - first) * peak);
    if (distance <= farthest) continue;
    awakening = age;
    farthest = distance;
  }
  return awakening;
}
