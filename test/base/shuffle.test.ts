import { expect, it } from 'vitest';
import { seededRandom } from '../../src/base/random.ts';
import { fillShuffled } from '../../src/base/shuffle.ts';

it('fills with all numbers in an order that the seed decides, and nothing beyond', () => {
  const shuffled = (seed: number): Uint32Array => {
    const places = new Uint32Array(12).fill(99);
    fillShuffled(places, 10, seededRandom(seed));
    return places;
  };
  expect([...shuffled(3)].sort((left, right) => left - right)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 99, 99]);
  expect(shuffled(3)).toEqual(shuffled(3));
  expect(shuffled(4)).not.toEqual(shuffled(3));
  expect([...shuffled(3).subarray(10)]).toEqual([99, 99]);
});

it('gives every order the same chance', () => {
  const random = seededRandom(5);
  const places = new Uint32Array(4);
  const times = new Map<string, number>();
  for (let draw = 0; draw < 24_000; draw += 1) {
    fillShuffled(places, 4, random);
    times.set(String(places), (times.get(String(places)) ?? 0) + 1);
  }
  expect(times.size).toBe(24);
  // 1,000 each, give or take five standard deviations.
  for (const count of times.values()) expect(Math.abs(count - 1000)).toBeLessThan(5 * Math.sqrt(1000));
});
