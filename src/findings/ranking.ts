import { didYouMean, UsageError } from '../base/diagnostics.ts';
import { by, byNumber, byText, firstOf, reversed, sorted } from '../base/order.ts';
import type { NodeKind } from '../base/kinds.ts';
import type { Measures } from './measures.ts';
import { ranksOf } from './ranks.ts';

export interface Ranked {
  readonly node: string;
  readonly score: number;
  /** 1 for the highest; ties share the mean of their ranks. */
  readonly rank: number;
}

/** The projection that a kind of node is ranked in where none is named: works by what is mentioned together, everything else by lineage. */
export function homeProjection(kind: NodeKind): string {
  return kind === 'work' ? 'co-mention' : 'lineage';
}

/**
 * The nodes of a set by one metric of one projection, highest first; nodes that are not in the projection are left out. Ranks count within the set.
 * O(n log n).
 * @throws UsageError for a metric or a projection that was not measured.
 */
export function rankNodes(measures: Measures, projection: string, metric: string, takes: (node: string) => boolean): Ranked[] {
  const projections = [...new Set(measures.metrics.map((row) => row.projection))];
  const metrics = [...new Set(measures.metrics.map((row) => row.metric))];
  if (!projections.includes(projection)) throw new UsageError(`There is no projection “${projection}”`, didYouMean(projection, projections) ?? `Projections: ${projections.join(', ')}.`);
  const found = measures.metrics.find((row) => row.projection === projection && row.metric === metric);
  if (found === undefined) throw new UsageError(`There is no metric “${metric}”`, didYouMean(metric, ['influence', ...metrics]) ?? `Metrics: ${['influence', ...metrics].join(', ')}.`);
  const scores = new Map([...found.scores].filter(([node]) => takes(node)));
  const ranks = ranksOf(scores);
  return sorted(
    [...scores].map(([node, score]): Ranked => ({ node, score, rank: ranks.get(node) ?? 0 })),
    firstOf(by((row) => row.score, reversed(byNumber)), by((row) => row.node, byText)),
  );
}
