import { UsageError } from '../base/diagnostics.ts';
import { EDGE_KINDS } from '../base/kinds.ts';
import { compareSurveys, type SurveyComparison } from '../findings/comparison.ts';
import type { Hop } from '../findings/lineage-hops.ts';
import { NameIndex } from '../records/name-index.ts';
import type { Call } from './command.ts';
import { hopJson, quoteText } from './hop-text.ts';
import { openGraph, type OpenGraph } from './open-graph.ts';
import { choiceOption, formatOf, numberOption, presentRows, wholeOption } from './present.ts';
import type { Column } from './table.ts';

/** Rows of each part that a table shows where nobody says how many. */
const TOP = 20;

/** A row with the survey that it is of, or `both`. */
type In<Row> = Row & { readonly in: string };

interface WorkRow {
  readonly work: string;
  /** Of either survey, where it cites the work. */
  readonly sentences: readonly [number | undefined, number | undefined];
  readonly ranks: readonly [number | undefined, number | undefined];
}

/** `stemma compare [DIR] SURVEY SURVEY [--of works|lineage] [--persistence P] [--top N]` */
export async function compare(call: Call): Promise<number> {
  const graph = await openGraph(call);
  const [one = '', other = ''] = call.args;
  const found = compareSurveys(graph.graph, graph.evidence, [surveyOf(graph, one), surveyOf(graph, other)], { persistence: numberOption(call, 'persistence') });
  const subject = choiceOption(call, 'of', ['works', 'lineage']) ?? 'works';
  const format = formatOf(call, ['table', 'csv', 'json']);
  const top = wholeOption(call, 'top', 1) ?? (format === 'table' ? TOP : Number.POSITIVE_INFINITY);
  if (format === 'json') call.terminal.out(`${JSON.stringify(asJson(graph, found), undefined, 2)}\n`);
  else if (subject === 'works') presentRows(call, workColumns(graph, found), workRows(found, top));
  else presentRows(call, hopColumns(call, graph), hopRows(found, top));
  if (!call.quiet) for (const line of summary(found)) call.terminal.err(`${line}\n`);
  return 0;
}

/** A survey by its id, its title, or a name of the work that it is. */
function surveyOf(graph: OpenGraph, name: string): string {
  const surveys = graph.graph.getAttribute('surveys');
  const resolution = new NameIndex(surveys.map(({ id, title, work }) => ({ key: id, kind: 'work' as const, label: id, aliases: [title, graph.labelOf(work)] }))).resolve(name);
  if (resolution.found === 'one') return resolution.key;
  if (resolution.found === 'several') throw new UsageError(`“${name}” is the name of ${resolution.keys.length} surveys`, `Give one of the ids: ${resolution.keys.join(', ')}.`);
  throw new UsageError(`There is no survey “${name}” in this graph`, surveys.length === 0 ? 'It holds no survey.' : `Surveys: ${surveys.map(({ id }) => id).join(', ')}.`);
}

function workRows({ surveys, shared, onlyIn }: SurveyComparison, top: number): In<WorkRow>[] {
  const [one, other] = onlyIn;
  return [
    ...shared.slice(0, top).map((row) => ({ ...row, in: 'both' })),
    ...one.slice(0, top).map(({ work, sentences, rank }) => ({ in: surveys[0].id, work, sentences: [sentences, undefined], ranks: [rank, undefined] }) as const),
    ...other.slice(0, top).map(({ work, sentences, rank }) => ({ in: surveys[1].id, work, sentences: [undefined, sentences], ranks: [undefined, rank] }) as const),
  ];
}

function workColumns({ graph, labelOf }: OpenGraph, { surveys }: SurveyComparison): Column<In<WorkRow>>[] {
  return [
    { head: 'in', cell: (row) => row.in },
    { head: 'work', cell: ({ work }) => labelOf(work), flexible: true },
    { head: 'year', cell: ({ work }) => graph.getNodeAttribute(work, 'year') },
    { head: `sentences ${surveys[0].id}`, cell: ({ sentences }) => sentences[0] },
    { head: `sentences ${surveys[1].id}`, cell: ({ sentences }) => sentences[1] },
    { head: `rank ${surveys[0].id}`, cell: ({ ranks }) => ranks[0] },
    { head: `rank ${surveys[1].id}`, cell: ({ ranks }) => ranks[1] },
    { head: 'key', cell: ({ work }) => work },
  ];
}

function hopRows({ surveys, lineage }: SurveyComparison, top: number): In<Hop>[] {
  const marked = (hops: readonly Hop[], of: string): In<Hop>[] => hops.slice(0, top).map((hop) => ({ ...hop, in: of }));
  return [...marked(lineage.shared, 'both'), ...marked(lineage.onlyIn[0], surveys[0].id), ...marked(lineage.onlyIn[1], surveys[1].id)];
}

function hopColumns({ terminal }: Call, graph: OpenGraph): Column<In<Hop>>[] {
  return [
    { head: 'in', cell: (row) => row.in },
    { head: 'edge', cell: ({ child, kind, parent }) => `${graph.labelOf(child)} ${EDGE_KINDS[kind].reads} ${graph.labelOf(parent)}` },
    { head: 'strength', cell: ({ strength }) => strength },
    { head: 'quote', cell: (hop) => quoteText({ ...terminal, interactive: false }, graph, hop, terminal.width), flexible: true },
    { head: 'key', cell: ({ edge }) => edge },
  ];
}

function summary({ surveys, shared, onlyIn, agreement: { kendallTau, rankBiasedOverlap, persistence }, lineage }: SurveyComparison): string[] {
  const [one, other] = surveys.map(({ id }) => id);
  return [
    `Works cited by both: ${shared.length}; only by ${one}: ${onlyIn[0].length}; only by ${other}: ${onlyIn[1].length}. Lineage stated by both: ${lineage.shared.length}; only by ${one}: ${lineage.onlyIn[0].length}; only by ${other}: ${lineage.onlyIn[1].length}.`,
    kendallTau === undefined ? 'Kendall’s τ-b is not told: a survey mentions all works that both cite alike.' : `Kendall’s τ-b of the ${shared.length} works that both cite, by the sentences that mention them: ${kendallTau.toFixed(3)} (1 is the same order, 0 none in common, −1 the reverse).`,
    rankBiasedOverlap === undefined ? 'Rank-biased overlap is not told: the text of a survey mentions no work.' : `Rank-biased overlap of all works that either cites: ${rankBiasedOverlap.toFixed(3)} at persistence ${persistence} (1 is the same ranking, 0 nothing in common; the top ranks count most).`,
  ];
}

function asJson(graph: OpenGraph, { lineage, ...found }: SurveyComparison): object {
  const hops = (of: readonly Hop[]): object[] => of.map((hop) => hopJson(graph, hop));
  const labelled = <Row extends { readonly work: string }>(works: readonly Row[]): object[] => works.map((row) => ({ ...row, label: graph.labelOf(row.work) }));
  return { ...found, shared: labelled(found.shared), onlyIn: found.onlyIn.map(labelled), lineage: { shared: hops(lineage.shared), onlyIn: lineage.onlyIn.map(hops) } };
}
