import { didYouMean, UsageError } from '../base/diagnostics.ts';
import { canonicalNumber } from '../base/json.ts';
import { NODE_METRICS, nodeMetric } from '../analysis/node-metrics.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import type { Measures, Scores } from './measures.ts';
import { networkOf } from './network.ts';

/** What scores are looked up in, and computed from; a graph folder has it all. */
export interface ScoredGraph {
  readonly graph: KnowledgeGraph;
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly measures: Measures;
}

/** Whether a metric of a projection was measured, or can be computed: of the projections that were measured, any metric of the catalogue can. */
export function isScored({ measures }: ScoredGraph, projection: string, metric: string): boolean {
  return measures.metrics.some((row) => row.projection === projection && (row.metric === metric || NODE_METRICS.some(({ name }) => name === metric)));
}

/**
 * The scores of one metric over one projection: as they were measured when the graph was built, or else computed now, to 12 significant digits.
 * O(measured scores), or as the metric.
 * @throws UsageError for an unknown metric or projection, and with the reason where the metric means nothing on this projection.
 */
export function scoresOf(context: ScoredGraph, projection: string, metric: string): Scores {
  const { graph, evidence, measures } = context;
  const measured = measures.metrics.find((row) => row.projection === projection && row.metric === metric);
  if (measured !== undefined) return measured.scores;
  const projections = [...new Set(measures.metrics.map((row) => row.projection))];
  if (!projections.includes(projection)) throw new UsageError(`There is no projection “${projection}”`, didYouMean(projection, projections) ?? `Projections: ${projections.join(', ')}.`);
  if (!isScored(context, projection, metric)) {
    const names = ['influence', ...NODE_METRICS.map(({ name }) => name)];
    throw new UsageError(`There is no metric “${metric}”`, didYouMean(metric, names) ?? `Metrics: ${names.join(', ')}.`);
  }
  const { compute, refusal } = nodeMetric(metric);
  const { keys, graph: compact } = networkOf(projection).project(graph, evidence, {});
  const reason = refusal(compact);
  if (reason !== undefined) throw new UsageError(`There is no ${metric} of ${projection}: ${reason}`);
  const scores = compute(compact);
  return new Map(keys.map((key, node) => [key, canonicalNumber(scores[node] ?? 0)]));
}
