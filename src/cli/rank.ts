import { didYouMean, UsageError } from '../base/diagnostics.ts';
import { isNodeKind, NODE_KINDS } from '../base/kinds.ts';
import { nodeMetric } from '../analysis/node-metrics.ts';
import { coverageOf } from '../findings/coverage.ts';
import type { Influence } from '../findings/measures.ts';
import { networkOf } from '../findings/network.ts';
import { homeProjection, rankNodes, type Ranked } from '../findings/ranking.ts';
import { scoresOf } from '../findings/scores.ts';
import { type TrustedRank, trustInRanks } from '../findings/trust.ts';
import { select } from '../selection/evaluate.ts';
import { type Call, optionText } from './command.ts';
import { openGraph, type OpenGraph } from './open-graph.ts';
import { formatOf, presentRows, wholeOption } from './present.ts';
import type { Column } from './table.ts';

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
    if (formatOf(call, ['table', 'json', 'csv']) === 'table' && !call.quiet) call.terminal.err('Ordered by the mean of five ranks: surveys, sentences and sections that mention the work, PageRank among works mentioned together,\nand reach: how many models descend from what it introduced.\n');
    return 0;
  }
  const projection = optionText(call, 'on') ?? homeProjection(kind);
  const rows = rankNodes(scoresOf(graph, projection, metric), takes).slice(0, top);
  const trust = call.options.has('intervals') ? trustInRanks(graph.graph, graph.evidence, projection, metric, takes, { seed: graph.measures.seed }) : undefined;
  presentRows(call, [...metricColumns(graph, metric, rows), ...(trust === undefined ? [] : trustColumns(trust, top))], rows);
  if (trust !== undefined && !call.quiet) call.terminal.err(trustText(graph, projection, trust));
  if (!call.quiet && formatOf(call, ['table', 'json', 'csv']) === 'table') call.terminal.err(`${nodeMetric(metric).meaning} Measured on ${projection}. ${nodeMetric(metric).direction}\n`);
  return 0;
}

function influenceColumns(graph: OpenGraph, rows: readonly Influence[]): Column<Influence>[] {
  const place = new Map(rows.map((row, index) => [row.work, index + 1]));
  return [
    { head: '#', cell: ({ work }) => place.get(work) },
    { head: 'work', cell: ({ work }) => graph.labelOf(work), flexible: true },
    { head: 'year', cell: ({ work }) => graph.graph.getNodeAttribute(work, 'year') },
    { head: 'surveys', cell: (row) => row.surveys },
    { head: 'sentences', cell: (row) => row.places },
    { head: 'sections', cell: (row) => row.sections },
    { head: 'co-mention', cell: (row) => row.coMention, digits: 4 },
    { head: 'reach', cell: (row) => row.lineageReach },
    { head: 'ranks', cell: ({ ranks }) => [ranks.surveys, ranks.places, ranks.sections, ranks.coMention, ranks.lineageReach].join(' ') },
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
