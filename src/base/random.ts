/** A source of numbers in [0, 1): the only one the library draws from. */
export type Random = () => number;

/** The seed of every seeded step unless the caller gives another. */
export const DEFAULT_SEED = 1;

/** What the state of the generator grows by with each draw. */
const STEP = 0x6d2b79f5;

/** The seed of a generator that goes on where the one of this seed stands after so many draws. O(1). */
export function seedAfter(seed: number, draws: number): number {
  return ((seed >>> 0) + Math.imul(draws, STEP)) >>> 0;
}

/**
 * A seeded generator of numbers uniform in [0, 1) with 32 bits of resolution: the same seed gives the same sequence on every machine.
 * Seeds are taken modulo 2^32. O(1) a draw.
 * Source: mulberry32 by Tommy Ettinger (public domain).
 */
export function seededRandom(seed: number = DEFAULT_SEED): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + STEP) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
