import { coverageOf, type Need } from '../findings/coverage.ts';
import { type HistoricWork, namedHistoriograph } from '../findings/historiograph.ts';
import { referenceSpectrum, type SpectrumYear, type TermBurst, termBursts, workHistories, type WorkHistory } from '../findings/trends.ts';
import type { Call } from './command.ts';
import { dot, mermaid } from './diagrams.ts';
import { openGraph, type OpenGraph } from './open-graph.ts';
import { choiceOption, formatOf, presentRows, wholeOption } from './present.ts';

const SUBJECTS = ['references', 'terms', 'works', 'history'] as const;
type Subject = (typeof SUBJECTS)[number];

const NEEDS: Readonly<Record<Subject, readonly Need[]>> = { references: ['citing works', 'years'], terms: ['years'], works: ['cited works that cite', 'years'], history: ['cited works that cite', 'years'] };

/** `stemma trends [DIR] [--of references|terms|works|history] [--top N]` */
export async function trends(call: Call): Promise<number> {
  const graph = await openGraph(call);
  const subject = choiceOption(call, 'of', SUBJECTS) ?? 'references';
  const top = wholeOption(call, 'top', 1) ?? 30;
  if (!call.quiet) for (const need of NEEDS[subject]) call.terminal.err(`${subject}: ${coverageOf(graph.graph, need).sentence}.\n`);
  ({ references, terms, works, history })[subject](call, graph, top);
  return 0;
}

/** Years with the largest deviation from the five-year median, in the order of years. */
function references(call: Call, graph: OpenGraph, top: number): void {
  const spectrum = referenceSpectrum(graph.graph).filter((row) => row.references > 0);
  const peaks = [...spectrum].sort((left, right) => right.deviation - left.deviation || left.year - right.year).slice(0, top).sort((left, right) => left.year - right.year);
  presentRows<SpectrumYear>(
    call,
    [
      { head: 'year', cell: ({ year }) => year },
      { head: 'references', cell: (row) => row.references },
      { head: 'deviation', cell: ({ deviation }) => deviation },
      { head: 'most cited', cell: (row) => row.works.map(graph.labelOf).join('; '), flexible: true },
    ],
    peaks,
  );
}

function terms(call: Call, graph: OpenGraph, top: number): void {
  presentRows<TermBurst>(
    call,
    [
      { head: 'term', cell: ({ term }) => term },
      { head: 'from', cell: ({ first }) => first },
      { head: 'to', cell: ({ last }) => last },
      { head: 'works', cell: (row) => row.works },
      { head: 'weight', cell: ({ weight }) => weight, digits: 3 },
    ],
    termBursts(graph.graph).slice(0, top),
  );
}

function works(call: Call, graph: OpenGraph, top: number): void {
  presentRows<WorkHistory>(
    call,
    [
      { head: 'work', cell: ({ work }) => graph.labelOf(work), flexible: true },
      { head: 'year', cell: ({ year }) => year },
      { head: 'citations', cell: (row) => row.citations },
      { head: 'age-normalised', cell: (row) => row.ageNormalised, digits: 2 },
      { head: 'disruption', cell: (row) => row.disruption, digits: 3 },
      { head: 'beauty', cell: ({ beauty }) => beauty, digits: 2 },
    ],
    workHistories(graph.graph).slice(0, top),
  );
}

/** The historiograph: in a table works are numbered, and a work's `cites` are the numbers of those it cites. */
function history(call: Call, graph: OpenGraph, top: number): void {
  const format = formatOf(call, ['table', 'json', 'csv', 'mermaid', 'dot']);
  const shown = namedHistoriograph(graph.graph, top);
  const diagram = { name: 'history', nodes: shown.map(({ work }) => work), hops: shown.flatMap(({ cites }) => cites) };
  if (format === 'mermaid') call.terminal.out(mermaid(graph, diagram));
  else if (format === 'dot') call.terminal.out(dot(graph, diagram));
  else {
    const numbers = new Map(shown.map(({ work }, index) => [work, index + 1]));
    presentRows<HistoricWork>(
      call,
      [
        { head: '#', cell: ({ work }) => numbers.get(work) },
        { head: 'year', cell: ({ year }) => year },
        { head: 'work', cell: ({ work }) => graph.labelOf(work), flexible: true },
        { head: 'citations', cell: ({ citations }) => citations },
        { head: 'cites', cell: ({ cites }) => cites.map(({ parent }) => numbers.get(parent)).join(' ') },
        { head: 'key', cell: ({ work }) => work },
      ],
      shown,
    );
  }
}
