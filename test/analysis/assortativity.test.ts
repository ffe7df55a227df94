import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { degreeAssortativity } from '../../src/analysis/assortativity.ts';
import type { DegreeSide } from '../../src/analysis/assortativity.ts';
import { inDegree, outDegree } from '../../src/analysis/degree.ts';
import { density } from '../../src/analysis/density.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import type { CompactGraph } from '../../src/compact/compact-graph.ts';
import { edgeSources, reversedGraph, withoutWeights } from '../../src/compact/views.ts';
import { arbitraryGraph } from '../compact/arbitrary-graph.ts';
import { CHAIN, directed, DUMBBELL, EMPTY, LONELY, SCATTERED, STAR, undirected } from '../compact/graphs.ts';

/** Pearson's correlation over a list of edges. */
function naiveAssortativity(graph: CompactGraph, source: DegreeSide, target: DegreeSide): number | undefined {
  const degree = { in: inDegree(graph), out: outDegree(graph) };
  const left = [...edgeSources(graph)].map((node) => degree[source][node]!);
  const right = [...graph.forward.targets].map((node) => degree[target][node]!);
  if (new Set(left).size < 2 || new Set(right).size < 2) return undefined;
  const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const [leftMean, rightMean] = [mean(left), mean(right)];
  const spread = (numbers: readonly number[], middle: number): number => Math.sqrt(mean(numbers.map((number) => (number - middle) ** 2)));
  return mean(left.map((number, edge) => (number - leftMean) * (right[edge]! - rightMean))) / (spread(left, leftMean) * spread(right, rightMean));
}

describe('degreeAssortativity', () => {
  it('knows extremes', () => {
    expect(degreeAssortativity(STAR)).toBe(-1);
    // A triangle and a pair: like joins like.
    expect(degreeAssortativity(undirected(5, [[0, 1], [1, 2], [2, 0], [3, 4]]))).toBeCloseTo(1, 14);
  });

  it('is undefined where there is nothing to correlate', () => {
    for (const graph of [EMPTY, LONELY, SCATTERED, undirected(3, [[0, 1], [1, 2], [2, 0]]), directed(2, [[0, 1], [1, 0]])]) expect(degreeAssortativity(graph)).toBeUndefined();
    expect(degreeAssortativity(CHAIN)).toBeUndefined();
  });

  it('agrees with a correlation over the list of edges, in −1 … 1, whatever the weights', () => {
    fc.assert(
      fc.property(arbitraryGraph, fc.constantFrom<DegreeSide>('in', 'out'), fc.constantFrom<DegreeSide>('in', 'out'), (graph, source, target) => {
        const got = degreeAssortativity(graph, { source, target });
        const wanted = naiveAssortativity(graph, source, target);
        expect(got === undefined).toBe(wanted === undefined);
        if (got === undefined || wanted === undefined) return;
        expect(got).toBeCloseTo(wanted, 10);
        expect(Math.abs(got)).toBeLessThanOrEqual(1);
        expect(degreeAssortativity(withoutWeights(graph), { source, target })).toBe(got);
        // Turned round, source and target change places, and so do in and out.
        const turned: Readonly<Record<DegreeSide, DegreeSide>> = { in: 'out', out: 'in' };
        expect(degreeAssortativity(reversedGraph(graph), { source: turned[target], target: turned[source] })).toBeCloseTo(got, 10);
      }),
    );
  });

  it('refuses another side', () => {
    const options = { source: 'int' as DegreeSide };
    expect(() => degreeAssortativity(DUMBBELL, options)).toThrow(UsageError);
    expect(() => degreeAssortativity(DUMBBELL, options)).toThrow(/source is `int`; expected one of in, out/);
  });
});

describe('density', () => {
  it('is the share of possible edges that are there', () => {
    expect([EMPTY, LONELY, SCATTERED, STAR, CHAIN].map(density)).toEqual([0, 0, 0, 0.4, 0.2]);
    expect(density(directed(2, [[0, 1], [1, 0], [1, 1]]))).toBe(1);
    expect(density(undirected(2, [[0, 1], [1, 0]]))).toBe(1);
  });
});
