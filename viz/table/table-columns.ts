import { INFLUENCE_PARTS } from '../../src/findings/influence.ts';
import type { Influence, MetricScores } from '../../src/findings/measures.ts';
import { homeProjection } from '../../src/findings/ranking.ts';
import { ranksOf } from '../../src/findings/ranks.ts';
import type { Atlas } from '../data/atlas.ts';
import { nodesToldBy } from '../data/told-by.ts';
import type { Words } from '../words/words.ts';

export type CellValue = string | number | undefined;

/** One column of the table beside the name. */
export interface TableColumn {
  /** As the state of the view names it. */
  readonly id: string;
  /** What it is listed under. */
  readonly family: string;
  readonly head: string;
  readonly explains?: string | undefined;
  readonly type: 'text' | 'number';
  /** Which end stands on top when one sorts by it. */
  readonly best: 'least' | 'greatest';
  readonly of: (node: string) => CellValue;
  /** The rank by this column, 1 for the best, ties sharing the mean of theirs; only of measures. */
  readonly rankOf?: ((node: string) => number | undefined) | undefined;
  /** What it is a metric of, where ranks can be resampled. */
  readonly network?: { readonly projection: string; readonly metric: string } | undefined;
}

/** The column that orders by mean rank. */
const INFLUENCE = 'influence';

/** Every column that a graph folder can fill: influence with those of its parts that tell works apart, facts, and each measured metric. O(metrics · V + surveys · E). */
export function tableColumns(atlas: Atlas, words: Words): TableColumn[] {
  const { influence, metrics } = atlas.folder.measures;
  return [...influenceColumns(influence, words), ...factColumns(atlas, words), ...metrics.map((scores) => metricColumn(scores, words))];
}

/** The columns that a table opens with. */
export function usualColumns(atlas: Atlas, columns: readonly TableColumn[]): string[] {
  const { measures } = atlas.folder;
  const wanted = [INFLUENCE, partId('places'), partId('citations'), 'kind', 'year', 'makers', 'told-by', `${homeProjection('work', measures)} pagerank`, `${homeProjection('model', measures)} pagerank`];
  return wanted.filter((id) => columns.some((column) => column.id === id));
}

/** What a table is sorted by where the state names no column of it: influence, the first metric, or the name. */
export function usualSort(columns: readonly TableColumn[]): string {
  if (columns.some(({ id }) => id === INFLUENCE)) return INFLUENCE;
  const metric = columns.find(({ rankOf }) => rankOf !== undefined);
  return metric === undefined ? 'name' : `-${metric.id}`;
}

function factColumns(atlas: Atlas, { table, panel, graph }: Words): TableColumn[] {
  const surveys = atlas.graph.getAttribute('surveys').map(({ id }) => ({ id, told: nodesToldBy(atlas, [id]) }));
  const fact = (id: string, head: string, of: TableColumn['of'], more: Partial<TableColumn> = {}): TableColumn => ({ id, family: table.facts, head, type: 'text', best: 'least', of, ...more });
  return [
    fact('kind', table.kind, (node) => {
      const { kind, survey, ghost } = atlas.node(node);
      const word = survey === undefined ? graph.kinds[kind].one : graph.survey;
      return ghost === true ? `${word} · ${table.ghost}` : word;
    }),
    fact('year', table.year, (node) => atlas.node(node).year, { type: 'number', best: 'greatest' }),
    fact('makers', table.makers, (node) => listed(atlas.makers(node).map((maker) => atlas.label(maker)))),
    fact('modality', panel.modality, (node) => atlas.node(node).modality),
    fact('community', panel.community, (node) => atlas.community(node)?.label),
    ...(surveys.length === 0 ? [] : [fact('told-by', table.surveys, (node) => listed(surveys.flatMap(({ id, told }) => (told.has(node) ? [id] : []))), { explains: table.surveysExplained })]),
  ];
}

function listed(names: readonly string[]): string | undefined {
  return names.length === 0 ? undefined : names.join(', ');
}

function partId(part: string): string {
  return `${INFLUENCE} ${part}`;
}

function influenceColumns(influence: readonly Influence[], { table, panel }: Words): TableColumn[] {
  const telling = INFLUENCE_PARTS.filter(({ part }) => influence[0]?.ranks[part] !== undefined);
  if (telling.length === 0) return [];
  const rows = new Map(influence.map((row) => [row.work, row]));
  const places = ranksOf(new Map(influence.map((row) => [row.work, -row.meanRank])));
  const measure = { family: table.influence, type: 'number', best: 'greatest' } as const;
  return [
    { ...measure, id: INFLUENCE, head: table.meanRank, explains: table.meanRankExplained, best: 'least', of: (node) => rows.get(node)?.meanRank, rankOf: (node) => places.get(node) },
    ...telling.map(({ part }): TableColumn => ({ ...measure, id: partId(part), head: panel.parts[part], of: (node) => rows.get(node)?.[part], rankOf: (node) => rows.get(node)?.ranks[part] })),
  ];
}

function metricColumn({ projection, metric, scores }: MetricScores, { panel, graph }: Words): TableColumn {
  const word = graph.metric(metric);
  // Ranks are asked for of the column that is sorted by alone.
  let ranks: ReadonlyMap<string, number> | undefined;
  return {
    id: `${projection} ${metric}`,
    family: graph.projection(projection),
    head: panel.metricOf(word?.label ?? metric, graph.projection(projection)),
    explains: word?.explains,
    type: 'number',
    best: 'greatest',
    of: (node) => scores.get(node),
    rankOf: (node) => (ranks ??= ranksOf(scores)).get(node),
    network: { projection, metric },
  };
}
