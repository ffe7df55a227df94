import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clustering } from '../../src/analysis/clustering.ts';
import type { CompactGraph } from '../../src/compact/compact-graph.ts';
import { reversedGraph, withoutWeights } from '../../src/compact/views.ts';
import { adjacencyTable, arbitraryGraph } from '../compact/arbitrary-graph.ts';
import { CHAIN, directed, DUMBBELL, EMPTY, LONELY, ringOfCliques, SCATTERED, STAR, TWO_CYCLES, undirected } from '../compact/graphs.ts';
import { expectClose } from './oracle.ts';

/** From the definitions, triple by triple. */
function naiveClustering(graph: CompactGraph): ReturnType<typeof clustering> {
  const table = adjacencyTable(withoutWeights(graph));
  const nodes = [...table.keys()];
  const isJoined = (one: number, other: number): boolean => table[one]![other]! + table[other]![one]! > 0;
  const counts = nodes.map((node) => {
    const neighbours = nodes.filter((other) => isJoined(node, other));
    const pairs = neighbours.flatMap((one) => neighbours.filter((other) => other < one).map((other) => isJoined(one, other)));
    return { pairs: pairs.length, triangles: pairs.filter(Boolean).length };
  });
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  const coefficients = counts.map(({ pairs, triangles }) => (pairs > 0 ? triangles / pairs : 0));
  const pairs = sum(counts.map((count) => count.pairs));
  return {
    triangles: Float64Array.from(counts, ({ triangles }) => triangles),
    coefficients: Float64Array.from(coefficients),
    meanCoefficient: nodes.length > 0 ? sum(coefficients) / nodes.length : 0,
    transitivity: pairs > 0 ? sum(counts.map(({ triangles }) => triangles)) / pairs : 0,
  };
}

describe('clustering', () => {
  it('counts by hand', () => {
    const { triangles, coefficients, meanCoefficient, transitivity } = clustering(DUMBBELL);
    expect([...triangles]).toEqual([1, 1, 1, 1, 1, 1]);
    expectClose(coefficients, [1, 1, 1 / 3, 1 / 3, 1, 1], 1e-15);
    expectClose([meanCoefficient, transitivity], [14 / 18, 6 / 10], 1e-15);
    // The two triangles of a square with a diagonal share an edge.
    expect([...clustering(undirected(4, [[0, 1], [1, 2], [2, 3], [3, 0], [0, 2]])).triangles]).toEqual([2, 1, 2, 1]);
    expect(clustering(ringOfCliques(1, 6)).transitivity).toBe(1);
  });

  it('is 0 without triangles, and without nodes', () => {
    for (const graph of [EMPTY, LONELY, SCATTERED, CHAIN, STAR, directed(2, [[0, 1], [1, 0]])]) {
      const { triangles, coefficients, meanCoefficient, transitivity } = clustering(graph);
      for (const value of [...triangles, ...coefficients, meanCoefficient, transitivity]) expect(value).toBe(0);
      expect(triangles).toHaveLength(graph.order);
    }
  });

  it('forgets direction and weights', () => {
    const cycle = directed(3, [[0, 1, 0], [1, 2, 7], [2, 0, 1], [1, 0, 2]]);
    expect([...clustering(cycle).coefficients]).toEqual([1, 1, 1]);
    expect(clustering(reversedGraph(TWO_CYCLES))).toEqual(clustering(TWO_CYCLES));
  });

  it('agrees with triples counted one by one', () => {
    fc.assert(
      fc.property(arbitraryGraph, (graph) => {
        const got = clustering(graph);
        const wanted = naiveClustering(graph);
        expect(got.triangles).toEqual(wanted.triangles);
        expectClose(got.coefficients, wanted.coefficients, 1e-15);
        expectClose([got.meanCoefficient, got.transitivity], [wanted.meanCoefficient, wanted.transitivity], 1e-14);
      }),
    );
  });

  it('takes a star of 70,000 with one edge more', () => {
    const leaves = 70_000;
    const graph = undirected(leaves + 1, [...Array.from({ length: leaves }, (_, leaf) => [0, leaf + 1] as const), [1, 2]]);
    const { triangles, transitivity } = clustering(graph);
    expect([...triangles.subarray(0, 4)]).toEqual([1, 1, 1, 0]);
    expectClose([transitivity], [3 / ((leaves * (leaves - 1)) / 2 + 2)], 1e-14);
  });
});
