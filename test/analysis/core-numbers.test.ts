import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coreNumbers } from '../../src/analysis/core-numbers.ts';
import type { CompactGraph } from '../../src/compact/compact-graph.ts';
import { withoutWeights } from '../../src/compact/views.ts';
import { adjacencyTable, arbitraryGraph, arbitraryNames, arbitraryPairs, fromPairs, renamed } from '../compact/arbitrary-graph.ts';
import { chain, CHAIN, directed, DUMBBELL, EMPTY, LONELY, ringOfCliques, SCATTERED, STAR, TWO_CYCLES, undirected } from '../compact/graphs.ts';

/** How many edges each pair of nodes has between them. */
function edgeTable(graph: CompactGraph): number[][] {
  const table = adjacencyTable(withoutWeights(graph));
  return graph.directed ? table.map((row, node) => row.map((edge, other) => edge + table[other]![node]!)) : table;
}

/** Takes nodes away until none has fewer than k edges, for one k after the other. */
function naiveCoreNumbers(graph: CompactGraph): number[] {
  const table = edgeTable(graph);
  const numbers = new Array<number>(graph.order).fill(0);
  let left = [...table.keys()];
  for (let k = 1; left.length > 0; k += 1) {
    for (let before = -1; before !== left.length; ) {
      before = left.length;
      const all = left;
      left = left.filter((node) => all.reduce((sum, other) => sum + table[node]![other]!, 0) >= k);
    }
    for (const node of left) numbers[node] = k;
  }
  return numbers;
}

describe('coreNumbers', () => {
  it('counts by hand', () => {
    const numbers = (graph: CompactGraph): number[] => [...coreNumbers(graph).numbers];
    expect(numbers(STAR)).toEqual([1, 1, 1, 1, 1]);
    expect(numbers(DUMBBELL)).toEqual([2, 2, 2, 2, 2, 2]);
    expect(numbers(ringOfCliques(3, 5))).toEqual(new Array(15).fill(4));
    expect(numbers(TWO_CYCLES)).toEqual([2, 2, 2, 2, 2, 2, 2, 1, 0]);
    expect(numbers(CHAIN)).toEqual([1, 1, 1, 1, 1]);
    // A triangle with a tail.
    expect(numbers(undirected(5, [[0, 1], [1, 2], [2, 0], [2, 3], [3, 4]]))).toEqual([2, 2, 2, 1, 1]);
    // Opposite edges count as two.
    expect(numbers(directed(2, [[0, 1], [1, 0]]))).toEqual([2, 2]);
    expect([...numbers(SCATTERED), ...numbers(LONELY), ...numbers(EMPTY)]).toEqual([0, 0, 0, 0, 0]);
  });

  it('agrees with taking nodes away one k after the other, whatever the weights', () => {
    fc.assert(
      fc.property(arbitraryGraph, (graph) => {
        expect([...coreNumbers(graph).numbers]).toEqual(naiveCoreNumbers(graph));
        expect(coreNumbers(withoutWeights(graph))).toEqual(coreNumbers(graph));
      }),
    );
  });

  it('orders the nodes so that each has at most its core number of edges to later ones', () => {
    fc.assert(
      fc.property(arbitraryGraph, (graph) => {
        const { numbers, degeneracyOrder } = coreNumbers(graph);
        const table = edgeTable(graph);
        expect([...degeneracyOrder].sort((left, right) => left - right)).toEqual([...table.keys()]);
        degeneracyOrder.forEach((node, place) => {
          const later = degeneracyOrder.subarray(place + 1).reduce((sum, other) => sum + table[node]![other]!, 0);
          expect(later).toBeLessThanOrEqual(numbers[node]!);
        });
      }),
    );
  });

  it('goes with the nodes when they are renamed', () => {
    fc.assert(
      fc.property(
        arbitraryPairs.chain((pairs) => fc.tuple(fc.constant(pairs), arbitraryNames(pairs.order))),
        ([pairs, names]) => {
          const theirs = coreNumbers(fromPairs(renamed(pairs, names), true, false)).numbers;
          expect(names.map((name) => theirs[name])).toEqual([...coreNumbers(fromPairs(pairs, true, false)).numbers]);
        },
      ),
    );
  });

  it('takes a star of 70,000 and a path of 200,000', () => {
    const star = undirected(70_001, Array.from({ length: 70_000 }, (_, leaf) => [0, leaf + 1] as const));
    expect(new Set(coreNumbers(star).numbers)).toEqual(new Set([1]));
    expect(new Set(coreNumbers(chain(200_000)).numbers)).toEqual(new Set([1]));
  });
});
