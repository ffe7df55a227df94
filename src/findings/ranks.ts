import { by, byNumber, byText, firstOf, reversed, sorted } from '../base/order.ts';

/** Ranks from scores, 1 for the highest; equal scores share the mean of the ranks they take up, so that the mean over all ranks does not depend on ties. O(n log n). */
export function ranksOf(scores: ReadonlyMap<string, number>): Map<string, number> {
  const ordered = sorted(scores, firstOf(by(([, score]) => score, reversed(byNumber)), by(([key]) => key, byText)));
  const ranks = new Map<string, number>();
  for (let first = 0; first < ordered.length; ) {
    let past = first + 1;
    while (past < ordered.length && ordered[past]?.[1] === ordered[first]?.[1]) past += 1;
    for (let index = first; index < past; index += 1) ranks.set(ordered[index]?.[0] ?? '', (first + 1 + past) / 2);
    first = past;
  }
  return ranks;
}
