import type { Plot } from './plot.ts';

/** Widest and narrowest gap between two bars, as a share of a column; bars thinner than a pixel cannot be seen. */
const GAP = 0.18;

/** Bars that stand on 0, one a year from the first on, as one path; years of 0 have none. */
export function barsPath(plot: Plot, values: ArrayLike<number>): string {
  const width = Math.max(1, plot.column * (1 - GAP));
  const ground = plot.y(0);
  let path = '';
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0;
    if (value !== 0) path += `M${round(plot.x(plot.years[0] + index) - width / 2)} ${round(ground)}V${round(plot.y(value))}h${round(width)}V${round(ground)}z`;
  }
  return path;
}

/** A line through the values, one a year from the first on. */
export function linePath(plot: Plot, values: ArrayLike<number>): string {
  return Array.from(values, (value, index) => `${index === 0 ? 'M' : 'L'}${round(plot.x(plot.years[0] + index))} ${round(plot.y(value))}`).join('');
}

/**
 * The area between two rows of values, one a year from the first on; years where the upper is undefined part it in two. It runs half a column to either side, so that a year alone
 * is seen too.
 */
export function areaPath(plot: Plot, lower: readonly number[], upper: readonly (number | undefined)[]): string {
  let path = '';
  for (let from = 0; from < upper.length; from += 1) {
    if (upper[from] === undefined) continue;
    let end = from;
    while (end + 1 < upper.length && upper[end + 1] !== undefined) end += 1;
    path += `M${edge(plot, upper, from, end)}L${edge(plot, lower, end, from)}z`;
    from = end;
  }
  return path;
}

/** The points of one side of an area, forwards or backwards. */
function edge(plot: Plot, values: readonly (number | undefined)[], from: number, to: number): string {
  const step = to >= from ? 1 : -1;
  const half = (step * plot.column) / 2;
  const points: string[] = [];
  for (let index = from; ; index += step) {
    const [x, y] = [plot.x(plot.years[0] + index), round(plot.y(values[index] ?? 0))];
    if (index === from) points.push(`${round(x - half)} ${y}`);
    points.push(`${round(x)} ${y}`);
    if (index === to) {
      points.push(`${round(x + half)} ${y}`);
      return points.join('L');
    }
  }
}

/** A tenth of a pixel is fine enough. */
function round(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}
