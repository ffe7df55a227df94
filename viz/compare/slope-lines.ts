import { addToList } from '../../src/base/grouping.ts';
import type { ComparedWork } from '../../src/findings/comparison.ts';
import { by, byNumber, byText, firstOf, sorted } from '../../src/base/order.ts';

/** One work of a slope chart: the place it has in the column of either survey, from 0 at the top. */
export interface SlopeLine {
  readonly work: string;
  readonly ranks: readonly [number, number];
  readonly places: readonly [number, number];
}

/**
 * The lines of a slope chart: works stand by their ranks in either column; those of one rank stand by the other, so that no two lines cross that the ranks do not cross. Given and answered
 * in the same order. O(n log n).
 */
export function slopeLines(works: readonly ComparedWork[]): SlopeLine[] {
  const left = placesBy(works, 0, 1);
  const right = placesBy(works, 1, 0);
  return works.map(({ work, ranks }) => ({ work, ranks, places: [left.get(work) ?? 0, right.get(work) ?? 0] }));
}

function placesBy(works: readonly ComparedWork[], first: 0 | 1, then: 0 | 1): Map<string, number> {
  const order = firstOf<ComparedWork>(by(({ ranks }) => ranks[first], byNumber), by(({ ranks }) => ranks[then], byNumber), by(({ work }) => work, byText));
  return new Map(sorted(works, order).map(({ work }, place) => [work, place]));
}

/** The places, first and last, of each run of works that share a rank in one column. O(n log n). */
export function tiedPlaces(lines: readonly SlopeLine[], side: 0 | 1): [number, number][] {
  const runs = new Map<number, number[]>();
  for (const { ranks, places } of lines) addToList(runs, ranks[side], places[side]);
  return [...runs.values()].filter(({ length }) => length > 1).map((places) => [Math.min(...places), Math.max(...places)]);
}
