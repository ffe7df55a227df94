import { UsageError } from '../base/diagnostics.ts';
import { NODE_KINDS } from '../base/kinds.ts';
import { by, byNumber, byText, firstOf, reversed, sorted } from '../base/order.ts';
import { ANY_GRAPH } from '../analysis/catalogue-row.ts';
import { NODE_METRICS } from '../analysis/node-metrics.ts';
import type { Influence } from '../findings/measures.ts';
import { homeProjection, rankNodes } from '../findings/ranking.ts';
import { isScored } from '../findings/scores.ts';
import { type Comparison, isWithin, readComparison } from './comparison.ts';
import { plainSuggestions, type SelectionField, type Suggestion } from './field.ts';
import type { SelectionIndex } from './selection-index.ts';
import type { FieldValue } from './syntax.ts';

const COMPARED = 'topN, N, N..M, >=N, …';
const HOME = 'Works are measured by what is mentioned together (where no text mentions any, by citations), items by their links, everything else by lineage; `lineage/` or another projection before the name chooses.';

/**
 * The metrics of the catalogue, and what makes works influential. `top20` is the first twenty of a ranking, ties by key, and nothing that scores 0.
 * A metric that needs more than any graph has to be asked for with a projection, as `co-mention/eigenvector`.
 */
export const METRIC_FIELDS: readonly SelectionField[] = [
  ...NODE_METRICS.filter(({ needs }) => needs === ANY_GRAPH).map(({ name, meaning }) => metricField(name, `${meaning} ${HOME}`)),
  influenceField('mentions', 'Works that so many sentences mention.', (row) => row.places, 'mentions:>=3'),
  influenceField('sections', 'Works that so many sections mention.', (row) => row.sections, 'sections:>=2'),
  influenceField('surveys', 'Works that the texts of so many surveys mention.', (row) => row.surveys, 'surveys:2..'),
  influenceField('lineage-reach', 'Works from whose models, methods, … so many others descend.', (row) => row.lineageReach, 'lineage-reach:top10'),
  {
    name: 'influence',
    group: 'metric',
    takes: COMPARED,
    meaning: 'Works by the mean of their ranks in all that makes a work influential: 1 is best, and `top10` are the ten with the lowest.',
    example: 'influence:top10',
    select: (value, index) => {
      const wanted = readComparison(value);
      const { influence } = index.measures;
      return (wanted.type === 'top' ? influence.slice(0, wanted.count) : influence.filter(({ meanRank }) => isWithin(wanted, meanRank))).map(({ work }) => work);
    },
    suggest: rankingSuggestions,
  },
];

/** The field of a metric by its name, where it was measured, or as `projection/metric`, where it can be computed; undefined elsewhere. */
export function measuredField(name: string, index: SelectionIndex): SelectionField | undefined {
  const [projection = '', metric = ''] = name.split('/');
  return measuredNames(index).includes(name) || isScored(index, projection, metric) ? metricField(name, '') : undefined;
}

/** All names by which the measured metrics of a graph can be asked for. */
export function measuredNames({ measures }: SelectionIndex): string[] {
  return [...new Set([...measures.metrics.map(({ metric }) => metric), ...measures.metrics.map(({ projection, metric }) => `${projection}/${metric}`)])];
}

function metricField(name: string, meaning: string): SelectionField {
  return { name, group: 'metric', takes: COMPARED, meaning, example: `${name}:top20`, select: (value, index) => byMetric(name, value, index), suggest: rankingSuggestions };
}

function influenceField(name: string, meaning: string, of: (row: Influence) => number, example: string): SelectionField {
  return {
    name,
    group: 'metric',
    takes: COMPARED,
    meaning,
    example,
    select: (value, { measures }) => {
      const ranking = measures.influence.map((row) => ({ node: row.work, score: of(row) }));
      return chosen(readComparison(value), sorted(ranking, firstOf(by((row) => row.score, reversed(byNumber)), by((row) => row.node, byText))));
    },
    suggest: rankingSuggestions,
  };
}

/** A metric without a projection is asked of each kind's own projection, so `top20` may select twenty works and twenty models. */
function byMetric(name: string, value: FieldValue, index: SelectionIndex): string[] {
  const wanted = readComparison(value);
  const slash = name.indexOf('/');
  const metric = name.slice(slash + 1);
  const projections = (slash < 0 ? homesIn(index) : [name.slice(0, slash)]).filter((projection) => isScored(index, projection, metric));
  if (projections.length === 0) throw new UsageError(`“${name}” was not measured on this graph`, measuredNames(index).length === 0 ? 'Run `stemma build` again.' : `Measured: ${measuredNames(index).join(', ')}.`);
  return projections.flatMap((projection) => {
    const takes = (key: string): boolean => index.graph.hasNode(key) && (slash >= 0 || homeProjection(index.kindOf(key), index.measures) === projection);
    return chosen(wanted, rankNodes(index.scores(projection, metric), takes));
  });
}

/** The projections that some kind of node is at home in. */
function homesIn({ measures }: SelectionIndex): string[] {
  return [...new Set(NODE_KINDS.map((kind) => homeProjection(kind, measures)))];
}

/** The nodes of a ranking, highest first, that a comparison chooses. */
function chosen(wanted: Comparison, ranking: readonly { readonly node: string; readonly score: number }[]): string[] {
  const rows = wanted.type === 'top' ? ranking.slice(0, wanted.count).filter(({ score }) => score > 0) : ranking.filter(({ score }) => isWithin(wanted, score));
  return rows.map(({ node }) => node);
}

function rankingSuggestions(): readonly Suggestion[] {
  return plainSuggestions(['top10', 'top20', 'top50']);
}
