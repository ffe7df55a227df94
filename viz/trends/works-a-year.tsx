import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { ChartTable } from '../charts/chart-table.tsx';
import { barsPath } from '../charts/paths.ts';
import { YearChart } from '../charts/year-chart.tsx';
import type { NodeYears } from '../charts/year-counts.ts';
import type { Session } from '../state/session.ts';
import { shownInYears } from './works-in-years.ts';

/** How many works each year has, those that the filters show before all. */
export function WorksAYear({ session, years: { first, last, counts, undated } }: { readonly session: Session; readonly years: NodeYears }): JSX.Element {
  const shown = useComputed(() => shownInYears(session.atlas.graph, session.shown.value, [first, last])).value;
  const { trends: words, charts } = session.words.value;
  const read = (year: number): string => words.readWorks(year, counts[year - first] ?? 0, shown[year - first] ?? 0);
  return (
    <section>
      <h2>{words.worksAYear}</h2>
      <p class="quiet">{words.worksSaid(counts.reduce((sum, count) => sum + count, 0), undated)} {words.shownSaid}</p>
      <YearChart name={words.worksAYear} words={charts} years={[first, last]} values={[0, Math.max(1, ...counts)]} height={200} read={read} brushed={session.member('years').value} brush={(years) => session.change({ years })}>
        {(plot) => (
          <>
            <path class="bars-all" d={barsPath(plot, counts)} />
            <path class="bars-shown" d={barsPath(plot, shown)} />
          </>
        )}
      </YearChart>
      <ChartTable
        title={charts.asTable}
        heads={[charts.year, words.works, words.shown]}
        rows={() => counts.flatMap((count, index) => (count === 0 ? [] : [[first + index, count, shown[index] ?? 0]]))}
      />
    </section>
  );
}
