import { didYouMean, UsageError } from '../base/diagnostics.ts';
import { isNodeKind, NODE_KINDS } from '../base/kinds.ts';
import { nodeMetric } from '../analysis/node-metrics.ts';
import { coverageOf } from '../findings/coverage.ts';
import { INFLUENCE_PARTS } from '../findings/influence.ts';
import type { Influence } from '../findings/measures.ts';
import { networkOf } from '../findings/network.ts';
import { homeProjection, rankNodes, type Ranked } from '../findings/ranking.ts';
import { computeScores } from '../findings/scores.ts';
import { type TrustedRank, trustInRanks } from '../findings/trust.ts';
import { select } from '../selection/evaluate.ts';
import { type Call, optionText } from './command.ts';
import { openGraph, type OpenGraph } from './open-graph.ts';
import { formatOf, presentRows, wholeOption } from './present.ts';
import type { Column } from './table.ts';
import { withWorkers } from './with-workers.ts';

/** `stemma rank [DIR] [--by METRIC] [--kind KIND] [--select EXPR] [--on PROJECTION] [--top N]` */
export async function rank(call: Call): Promise<number> {
  const graph = await openGraph(call);
  const kind = optionText(call, 'kind') ?? 'work';
  if (!isNodeKind(kind)) throw new UsageError(`“${kind}” is not a kind of node`, didYouMean(kind, NODE_KINDS) ?? `Kinds: ${NODE_KINDS.join(', ')}.`);
  const chosen = select(optionText(call, 'select') ?? '', graph);
  const top = wholeOption(call, 'top', 1) ?? 20;
  const metric = optionText(call, 'by') ?? (kind === 'work' ? 'influence' : 'pagerank');
  const takes = (node: string): boolean => chosen.has(node) && graph.graph.getNodeAttribute(node, 'kind') === kind;
  if (metric === 'influence') {
    if (kind !== 'work') throw new UsageError('Influence is told of works only', `Rank ${kind}s by pagerank, in-degree, betweenness, …`);
    const rows = graph.measures.influence.filter(({ work }) => takes(work)).slice(0, top);
    presentRows(call, influenceColumns(graph, rows), rows);
    if (formatOf(call, ['table', 'json', 'csv']) === 'table' && !call.quiet) call.terminal.err(influenceText(graph));
    return 0;
  }
  const projection = optionText(call, 'on') ?? homeProjection(kind, graph.measures);
  const scores = await withWorkers(call, metric, (run) => computeScores(graph, projection, metric, run));
  const rows = rankNodes(scores, takes).slice(0, top);
  const trust = call.options.has('intervals') ? await withWorkers(call, 'samples', (run) => trustInRanks(graph.graph, graph.evidence, projection, metric, takes, { seed: graph.measures.seed }, run)) : undefined;
  presentRows(call, [...metricColumns(graph, metric, rows), ...(trust === undefined ? [] : trustColumns(trust, top))], rows);
  if (trust !== undefined && !call.quiet) call.terminal.err(trustText(graph, projection, trust));
  if (!call.quiet && formatOf(call, ['table', 'json', 'csv']) === 'table') call.terminal.err(`${nodeMetric(metric).meaning} Measured on ${projection}. ${nodeMetric(metric).direction}\n`);
  return 0;
}

/** The parts of influence that tell works of this graph apart. */
function telling({ measures }: OpenGraph): typeof INFLUENCE_PARTS {
  const ranks = measures.influence[0]?.ranks ?? {};
  return INFLUENCE_PARTS.filter(({ part }) => ranks[part] !== undefined);
}

function influenceText(graph: OpenGraph): string {
  const parts = telling(graph);
  if (parts.length === 0) return 'Nothing at hand tells works apart: no work cites another, no text mentions one, and no table says what one introduces.\n';
  return `Ordered by the mean of the ${parts.length === 1 ? 'rank' : 'ranks'} in ${parts.map(({ head, meaning }) => `${head} (${meaning})`).join(', ')}.\n`;
}

function influenceColumns(graph: OpenGraph, rows: readonly Influence[]): Column<Influence>[] {
  const place = new Map(rows.map((row, index) => [row.work, index + 1]));
  return [
    { head: '#', cell: ({ work }) => place.get(work) },
    { head: 'work', cell: ({ work }) => graph.labelOf(work), flexible: true },
    { head: 'year', cell: ({ work }) => graph.graph.getNodeAttribute(work, 'year') },
    ...telling(graph).map(({ part, head }): Column<Influence> => ({ head, cell: (row) => row[part], ...(part === 'standing' || part === 'coMention' ? { digits: 4 } : {}) })),
    { head: 'ranks', cell: ({ ranks }) => telling(graph).map(({ part }) => ranks[part]).join(' ') },
    { head: 'mean rank', cell: (row) => row.meanRank, digits: 1 },
  ];
}

function metricColumns(graph: OpenGraph, metric: string, rows: readonly Ranked[]): Column<Ranked>[] {
  const whole = rows.every(({ score }) => Number.isInteger(score));
  return [
    { head: 'rank', cell: (row) => row.rank },
    { head: 'name', cell: ({ node }) => graph.labelOf(node), flexible: true },
    { head: 'year', cell: ({ node }) => graph.graph.getNodeAttribute(node, 'year') },
    { head: metric, cell: (row) => row.score, ...(whole ? {} : { digits: 5 }) },
    { head: 'key', cell: ({ node }) => node },
  ];
}

function trustColumns(trust: ReadonlyMap<string, TrustedRank>, top: number): Column<Ranked>[] {
  const isFirm = ({ worst, withoutSurvey }: TrustedRank): boolean => worst <= top && (withoutSurvey?.worst ?? 0) <= top;
  const columns: Column<Ranked>[] = [
    { head: 'best', cell: ({ node }) => trust.get(node)?.best },
    { head: 'worst', cell: ({ node }) => trust.get(node)?.worst },
  ];
  if (leavesOut(trust)) {
    columns.push({ head: 'best without a survey', cell: ({ node }) => trust.get(node)?.withoutSurvey?.best }, { head: 'worst without a survey', cell: ({ node }) => trust.get(node)?.withoutSurvey?.worst });
  }
  const mark = ({ node }: Ranked): string => {
    const rank = trust.get(node);
    return rank !== undefined && isFirm(rank) ? 'firm' : '';
  };
  return [...columns, { head: `top ${top}`, cell: mark }];
}

function trustText(graph: OpenGraph, projection: string, trust: ReadonlyMap<string, TrustedRank>): string {
  const { needs } = networkOf(projection);
  const lines = ['best and worst: between which ranks a node lies in nine of ten samples of four fifths of the edges.'];
  if (leavesOut(trust)) lines.push('Without a survey: between which ranks it lies whichever one survey is left out, with what only that survey says.');
  lines.push('firm: never ranked behind the nodes shown.');
  if (needs !== undefined) lines.push(`${projection} ${coverageOf(graph.graph, needs).sentence}.`);
  return lines.map((line) => `${line}\n`).join('');
}

function leavesOut(trust: ReadonlyMap<string, TrustedRank>): boolean {
  return [...trust.values()].some(({ withoutSurvey }) => withoutSurvey !== undefined);
}
