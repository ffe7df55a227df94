import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inDegree } from '../../src/analysis/degree.ts';
import { pageRank } from '../../src/analysis/pagerank.ts';
import { rankIntervals, ranksOfScores } from '../../src/analysis/rank-intervals.ts';
import { buildCompactGraph } from '../../src/compact/compact-graph.ts';

const degrees = (graph: Parameters<typeof inDegree>[0]): Float64Array => Float64Array.from(inDegree(graph));

/** Node 0 is pointed at by forty, node 1 by two, node 2 by one; the rest by nobody. */
const lopsided = buildCompactGraph({ order: 50, directed: true, sources: [...Array.from({ length: 40 }, (_, index) => index + 10), 10, 11, 12], targets: [...new Array<number>(40).fill(0), 1, 1, 2] });

describe('ranks', () => {
  it('count from 1 and share ties', () => {
    expect([...ranksOfScores(Float64Array.of(5, 9, 5, 1))]).toEqual([2.5, 1, 2.5, 4]);
    expect([...ranksOfScores(new Float64Array(0))]).toEqual([]);
  });

  it('add up to the same whatever the ties', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 60 }), (scores) => {
      const sum = ranksOfScores(Float64Array.from(scores)).reduce((total, rank) => total + rank, 0);
      expect(sum).toBeCloseTo((scores.length * (scores.length + 1)) / 2, 9);
    }));
  });
});

describe('rank intervals', () => {
  it('are tight where many edges carry a rank and wide where one does', () => {
    const { ranks, best, worst } = rankIntervals(lopsided, degrees);
    expect([ranks[0], best[0], worst[0]]).toEqual([1, 1, 1]);
    expect(best[1]).toBeLessThanOrEqual(2);
    expect(worst[1]).toBeGreaterThan(2);
    expect(worst[2]! - best[2]!).toBeGreaterThan(worst[0]! - best[0]!);
  });

  it('are the same for one seed, on directed and undirected graphs, with weights and without', () => {
    const weighted = buildCompactGraph({ order: 5, directed: false, sources: [0, 1, 2, 3, 0], targets: [1, 2, 3, 4, 4], weights: [1, 2, 3, 4, 5] });
    expect(rankIntervals(weighted, (graph) => pageRank(graph), { seed: 7 })).toEqual(rankIntervals(weighted, (graph) => pageRank(graph), { seed: 7 }));
  });

  it('count among the nodes asked for only', () => {
    const { ranks, best, worst } = rankIntervals(lopsided, degrees, { among: [2, 1] });
    expect([...ranks]).toEqual([2, 1]);
    expect(Math.max(...worst)).toBeLessThanOrEqual(2);
    expect(Math.min(...best)).toBeGreaterThanOrEqual(1);
    expect(() => rankIntervals(lopsided, degrees, { among: [50] })).toThrow();
  });

  it('hold the ends: no edge, no node, bad options', () => {
    const empty = buildCompactGraph({ order: 3, directed: true, sources: [], targets: [] });
    expect([...rankIntervals(empty, degrees).worst]).toEqual([2, 2, 2]);
    expect(rankIntervals(buildCompactGraph({ order: 0, directed: true, sources: [], targets: [] }), degrees).ranks).toHaveLength(0);
    for (const options of [{ kept: 0 }, { kept: 1 }, { kept: Number.NaN }, { samples: 5 }, { samples: 10.5 }]) expect(() => rankIntervals(lopsided, degrees, options)).toThrow(/expected/);
  });
});
