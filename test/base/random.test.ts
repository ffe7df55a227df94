import { describe, expect, it } from 'vitest';
import { DEFAULT_SEED, seedAfter, seededRandom } from '../../src/base/random.ts';

const draw = (seed: number | undefined, count: number): number[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, random);
};

describe('seededRandom', () => {
  // From the published C code of mulberry32, compiled and run.
  it('draws what mulberry32 draws', () => expect(draw(1, 3).map((value) => value * 4294967296)).toEqual([2693262067, 11749833, 2265367787]));
  it('draws the same from the same seed, and from the default', () => {
    expect(draw(7, 20)).toEqual(draw(7, 20));
    expect(draw(undefined, 5)).toEqual(draw(DEFAULT_SEED, 5));
    expect(draw(1, 5)).not.toEqual(draw(2, 5));
  });
  it('takes seeds modulo 2^32', () => expect(draw(2 ** 32 + 3, 4)).toEqual(draw(3, 4)));
  it('stays in [0, 1) and is uniform enough', () => {
    const values = draw(1, 20000);
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    const tenths = new Array<number>(10).fill(0);
    for (const value of values) tenths[Math.floor(value * 10)] = (tenths[Math.floor(value * 10)] ?? 0) + 1;
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });
});

describe('seedAfter', () => {
  it('goes on where so many draws have led to, and adds up', () => {
    for (const seed of [0, 1, 7, 2 ** 32 - 1, -5]) {
      expect(draw(seed, 10).slice(6)).toEqual(draw(seedAfter(seed, 6), 4));
      expect(seedAfter(seedAfter(seed, 5e8), 9e9)).toBe(seedAfter(seed, 9.5e9));
    }
    expect(seedAfter(3, 0)).toBe(3);
  });
});
