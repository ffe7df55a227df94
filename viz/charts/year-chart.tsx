import type { ComponentChildren, JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ChartWords } from '../words/chart-words.ts';
import { Axes } from './axes.tsx';
import './charts.css';
import { MARGIN, type Plot, plotOf, yearAt, type YearRange } from './plot.ts';
import { useWidth } from './use-width.ts';

interface Props {
  /** What a screen reader calls it. */
  readonly name: string;
  readonly words: ChartWords;
  readonly years: YearRange;
  /** The least and the greatest value there is room for. */
  readonly values: readonly [number, number];
  readonly height: number;
  readonly format?: ((value: number) => string) | undefined;
  /** The values that have a line; default: whole numbers at even steps. */
  readonly steps?: readonly number[] | undefined;
  /** What the chart says of a year, in one line. */
  readonly read: (year: number) => string;
  /** The years that are brushed. */
  readonly brushed: YearRange | undefined;
  readonly brush: (years: YearRange | undefined) => void;
  readonly children: (plot: Plot) => ComponentChildren;
}

/**
 * A chart over years. Pointing at a year reads it, a click keeps only that year (a second one lets go of it), a pull keeps the years from one to the other. With the keyboard it is
 * one stop: arrows, Home and End read, Enter keeps, Shift and Enter keeps the years up to here, Escape lets go.
 */
export function YearChart({ name, words, years, values, height, format, steps, read, brushed, brush, children }: Props): JSX.Element {
  const [place, width] = useWidth<HTMLDivElement>(600);
  const [reading, setReading] = useState<number>();
  const pulledFrom = useRef<number | undefined>(undefined);
  const plot = plotOf(years, values, width, height);
  const [first, last] = years;
  const at = reading ?? last;
  const yearUnder = (event: PointerEvent): number => yearAt(plot, event.clientX - (place.current?.getBoundingClientRect().left ?? 0));
  const keep = (from: number, to: number): void => {
    const range: YearRange = [Math.min(from, to), Math.max(from, to)];
    brush(brushed !== undefined && brushed[0] === range[0] && brushed[1] === range[1] ? undefined : range);
  };
  const moves = new Map<string, number>([['ArrowLeft', at - 1], ['ArrowDown', at - 1], ['ArrowRight', at + 1], ['ArrowUp', at + 1], ['PageDown', at - 10], ['PageUp', at + 10], ['Home', first], ['End', last]]);
  const press = (event: KeyboardEvent): void => {
    const to = moves.get(event.key);
    if (to !== undefined) setReading(Math.min(last, Math.max(first, to)));
    else if (event.key === 'Enter' && event.shiftKey) keep(brushed?.[0] ?? first, at);
    else if (event.key === 'Enter' || event.key === ' ') keep(at, at);
    else if (event.key === 'Escape' && brushed !== undefined) brush(undefined);
    else return;
    event.preventDefault();
  };
  return (
    <div class="chart">
      <div
        ref={place}
        class="chart-plot"
        role="slider"
        tabIndex={0}
        aria-label={`${name}. ${words.keys}`}
        aria-valuemin={first}
        aria-valuemax={last}
        aria-valuenow={at}
        aria-valuetext={read(at)}
        onFocus={() => setReading(at)}
        onKeyDown={press}
        onPointerMove={(event) => setReading(yearUnder(event))}
        onPointerLeave={() => setReading(undefined)}
        onPointerDown={(event) => {
          pulledFrom.current = yearUnder(event);
        }}
        onPointerUp={(event) => {
          if (pulledFrom.current !== undefined) keep(pulledFrom.current, yearUnder(event));
          pulledFrom.current = undefined;
        }}
        onPointerCancel={() => {
          pulledFrom.current = undefined;
        }}
      >
        <svg width={width} height={height} aria-hidden="true">
          {brushed !== undefined && <Band plot={plot} years={brushed} kind="brushed" />}
          {reading !== undefined && <Band plot={plot} years={[reading, reading]} kind="read" />}
          <Axes plot={plot} format={format} steps={steps} />
          {children(plot)}
        </svg>
      </div>
      <p class="chart-reading" aria-hidden="true">{reading === undefined ? words.hint : read(reading)}</p>
    </div>
  );
}

function Band({ plot, years: [from, to], kind }: { readonly plot: Plot; readonly years: YearRange; readonly kind: 'brushed' | 'read' }): JSX.Element | null {
  const [first, last] = [Math.max(from, plot.years[0]), Math.min(to, plot.years[1])];
  if (first > last) return null;
  return <rect class={kind} x={plot.x(first) - plot.column / 2} width={(last - first + 1) * plot.column} y={MARGIN.top} height={plot.height - MARGIN.top - MARGIN.bottom} />;
}
