import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disruption } from '../../src/analysis/disruption.ts';
import type { DisruptionOptions } from '../../src/analysis/disruption.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import type { CompactGraph } from '../../src/compact/compact-graph.ts';
import { arbitraryPairs, fromPairs } from '../compact/arbitrary-graph.ts';
import { chain, CHAIN, directed, EMPTY, LONELY, SCATTERED, STAR } from '../compact/graphs.ts';

/** All numbers of one work. */
function of(graph: CompactGraph, node: number, options: DisruptionOptions = {}): Record<string, number> {
  const { scores, scoresOfCiting, dependence, only, both, around } = disruption(graph, { ...options, nodes: [node] });
  return { score: scores[0]!, ofCiting: scoresOfCiting[0]!, dependence: dependence[0]!, only: only[0]!, both: both[0]!, around: around[0]! };
}

// The example of the cdindex package's README, by Funk, who made the index: work 4 cites 0 to 3.
const CDINDEX = directed(11, [[4, 2], [4, 0], [4, 1], [4, 3], [5, 2], [6, 2], [6, 4], [7, 4], [8, 4], [9, 4], [9, 1], [9, 3], [10, 4]]);
const CDINDEX_YEARS = [1992, 1992, 1993, 1993, 1995, 1997, 1998, 1999, 1999, 1998, 1997];

describe('disruption', () => {
  it('gives what cdindex gives for its example', () => {
    expect(of(CDINDEX, 4, { years: CDINDEX_YEARS, within: 5 })).toEqual({ score: 1 / 6, ofCiting: 1 / 5, dependence: 3 / 5, only: 3, both: 2, around: 1 });
    expect(of(CDINDEX, 4, { years: CDINDEX_YEARS, within: 3 })).toMatchObject({ score: (1 - 2) / 4, only: 1, both: 2, around: 1 });
  });

  it('asks for as many shared references as it is told', () => {
    expect(of(CDINDEX, 4, { shared: 2 })).toEqual({ score: (3 - 1) / 5, ofCiting: (3 - 1) / 4, dependence: 3 / 5, only: 3, both: 1, around: 1 });
    expect(of(CDINDEX, 4, { shared: 5 })).toMatchObject({ score: 3 / 4, ofCiting: 1, both: 0 });
  });

  it('runs from −1 to 1', () => {
    // 1 cites 0; 2 and 3 cite 1 only, or both.
    expect(of(directed(4, [[1, 0], [2, 1], [3, 1]]), 1).score).toBe(1);
    expect(of(directed(4, [[1, 0], [2, 1], [3, 1], [2, 0], [3, 0]]), 1).score).toBe(-1);
    expect(of(directed(4, [[1, 0], [2, 0], [3, 0]]), 1)).toMatchObject({ score: 0, ofCiting: 0, around: 2 });
  });

  it('scores 0 without references, and without a year where years are asked', () => {
    expect(of(CDINDEX, 2)).toEqual({ score: 0, ofCiting: 0, dependence: 0, only: 3, both: 0, around: 0 });
    expect(of(CDINDEX, 4, { years: CDINDEX_YEARS.map((year, node) => (node === 4 ? 0 : year)) })).toEqual({ score: 0, ofCiting: 0, dependence: 0, only: 0, both: 0, around: 0 });
    expect(of(CDINDEX, 4, { years: CDINDEX_YEARS.map((year, node) => (node === 7 ? 0 : year)) }).only).toBe(2);
  });

  it('counts no reference of a work as coming after it', () => {
    // 2 cites 0 and 1, and 1 cites 0.
    expect(of(directed(3, [[2, 0], [2, 1], [1, 0]]), 2)).toMatchObject({ around: 0, score: 0 });
    // 1 and 2 cite each other.
    expect(of(directed(3, [[2, 0], [2, 1], [1, 2]]), 2)).toMatchObject({ only: 0, both: 0 });
  });

  it('takes nothing for nothing', () => {
    expect(disruption(EMPTY).scores).toEqual(new Float64Array(0));
    expect(disruption(LONELY).scores).toEqual(new Float64Array(1));
    expect(disruption(SCATTERED, { nodes: [] }).scores).toEqual(new Float64Array(0));
  });

  it('takes a path of 200,000 nodes and a star of 70,000', () => {
    expect(disruption(chain(200_000)).scores.filter((score) => score === 1)).toHaveLength(199_998);
    const star = directed(70_001, Array.from({ length: 70_000 }, (_, leaf) => [0, leaf + 1] as const));
    expect(disruption(star, { nodes: [0, 1] }).scores).toEqual(new Float64Array(2));
  });

  it('agrees with sets', () => {
    const dated = arbitraryPairs.chain((pairs) => fc.tuple(fc.constant(pairs), fc.option(fc.array(fc.constantFrom(0, 1999, 2000, 2001, 2003), { minLength: pairs.order, maxLength: pairs.order }), { nil: undefined })));
    fc.assert(
      fc.property(dated, fc.integer({ min: 1, max: 3 }), fc.constantFrom(undefined, 1, 2), ([pairs, years], shared, wanted) => {
        const graph = fromPairs(pairs, true, false);
        const within = years === undefined ? undefined : wanted;
        const found = disruption(graph, { shared, years, within });
        const row = ({ offsets, targets }: typeof graph.forward, node: number): number[] => [...targets.subarray(offsets[node], offsets[node + 1])];
        for (let node = 0; node < graph.order; node += 1) {
          const references = row(graph.forward, node);
          const isLater = (other: number): boolean => {
            if (other === node) return false;
            if (years === undefined) return !references.includes(other);
            const [mine, theirs] = [years[node]!, years[other]!];
            return mine !== 0 && theirs > mine && theirs <= mine + (within ?? Infinity);
          };
          const later = [...new Array(graph.order).keys()].filter(isLater);
          const counts = later.map((other) => ({ cites: row(graph.forward, other).includes(node), shares: row(graph.forward, other).filter((one) => references.includes(one)).length }));
          const only = counts.filter(({ cites, shares }) => cites && shares === 0).length;
          const both = counts.filter(({ cites, shares }) => cites && shares >= shared).length;
          const around = counts.filter(({ cites, shares }) => !cites && shares > 0).length;
          const citing = counts.filter(({ cites }) => cites);
          const ratio = (part: number, whole: number): number => (references.length > 0 && whole > 0 ? part / whole : 0);
          expect([found.only[node], found.both[node], found.around[node]]).toEqual([only, both, around]);
          expect(found.scores[node]).toBe(ratio(only - both, only + both + around));
          expect(found.scoresOfCiting[node]).toBe(ratio(only - both, only + both));
          expect(found.dependence[node]).toBe(ratio(citing.reduce((sum, { shares }) => sum + shares, 0), citing.length));
        }
      }),
    );
  });

  it.each([
    [STAR, {}, /disruption asks which way edges point/],
    [CHAIN, { shared: 0 }, /shared is 0; expected a whole number from 1 up/],
    [CHAIN, { within: 5 }, /within is given without years/],
    [CHAIN, { within: 0, years: [1, 2, 3, 4, 5] }, /within is 0/],
    [CHAIN, { years: [1, 2] }, /2 years; expected one for each of 5 nodes/],
    [CHAIN, { nodes: [1, 5] }, /node is 5/],
  ])('refuses what cannot be meant (%#)', (graph, options, message) => {
    expect(() => disruption(graph, options)).toThrow(UsageError);
    expect(() => disruption(graph, options)).toThrow(message);
  });
});
