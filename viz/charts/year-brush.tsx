import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Session } from '../state/session.ts';
import './charts.css';
import { barsPath } from './paths.ts';
import { plotOf, type YearRange } from './plot.ts';
import { linear } from './scale.ts';
import { useWidth } from './use-width.ts';
import { nodeYears } from './year-counts.ts';

const HEIGHT = 34;

/** Half a thumb: at the ends of its track a thumb's middle stands this far in. In pixels, as in the style. */
const THUMB = 8;

/** Two thumbs under a small chart of how many nodes each year has; what lies between them stays. Nothing where fewer than two years are known. */
export function YearBrush({ session }: { readonly session: Session }): JSX.Element | null {
  const { first, last, counts } = useMemo(() => nodeYears(session.atlas.graph), [session.atlas]);
  const [place, width] = useWidth<HTMLDivElement>(200);
  if (counts.length < 2) return null;
  const words = session.words.value.charts;
  const [from, to] = within(session.member('years').value, first, last);
  const keep = (low: number, high: number): void => session.change({ years: low === first && high === last ? undefined : [low, high] });
  // Of two thumbs at one place the one lies above that has room to go.
  const isLate = from > (first + last) / 2;
  // One thumb goes as far as the other.
  const thumb = (name: string, year: number, isAbove: boolean, pull: (to: number) => number): JSX.Element => (
    <input
      type="range"
      min={first}
      max={last}
      step={1}
      value={year}
      class={isAbove ? 'above' : ''}
      aria-label={name}
      onInput={({ currentTarget }) => {
        currentTarget.value = String(pull(currentTarget.valueAsNumber));
      }}
    />
  );
  // Columns stand over the places where a thumb's middle can be.
  const column = (width - 2 * THUMB) / (counts.length - 1);
  const most = counts.reduce((greatest, count) => Math.max(greatest, count), 1);
  const plot = { ...plotOf([first, last], [0, most], width, HEIGHT), column, x: (year: number) => THUMB + (year - first) * column, y: linear([0, most], [HEIGHT, 2]) };
  return (
    <div class="year-brush" role="group" aria-label={words.yearBrush}>
      <div class="year-brush-track" ref={place}>
        <svg width={width} height={HEIGHT} aria-hidden="true">
          <path class="bars-all" d={barsPath(plot, counts)} />
          <path class="bars-shown" d={barsPath(plot, counts.map((count, index) => (first + index < from || first + index > to ? 0 : count)))} />
        </svg>
        {thumb(words.from, from, isLate, (year) => {
          const low = Math.min(year, to);
          keep(low, to);
          return low;
        })}
        {thumb(words.to, to, !isLate, (year) => {
          const high = Math.max(year, from);
          keep(from, high);
          return high;
        })}
      </div>
      <p class="year-brush-said">
        <output>{from === first && to === last ? words.allYears : words.range(from, to)}</output>
        {(from !== first || to !== last) && <button type="button" onClick={() => session.change({ years: undefined })}>{words.clearYears}</button>}
      </p>
    </div>
  );
}

/** The brushed years as far as there are any. */
function within(years: YearRange | undefined, first: number, last: number): YearRange {
  if (years === undefined) return [first, last];
  const from = Math.min(last, Math.max(first, years[0]));
  return [from, Math.min(last, Math.max(from, years[1]))];
}
