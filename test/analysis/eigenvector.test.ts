import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eigenvector, eigenvectorRefusal } from '../../src/analysis/eigenvector.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import { adjacencyTable, arbitraryGraph, arbitraryNames, arbitraryPairs, fromPairs, renamed } from '../compact/arbitrary-graph.ts';
import { CHAIN, DUMBBELL, EMPTY, LONELY, STAR, TWO_CYCLES, undirected } from '../compact/graphs.ts';
import { expectClose } from './oracle.ts';

describe('eigenvector', () => {
  it('finds the scores by hand', () => {
    // A star is bipartite: its middle scores √4 times a leaf.
    const star = eigenvector(STAR);
    expectClose(star.scores, [2 / 6, 1 / 6, 1 / 6, 1 / 6, 1 / 6], 1e-14);
    expectClose([star.eigenvalue], [2], 1e-14);
    expectClose(eigenvector(undirected(3, [[0, 1], [1, 2], [2, 0]])).scores, [1 / 3, 1 / 3, 1 / 3], 1e-14);
    // λ² = 1 + 9: scores 1, √10, 3.
    const heavy = eigenvector(undirected(3, [[0, 1, 1], [1, 2, 3]]));
    expectClose([heavy.eigenvalue], [Math.sqrt(10)], 1e-14);
    expectClose(heavy.scores, [1, Math.sqrt(10), 3].map((score) => score / (4 + Math.sqrt(10))), 1e-14);
  });

  it('gives one node all, and nothing to nothing', () => {
    expect([...eigenvector(undirected(1, [])).scores]).toEqual([1]);
    expect([...eigenvector(undirected(0, [])).scores]).toEqual([]);
  });

  it('is refused, with a reason, where it means nothing', () => {
    expect(eigenvectorRefusal(CHAIN)).toMatch(/needs an undirected graph, and this one is directed/);
    expect(eigenvectorRefusal(TWO_CYCLES)).toMatch(/directed/);
    expect(eigenvectorRefusal(LONELY)).toMatch(/directed/);
    expect(eigenvectorRefusal(EMPTY)).toMatch(/directed/);
    expect(eigenvectorRefusal(undirected(5, [[0, 1], [2, 3]]))).toMatch(/falls into 3 parts/);
    // An edge of weight 0 connects nothing.
    expect(eigenvectorRefusal(undirected(3, [[0, 1, 1], [1, 2, 0]]))).toMatch(/falls into 2 parts/);
    expect(eigenvectorRefusal(DUMBBELL)).toBeUndefined();
    expect(() => eigenvector(CHAIN)).toThrow(UsageError);
    expect(() => eigenvector(undirected(2, []))).toThrow(/falls into 2 parts/);
  });

  it('gives every node its share of its neighbours, and is the leading one', () => {
    let answered = 0;
    fc.assert(
      fc.property(arbitraryGraph, (graph) => {
        if (eigenvectorRefusal(graph) !== undefined || graph.order === 1) return;
        answered += 1;
        const { scores, eigenvalue, residual } = eigenvector(graph);
        expect(residual).toBeLessThan(1e-13);
        expect(Math.abs(scores.reduce((sum, score) => sum + score, 0) - 1)).toBeLessThan(1e-14);
        // All above 0: of a connected graph only the leading one is.
        for (const score of scores) expect(score).toBeGreaterThan(0);
        const gathered = adjacencyTable(graph).map((row) => row.reduce((sum, weight, other) => sum + weight * scores[other]!, 0));
        expectClose(gathered, scores.map((score) => score * eigenvalue), 1e-9);
      }),
      { numRuns: 400 },
    );
    expect(answered).toBeGreaterThan(30);
  });

  it('goes with the nodes when they are renamed', () => {
    fc.assert(
      fc.property(
        arbitraryPairs.chain((pairs) => fc.tuple(fc.constant(pairs), arbitraryNames(pairs.order))),
        ([pairs, names]) => {
          const graph = fromPairs(pairs, false, true);
          if (eigenvectorRefusal(graph) !== undefined) return;
          const theirs = eigenvector(fromPairs(renamed(pairs, names), false, true)).scores;
          expectClose(names.map((name) => theirs[name]!), eigenvector(graph).scores, 1e-9);
        },
      ),
    );
  });

  it('takes a large star and a path, and says how far it came', () => {
    const leaves = 70_000;
    const star = eigenvector(undirected(leaves + 1, Array.from({ length: leaves }, (_, leaf) => [0, leaf + 1] as const)));
    expectClose([star.eigenvalue], [Math.sqrt(leaves)], 1e-11);
    expectClose([star.scores[0]!], [Math.sqrt(leaves) / (Math.sqrt(leaves) + leaves)], 1e-11);
    const order = 1500;
    const path = eigenvector(undirected(order, Array.from({ length: order - 1 }, (_, node) => [node, node + 1] as const)));
    expectClose([path.eigenvalue], [2 * Math.cos(Math.PI / (order + 1))], 1e-13);
    expect(path.residual).toBeLessThan(1e-12);
  });
});
