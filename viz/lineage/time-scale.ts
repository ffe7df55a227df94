/** Years without a node that stand between two others, and that take as much room as one more year would. */
export interface NarrowYears {
  readonly first: number;
  readonly last: number;
  readonly x: number;
  readonly end: number;
}

/** Where dates stand on the axis. */
export interface TimeScale {
  /** The place of a date in pixels, a multiple of 1/8; later dates are farther right. */
  readonly x: (date: number) => number;
  /** The beginning of each year that is drawn at full width, and of the one after the last. */
  readonly years: readonly { readonly year: number; readonly x: number }[];
  readonly narrow: readonly NarrowYears[];
  readonly width: number;
}

/** Runs of empty years longer than this are drawn narrow: a field with one ancestor of 1983 would be a blank sheet otherwise. */
const MOST_EMPTY = 2;

/** The width of such a run, in pixels. */
const NARROW = 44;

/**
 * An axis on which every year with a node, and short runs without one, have the same width; the empty years of longer runs are drawn narrow, all alike. Dates are fractional years.
 * O(n log n + years drawn).
 */
export function timeScale(dates: readonly number[], pixelsAYear: number): TimeScale {
  const used = [...new Set(dates.map(Math.floor))].sort((one, other) => one - other);
  const years: { year: number; x: number }[] = [];
  const narrow: NarrowYears[] = [];
  let x = 0;
  let next = used[0] ?? 0;
  for (const year of used) {
    if (year - next > MOST_EMPTY) {
      narrow.push({ first: next, last: year - 1, x, end: x + NARROW });
      x += NARROW;
      next = year;
    }
    for (; next <= year; next += 1, x += pixelsAYear) years.push({ year: next, x });
  }
  years.push({ year: next, x });
  const starts = new Map(years.map(({ year, x: start }) => [year, start]));
  return { x: (date) => Math.round(((starts.get(Math.floor(date)) ?? 0) + (date - Math.floor(date)) * pixelsAYear) * 8) / 8, years, narrow, width: x };
}
