import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diameter } from '../../src/analysis/diameter.ts';
import { distancesFrom } from '../../src/analysis/distances.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import { seededRandom } from '../../src/base/random.ts';
import { buildCompactGraph } from '../../src/compact/compact-graph.ts';
import type { CompactGraph } from '../../src/compact/compact-graph.ts';
import { reversedGraph } from '../../src/compact/views.ts';
import { arbitraryGraph } from '../compact/arbitrary-graph.ts';
import { chain, CHAIN, DUMBBELL, EMPTY, LONELY, SCATTERED, STAR, TWO_CYCLES, undirected } from '../compact/graphs.ts';

/** A search from every node. */
function naiveDiameter(graph: CompactGraph): number {
  let longest = 0;
  for (let node = 0; node < graph.order; node += 1) {
    const { distances, nodes } = distancesFrom(graph, node);
    longest = Math.max(longest, distances[nodes[nodes.length - 1]!]!);
  }
  return longest;
}

/** A ring with chords from the seeded generator. */
function chordedRing(order: number, chords: number, directed: boolean): CompactGraph {
  const random = seededRandom(order);
  const ring = Array.from({ length: order }, (_, node) => node);
  const ends = (): number[] => Array.from({ length: chords }, () => Math.floor(random() * order));
  return buildCompactGraph({ order, sources: [...ring, ...ends()], targets: [...ring.map((node) => (node + 1) % order), ...ends()], directed });
}

describe('diameter', () => {
  it('counts by hand', () => {
    expect(diameter(CHAIN)).toEqual({ lower: 4, upper: 4, ends: [0, 4] });
    expect([DUMBBELL, STAR, TWO_CYCLES].map((graph) => diameter(graph).lower)).toEqual([3, 2, 6]);
    // The widest of two parts.
    expect(diameter(undirected(7, [[0, 1], [2, 3], [3, 4], [4, 5]])).upper).toBe(3);
  });

  it('is 0 without edges, and names no ends of nothing', () => {
    expect(diameter(EMPTY)).toEqual({ lower: 0, upper: 0, ends: undefined });
    expect(diameter(LONELY)).toEqual({ lower: 0, upper: 0, ends: [0, 0] });
    expect(diameter(SCATTERED)).toEqual({ lower: 0, upper: 0, ends: [0, 0] });
  });

  it('agrees with a search from every node', () => {
    fc.assert(
      fc.property(arbitraryGraph, (graph) => {
        const { lower, upper, ends } = diameter(graph);
        expect([lower, upper]).toEqual([naiveDiameter(graph), naiveDiameter(graph)]);
        expect(distancesFrom(graph, ends![0]).distances[ends![1]]).toBe(lower);
      }),
    );
  });

  it('bounds it from both sides with a few searches, closer with more', () => {
    fc.assert(
      fc.property(arbitraryGraph, fc.integer({ min: 1, max: 6 }), (graph, searches) => {
        const wanted = naiveDiameter(graph);
        const few = diameter(graph, { searches });
        const more = diameter(graph, { searches: searches + 1 });
        for (const { lower, upper } of [few, more]) {
          expect(lower).toBeLessThanOrEqual(wanted);
          expect(upper).toBeGreaterThanOrEqual(wanted);
        }
        expect(more.lower).toBeGreaterThanOrEqual(few.lower);
        expect(more.upper).toBeLessThanOrEqual(few.upper);
        expect(distancesFrom(graph, few.ends![0]).distances[few.ends![1]]).toBe(few.lower);
      }),
    );
  });

  it('is exact on larger graphs, the same from either side', () => {
    for (const graph of [chordedRing(600, 40, false), chordedRing(400, 60, true), chordedRing(300, 3000, true)]) {
      const { lower, upper } = diameter(graph);
      expect([lower, upper]).toEqual([naiveDiameter(graph), naiveDiameter(graph)]);
      expect(diameter(reversedGraph(graph)).lower).toBe(lower);
    }
  });

  it('takes a path of 200,000 and a star of 70,000', () => {
    expect(diameter(chain(200_000), { searches: 2 })).toEqual({ lower: 199_999, upper: 199_999, ends: [0, 199_999] });
    const star = undirected(70_001, Array.from({ length: 70_000 }, (_, leaf) => [0, leaf + 1] as const));
    expect(diameter(star).upper).toBe(2);
  });

  it.each([0, -1, 1.5, NaN])('refuses %s searches', (searches) => {
    expect(() => diameter(CHAIN, { searches })).toThrow(UsageError);
  });
});
