import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inDegree, totalStrength } from '../../src/analysis/degree.ts';
import { ranksWithoutGroups } from '../../src/analysis/left-out-groups.ts';
import { ranksOfScores } from '../../src/analysis/rank-intervals.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import { buildCompactGraph } from '../../src/compact/compact-graph.ts';
import type { CompactGraph, EdgeList } from '../../src/compact/compact-graph.ts';
import { arbitraryPairs } from '../compact/arbitrary-graph.ts';

const degrees = (graph: CompactGraph): Float64Array => Float64Array.from(inDegree(graph));

/** Node 0 is cited by 3, 4 and 5, all known from the one survey 0; node 1 by 3 and 4, known from surveys 0 and 1; node 2 by 5, known from a table. */
const CITED: EdgeList = { order: 6, directed: true, sources: [3, 4, 5, 3, 3, 4, 4, 5], targets: [0, 0, 0, 1, 1, 1, 1, 2] };
const GROUPS = [0, 0, 0, 0, 1, 0, 1, -1];

describe('ranksWithoutGroups', () => {
  it('shows whose rank hangs on one group', () => {
    const { ranks, best, worst } = ranksWithoutGroups(CITED, GROUPS, degrees);
    expect([...ranks]).toEqual([1, 2, 3, 5, 5, 5]);
    // Without survey 0, node 1 keeps its citations and node 0 loses all; without survey 1 nothing changes.
    expect([...best]).toEqual([1, 1, 2, 4.5, 4.5, 4.5]);
    expect([...worst]).toEqual([4.5, 2, 3, 5, 5, 5]);
  });

  it('takes off the weight that a group gives, and leaves the rest', () => {
    const joined: EdgeList = { order: 4, directed: false, sources: [0, 0, 1, 2], targets: [1, 1, 2, 3], weights: [5, 1, 2, 4] };
    const { ranks, best, worst } = ranksWithoutGroups(joined, [7, 8, 7, 8], totalStrength);
    // Strengths 6, 8, 6, 4; without 7: 1, 1, 4, 4; without 8: 5, 7, 2, 0.
    expect([...ranks]).toEqual([2.5, 1, 2.5, 4]);
    expect([...best]).toEqual([2, 1, 1.5, 1.5]);
    expect([...worst]).toEqual([3.5, 3.5, 3, 4]);
  });

  it('ranks the nodes asked for among themselves', () => {
    const { ranks, best, worst } = ranksWithoutGroups(CITED, GROUPS, degrees, { among: [2, 0] });
    expect([[...ranks], [...best], [...worst]]).toEqual([[2, 1], [1, 1], [2, 2]]);
  });

  it('is the rank itself without a group', () => {
    const { ranks, best, worst } = ranksWithoutGroups(CITED, new Array<number>(8).fill(-1), degrees);
    expect([best, worst]).toEqual([ranks, ranks]);
    expect(ranksWithoutGroups({ order: 0, directed: true, sources: [], targets: [] }, [], degrees).ranks).toHaveLength(0);
  });

  it('spans the ranks of all graphs with a group less', () => {
    fc.assert(
      fc.property(arbitraryPairs, fc.boolean(), fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 40, maxLength: 40 }), (pairs, directed, drawn) => {
        const groups = pairs.sources.map((_, edge) => drawn[edge]!);
        const { ranks, best, worst } = ranksWithoutGroups({ ...pairs, directed }, groups, totalStrength);
        const rankings = [-2, 0, 1, 2, 3].map((left) => {
          const stay = <Value>(values: readonly Value[]): Value[] => values.filter((_, edge) => groups[edge] !== left);
          return ranksOfScores(totalStrength(buildCompactGraph({ order: pairs.order, directed, sources: stay(pairs.sources), targets: stay(pairs.targets), weights: stay(pairs.weights) })));
        });
        expect(ranks).toEqual(rankings[0]);
        for (let node = 0; node < pairs.order; node += 1) {
          const all = rankings.map((ranking) => ranking[node]!);
          expect([best[node], worst[node]]).toEqual([Math.min(...all), Math.max(...all)]);
        }
      }),
    );
  });

  it('refuses groups that do not fit', () => {
    expect(() => ranksWithoutGroups(CITED, [0], degrees)).toThrow(UsageError);
    expect(() => ranksWithoutGroups(CITED, [0], degrees)).toThrow(/1 groups; expected one for each of 8 edges/);
    expect(() => ranksWithoutGroups(CITED, [0, 0, 0, 0, 0, 0, 0, 0.5], degrees)).toThrow(/group of edge 7 is 0.5/);
    expect(() => ranksWithoutGroups(CITED, GROUPS, degrees, { among: [6] })).toThrow(UsageError);
    expect(() => ranksWithoutGroups({ ...CITED, weights: [NaN] }, GROUPS, degrees)).toThrow(UsageError);
  });
});
