import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NODE_METRICS } from '../../src/analysis/node-metrics.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import { buildCompactGraph } from '../../src/compact/compact-graph.ts';
import { arbitraryPairs } from '../compact/arbitrary-graph.ts';
import { directed } from '../compact/graphs.ts';

/** Sums of forty of them stay within what a number can hold; their products do not. */
const WEIGHTS = [0, 5e-324, 1e-310, 1e-200, 1, 3, 1e200, 1e306];

describe('weights at the ends of what a number can hold', () => {
  it.each(NODE_METRICS.map((row) => [row.name, row] as const))('give %s no NaN, and no endless search', (_, { compute, refusal }) => {
    let answered = 0;
    fc.assert(
      fc.property(arbitraryPairs, fc.boolean(), fc.array(fc.constantFrom(...WEIGHTS), { minLength: 40, maxLength: 40 }), (pairs, isDirected, drawn) => {
        const graph = buildCompactGraph({ ...pairs, directed: isDirected, weights: pairs.sources.map((_source, edge) => drawn[edge]!) });
        if (refusal(graph) !== undefined) return;
        let scores: Float64Array;
        try {
          scores = compute(graph);
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
          return;
        }
        answered += 1;
        for (const score of scores) expect(Number.isFinite(score) && score >= 0).toBe(true);
      }),
      { numRuns: 100 },
    );
    expect(answered).toBeGreaterThan(10);
  });

  it.each(['pagerank', 'hub', 'authority', 'constraint', 'effective-size'])('leave %s as it is in proportion', (name) => {
    const { compute } = NODE_METRICS.find((row) => row.name === name)!;
    const edges = [[0, 1, 3], [1, 2, 1], [0, 2, 2], [3, 2, 5], [2, 0, 1]] as const;
    const wanted = compute(directed(4, edges));
    for (const factor of [2 ** -1000, 2 ** 900]) expect(compute(directed(4, edges.map(([from, to, weight]) => [from, to, weight * factor] as const)))).toEqual(wanted);
  });
});
