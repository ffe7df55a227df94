import { ranksOfScores } from '../analysis/rank-intervals.ts';

/** Ranks from scores, 1 for the highest; equal scores share the mean of the ranks they take up, so that the mean over all ranks does not depend on ties. O(n log n). */
export function ranksOf(scores: ReadonlyMap<string, number>): Map<string, number> {
  const ranks = ranksOfScores(Float64Array.from(scores.values()));
  return new Map([...scores.keys()].map((key, index) => [key, ranks[index] ?? 0]));
}
