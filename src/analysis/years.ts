import { UsageError } from '../base/diagnostics.ts';

/**
 * The year of each node: a whole number from −9999 to 9999, and 0 where it is not known (no calendar has a year 0). An Int32Array or Float64Array will do.
 * Whether a year lies in the future is not asked: nothing here knows what year it is.
 */
export type Years = ArrayLike<number>;

/** The year that is not known. */
export const UNDATED = 0;

/** A copy of years that somebody handed in. @throws UsageError unless there is one for each node, whole and from −9999 to 9999. */
export function readYears(order: number, years: Years): Int32Array {
  if (years.length !== order) throw new UsageError(`${years.length} years; expected one for each of ${order} nodes`);
  const read = new Int32Array(order);
  for (let node = 0; node < order; node += 1) {
    const year = years[node]!;
    checkYear(`year of node ${node}`, year);
    read[node] = year;
  }
  return read;
}

/** @throws UsageError unless the year is whole and from −9999 to 9999. */
export function checkYear(name: string, year: number): void {
  if (!Number.isInteger(year) || Math.abs(year) > 9999) throw new UsageError(`${name} is ${String(year)}; expected a whole number from −9999 to 9999, 0 where it is not known`);
}

/** What happened in each year of an unbroken run of years. */
export interface YearCounts {
  /** The first year; 0 when there are none. */
  readonly first: number;
  /** `counts[index]` is that of the year `first + index`; from the first year with a dated node to the last. */
  readonly counts: Uint32Array;
  /** What belongs to nodes without a year. */
  readonly undated: number;
}

/** The run of years from the first known one to the last; none, from 0, where no year is known. O(V). */
export function yearSpan(years: Int32Array): { readonly first: number; readonly length: number } {
  let first = Infinity;
  let last = -Infinity;
  for (let node = 0; node < years.length; node += 1) {
    if (years[node] === UNDATED) continue;
    first = Math.min(first, years[node]!);
    last = Math.max(last, years[node]!);
  }
  return first > last ? { first: 0, length: 0 } : { first, length: last - first + 1 };
}

/** Adds up an amount of each node, year by year. Years in which there is no node, or nodes of amount 0, count 0. O(V + years). */
export function countByYear(years: Int32Array, amounts: Uint32Array): YearCounts {
  const { first, length } = yearSpan(years);
  const counts = new Uint32Array(length);
  let undated = 0;
  for (let node = 0; node < years.length; node += 1) {
    if (years[node] === UNDATED) undated += amounts[node]!;
    else counts[years[node]! - first]! += amounts[node]!;
  }
  return { first, counts, undated };
}
