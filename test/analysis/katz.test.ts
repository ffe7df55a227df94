import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { katz } from '../../src/analysis/katz.ts';
import { spectralBound } from '../../src/analysis/spectral-bound.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import type { CompactGraph } from '../../src/compact/compact-graph.ts';
import { adjacencyTable, arbitraryGraph, arbitraryNames, arbitraryPairs, fromPairs, renamed } from '../compact/arbitrary-graph.ts';
import { chain, CHAIN, directed, EMPTY, LONELY, SCATTERED, STAR, TWO_CYCLES, undirected } from '../compact/graphs.ts';
import { expectClose } from './oracle.ts';

/** Walks added up length by length, until longer ones count for nothing. */
function naiveKatz(graph: CompactGraph, attenuation: number): number[] {
  const table = adjacencyTable(graph);
  let walks = new Array<number>(graph.order).fill(1);
  let scores = walks;
  for (let length = 1; length < 4000 && Math.max(...walks) > 1e-18; length += 1) {
    walks = walks.map((_, node) => attenuation * walks.reduce((sum, count, other) => sum + count * table[other]![node]!, 0));
    scores = scores.map((score, node) => score + walks[node]!);
  }
  const total = scores.reduce((sum, score) => sum + score, 0);
  return scores.map((score) => score / total);
}

describe('katz', () => {
  it('counts walks by hand', () => {
    // 1, 1 + a, 1 + a + a², … of the chain, scaled.
    const counts = [1, 1.5, 1.75, 1.875, 1.9375];
    expectClose(katz(CHAIN, { attenuation: 0.5 }), counts.map((count) => count / 8.0625), 1e-15);
    // Weights multiply: 1 walk that stays and 0.1 · 3 · (1 + 0.1 · 2) that come.
    expectClose(katz(directed(3, [[0, 1, 2], [1, 2, 3]])), [1, 1.2, 1.36].map((count) => count / 3.56), 1e-15);
    // Without cycles attenuation may be anything above 0.
    expectClose(katz(CHAIN, { attenuation: 2 }), [1, 3, 7, 15, 31].map((count) => count / 57), 1e-15);
  });

  it('is even without edges', () => {
    expect([...katz(SCATTERED)]).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect([...katz(EMPTY)]).toEqual([]);
    expect([...katz(LONELY)]).toEqual([1]);
    expect([...katz(directed(2, [[0, 1, 0], [1, 0, 0]]))]).toEqual([0.5, 0.5]);
  });

  it('halves the bound by default where 0.1 would be too much', () => {
    // A star of four leaves: λ = 2, so 0.1; with weights of 10, λ = 20, so 1 / 40.
    const heavy = undirected(5, [[0, 1, 10], [0, 2, 10], [0, 3, 10], [0, 4, 10]]);
    expectClose(katz(STAR), katz(STAR, { attenuation: 0.1 }), 1e-15);
    expectClose(katz(heavy), katz(heavy, { attenuation: 1 / 40 }), 1e-3);
  });

  it('agrees with walks counted length by length', () => {
    fc.assert(
      fc.property(arbitraryGraph, fc.constantFrom(0.05, 0.5, 0.9), (graph, share) => {
        const attenuation = share / Math.max(1, spectralBound(graph));
        expectClose(katz(graph, { attenuation }), naiveKatz(graph, attenuation), 1e-11);
      }),
    );
  });

  it('goes with the nodes when they are renamed', () => {
    fc.assert(
      fc.property(
        arbitraryPairs.chain((pairs) => fc.tuple(fc.constant(pairs), arbitraryNames(pairs.order))),
        ([pairs, names]) => {
          const scores = katz(fromPairs(pairs, true, true));
          const theirs = katz(fromPairs(renamed(pairs, names), true, true));
          expectClose(names.map((name) => theirs[name]!), scores, 1e-11);
        },
      ),
    );
  });

  it('takes a path of 200,000', () => {
    const scores = katz(chain(200_000), { attenuation: 0.5 });
    expectClose([scores[199_999]! / scores[0]!], [2], 1e-14);
    expect(() => katz(chain(200_000), { attenuation: 1.01 })).toThrow(/more than 10\^308 walks/);
  });

  it.each([
    [CHAIN, 0, /attenuation is 0; expected a finite number above 0/],
    [CHAIN, -1, /attenuation is -1/],
    [CHAIN, NaN, /attenuation is NaN/],
    [CHAIN, Infinity, /attenuation is Infinity/],
    [TWO_CYCLES, 1, /attenuation is 1; expected a number between 0 and 1, one over the largest eigenvalue/],
    [STAR, 0.5001, /attenuation is 0.5001; expected a number between 0 and 0.49/],
  ])('refuses an attenuation with which walks never end counting', (graph, attenuation, message) => {
    expect(() => katz(graph, { attenuation })).toThrow(UsageError);
    expect(() => katz(graph, { attenuation })).toThrow(message);
  });
});

describe('spectralBound', () => {
  it('knows eigenvalues by hand', () => {
    expect(spectralBound(CHAIN)).toBe(0);
    expect(spectralBound(EMPTY)).toBe(0);
    expect(spectralBound(TWO_CYCLES)).toBe(1);
    // A triangle one way round, with weights 1, 2 and 4: their geometric mean.
    expectClose([spectralBound(directed(3, [[0, 1, 1], [1, 2, 2], [2, 0, 4]]))], [2], 1e-4);
    expectClose([spectralBound(STAR)], [2], 1e-4);
    // The larger of two parts counts, whichever comes first.
    const parts = undirected(7, [[0, 1], [1, 2], [2, 0], [3, 4], [3, 5], [3, 6], [4, 5], [4, 6], [5, 6]]);
    expect(spectralBound(parts)).toBe(3);
  });

  it('lies between what closed walks and all walks multiply by', () => {
    fc.assert(
      fc.property(arbitraryGraph, (graph) => {
        const bound = spectralBound(graph);
        const table = adjacencyTable(graph);
        let walks = table;
        let least = 0;
        let most = Infinity;
        // Of walks of n steps, those that come back are at most λⁿ for each node, and the most that leave a node at least λⁿ: exact for every n, also where there are no cycles.
        for (let steps = 1; steps <= 40; steps += 1) {
          least = Math.max(least, ...walks.map((row, node) => row[node]! ** (1 / steps)));
          most = Math.min(most, Math.max(...walks.map((row) => row.reduce((sum, count) => sum + count, 0))) ** (1 / steps));
          walks = walks.map((row) => row.map((_, to) => row.reduce((sum, count, via) => sum + count * table[via]![to]!, 0)));
        }
        expect(bound).toBeGreaterThanOrEqual(least * (1 - 1e-12));
        expect(bound).toBeLessThanOrEqual(most * (1 + 1e-4));
        expect(least > 0).toBe(bound > 0);
      }),
    );
  });

  it('takes the heaviest weights there are', () => {
    const graph = directed(3, [[0, 1, 4e307], [1, 0, 4e307], [0, 2, 4e307], [2, 0, 4e307]]);
    expectClose([spectralBound(graph)], [Math.SQRT2 * 4e307], 1e-4);
    expectClose(katz(graph), katz(directed(3, [[0, 1, 1], [1, 0, 1], [0, 2, 1], [2, 0, 1]]), { attenuation: 0.5 / Math.SQRT2 }), 1e-3);
  });
});
