import type { JSX } from 'preact';
import type { ComparedWork } from '../../src/findings/comparison.ts';
import { ChartTable } from '../charts/chart-table.tsx';
import { useWidth } from '../charts/use-width.ts';
import { shortLabel } from '../map/short-label.ts';
import { numberText } from '../page/number-text.ts';
import type { Session } from '../state/session.ts';
import { slopeLines, tiedPlaces } from './slope-lines.ts';

/** As many works as are drawn; the table has all. */
const DRAWN = 40;

const ROW = 22;
const TOP = 26;

/** What a letter of a label takes up, about, in pixels. */
const LETTER = 6.2;

interface Props {
  readonly session: Session;
  readonly works: readonly ComparedWork[];
  readonly surveys: readonly [string, string];
}

/** The ranks of works in either survey, each work a line from one to the other; and the same as a table. */
export function SlopeChart({ session, works, surveys }: Props): JSX.Element {
  const { atlas } = session;
  const words = session.words.value.compare;
  const [place, width] = useWidth<HTMLDivElement>(600);
  const drawn = slopeLines(works.slice(0, DRAWN));
  const pointed = session.pointed.value;
  const chosen = session.member('chosen').value;
  const room = Math.max(70, width * (width < 520 ? 0.34 : 0.37));
  const letters = Math.floor((room - 34) / LETTER);
  const y = (row: number): number => TOP + (row + 0.5) * ROW;
  const point = (node: string | undefined) => (): void => {
    session.pointed.value = node;
  };
  return (
    <div class="slope" ref={place}>
      <svg width={width} height={TOP + drawn.length * ROW + 6} role="img" aria-label={words.slope(drawn.length, works.length)}>
        {surveys.map((survey, side) => <text key={side} class="survey" x={side === 0 ? room : width - room} y={14} text-anchor={side === 0 ? 'end' : 'start'}>{shortLabel(survey, letters + 4)}</text>)}
        {([0, 1] as const).map((side) => tiedPlaces(drawn, side).map(([first, last]) => <line key={`${side} ${first}`} class="tie" x1={side === 0 ? room + 8 : width - room - 8} y1={y(first) - 6} x2={side === 0 ? room + 8 : width - room - 8} y2={y(last) + 6} />))}
        {drawn.map(({ work, ranks, places }) => (
          <g key={work} class={`work ${work === pointed || work === chosen ? 'lit' : ''}`} onPointerEnter={point(work)} onPointerLeave={point(undefined)} onClick={() => session.choose(work, 'about')}>
            <title>{atlas.label(work)}</title>
            <line class="reach" x1={0} y1={y(places[0])} x2={room} y2={y(places[0])} />
            <line class="reach" x1={width - room} y1={y(places[1])} x2={width} y2={y(places[1])} />
            <line x1={room + 8} y1={y(places[0])} x2={width - room - 8} y2={y(places[1])} />
            <text x={room - 34} y={y(places[0]) + 4} text-anchor="end">{shortLabel(atlas.label(work), letters)}</text>
            <text class="rank" x={room} y={y(places[0]) + 4} text-anchor="end">{numberText(ranks[0])}</text>
            <text class="rank" x={width - room} y={y(places[1]) + 4}>{numberText(ranks[1])}</text>
            <text x={width - room + 34} y={y(places[1]) + 4}>{shortLabel(atlas.label(work), letters)}</text>
          </g>
        ))}
      </svg>
      <ChartTable title={words.slopeTable} heads={[words.work, words.rankIn(surveys[0]), words.rankIn(surveys[1]), words.ofFirst, words.ofSecond]} rows={() => works.map(({ work, ranks, sentences }) => [atlas.label(work), ...ranks.map(numberText), ...sentences])} />
    </div>
  );
}
