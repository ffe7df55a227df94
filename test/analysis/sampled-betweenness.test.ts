import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweenness, normaliseBetweenness } from '../../src/analysis/betweenness.ts';
import { sampledBetweenness } from '../../src/analysis/sampled-betweenness.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import { buildCompactGraph } from '../../src/compact/compact-graph.ts';
import type { CompactGraph } from '../../src/compact/compact-graph.ts';
import { arbitraryGraph } from '../compact/arbitrary-graph.ts';
import { CHAIN, DUMBBELL, EMPTY, layered, LONELY, STAR, TWO_CYCLES, undirected } from '../compact/graphs.ts';
import { citationLike } from './citation-like.ts';
import { expectClose } from './oracle.ts';

const exact = (graph: CompactGraph): Float64Array => normaliseBetweenness(graph, betweenness(graph));
const farthest = (left: Float64Array, right: Float64Array): number => left.reduce((most, score, node) => Math.max(most, Math.abs(score - right[node]!)), 0);

describe('sampledBetweenness', () => {
  it('is exact where the error asks for all nodes', () => {
    for (const graph of [CHAIN, DUMBBELL, STAR, TWO_CYCLES]) {
      const { scores, searches, error } = sampledBetweenness(graph);
      expectClose(scores, exact(graph), 1e-15);
      expect([searches, error]).toEqual([graph.order, 0]);
    }
    expect(sampledBetweenness(EMPTY)).toEqual({ scores: new Float64Array(0), searches: 0, error: 0 });
    expect(sampledBetweenness(LONELY)).toEqual({ scores: new Float64Array(1), searches: 1, error: 0 });
    expect([...sampledBetweenness(undirected(2, [[0, 1]])).scores]).toEqual([0, 0]);
  });

  it('keeps its promise, seed after seed', () => {
    const graph = citationLike(1500, 4);
    const wanted = exact(graph);
    for (let seed = 0; seed < 20; seed += 1) {
      const { scores, searches, error } = sampledBetweenness(graph, { error: 0.1, risk: 0.1, seed });
      expect(searches).toBeLessThan(graph.order / 2);
      expect(error).toBeLessThanOrEqual(0.1);
      expect(farthest(scores, wanted)).toBeLessThan(error);
    }
    // A star has the loosest scores there are: 1 but for the searches from the middle itself.
    const star = undirected(1001, Array.from({ length: 1000 }, (_, leaf) => [0, leaf + 1] as const));
    const { scores, error } = sampledBetweenness(star, { error: 0.1 });
    expect(error).toBeGreaterThan(0);
    expect(farthest(scores, exact(star))).toBeLessThan(error);
  });

  it('has no bias: the mean over seeds comes to the exact scores', () => {
    const graph = citationLike(60, 3);
    const wanted = exact(graph);
    const mean = new Float64Array(graph.order);
    const seeds = 400;
    for (let seed = 0; seed < seeds; seed += 1) sampledBetweenness(graph, { error: 0.3, risk: 0.5, seed }).scores.forEach((score, node) => (mean[node]! += score / seeds));
    const { searches } = sampledBetweenness(graph, { error: 0.3, risk: 0.5 });
    expect(searches).toBeLessThan(30);
    expect(farthest(mean, wanted)).toBeLessThan(0.1 * Math.max(...wanted));
  });

  it('takes the fewest searches that the error allows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 3000 }), fc.constantFrom(0.02, 0.1, 0.4), fc.constantFrom(0.01, 0.5), (order, error, risk) => {
        const graph = buildCompactGraph({ order, sources: [], targets: [], directed: true });
        const found = sampledBetweenness(graph, { error, risk });
        expect(found.error).toBeLessThanOrEqual(error * (1 + 1e-12));
        const bound = (searches: number): number => Math.sqrt(((1 - (searches - 1) / order) * Math.log((2 * order) / risk)) / (2 * searches)) * (order / (order - 1));
        if (found.searches > 1) expect(bound(found.searches - 1)).toBeGreaterThan(error * (1 - 1e-12));
      }),
      { numRuns: 100 },
    );
  });

  it('is the same for one seed, and another for another', () => {
    const graph = citationLike(400, 3);
    const options = { error: 0.2, seed: 4 };
    expect(sampledBetweenness(graph, options)).toEqual(sampledBetweenness(graph, options));
    expect(sampledBetweenness(graph, { ...options, seed: 5 }).scores).not.toEqual(sampledBetweenness(graph, options).scores);
  });

  it('keeps within 0 and never gives NaN', () => {
    fc.assert(
      fc.property(arbitraryGraph, fc.constantFrom(0.3, 0.9), (graph, error) => {
        for (const score of sampledBetweenness(graph, { error, risk: 0.9 }).scores) expect(score).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it.each([{ error: 0 }, { error: 1 }, { error: NaN }, { risk: 0 }, { risk: 1 }, { risk: -1 }])('refuses %o', (options) => {
    expect(() => sampledBetweenness(STAR, options)).toThrow(UsageError);
    expect(() => sampledBetweenness(STAR, options)).toThrow(/expected a number above 0 and below 1/);
  });

  it('refuses to answer when not even doubles can count the paths', () => {
    expect(() => sampledBetweenness(layered(500, 10), { error: 0.01 })).toThrow(UsageError);
  });
});
