import type { JSX } from 'preact';
import { MARGIN, type Plot } from './plot.ts';
import { ticks } from './scale.ts';

/** The room that the name of a year wants, and that lines of values stand apart, in pixels. */
const YEAR_ROOM = 48;
const VALUE_ROOM = 36;

interface Props {
  readonly plot: Plot;
  readonly format?: ((value: number) => string) | undefined;
  readonly steps?: readonly number[] | undefined;
}

/** Lines and numbers of the values, and the years beneath. */
export function Axes({ plot, format = String, steps }: Props): JSX.Element {
  const { width, height, values, years } = plot;
  const bottom = height - MARGIN.bottom;
  return (
    <g class="axes">
      {(steps ?? ticks(values[0], values[1], (bottom - MARGIN.top) / VALUE_ROOM)).map((value) => (
        <g key={value}>
          <line class={value === 0 ? 'ground' : 'grid'} x1={MARGIN.left} x2={width - MARGIN.right} y1={plot.y(value)} y2={plot.y(value)} />
          <text x={MARGIN.left - 6} y={plot.y(value) + 4} text-anchor="end">{format(value)}</text>
        </g>
      ))}
      {ticks(years[0], years[1], (width - MARGIN.left - MARGIN.right) / YEAR_ROOM).map((year) => (
        <g key={year}>
          <line class="grid" x1={plot.x(year)} x2={plot.x(year)} y1={bottom} y2={bottom + 4} />
          <text x={plot.x(year)} y={bottom + 17} text-anchor="middle">{year}</text>
        </g>
      ))}
    </g>
  );
}
