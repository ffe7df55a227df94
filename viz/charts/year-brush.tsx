import { useComputed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Session } from '../state/session.ts';
import './charts.css';
import { barsPath } from './paths.ts';
import { plotOf, type YearRange } from './plot.ts';
import { useWidth } from './use-width.ts';
import { nodeYears } from './year-counts.ts';

const HEIGHT = 34;

/** Half a thumb: at the ends of its track a thumb's middle stands this far in. In pixels, as in the style. */
const THUMB = 8;

/** Two thumbs under a small chart of how many nodes each year has; what lies between them stays. Nothing where fewer than two years are known. */
export function YearBrush({ session }: { readonly session: Session }): JSX.Element | null {
  const { first, last, counts } = useMemo(() => nodeYears(session.atlas.graph), [session.atlas]);
  const [place, width] = useWidth<HTMLDivElement>(200);
  const kept = useComputed<YearRange>(() => within(session.member('years').value, first, last));
  // Where the thumbs are while they are pulled: only letting go is a step.
  const pulled = useSignal<YearRange | undefined>(undefined);
  if (counts.length < 2) return null;
  const words = session.words.value.charts;
  const [from, to] = pulled.value ?? kept.value;
  const pull = (end: 'from' | 'to', year: number): void => {
    pulled.value = end === 'from' ? [Math.min(year, to), to] : [from, Math.max(year, from)];
  };
  const letGo = (): void => {
    const [low, high] = pulled.value ?? kept.value;
    pulled.value = undefined;
    session.change({ years: low === first && high === last ? undefined : [low, high] });
  };
  const thumb = (end: 'from' | 'to', year: number): JSX.Element => (
    <input
      type="range"
      min={first}
      max={last}
      step={1}
      value={year}
      aria-label={words[end]}
      onInput={({ currentTarget }) => {
        pull(end, currentTarget.valueAsNumber);
        // The other thumb is as far as this one goes.
        currentTarget.value = String(pulled.value?.[end === 'from' ? 0 : 1] ?? year);
      }}
      onChange={letGo}
    />
  );
  // Columns stand over the places where a thumb's middle can be.
  const column = (width - 2 * THUMB) / (counts.length - 1);
  const plot = { ...plotOf([first, last], [0, Math.max(...counts, 1)], width, HEIGHT), column, x: (year: number) => THUMB + (year - first) * column, y: (value: number) => HEIGHT - (value / Math.max(...counts, 1)) * (HEIGHT - 2) };
  return (
    <fieldset class="year-brush">
      <legend>{words.yearBrush}</legend>
      <div class="year-brush-track" ref={place}>
        <svg width={width} height={HEIGHT} aria-hidden="true">
          <path class="bars-all" d={barsPath(plot, counts)} />
          <path class="bars-shown" d={barsPath(plot, counts.map((count, index) => (first + index < from || first + index > to ? 0 : count)))} />
        </svg>
        {thumb('from', from)}
        {thumb('to', to)}
      </div>
      <p class="year-brush-said">
        <output>{from === first && to === last ? words.allYears : words.range(from, to)}</output>
        {(from !== first || to !== last) && <button type="button" onClick={() => session.change({ years: undefined })}>{words.clearYears}</button>}
      </p>
    </fieldset>
  );
}

/** The brushed years as far as there are any. */
function within(years: YearRange | undefined, first: number, last: number): YearRange {
  if (years === undefined) return [first, last];
  const from = Math.min(last, Math.max(first, years[0]));
  return [from, Math.min(last, Math.max(from, years[1]))];
}
