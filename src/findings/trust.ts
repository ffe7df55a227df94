import type { RankIntervals, ResamplingOptions } from '../analysis/rank-intervals.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import { buildCompactGraph } from '../compact/compact-graph.ts';
import { runKernel, type RunOptions } from '../parallel/run-kernel.ts';
import { edgesBySurvey, type Project } from './edges-by-survey.ts';
import { networkOf } from './network.ts';

/** Between which ranks a node lies in nine of ten samples of the edges, and whichever one survey is left out. */
export interface TrustedRank {
  readonly best: number;
  readonly worst: number;
  /** Undefined where there are not two surveys to leave out. */
  readonly withoutSurvey: { readonly best: number; readonly worst: number } | undefined;
}

/**
 * How firm the ranks of one metric over one projection are, for the nodes of a set among themselves: when edges are resampled (see `analysis/rank-intervals.ts`), and when one
 * survey after the other is left out with what only it vouches for (see `analysis/left-out-groups.ts`).
 * The same for any number of workers.
 * Rejects with a UsageError for an unknown metric or projection, or where the metric refuses what is left; and with the signal's reason.
 */
export async function trustInRanks(graph: KnowledgeGraph, evidence: ReadonlyMap<string, Evidence>, projection: string, metric: string, takes: (node: string) => boolean, options: Omit<ResamplingOptions, 'among'> = {}, run: RunOptions = {}): Promise<Map<string, TrustedRank>> {
  const row = networkOf(projection);
  const project: Project = (part, said) => row.project(part, said, {});
  const whole = project(graph, evidence);
  const taken = whole.keys.filter(takes);
  const among = taken.map((key) => whole.ids.get(key) ?? 0);
  const resampled = await runKernel('rank-intervals', whole.graph, { ...options, metric, among }, run);
  let without: RankIntervals | undefined;
  if (graph.getAttribute('surveys').length > 1) {
    const { edges, groups } = edgesBySurvey(graph, evidence, whole, project);
    without = await runKernel('ranks-without-groups', buildCompactGraph(edges), { edges, groups, metric, among }, run);
  }
  const range = ({ best, worst }: RankIntervals, node: number): { best: number; worst: number } => ({ best: best[node] ?? 0, worst: worst[node] ?? 0 });
  return new Map(taken.map((key, node) => [key, { ...range(resampled, node), withoutSurvey: without === undefined ? undefined : range(without, node) }]));
}
