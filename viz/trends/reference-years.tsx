import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { coverageOf } from '../../src/findings/coverage.ts';
import { referenceSpectrum } from '../../src/findings/trends.ts';
import { ChartTable } from '../charts/chart-table.tsx';
import { barsPath, linePath } from '../charts/paths.ts';
import { YearChart } from '../charts/year-chart.tsx';
import type { Session } from '../state/session.ts';
import { WorkList } from './work-list.tsx';
import { citationCount, citedWorksOf, peaks, shownInYears } from './works-in-years.ts';

/** How many peaks are named. */
const PEAKS = 8;

/** References by the year of what they cite, with the deviation from the median of five years; each peak opens to its works. */
export function ReferenceYears({ session }: { readonly session: Session }): JSX.Element {
  const { atlas } = session;
  const { graph } = atlas;
  const [spectrum, citing] = useMemo(() => [referenceSpectrum(graph), coverageOf(graph, 'citing works').have] as const, [graph]);
  const [open, setOpen] = useState<number>();
  const first = spectrum[0]?.year ?? 0;
  const last = first + spectrum.length - 1;
  const shown = useComputed(() => shownInYears(graph, session.shown.value, [first, last], (work) => citationCount(graph, work))).value;
  const opened = useMemo(() => (open === undefined ? [] : citedWorksOf(graph, open)), [graph, open]);
  const { trends: words, charts } = session.words.value;
  const references = spectrum.map((row) => row.references);
  const deviations = spectrum.map(({ deviation }) => deviation);
  if (!references.some((count) => count > 0)) return <section><h2>{words.references}</h2><p class="quiet">{words.noReferences}</p></section>;
  const read = (year: number): string => words.readReferences(year, references[year - first] ?? 0, deviations[year - first] ?? 0);
  return (
    <section>
      <h2>{words.references}</h2>
      <p class="quiet">{words.referencesSaid(citing)}</p>
      <YearChart name={words.references} words={charts} years={[first, last]} values={[Math.min(0, ...deviations), Math.max(1, ...references)]} height={220} read={read} brushed={session.member('years').value} brush={(years) => session.change({ years })}>
        {(plot) => (
          <>
            <path class="bars-all" d={barsPath(plot, references)} />
            <path class="bars-shown" d={barsPath(plot, shown)} />
            <path class="deviation-halo" d={linePath(plot, deviations)} />
            <path class="deviation" d={linePath(plot, deviations)} />
          </>
        )}
      </YearChart>
      <h3>{words.peaks}</h3>
      <ul class="peaks">
        {peaks(spectrum, PEAKS).map(({ year, deviation }) => (
          <li key={year}><button type="button" class="peak" aria-expanded={open === year} onClick={() => setOpen(open === year ? undefined : year)}>{words.peak(year, deviation)}</button></li>
        ))}
      </ul>
      {open !== undefined && <WorkList session={session} title={words.citedWorks(open, opened.length)} works={opened} />}
      <ChartTable
        title={charts.asTable}
        heads={[charts.year, words.referenceCount, words.deviation, words.mostCited]}
        rows={() => spectrum.filter((row) => row.references > 0).map(({ year, references: count, deviation, works }) => [year, count, deviation, works.map((work) => atlas.label(work)).join('; ')])}
      />
    </section>
  );
}
