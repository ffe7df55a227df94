import { nodeMetric } from '../analysis/catalogue.ts';
import { rankIntervals, type ResamplingOptions } from '../analysis/rank-intervals.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import { networkOf } from './network.ts';

/** Between which ranks a node lies in nine of ten samples of the edges. */
export interface TrustedRank {
  readonly best: number;
  readonly worst: number;
}

/**
 * How firm the ranks of one metric over one projection are, for the nodes of a set among themselves; see `analysis/rank-intervals.ts`.
 * @throws UsageError for an unknown metric or projection.
 */
export function trustInRanks(graph: KnowledgeGraph, evidence: ReadonlyMap<string, Evidence>, projection: string, metric: string, takes: (node: string) => boolean, options: Omit<ResamplingOptions, 'among'> = {}): Map<string, TrustedRank> {
  const { keys, ids, graph: compact } = networkOf(projection).project(graph, evidence, {});
  const taken = keys.filter(takes);
  const { best, worst } = rankIntervals(compact, nodeMetric(metric).compute, { ...options, among: taken.map((key) => ids.get(key) ?? 0) });
  return new Map(taken.map((key, node) => [key, { best: best[node] ?? 0, worst: worst[node] ?? 0 }]));
}
