import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sleepingBeauties } from '../../src/analysis/sleeping-beauty.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import { buildCompactGraph } from '../../src/compact/compact-graph.ts';
import { arbitraryNames, arbitraryPairs, fromPairs, renamed } from '../compact/arbitrary-graph.ts';
import { CHAIN, directed, EMPTY, LONELY, STAR } from '../compact/graphs.ts';

interface Beauty {
  readonly beauty: number;
  readonly awakening: number;
  readonly peak: number;
}

/** A work of 1990 that is cited so often in 1990, 1991 and so on. */
function beautyOf(history: readonly number[]): Beauty {
  const years = [1990, ...history.flatMap((count, age) => new Array<number>(count).fill(1990 + age))];
  const graph = directed(years.length, years.slice(1).map((_, citing) => [citing + 1, 0] as const));
  const { beauties, awakenings, peaks } = sleepingBeauties(graph, years);
  return { beauty: beauties[0]!, awakening: awakenings[0]!, peak: peaks[0]! };
}

/** Equations 1 to 3 of the paper, word for word. */
function byDefinition(history: readonly number[]): Beauty {
  const most = Math.max(...history);
  const peak = history.indexOf(most);
  if (peak <= 0 || most === 0) return { beauty: 0, awakening: 0, peak: most === 0 ? 0 : 1990 };
  const line = (age: number): number => ((most - history[0]!) / peak) * age + history[0]!;
  const ages = [...new Array(peak + 1).keys()];
  const beauty = ages.reduce((sum, age) => sum + (line(age) - history[age]!) / Math.max(1, history[age]!), 0);
  const distances = ages.map((age) => Math.abs((most - history[0]!) * age - peak * history[age]! + peak * history[0]!) / Math.sqrt((most - history[0]!) ** 2 + peak ** 2));
  const farthest = Math.max(...distances);
  return { beauty, awakening: 1990 + distances.findIndex((distance) => distance >= farthest - 1e-12), peak: 1990 + peak };
}

describe('sleepingBeauties', () => {
  it('counts by hand', () => {
    // The line rises from 0 by 2 a year to 10: 2 + 4 + 6 + 8 above nothing, and the last year of sleep is the farthest away.
    expect(beautyOf([0, 0, 0, 0, 0, 10])).toEqual({ beauty: 20, awakening: 1994, peak: 1995 });
    // 1 to 9 over 4 years: (3 − 1) / 1 + (5 − 2) / 2 + (7 − 4) / 4.
    expect(beautyOf([1, 1, 2, 4, 9, 3])).toEqual({ beauty: 4.25, awakening: 1992, peak: 1994 });
  });

  it('is 0 for a straight rise and for fame at once, below 0 for an early one', () => {
    expect(beautyOf([1, 2, 3, 4, 5])).toEqual({ beauty: 0, awakening: 1990, peak: 1994 });
    expect(beautyOf([9, 5, 3, 1])).toEqual({ beauty: 0, awakening: 0, peak: 1990 });
    expect(beautyOf([0, 7, 8, 9]).beauty).toBeLessThan(0);
  });

  it('takes the first of several peaks', () => {
    expect(beautyOf([0, 0, 4, 0, 4])).toEqual({ beauty: 2, awakening: 1991, peak: 1992 });
  });

  it('counts citations before the work in its first year, and none without a year', () => {
    const graph = directed(5, [[1, 0], [2, 0], [3, 0], [4, 0]]);
    expect(sleepingBeauties(graph, [2000, 1998, 2003, 2003, 0])).toMatchObject({ beauties: Float64Array.of(4 / 3 + 5 / 3, 0, 0, 0, 0), peaks: Int32Array.of(2003, 0, 0, 0, 0) });
    expect(sleepingBeauties(graph, [2000, 1998, 1990, 1991, 0]).peaks[0]).toBe(2000);
    expect(sleepingBeauties(graph, [0, 1998, 1990, 1991, 0])).toMatchObject({ beauties: new Float64Array(5), peaks: new Int32Array(5) });
  });

  it('takes nothing for nothing', () => {
    expect(sleepingBeauties(EMPTY, []).beauties).toEqual(new Float64Array(0));
    expect(sleepingBeauties(LONELY, [2000])).toEqual({ beauties: new Float64Array(1), awakenings: new Int32Array(1), peaks: new Int32Array(1) });
  });

  it('takes a star of 70,000', () => {
    const star = buildCompactGraph({ order: 70_001, sources: Uint32Array.from({ length: 70_000 }, (_, leaf) => leaf + 1), targets: new Uint32Array(70_000), directed: true });
    const years = new Int32Array(70_001).fill(2010);
    years[0] = 2000;
    expect(sleepingBeauties(star, years).beauties[0]).toBeCloseTo((70_000 * 45) / 10, 6);
  });

  it('agrees with the definition', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6), { minLength: 1, maxLength: 9 }), (history) => {
        const { beauty, ...years } = beautyOf(history);
        const { beauty: wanted, ...yearsWanted } = byDefinition(history);
        expect(years).toEqual(yearsWanted);
        expect(beauty).toBeCloseTo(wanted, 10);
      }),
      { numRuns: 600 },
    );
  });

  it('leaves nothing behind from one work for the next', () => {
    const dated = arbitraryPairs.chain((pairs) => fc.tuple(fc.constant(pairs), fc.array(fc.constantFrom(0, 1999, 2000, 2002, 2007), { minLength: pairs.order, maxLength: pairs.order }), arbitraryNames(pairs.order)));
    fc.assert(
      fc.property(dated, ([pairs, years, names]) => {
        const { beauties, awakenings, peaks } = sleepingBeauties(fromPairs(pairs, true, false), years);
        const other = new Int32Array(pairs.order);
        names.forEach((name, node) => (other[name] = years[node]!));
        const again = sleepingBeauties(fromPairs(renamed(pairs, names), true, false), other);
        names.forEach((name, node) => expect([again.beauties[name], again.awakenings[name], again.peaks[name]]).toEqual([beauties[node], awakenings[node], peaks[node]]));
      }),
    );
  });

  it('refuses what cannot be meant', () => {
    expect(() => sleepingBeauties(STAR, [1, 2, 3, 4, 5])).toThrow(UsageError);
    expect(() => sleepingBeauties(CHAIN, [1, 2, NaN, 4, 5])).toThrow(/year of node 2 is NaN/);
  });
});
