import { didYouMean, UsageError } from '../base/diagnostics.ts';
import { canonicalNumber } from '../base/json.ts';
import { NODE_METRICS, nodeMetric } from '../analysis/node-metrics.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import type { Projection } from '../graph/projections.ts';
import { runKernel } from '../parallel/run-kernel.ts';
import type { RunOptions } from '../parallel/run-kernel.ts';
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
  const measured = measuredScores(context, projection, metric);
  if (measured !== undefined) return measured;
  const projected = scorable(context, projection, metric);
  return named(projected, nodeMetric(metric).compute(projected.graph));
}

/** `scoresOf`, with several threads where that is faster, and the means to watch and to stop it. Rejects as it throws, and with the signal's reason. */
export async function computeScores(context: ScoredGraph, projection: string, metric: string, run: RunOptions): Promise<Scores> {
  const measured = measuredScores(context, projection, metric);
  if (measured !== undefined) return measured;
  const projected = scorable(context, projection, metric);
  return named(projected, await runKernel('node-metric', projected.graph, { metric }, run));
}

function measuredScores({ measures }: ScoredGraph, projection: string, metric: string): Scores | undefined {
  return measures.metrics.find((row) => row.projection === projection && row.metric === metric)?.scores;
}

/** The projection, where the metric can be computed of it. */
function scorable(context: ScoredGraph, projection: string, metric: string): Projection {
  const { graph, evidence, measures } = context;
  const projections = [...new Set(measures.metrics.map((row) => row.projection))];
  if (!projections.includes(projection)) throw new UsageError(`There is no projection “${projection}”`, didYouMean(projection, projections) ?? `Projections: ${projections.join(', ')}.`);
  if (!isScored(context, projection, metric)) {
    const names = ['influence', ...NODE_METRICS.map(({ name }) => name)];
    throw new UsageError(`There is no metric “${metric}”`, didYouMean(metric, names) ?? `Metrics: ${names.join(', ')}.`);
  }
  const projected = networkOf(projection).project(graph, evidence, {});
  const reason = nodeMetric(metric).refusal(projected.graph);
  if (reason !== undefined) throw new UsageError(`There is no ${metric} of ${projection}: ${reason}`);
  return projected;
}

function named({ keys }: Projection, scores: Float64Array): Scores {
  return new Map(keys.map((key, node) => [key, canonicalNumber(scores[node] ?? 0)]));
}
