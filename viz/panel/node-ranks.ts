import { NODE_METRICS } from '../../src/analysis/node-metrics.ts';
import { ranksOf } from '../../src/findings/ranks.ts';
import type { Influence, InfluencePart, MetricScores } from '../../src/findings/measures.ts';
import type { Atlas } from '../data/atlas.ts';
import { element } from '../page/element.ts';

interface RankRow {
  readonly name: string;
  readonly explains?: string | undefined;
  readonly value: string;
  readonly rank: number;
}

/** Tables of more metrics than this are folded. */
const OPEN_AT_MOST = 8;

const PARTS: readonly { readonly part: InfluencePart; readonly name: string }[] = [
  { part: 'citations', name: 'Works that cite it' },
  { part: 'standing', name: 'Citation PageRank' },
  { part: 'surveys', name: 'Surveys that mention it' },
  { part: 'places', name: 'Sentences that mention it' },
  { part: 'sections', name: 'Sections that mention it' },
  { part: 'coMention', name: 'Co-mention PageRank' },
  { part: 'lineageReach', name: 'Lineage reach' },
];

const ranksByMetric = new WeakMap<MetricScores, ReadonlyMap<string, number>>();

/** A node's scores and ranks, for influence part by part and then each metric that ranks it; undefined where none does. */
export function nodeRanks(atlas: Atlas, node: string): HTMLElement | undefined {
  const influence = atlas.influence(node);
  const parts = influence === undefined ? [] : PARTS.flatMap(({ part, name }): RankRow[] => {
    const rank = influence.ranks[part];
    return rank === undefined ? [] : [{ name, value: formatted(influence[part]), rank }];
  });
  const others = atlas.folder.measures.metrics.flatMap((metric): RankRow[] => {
    const score = metric.scores.get(node);
    const row = NODE_METRICS.find(({ name }) => name === metric.metric);
    return score === undefined ? [] : [{ name: `${row?.label ?? metric.metric} · ${metric.projection}`, explains: row?.meaning, value: formatted(score), rank: rankIn(metric, node) }];
  });
  const introducing = influence === undefined ? introducingInfluence(atlas, node) : undefined;
  if (parts.length + others.length === 0 && introducing === undefined) return undefined;
  return element(
    'section',
    { class: 'ranks', 'aria-label': 'Ranks' },
    element('h3', {}, 'Ranks'),
    influence !== undefined && overall(atlas, influence, ''),
    introducing !== undefined && overall(atlas, introducing, 'The work that introduces it is '),
    parts.length > 0 && table(parts),
    others.length > 0 && element('details', { open: parts.length === 0 && others.length <= OPEN_AT_MOST }, element('summary', {}, parts.length === 0 ? 'Metrics' : 'Other metrics'), table(others)),
  );
}

function table(rows: readonly RankRow[]): HTMLElement {
  const heads = ['Metric', 'Value', 'Rank'].map((text) => element('th', { scope: 'col' }, text));
  const body = rows.map(({ name, explains, value, rank }) => element('tr', {}, element('th', { scope: 'row', title: explains }, name), element('td', {}, value), element('td', {}, formatted(rank))));
  return element('table', {}, element('thead', {}, element('tr', {}, ...heads)), element('tbody', {}, ...body));
}

function overall(atlas: Atlas, influence: Influence, lead: string): HTMLElement {
  return element('p', {}, lead, element('strong', {}, `${lead === '' ? 'No.' : 'no.'} ${overallRank(atlas, influence)}`), ` of ${atlas.folder.measures.influence.length} works by influence (mean rank ${formatted(influence.meanRank)}).`);
}

/** The influence of the most influential work that introduces a node. */
function introducingInfluence(atlas: Atlas, node: string): Influence | undefined {
  const rows = atlas.introducedBy(node).flatMap(({ other }) => atlas.influence(other) ?? []);
  return rows.sort((left, right) => left.meanRank - right.meanRank)[0];
}

/** Works with a better mean rank, and 1. */
function overallRank(atlas: Atlas, { meanRank }: Influence): number {
  return 1 + atlas.folder.measures.influence.filter((row) => row.meanRank < meanRank).length;
}

function rankIn(metric: MetricScores, node: string): number {
  const ranks = ranksByMetric.get(metric) ?? ranksOf(metric.scores);
  ranksByMetric.set(metric, ranks);
  return ranks.get(node) ?? 0;
}

/** Whole numbers as they are, others to three significant digits. */
function formatted(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) >= 100 ? value.toFixed(1) : Number(value.toPrecision(3)).toString();
}
