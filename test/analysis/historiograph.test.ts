import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historiograph } from '../../src/analysis/historiograph.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import { arbitraryPairs, fromPairs } from '../compact/arbitrary-graph.ts';
import { CHAIN, directed, edgesOf, EMPTY, SCATTERED, STAR } from '../compact/graphs.ts';

// 3 and 4 cite 1 and 2, 2 cites 1 and 0, 5 cites 2.
const FIELD = directed(6, [[3, 1], [3, 2], [4, 1], [4, 2], [2, 1], [2, 0], [5, 2]]);

describe('historiograph', () => {
  it('shows the works cited most by year, with the citations among them', () => {
    const { nodes, years, citations, graph } = historiograph(FIELD, [1980, 1990, 2000, 2010, 2011, 2012]);
    expect([...nodes]).toEqual([0, 1, 2]);
    expect([...years]).toEqual([1980, 1990, 2000]);
    expect([...citations]).toEqual([1, 3, 3]);
    expect(edgesOf(graph)).toEqual(['2>0', '2>1']);
  });

  it('takes as many as asked: most cited, then earliest, then by id', () => {
    const top = (count: number, years: number[]): number[] => [...historiograph(FIELD, years, { top: count }).nodes];
    expect(top(2, [1980, 1990, 2000, 2010, 2011, 2012])).toEqual([1, 2]);
    expect(top(1, [1980, 2001, 2000, 2010, 2011, 2012])).toEqual([2]);
    expect(top(1, [1980, 2000, 2000, 2010, 2011, 2012])).toEqual([1]);
    expect(top(1, [1980, 0, 2000, 2010, 2011, 2012])).toEqual([2]);
  });

  it('puts works without a year last, and within a year the most cited first', () => {
    expect([...historiograph(FIELD, [0, 2000, -50, 1, 1, 1]).nodes]).toEqual([2, 1, 0]);
    expect([...historiograph(FIELD, [2000, 2000, 2000, 1, 1, 1]).nodes]).toEqual([1, 2, 0]);
    expect([...historiograph(FIELD, [0, 0, 0, 1, 1, 1]).nodes]).toEqual([1, 2, 0]);
  });

  it('keeps weights and leaves them out of the count', () => {
    expect(edgesOf(historiograph(directed(3, [[0, 1, 9], [1, 2, 0.5]]), [3, 2, 1]).graph)).toEqual(['1>0 ×0.5']);
  });

  it('takes nothing for nothing', () => {
    for (const graph of [EMPTY, SCATTERED]) expect(historiograph(graph, new Int32Array(graph.order)).nodes).toEqual(new Uint32Array(0));
  });

  it('is in order and holds every citation among its works', () => {
    const dated = arbitraryPairs.chain((pairs) => fc.tuple(fc.constant(pairs), fc.array(fc.constantFrom(0, 1999, 2000, 2001), { minLength: pairs.order, maxLength: pairs.order })));
    fc.assert(
      fc.property(dated, fc.integer({ min: 1, max: 6 }), ([pairs, years], top) => {
        const graph = fromPairs(pairs, true, false);
        const shown = historiograph(graph, years, { top });
        const cited = (node: number): number => graph.reverse.offsets[node + 1]! - graph.reverse.offsets[node]!;
        const left = [...new Array(graph.order).keys()].filter((node) => !shown.nodes.includes(node));
        expect(shown.nodes.length).toBe(Math.min(top, [...new Array(graph.order).keys()].filter((node) => cited(node) > 0).length));
        const least = Math.min(...Array.from(shown.nodes, cited));
        for (const node of left) expect(cited(node)).toBeLessThanOrEqual(least);
        const order = Array.from(shown.years, (year) => (year === 0 ? Infinity : year));
        order.slice(1).forEach((year, index) => expect(year).toBeGreaterThanOrEqual(order[index]!));
        const among = Array.from(shown.nodes, (node) => [...graph.forward.targets.subarray(graph.forward.offsets[node], graph.forward.offsets[node + 1])]);
        expect(edgesOf(shown.graph)).toEqual(among.flatMap((row, place) => row.filter((target) => shown.nodes.includes(target)).map((target) => shown.nodes.indexOf(target)).sort((a, b) => a - b).map((target) => `${place}>${target}`)));
      }),
    );
  });

  it.each([
    [STAR, [1, 2, 3, 4, 5], {}, /a historiograph asks which way edges point/],
    [CHAIN, [1, 2, 3], {}, /3 years/],
    [CHAIN, [1, 2, 3, 4, 5], { top: 0 }, /top is 0; expected a whole number from 1 up/],
  ])('refuses what cannot be meant (%#)', (graph, years, options, message) => {
    expect(() => historiograph(graph, years, options)).toThrow(UsageError);
    expect(() => historiograph(graph, years, options)).toThrow(message);
  });
});
