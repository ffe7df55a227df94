import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kendallTau } from '../../src/analysis/kendall-tau.ts';
import { rankBiasedOverlap } from '../../src/analysis/rank-biased-overlap.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import '../compact/arbitrary-graph.ts';

const arbitraryTwo = (score: fc.Arbitrary<number>, most: number): fc.Arbitrary<[number[], number[]]> =>
  fc.integer({ min: 1, max: most }).chain((items) => fc.tuple(fc.array(score, { minLength: items, maxLength: items }), fc.array(score, { minLength: items, maxLength: items })));
const FEW_SCORES = fc.integer({ min: 0, max: 4 });
/** Scores of which some are not held at all. */
const SOME_SCORES = fc.oneof(fc.integer({ min: 0, max: 2 }), fc.constant(Number.NaN));

describe('kendallTau', () => {
  it('agrees with scipy', () => {
    expect(kendallTau([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])).toBeCloseTo(-0.4714045207910316, 14);
    expect(kendallTau([1, 2, 2, 3, 3, 3, 4, 9], [2, 1, 3, 3, 5, 5, 4, 4])).toBeCloseTo(0.48989794855663565, 14);
  });

  it('is 1 for the same order, −1 for the reverse, and not told where nothing is told apart', () => {
    expect([kendallTau([1, 2, 3], [10, 20, 30]), kendallTau([1, 2, 3], [3, 2, 1]), kendallTau([1, 1, 2], [5, 5, 6])]).toEqual([1, -1, 1]);
    expect([kendallTau([], []), kendallTau([1], [1]), kendallTau([1, 1], [1, 2]), kendallTau([1, 2], [1, 1])]).toEqual([undefined, undefined, undefined, undefined]);
    expect(kendallTau([-Infinity, Infinity, Infinity], [0, 1, 1])).toBe(1);
  });

  it('agrees with pair by pair', () => {
    fc.assert(
      fc.property(arbitraryTwo(FEW_SCORES, 30), ([left, right]) => {
        let [agreeing, apartLeft, apartRight] = [0, 0, 0];
        left.forEach((mine, one) => {
          for (let other = 0; other < one; other += 1) {
            const signs = [Math.sign(mine - left[other]!), Math.sign(right[one]! - right[other]!)] as const;
            agreeing += signs[0] * signs[1];
            apartLeft += Math.abs(signs[0]);
            apartRight += Math.abs(signs[1]);
          }
        });
        const tau = kendallTau(left, right);
        if (apartLeft === 0 || apartRight === 0) expect(tau).toBeUndefined();
        else expect(tau).toBeCloseTo(agreeing / Math.sqrt(apartLeft * apartRight), 12);
      }),
    );
  });

  it('refuses what it cannot compare', () => {
    expect(() => kendallTau([1, 2], [1])).toThrow(UsageError);
    expect(() => kendallTau([1, Number.NaN], [1, 2])).toThrow(UsageError);
  });
});

/** Every order in which items with these scores can stand, best first. */
function orders(scores: readonly number[]): number[][] {
  const items = scores.map((_, item) => item).filter((item) => !Number.isNaN(scores[item]));
  const best = Math.max(...items.map((item) => scores[item]!));
  if (items.length === 0) return [[]];
  return items.filter((item) => scores[item] === best).flatMap((first) => orders(scores.map((score, item) => (item === first ? Number.NaN : score))).map((rest) => [first, ...rest]));
}

/** The sum over so many depths that the rest weighs nothing, of what the first ranks share, the shorter ranking going on with the agreement it ended with and then both. */
function summedOverlap(left: readonly number[], right: readonly number[], persistence: number): number {
  const shorter = Math.min(left.length, right.length);
  const longer = Math.max(left.length, right.length);
  const shared = (depth: number): number => left.slice(0, depth).filter((item) => right.slice(0, depth).includes(item)).length;
  const agreement = (depth: number): number => (depth <= shorter ? shared(depth) / depth : depth <= longer ? (shared(depth) + (shared(shorter) * (depth - shorter)) / shorter) / depth : agreement(longer));
  let sum = 0;
  for (let depth = 1; depth <= 400; depth += 1) sum += (1 - persistence) * persistence ** (depth - 1) * agreement(depth);
  return sum;
}

describe('rankBiasedOverlap', () => {
  it('is 1 for the same ranking and 0 for nothing in common', () => {
    expect(rankBiasedOverlap([4, 3, 2, 1], [40, 30, 20, 10])).toBeCloseTo(1, 14);
    expect(rankBiasedOverlap([2, 1, Number.NaN, Number.NaN], [Number.NaN, Number.NaN, 1, 2])).toBe(0);
    expect([rankBiasedOverlap([], []), rankBiasedOverlap([1], [Number.NaN])]).toEqual([undefined, undefined]);
  });

  it('counts a pair that is exchanged at the top more than one at the bottom', () => {
    const top = rankBiasedOverlap([5, 4, 3, 2, 1], [4, 5, 3, 2, 1]) ?? 0;
    const bottom = rankBiasedOverlap([5, 4, 3, 2, 1], [5, 4, 3, 1, 2]) ?? 0;
    // Only the first rank differs: it weighs 1 − p.
    expect(top).toBeCloseTo(0.9, 14);
    expect(bottom).toBeGreaterThan(top);
  });

  it('is the mean over every order of the ties, summed depth by depth', () => {
    fc.assert(
      fc.property(arbitraryTwo(SOME_SCORES, 6), fc.constantFrom(0.5, 0.9), ([left, right], persistence) => {
        const found = rankBiasedOverlap(left, right, { persistence });
        const [lefts, rights] = [orders(left), orders(right)];
        if (lefts[0]!.length === 0 || rights[0]!.length === 0) {
          expect(found).toBeUndefined();
          return;
        }
        const all = lefts.slice(0, 24).flatMap((one) => rights.slice(0, 24).map((other) => summedOverlap(one, other, persistence)));
        fc.pre(lefts.length * rights.length === all.length);
        expect(found).toBeCloseTo(all.reduce((sum, value) => sum + value, 0) / all.length, 10);
      }),
      { numRuns: 40 },
    );
  });

  it('refuses what it cannot compare', () => {
    expect(() => rankBiasedOverlap([1], [1, 2])).toThrow(UsageError);
    for (const persistence of [0, 1, -1, Number.NaN]) expect(() => rankBiasedOverlap([1], [1], { persistence })).toThrow(UsageError);
  });
});
