import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { type TermBurst, termBursts } from '../../src/findings/trends.ts';
import { ChartTable } from '../charts/chart-table.tsx';
import { linear } from '../charts/scale.ts';
import type { Session } from '../state/session.ts';
import { WorkList } from './work-list.tsx';
import { worksOfBurst } from './works-in-years.ts';

/** How many bursts are shown at once. */
const AT_ONCE = 15;

/** Bursts of title words, each a bar over its years, the firmer the thicker; each opens to its works. */
export function BurstList({ session }: { readonly session: Session }): JSX.Element {
  const { graph } = session.atlas;
  const bursts = useMemo(() => termBursts(graph), [graph]);
  const [most, setMost] = useState(AT_ONCE);
  const [open, setOpen] = useState<TermBurst>();
  const { trends: words, charts } = session.words.value;
  const from = Math.min(...bursts.map(({ first }) => first));
  const to = Math.max(...bursts.map(({ last }) => last));
  const greatest = bursts[0]?.weight ?? 1;
  if (bursts.length === 0) return <section><h2>{words.bursts}</h2><p class="quiet">{words.noBursts}</p></section>;
  return (
    <section>
      <h2>{words.bursts}</h2>
      <p class="quiet">{words.burstsSaid}</p>
      <p class="burst-axis" aria-hidden="true"><span>{from}</span><span>{to}</span></p>
      <ol class="bursts">
        {bursts.slice(0, most).map((burst) => (
          <li key={`${burst.term} ${burst.first}`}>
            <button type="button" class="burst" aria-expanded={open === burst} aria-label={words.burst(burst.term, burst.first, burst.last, burst.works)} onClick={() => setOpen(open === burst ? undefined : burst)}>
              <span class="burst-term">{burst.term}</span>
              <Span burst={burst} from={from} to={to} share={burst.weight / greatest} />
              <span class="burst-years">{burst.first === burst.last ? burst.first : `${burst.first}–${burst.last}`}</span>
            </button>
            {open === burst && <WorkList session={session} title={words.burst(burst.term, burst.first, burst.last, burst.works)} works={worksOfBurst(graph, burst)} />}
          </li>
        ))}
      </ol>
      {bursts.length > most && <button type="button" class="more" onClick={() => setMost(most + AT_ONCE)}>{words.more(Math.min(AT_ONCE, bursts.length - most))}</button>}
      <ChartTable
        title={charts.asTable}
        heads={[words.term, charts.from, charts.to, words.works, words.weight]}
        rows={() => bursts.map(({ term, first, last, works, weight }) => [term, first, last, works, weight.toFixed(2)])}
      />
    </section>
  );
}

/** The years of a burst among those of all. */
function Span({ burst: { first, last }, from, to, share }: { readonly burst: TermBurst; readonly from: number; readonly to: number; readonly share: number }): JSX.Element {
  const x = linear([from, to + 1], [0, 100]);
  const height = 3 + 9 * share;
  return (
    <svg class="burst-span" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
      <line x1={0} x2={100} y1={7} y2={7} />
      <rect x={x(first)} width={x(last + 1) - x(first)} y={7 - height / 2} height={height} />
    </svg>
  );
}
