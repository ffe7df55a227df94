import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coCitation } from '../../src/analysis/co-citation.ts';
import { inDegree, outDegree, totalStrength } from '../../src/analysis/degree.ts';
import { SIMILARITIES, similarityOf, similarityWeights } from '../../src/analysis/similarity-weights.ts';
import type { Similarity } from '../../src/analysis/similarity-weights.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import { arbitraryDirected } from '../compact/arbitrary-graph.ts';
import { CHAIN, edgesOf, SURVEYS, undirected } from '../compact/graphs.ts';

describe('similarityOf', () => {
  it('computes each by its formula', () => {
    // Together 6 times, 8 and 18 times apart, on 48 occasions.
    const values = SIMILARITIES.map((measure) => similarityOf(measure, 6, 8, 18, 48));
    expect(values).toEqual([6, 2, 0.5, 0.3, 0.75]);
  });

  it('is 1 for things that always stand together, 0 for those that never do, and never NaN', () => {
    for (const measure of ['cosine', 'jaccard', 'inclusion'] as const) expect(similarityOf(measure, 5, 5, 5, 9)).toBe(1);
    for (const measure of SIMILARITIES) expect(similarityOf(measure, 0, 0, 0, 0)).toBe(0);
  });
});

describe('similarityWeights', () => {
  const pairs = undirected(4, [[0, 1, 6], [1, 2, 1], [2, 3, 0]]);
  const occurrences = { totals: [8, 18, 2, 0], whole: 48 };

  it('weighs each edge anew', () => {
    expect(edgesOf(similarityWeights(pairs, 'raw', occurrences))).toEqual(['0-1 ×6', '1-2 ×1', '2-3 ×0']);
    expect(edgesOf(similarityWeights(pairs, 'inclusion', occurrences))).toEqual(['0-1 ×0.75', '1-2 ×0.5', '2-3 ×0']);
    expect(edgesOf(similarityWeights(undirected(2, [[0, 1]]), 'jaccard', { totals: [2, 3], whole: 9 }))).toEqual(['0-1 ×0.25']);
    const weighed = similarityWeights(pairs, 'cosine', occurrences);
    expect(weighed.reverse).toBe(weighed.forward);
    expect(similarityWeights(undirected(0, []), 'cosine', { totals: [], whole: 0 }).order).toBe(0);
  });

  it('takes total strengths for totals, as VOSviewer does', () => {
    const strengths = totalStrength(pairs);
    const whole = strengths.reduce((sum, strength) => sum + strength, 0);
    expect(edgesOf(similarityWeights(pairs, 'association', { totals: strengths, whole }))[0]).toBe(`0-1 ×${(6 * 14) / (6 * 7)}`);
  });

  it('gives what co-citation gives while it counts', () => {
    fc.assert(
      fc.property(arbitraryDirected, fc.constantFrom(...SIMILARITIES), (graph, similarity) => {
        const occasions = { totals: inDegree(graph), whole: outDegree(graph).filter((length) => length > 0).length };
        expect(coCitation(graph, { similarity })).toEqual(similarityWeights(coCitation(graph), similarity, occasions));
      }),
    );
    expect(edgesOf(coCitation(SURVEYS, { similarity: 'cosine' }))[3]).toBe(`4-6 ×${1 / Math.sqrt(3)}`);
  });

  it.each([
    [CHAIN, 'cosine', occurrences, /this graph is directed/],
    [pairs, 'cosin' as Similarity, occurrences, /measure is `cosin`; expected one of raw, association, cosine, jaccard, inclusion/],
    [pairs, 'raw', { totals: [1], whole: 1 }, /1 totals; expected one for each of 4 nodes/],
    [pairs, 'raw', { totals: [8, 18, NaN, 0], whole: 1 }, /total of node 2 is NaN/],
    [pairs, 'raw', { totals: [8, -18, 2, 0], whole: 1 }, /total of node 1 is -18/],
    [pairs, 'raw', { totals: [8, 18, 2, 0], whole: Infinity }, /whole is Infinity/],
    [pairs, 'jaccard', { totals: [5, 18, 2, 0], whole: 48 }, /node 0 stands together with node 1 6 times but occurs 5 times/],
    [pairs, 'association', { totals: [0, 18, 2, 0], whole: 48 }, /node 0 stands together with node 1 6 times but occurs 0 times/],
  ] as const)('refuses what cannot be meant (%#)', (graph, measure, occasions, message) => {
    expect(() => similarityWeights(graph, measure, occasions)).toThrow(UsageError);
    expect(() => similarityWeights(graph, measure, occasions)).toThrow(message);
  });
});
