import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibliographicCoupling } from '../../src/analysis/bibliographic-coupling.ts';
import { coCitation } from '../../src/analysis/co-citation.ts';
import { coOccurrence } from '../../src/analysis/co-occurrence.ts';
import type { PairOptions } from '../../src/analysis/pairs-sharing-a-source.ts';
import { SIMILARITIES } from '../../src/analysis/similarity-weights.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import { buildCompactGraph } from '../../src/compact/compact-graph.ts';
import type { CompactGraph } from '../../src/compact/compact-graph.ts';
import { reversedGraph } from '../../src/compact/views.ts';
import { arbitraryDirected } from '../compact/arbitrary-graph.ts';
import { directed, edgesOf, EMPTY, STAR, SURVEYS } from '../compact/graphs.ts';

/** The pairs of a graph cut down after they are all there. */
function cutDown(pairs: CompactGraph, threshold: number, strongest: number): string[] {
  const { offsets, targets, weights } = pairs.forward;
  const kept = new Set<string>();
  for (let node = 0; node < pairs.order; node += 1) {
    const row = Array.from(targets.subarray(offsets[node], offsets[node + 1]), (other, index) => ({ other, weight: weights![offsets[node]! + index]! }));
    const best = row.filter(({ weight }) => weight >= threshold).sort((left, right) => right.weight - left.weight || left.other - right.other);
    for (const { other, weight } of best.slice(0, strongest)) kept.add(`${Math.min(node, other)}-${Math.max(node, other)} ×${weight}`);
  }
  return edgesOf(pairs).filter((edge) => kept.has(edge));
}

describe('pairs cut down while they are counted', () => {
  it('are the pairs cut down afterwards', () => {
    const options = fc.record({ similarity: fc.constantFrom(...SIMILARITIES), minimum: fc.nat(2), threshold: fc.constantFrom(0, 0.3, 0.5, 1, 2), strongest: fc.integer({ min: 1, max: 5 }) });
    fc.assert(
      fc.property(arbitraryDirected, options, (graph, { similarity, minimum, threshold, strongest }) => {
        for (const project of [coCitation, bibliographicCoupling]) {
          const all = project(graph, { similarity, minimum });
          expect(edgesOf(project(graph, { similarity, minimum, threshold }))).toEqual(cutDown(all, threshold, Infinity));
          expect(edgesOf(project(graph, { similarity, minimum, threshold, strongest }))).toEqual(cutDown(all, threshold, strongest));
        }
      }),
    );
  });

  it('keep a pair when either end does', () => {
    // 0 goes best with 1, and everyone goes best with 0.
    const groups = [[0, 1], [0, 1], [0, 1], [0, 2], [0, 2], [0, 3], [2, 3]].map((members) => ({ members, weight: 1 }));
    expect(edgesOf(coOccurrence(4, groups, { strongest: 1 }))).toEqual(['0-1 ×3', '0-2 ×2', '0-3 ×1']);
    expect(edgesOf(coOccurrence(4, groups, { strongest: 1, threshold: 2 }))).toEqual(['0-1 ×3', '0-2 ×2']);
    expect(edgesOf(coOccurrence(4, groups, { strongest: 9 }))).toEqual(edgesOf(coOccurrence(4, groups)));
  });

  it('weigh groups by what they are worth', () => {
    const groups = [{ members: [0, 1], weight: 0.5 }, { members: [0, 1, 2], weight: 0.25 }, { members: [0], weight: 0.25 }];
    expect(edgesOf(coOccurrence(3, groups, { similarity: 'jaccard' }))).toEqual(['0-1 ×0.75', '0-2 ×0.25', `1-2 ×${0.25 / 0.75}`]);
    expect(edgesOf(coOccurrence(3, groups, { similarity: 'association' }))[0]).toBe('0-1 ×1');
  });

  it('stay few where a reference list has 5,000 entries', () => {
    // One survey cites them all; pairs of neighbours are cited once more.
    const sources: number[] = [];
    const targets: number[] = [];
    for (let cited = 0; cited < 5000; cited += 1) {
      sources.push(5000, 5001 + (cited >>> 1));
      targets.push(cited, cited);
    }
    const citations = buildCompactGraph({ order: 7501, sources, targets, directed: true });
    const strongest = coCitation(citations, { strongest: 1 });
    expect(strongest.size).toBe(2500);
    expect(strongest.forward.weights!.every((weight) => weight === 2)).toBe(true);
    expect(coCitation(citations, { similarity: 'jaccard', threshold: 0.9 })).toMatchObject({ size: 2500 });
    expect(coCitation(citations, { strongest: 10 }).size).toBeLessThanOrEqual(50_000);
  });

  it.each([
    [{ similarity: 'cosinus' as 'cosine' }, /similarity is `cosinus`; expected one of raw, association, cosine, jaccard, inclusion/],
    [{ threshold: NaN }, /threshold is NaN; expected a number from 0 up/],
    [{ threshold: -1 }, /threshold is -1/],
    [{ strongest: 0 }, /strongest is 0; expected a whole number from 1 up/],
    [{ strongest: 1.5 }, /strongest is 1.5/],
    [{ minimum: -1 }, /minimum is -1/],
    [{ pairLimit: NaN }, /pairLimit is NaN/],
  ] as readonly (readonly [PairOptions, RegExp])[])('refuse %o', (options, message) => {
    expect(() => coCitation(SURVEYS, options)).toThrow(UsageError);
    expect(() => coCitation(SURVEYS, options)).toThrow(message);
  });
});

describe('bibliographicCoupling', () => {
  it('joins what cites the same, by how much', () => {
    expect(edgesOf(bibliographicCoupling(SURVEYS))).toEqual(['0-1 ×3', '0-5 ×1', '0-7 ×1', '1-5 ×1', '1-7 ×1']);
    expect(edgesOf(bibliographicCoupling(SURVEYS, { similarity: 'jaccard' }))).toEqual(['0-1 ×1', '0-5 ×0.25', `0-7 ×${1 / 3}`, '1-5 ×0.25', `1-7 ×${1 / 3}`]);
    expect(bibliographicCoupling(EMPTY).order).toBe(0);
    expect(bibliographicCoupling(directed(3, [[0, 1]])).size).toBe(0);
  });

  it('is the co-citation of the graph turned around', () => {
    fc.assert(
      fc.property(arbitraryDirected, (graph) => {
        expect(bibliographicCoupling(graph)).toEqual(coCitation(reversedGraph(graph)));
      }),
    );
  });

  it('takes a star of 70,000, whose middle cites everything', () => {
    const star = directed(70_001, Array.from({ length: 70_000 }, (_, leaf) => [0, leaf + 1] as const));
    expect(bibliographicCoupling(star).size).toBe(0);
    expect(() => bibliographicCoupling(reversedGraph(star))).toThrow(/2449965000 pairs to count, above the limit of 50000000; the largest group has 70000 members/);
  });

  it('refuses an undirected graph', () => {
    expect(() => bibliographicCoupling(STAR)).toThrow(UsageError);
  });
});
