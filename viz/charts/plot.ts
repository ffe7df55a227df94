import { linear, type Scale } from './scale.ts';

/** The room around the drawing for axes, in pixels. */
export const MARGIN = { left: 40, right: 12, top: 10, bottom: 24 } as const;

/** A run of years, both ends in it. */
export type YearRange = readonly [first: number, last: number];

/** Where years and values lie in a chart, in pixels. */
export interface Plot {
  readonly years: YearRange;
  readonly width: number;
  readonly height: number;
  /** How wide a year is. */
  readonly column: number;
  /** The middle of a year. */
  readonly x: Scale;
  readonly y: Scale;
  readonly values: readonly [least: number, most: number];
}

/** The plot of a chart of this size. */
export function plotOf(years: YearRange, values: readonly [number, number], width: number, height: number): Plot {
  const column = Math.max(0, width - MARGIN.left - MARGIN.right) / (years[1] - years[0] + 1);
  return {
    years, width, height, column, values,
    x: (year) => MARGIN.left + (year - years[0] + 0.5) * column,
    y: linear(values, [height - MARGIN.bottom, MARGIN.top]),
  };
}

/** The year that lies here, the nearest at the ends. */
export function yearAt({ years: [first, last], column }: Plot, x: number): number {
  const year = column > 0 ? first + Math.floor((x - MARGIN.left) / column) : first;
  return Math.min(last, Math.max(first, year));
}
