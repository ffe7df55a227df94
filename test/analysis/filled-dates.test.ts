import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillDates } from '../../src/analysis/filled-dates.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import { arbitraryPairs, closureOf, fromPairs } from '../compact/arbitrary-graph.ts';
import { CHAIN, directed, EMPTY, SCATTERED, STAR, TWO_CYCLES } from '../compact/graphs.ts';

const no = Number.NaN;

/** The dates of a graph whose edges run from child to parent. */
function filled(...[graph, dates]: Parameters<typeof fillDates>): number[] {
  return [...fillDates(graph, dates).dates];
}

describe('dates worked out from relatives', () => {
  it('leaves dates that are known as they are, and says which are not', () => {
    expect(fillDates(CHAIN, [2020.5, 2019, no, 2017, -50])).toEqual({ dates: Float64Array.of(2020.5, 2019, 2018, 2017, -50), isFilled: Uint8Array.of(0, 0, 1, 0, 0) });
    expect(filled(EMPTY, [])).toEqual([]);
  });

  it('puts a row of undated nodes between its ends in even steps', () => {
    expect(filled(CHAIN, [2020, no, no, no, 2018])).toEqual([2020, 2019.5, 2019, 2018.5, 2018]);
  });

  it('takes the latest ancestor and the earliest descendant', () => {
    // 0, dated 2022, and 1, dated 2021, descend from 2, which descends from 3, dated 2015, and 4, dated 2019.
    expect(filled(directed(5, [[0, 2], [1, 2], [2, 3], [2, 4]]), [2022, 2021, no, 2015, 2019])[2]).toBe(2020);
  });

  it('goes half a year a generation beyond where relatives are on one side only', () => {
    expect(filled(CHAIN, [2020, no, no, no, no])).toEqual([2020, 2019.5, 2019, 2018.5, 2018]);
    expect(filled(CHAIN, [no, no, 2020, no, no])).toEqual([2021, 2020.5, 2020, 2019.5, 2019]);
  });

  it('dates what descends from an undated ancestor after that ancestor', () => {
    // 1 is known only as an ancestor of 0; 2 descends from it and from 3.
    expect(filled(directed(4, [[0, 1], [2, 1], [2, 3]]), [2022, no, no, 2015])).toEqual([2022, 2021.5, 2022, 2015]);
  });

  it('puts what is related to nothing dated in the middle of all dates, and at 0 where there is none', () => {
    expect(filled(SCATTERED, [2010, no, 2020, 2012])).toEqual([2010, 2012, 2020, 2012]);
    expect(filled(SCATTERED, [no, no, no, no])).toEqual([0, 0, 0, 0]);
  });

  it('gives the members of a cycle one date', () => {
    const dates = filled(TWO_CYCLES, [no, no, no, no, 2000, no, no, no, no]);
    expect(new Set(dates.slice(0, 4))).toEqual(new Set([2000.5]));
    expect(new Set(dates.slice(5, 7))).toEqual(new Set([1999.5]));
    expect(dates[7]).toBe(2000);
    expect(dates[8]).toBe(2000);
  });

  it('puts no child before its parent where the dates given put no descendant before an ancestor', () => {
    const dated = arbitraryPairs.chain((pairs) => fc.tuple(fc.constant(pairs), fc.array(fc.boolean(), { minLength: pairs.order, maxLength: pairs.order })));
    fc.assert(
      fc.property(dated, ([pairs, isKnown]) => {
        const graph = fromPairs(pairs, true, false);
        const closure = closureOf(graph);
        // The number of ancestors is a date that never contradicts.
        const given = closure.map((row, node) => (isKnown[node]! ? row.filter(Boolean).length : no));
        const { dates } = fillDates(graph, given);
        for (let child = 0; child < graph.order; child += 1) {
          expect(Number.isFinite(dates[child]!)).toBe(true);
          closure[child]!.forEach((isAncestor, parent) => isAncestor && expect(dates[child]! - dates[parent]!).toBeGreaterThanOrEqual(-1e-9));
        }
      }),
    );
  });

  it.each([
    [STAR, [1, 2, 3, 4, 5], /filling in dates asks which way edges point/],
    [CHAIN, [1, 2, 3], /3 dates; expected one for each of 5 nodes/],
    [CHAIN, [1, 2, Infinity, 4, 5], /date of node 2 is Infinity/],
  ])('refuses what cannot be meant (%#)', (graph, dates, message) => {
    expect(() => fillDates(graph, dates)).toThrow(UsageError);
    expect(() => fillDates(graph, dates)).toThrow(message);
  });
});
