import { UsageError } from '../base/diagnostics.ts';
import { by, byNumber, byText, firstOf, reversed, sorted } from '../base/order.ts';
import { NODE_METRICS } from '../analysis/catalogue.ts';
import type { Influence } from '../findings/measures.ts';
import { homeProjection, rankNodes } from '../findings/ranking.ts';
import { type Comparison, isWithin, readComparison } from './comparison.ts';
import { plainSuggestions, type SelectionField, type Suggestion } from './field.ts';
import type { SelectionIndex } from './selection-index.ts';
import type { FieldValue } from './syntax.ts';

const COMPARED = 'topN, N, N..M, >=N, …';
const HOME = 'Works are measured by what is mentioned together, everything else by lineage; `lineage/` or another projection before the name chooses.';

/** The metrics of the catalogue, and what makes works influential. `top20` is the first twenty of a ranking, ties by key, and nothing that scores 0. */
export const METRIC_FIELDS: readonly SelectionField[] = [
  ...NODE_METRICS.map(({ name, meaning }) => metricField(name, `${meaning} ${HOME}`)),
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

/** The field of a metric that was measured, by its name or as `projection/metric`; undefined where none was. */
export function measuredField(name: string, index: SelectionIndex): SelectionField | undefined {
  return measuredNames(index).includes(name) ? metricField(name, '') : undefined;
}

/** All names by which the metrics of a graph can be asked for. */
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
  const measured = index.measures.metrics.filter((row) => row.metric === metric && (slash < 0 ? isHome(row.projection) : row.projection === name.slice(0, slash)));
  if (measured.length === 0) throw new UsageError(`“${name}” was not measured on this graph`, measuredNames(index).length === 0 ? 'Run `stemma build` again.' : `Measured: ${measuredNames(index).join(', ')}.`);
  return measured.flatMap(({ projection }) => {
    const takes = (key: string): boolean => index.graph.hasNode(key) && (slash >= 0 || homeProjection(index.kindOf(key)) === projection);
    return chosen(wanted, rankNodes(index.measures, projection, metric, takes));
  });
}

function isHome(projection: string): boolean {
  return projection === homeProjection('work') || projection === homeProjection('model');
}

/** The nodes of a ranking, highest first, that a comparison chooses. */
function chosen(wanted: Comparison, ranking: readonly { readonly node: string; readonly score: number }[]): string[] {
  const rows = wanted.type === 'top' ? ranking.slice(0, wanted.count).filter(({ score }) => score > 0) : ranking.filter(({ score }) => isWithin(wanted, score));
  return rows.map(({ node }) => node);
}

function rankingSuggestions(): readonly Suggestion[] {
  return plainSuggestions(['top10', 'top20', 'top50']);
}
