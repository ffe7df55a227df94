import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweenness, normaliseBetweenness } from '../../src/analysis/betweenness.ts';
import { shortestPaths } from '../../src/analysis/paths.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import { withoutWeights } from '../../src/compact/views.ts';
import { arbitraryGraph, arbitraryNames, arbitraryPairs, fromPairs, renamed } from '../compact/arbitrary-graph.ts';
import { CHAIN, DIAMOND, directed, DUMBBELL, EMPTY, layered, LONELY, STAR } from '../compact/graphs.ts';
import { expectClose } from './oracle.ts';

describe('betweenness', () => {
  it('counts by hand', () => {
    expect([...betweenness(CHAIN)]).toEqual([0, 3, 4, 3, 0]);
    expect([...betweenness(DIAMOND)]).toEqual([0, 0.5, 0.5, 0]);
    expect([...betweenness(STAR)]).toEqual([6, 0, 0, 0, 0]);
    expect([...betweenness(DUMBBELL)]).toEqual([0, 0, 6, 6, 0, 0]);
    expect([...normaliseBetweenness(STAR, betweenness(STAR))]).toEqual([1, 0, 0, 0, 0]);
    expect([...normaliseBetweenness(CHAIN, betweenness(CHAIN))]).toEqual([0, 0.25, 1 / 3, 0.25, 0]);
  });

  it('counts more paths than 32 bits hold', () => {
    // Each inner node of layer d lies on a tenth of the paths of the pairs around it: d · 10 sources, (12 − d) · 10 targets.
    const scores = betweenness(layered(13, 10));
    expectClose(scores, Array.from({ length: 130 }, (_, node) => Math.floor(node / 10) * 10 * (12 - Math.floor(node / 10)) * 10 / 10), 1e-12);
  });

  it('refuses to answer when not even doubles can count the paths', () => {
    expect(() => betweenness(layered(500, 10))).toThrow(UsageError);
  });

  it('ignores weights, and is 0 where nothing can be between', () => {
    const graph = directed(4, [[0, 1, 9], [1, 2, 9], [0, 3, 0.1], [3, 2, 0]]);
    expect(betweenness(graph)).toEqual(betweenness(withoutWeights(graph)));
    expect([...betweenness(EMPTY)]).toEqual([]);
    expect([...normaliseBetweenness(LONELY, betweenness(LONELY))]).toEqual([0]);
    const pair = directed(2, [[0, 1]]);
    expect([...normaliseBetweenness(pair, betweenness(pair))]).toEqual([0, 0]);
  });

  it('agrees with a count of all shortest paths', () => {
    fc.assert(
      fc.property(arbitraryGraph, (graph) => {
        const wanted = new Float64Array(graph.order);
        for (let from = 0; from < graph.order; from += 1) {
          for (let to = 0; to < graph.order; to += 1) {
            if (from === to || (!graph.directed && to < from)) continue;
            const { paths, cutBy } = shortestPaths(graph, from, to, { limit: 100_000 });
            expect(cutBy).toBeUndefined();
            for (const path of paths) for (const node of path.subarray(1, -1)) wanted[node]! += 1 / paths.length;
          }
        }
        expectClose(betweenness(graph), wanted, 1e-12);
      }),
    );
  });

  it('goes with the nodes when they are renamed', () => {
    fc.assert(
      fc.property(
        arbitraryPairs.chain((pairs) => fc.tuple(fc.constant(pairs), arbitraryNames(pairs.order))),
        ([pairs, names]) => {
          const scores = betweenness(fromPairs(pairs, true, false));
          const theirs = betweenness(fromPairs(renamed(pairs, names), true, false));
          expectClose(names.map((name) => theirs[name]!), scores, 1e-12);
        },
      ),
    );
  });
});
