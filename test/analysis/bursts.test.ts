import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bursts } from '../../src/analysis/bursts.ts';
import type { BurstOptions } from '../../src/analysis/bursts.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import '../compact/arbitrary-graph.ts';

const listed = (events: number[], totals: number[], options?: BurstOptions): string[] => {
  const { levels, firsts, lasts } = bursts(events, totals, options);
  return Array.from(levels, (level, burst) => `${level}: ${firsts[burst]}–${lasts[burst]}`);
};

/** What a course of states costs, term by term as in section 4 of the paper, binomial coefficients and all. */
function costOf(course: readonly number[], events: readonly number[], totals: readonly number[], ratio: number, gamma: number): number {
  const rate = events.reduce((sum, some) => sum + some, 0) / totals.reduce((sum, all) => sum + all, 0);
  const logFactorial = (n: number): number => Array.from({ length: n }, (_, factor) => Math.log(factor + 1)).reduce((sum, log) => sum + log, 0);
  let cost = 0;
  course.forEach((state, batch) => {
    const before = batch === 0 ? 0 : course[batch - 1]!;
    if (state > before) cost += (state - before) * gamma * Math.log(course.length);
    const chance = rate * ratio ** state;
    const [some, all] = [events[batch]!, totals[batch]!];
    const ways = logFactorial(all) - logFactorial(some) - logFactorial(all - some);
    cost -= ways + some * Math.log(chance) + (all - some) * Math.log(1 - chance);
  });
  return cost;
}

describe('bursts', () => {
  it('finds the stretch in which a term is more frequent', () => {
    const totals = new Array<number>(10).fill(100);
    const { states, weights } = bursts([1, 1, 1, 9, 12, 10, 1, 1, 1, 1], totals);
    expect([...states]).toEqual([0, 0, 0, 1, 1, 1, 0, 0, 0, 0]);
    // Each batch of r in 100 at 3.8 % or at 7.6 %.
    const gain = (r: number): number => r * Math.log(2) + (100 - r) * Math.log((1 - 0.076) / (1 - 0.038));
    expect(weights[0]).toBeCloseTo(gain(9) + gain(12) + gain(10), 12);
  });

  it('does not take a growing field for a burst', () => {
    expect(listed([1, 2, 4, 8, 16, 32], [10, 20, 40, 80, 160, 320])).toEqual([]);
    expect(listed([1, 2, 4, 8, 16, 32], [100, 100, 100, 100, 100, 100])).toEqual(['1: 4–5']);
  });

  it('rises no more for a larger gamma, and for a smaller ratio sooner', () => {
    const totals = new Array<number>(8).fill(50);
    const events = [2, 2, 2, 6, 7, 2, 2, 2];
    expect(listed(events, totals)).toEqual(['1: 3–4']);
    expect(listed(events, totals, { gamma: 3 })).toEqual([]);
    expect(listed([2, 2, 2, 4, 5, 2, 2, 2], totals, { ratio: 1.5, gamma: 0.2 })).toEqual(['1: 3–4']);
  });

  it('nests bursts of several levels', () => {
    const quiet = new Array<number>(8).fill(10);
    const events = [...quiet, 40, 40, 160, 40, 40, ...quiet];
    const totals = new Array<number>(events.length).fill(1000);
    expect(listed(events, totals, { states: 3 })).toEqual(['1: 8–12', '2: 10–10']);
    const { states, weights } = bursts(events, totals, { states: 3 });
    expect([...states.subarray(7, 14)]).toEqual([0, 1, 1, 2, 1, 1, 0]);
    expect(weights.every((weight) => weight > 0)).toBe(true);
  });

  it('has none for what never happens, for what always does, and for nothing', () => {
    expect(bursts([0, 0, 0], [5, 5, 5])).toMatchObject({ states: new Uint8Array(3), levels: new Uint8Array(0) });
    expect(bursts([5, 5, 5], [5, 5, 5])).toMatchObject({ states: new Uint8Array(3), levels: new Uint8Array(0) });
    // At half of all, twice as frequent would be always.
    expect(listed([0, 5, 5, 0], [5, 5, 5, 5])).toEqual([]);
    expect(listed([0, 5, 5, 0], [5, 5, 5, 5], { ratio: 1.9, gamma: 0.5 })).toEqual(['1: 1–2']);
    expect(bursts([], [])).toMatchObject({ states: new Uint8Array(0), weights: new Float64Array(0) });
    expect(bursts([0, 0], [0, 0]).states).toEqual(new Uint8Array(2));
    expect(listed([3], [10])).toEqual([]);
  });

  it('passes over empty batches', () => {
    expect(listed([1, 1, 9, 0, 9, 1, 1, 1], [100, 100, 100, 0, 100, 100, 100, 100])).toEqual(['1: 2–4']);
  });

  it('takes the cheapest of all courses, the calmest of them', () => {
    const batch = fc.tuple(fc.nat(12), fc.nat(12)).map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);
    fc.assert(
      fc.property(fc.array(batch, { minLength: 1, maxLength: 6 }), fc.integer({ min: 2, max: 3 }), fc.constantFrom(1.3, 2, 3), fc.constantFrom(0, 0.5, 1), (batches, states, ratio, gamma) => {
        const events = batches.map(([some]) => some);
        const totals = batches.map(([, all]) => all);
        const found = bursts(events, totals, { states, ratio, gamma });
        const rate = events.reduce((sum, some) => sum + some, 0) / totals.reduce((sum, all) => sum + all, 0);
        if (!(rate > 0 && rate < 1)) {
          expect(found.states.every((state) => state === 0)).toBe(true);
          return;
        }
        const possible = [...new Array(states).keys()].filter((state) => rate * ratio ** state < 1);
        const courses = batches.reduce<number[][]>((begun) => begun.flatMap((course) => possible.map((state) => [...course, state])), [[]]);
        const least = Math.min(...courses.map((course) => costOf(course, events, totals, ratio, gamma)));
        expect(costOf([...found.states], events, totals, ratio, gamma)).toBeLessThanOrEqual(least + 1e-9);
        // Each burst is a longest stretch at its level or above.
        const stretches = found.levels.length;
        let wanted = 0;
        for (let level = 1; level < states; level += 1) found.states.forEach((state, index) => (wanted += Number(state >= level && (found.states[index - 1] ?? 0) < level)));
        expect(stretches).toBe(wanted);
        found.levels.forEach((level, burst) => {
          const [first, last] = [found.firsts[burst]!, found.lasts[burst]!];
          expect([...found.states.subarray(first, last + 1)].every((state) => state >= level)).toBe(true);
          expect(Math.max(found.states[first - 1] ?? 0, found.states[last + 1] ?? 0)).toBeLessThan(level);
        });
        expect(found.weights.every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it.each([
    [[1], [1, 2], {}, /1 batches of events but 2 totals/],
    [[1, 3], [1, 2], {}, /batch 1 has 3 events of 2; expected from 0 up to all of them/],
    [[-1], [1], {}, /batch 0 has -1 events/],
    [[NaN], [1], {}, /batch 0 has NaN events/],
    [[0], [NaN], {}, /total of batch 0 is NaN/],
    [[0], [Infinity], {}, /total of batch 0 is Infinity/],
    [[0], [1], { ratio: 1 }, /ratio is 1; expected a number above 1/],
    [[0], [1], { ratio: NaN }, /ratio is NaN/],
    [[0], [1], { gamma: -1 }, /gamma is -1; expected a number from 0 up/],
    [[0], [1], { states: 1 }, /states is 1; expected a whole number from 2 up/],
    [[0], [1], { states: 257 }, /states is 257; expected at most 256/],
  ] as readonly (readonly [number[], number[], BurstOptions, RegExp])[])('refuses what cannot be meant (%#)', (events, totals, options, message) => {
    expect(() => bursts(events, totals, options)).toThrow(UsageError);
    expect(() => bursts(events, totals, options)).toThrow(message);
  });
});
