import type { CommunityYear } from '../../src/findings/community-years.ts';

/** How the works around one year are shared out among communities. */
export interface ShareYear {
  readonly year: number;
  /** Works of the year itself, and of each community; last, those in none of these. */
  readonly works: number;
  readonly counts: readonly number[];
  /** Works of this year and the ones before and after. */
  readonly around: number;
  /** Shares of the works of this year and the ones before and after, in the same order: they add up to 1; undefined where there is no work in these years. */
  readonly shares: readonly number[] | undefined;
}

/** Years before and after that take part in a share: in a year alone there are often too few works to speak of shares. */
const REACH = 1;

/** Shares over time, each over three years. O(years · communities). */
export function shareYears(years: readonly CommunityYear[]): ShareYear[] {
  const counts = years.map(({ works, counts: own }) => [...own, works - own.reduce((sum, count) => sum + count, 0)]);
  return years.map(({ year, works }, index): ShareYear => {
    const around = counts.slice(Math.max(0, index - REACH), index + REACH + 1);
    const sums = (counts[index] ?? []).map((_own, column) => around.reduce((sum, row) => sum + (row[column] ?? 0), 0));
    const all = sums.reduce((sum, count) => sum + count, 0);
    return { year, works, counts: counts[index] ?? [], around: all, shares: all === 0 ? undefined : sums.map((count) => count / all) };
  });
}

/** With fewer works around a year, each of them would make up more of it than most communities do. */
const LEAST = 5;

/** The years from which on every one has enough works around it to speak of shares; all years where that holds for less than two. */
export function firmYears(years: readonly ShareYear[]): readonly ShareYear[] {
  const firm = years.slice(years.findLastIndex(({ around }) => around < LEAST) + 1);
  return firm.length < 2 ? years : firm;
}

/** What lies under each layer of a stack, and up to where the layer reaches; undefined in years without a share. */
export interface Layer {
  readonly lower: readonly number[];
  readonly upper: readonly (number | undefined)[];
}

/** The shares one upon another, the first at the bottom. */
export function stacked(years: readonly ShareYear[]): Layer[] {
  const layers = years[0]?.counts.length ?? 0;
  const sumUpTo = (shares: readonly number[], end: number): number => shares.slice(0, end).reduce((sum, share) => sum + share, 0);
  return Array.from({ length: layers }, (_, layer) => ({
    lower: years.map(({ shares }) => (shares === undefined ? 0 : sumUpTo(shares, layer))),
    upper: years.map(({ shares }) => (shares === undefined ? undefined : sumUpTo(shares, layer + 1))),
  }));
}
