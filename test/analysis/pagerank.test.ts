import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/base/diagnostics.ts';
import { pageRank } from '../../src/analysis/pagerank.ts';
import { seededRandom } from '../../src/base/random.ts';
import { buildCompactGraph } from '../../src/compact/compact-graph.ts';
import { adjacencyTable, arbitraryGraph, arbitraryNames, arbitraryPairs, fromPairs, renamed } from '../compact/arbitrary-graph.ts';
import { CHAIN, directed, EMPTY, LONELY, SCATTERED, TWO_CYCLES } from '../compact/graphs.ts';
import { expectClose } from './oracle.ts';

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

/** Largest difference between the scores and what one step of the definition makes of them. */
function offBalance(graph: Parameters<typeof pageRank>[0], ranks: Float64Array, damping: number): number {
  const table = adjacencyTable(graph);
  const next = ranks.map(() => 0);
  ranks.forEach((rank, node) => {
    const out = table[node]!.reduce((sum, weight) => sum + weight, 0);
    table[node]!.forEach((weight, target) => (next[target]! += damping * rank * (out > 0 ? weight / out : 1 / graph.order) + ((1 - damping) * rank) / graph.order));
  });
  return Math.max(...next.map((value, node) => Math.abs(value - ranks[node]!)));
}

describe('pageRank', () => {
  it('follows the chain by hand', () => {
    // y = 1, 1 + d, 1 + d + d², …, scaled.
    const [a, b, c, d, e] = [1, 1.5, 1.75, 1.875, 1.9375] as const;
    expectClose(pageRank(CHAIN, { damping: 0.5 }), [a, b, c, d, e].map((value) => value / (a + b + c + d + e)), 1e-14);
  });

  it('shares by weight, and counts weights of 0 as no edge', () => {
    const ranks = pageRank(directed(3, [[0, 1, 3], [0, 2, 1]]), { damping: 0.8, personalisation: [1, 0, 0] });
    expectClose(ranks, [1 / 1.8, 0.6 / 1.8, 0.2 / 1.8], 1e-14);
    expect(pageRank(directed(3, [[0, 1, 0], [0, 2, 0]]))).toEqual(pageRank(directed(3, [])));
  });

  it('gives the personalisation without edges or damping', () => {
    expect([...pageRank(SCATTERED)]).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect([...pageRank(SCATTERED, { personalisation: [3, 1, 0, 0] })]).toEqual([0.75, 0.25, 0, 0]);
    expectClose(pageRank(TWO_CYCLES, { damping: 0 }), new Array<number>(9).fill(1 / 9), 1e-15);
    expect([...pageRank(EMPTY)]).toEqual([]);
    expect([...pageRank(LONELY)]).toEqual([1]);
  });

  it('keeps its promise of absolute error where an order-wide tolerance stops early', () => {
    // A ring of 3,000 with chords: power iteration to order × 1e-6 stops after a few rounds.
    const random = seededRandom(7);
    const sources: number[] = [];
    const targets: number[] = [];
    for (let node = 0; node < 3000; node += 1) {
      sources.push(node, node);
      targets.push((node + 1) % 3000, Math.floor(random() ** 3 * node));
    }
    const graph = buildCompactGraph({ order: 3000, sources, targets, directed: true });
    const rough = pageRank(graph, { tolerance: 1e-3 });
    const fine = pageRank(graph);
    const finest = pageRank(graph, { tolerance: 1e-15 });
    const apart = (left: Float64Array, right: Float64Array): number => left.reduce((sum, value, node) => sum + Math.abs(value - right[node]!), 0);
    expect(apart(rough, finest)).toBeLessThan(1e-3);
    expect(apart(rough, finest)).toBeGreaterThan(1e-12);
    expect(apart(fine, finest)).toBeLessThan(1e-12);
  });

  it('ends with damping close to 1', () => {
    const ranks = pageRank(TWO_CYCLES, { damping: 0.9999 });
    expect(total(ranks)).toBeCloseTo(1, 12);
    expect(offBalance(TWO_CYCLES, ranks, 0.9999)).toBeLessThan(1e-13);
  });

  it('adds up to 1 and balances, with and without cycles', () => {
    fc.assert(
      fc.property(arbitraryGraph, fc.constantFrom(0.1, 0.5, 0.85, 0.99), (graph, damping) => {
        const ranks = pageRank(graph, { damping });
        expect(Math.abs(total(ranks) - 1)).toBeLessThan(1e-14);
        // The error is at most 1e-12, and a step moves it by at most as much again.
        expect(offBalance(graph, ranks, damping)).toBeLessThan(2e-12);
      }),
    );
  });

  it('goes with the nodes when they are renamed', () => {
    fc.assert(
      fc.property(
        arbitraryPairs.chain((pairs) => fc.tuple(fc.constant(pairs), arbitraryNames(pairs.order))),
        ([pairs, names]) => {
          const ranks = pageRank(fromPairs(pairs, true, true));
          const theirs = pageRank(fromPairs(renamed(pairs, names), true, true));
          expectClose(names.map((name) => theirs[name]!), ranks, 1e-11);
        },
      ),
    );
  });

  it.each([
    [{ damping: 1 }, /damping is 1/],
    [{ damping: -0.1 }, /damping is -0.1/],
    [{ damping: NaN }, /damping is NaN/],
    [{ tolerance: 0 }, /tolerance is 0/],
    [{ personalisation: [1] }, /personalisation has 1 entries; expected one for each of 5/],
    [{ personalisation: [1, 1, -1, 1, 1] }, /personalisation of node 2 is -1/],
    [{ personalisation: [1, 1, NaN, 1, 1] }, /personalisation of node 2 is NaN/],
    [{ personalisation: [0, 0, 0, 0, 0] }, /personalisation is 0 everywhere/],
  ])('refuses %o', (options, message) => {
    expect(() => pageRank(CHAIN, options)).toThrow(UsageError);
    expect(() => pageRank(CHAIN, options)).toThrow(message);
  });
});
