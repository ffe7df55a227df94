import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leiden, runSeeds } from '../../src/analysis/communities.ts';
import type { Communities, LeidenOptions } from '../../src/analysis/communities.ts';
import type { QualityName } from '../../src/analysis/community-quality.ts';
import { consensus } from '../../src/analysis/consensus.ts';
import type { Consensus } from '../../src/analysis/consensus.ts';
import { modularity } from '../../src/analysis/modularity.ts';
import { nodeStability } from '../../src/analysis/node-stability.ts';
import { adjustedRandIndex } from '../../src/analysis/partition-comparison.ts';
import { canonicalPartition, connectedParts } from '../../src/analysis/partition.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import { asUndirected } from '../../src/compact/views.ts';
import { arbitraryUndirected } from '../compact/arbitrary-graph.ts';
import { CHAIN, DUMBBELL, EMPTY, ringOfCliques, SCATTERED, undirected } from '../compact/graphs.ts';
import { graphOfOracle, oracleNamed } from './communities-oracle.ts';
import { hasPajekSamples, readPajek } from './pajek-samples.ts';

describe('nodeStability', () => {
  it('counts by hand', () => {
    // Node 2 keeps 2 of its company and is joined by none, then keeps one of three in either division.
    const stability = nodeStability([0, 0, 0, 1, 1], [[0, 0, 0, 0, 0], [0, 1, 1, 2, 2], [3, 3, 3, 4, 4], [0, 1, 2, 3, 4]]);
    expect([...stability]).toEqual([(2 / 4 + 0 + 1 + 0) / 4, (2 / 4 + 1 / 2 + 1 + 0) / 4, (2 / 4 + 1 / 2 + 1 + 0) / 4, (1 / 4 + 1 + 1 + 0) / 4, (1 / 4 + 1 + 1 + 0) / 4]);
  });

  it('takes a node alone in both for firm, and any where there is nothing to tell from', () => {
    expect([...nodeStability([0, 1, 1], [[2, 0, 0], [1, 1, 1]])]).toEqual([0.5, 0.75, 0.75]);
    expect([...nodeStability([0, 1, 1], [])]).toEqual([1, 1, 1]);
    expect(nodeStability([], [[], []])).toHaveLength(0);
  });

  it('agrees with company counted node by node, from 0 to 1', () => {
    const arbitraryLabels = fc.array(fc.nat(6), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(arbitraryLabels, fc.array(arbitraryLabels, { minLength: 1, maxLength: 4 }), (labels, others) => {
        const company = (division: readonly number[], node: number): number[] => [...division.keys()].filter((other) => other !== node && division[other] === division[node]);
        nodeStability(labels, others).forEach((stability, node) => {
          const wanted = others.map((other) => {
            const [one, two] = [company(labels, node), company(other, node)];
            const either = new Set([...one, ...two]).size;
            return either === 0 ? 1 : one.filter((member) => two.includes(member)).length / either;
          });
          expect(stability).toBeCloseTo(wanted.reduce((sum, share) => sum + share, 0) / others.length, 12);
          expect(stability).toBeGreaterThanOrEqual(0);
          expect(stability).toBeLessThanOrEqual(1 + 1e-12);
        });
      }),
    );
  });

  it('refuses divisions of other nodes', () => {
    expect(() => nodeStability([0, 1], [[0]])).toThrow(UsageError);
  });
});

describe('consensus', () => {
  it('is sure of two triangles', () => {
    const { labels, stability, modularity: reached, quality } = consensus(DUMBBELL);
    expect([...labels]).toEqual([0, 0, 0, 1, 1, 1]);
    expect([...stability]).toEqual([1, 1, 1, 1, 1, 1]);
    expect(reached).toBeCloseTo(6 / 7 - 1 / 2, 14);
    expect(quality).toBe(reached);
  });

  it('finds nothing firm in a ring, and cliques on a ring firm', () => {
    const ring = undirected(60, Array.from({ length: 60 }, (_, node) => [node, (node + 1) % 60] as const));
    expect(Math.max(...consensus(ring).stability)).toBeLessThan(0.75);
    expect(Math.min(...consensus(ringOfCliques(12, 5), { quality: 'cpm', resolution: 0.5 }).stability)).toBe(1);
  });

  it('has less to do with the seed than single runs, or the best of as many, and is about as good', () => {
    // Small, dense communities in a sparse graph: there are many ways to cut it.
    const graph = graphOfOracle(oracleNamed('lfr'));
    const likeness = (divisions: readonly Communities[]): number => {
      const pairs = divisions.flatMap((one, index) => divisions.slice(0, index).map((other) => adjustedRandIndex(one.labels, other.labels)));
      return pairs.reduce((sum, value) => sum + value, 0) / pairs.length;
    };
    const found = (find: typeof leiden, options: LeidenOptions): Communities[] => [...runSeeds(1, 6)].map((seed) => find(graph, { quality: 'cpm', resolution: 0.2, seed, ...options }));
    const agreed = found(consensus, {});
    expect(likeness(agreed)).toBeGreaterThan(likeness(found(leiden, { bestOf: 20 })));
    expect(likeness(agreed)).toBeGreaterThan(likeness(found(leiden, {})) + 0.15);
    for (const { quality } of agreed) expect(quality).toBeGreaterThan(0.93 * leiden(graph, { quality: 'cpm', resolution: 0.2, bestOf: 20 }).quality);
  });

  it('does not depend on the unit of weights', () => {
    const { order, edges } = oracleNamed('scattered');
    const scaled = (unit: number): Consensus => consensus(undirected(order, edges.map((edge) => [edge[0]!, edge[1]!, edge[2]! * unit] as const)), { quality: 'cpm', resolution: 0.2 * unit });
    expect(Math.min(...scaled(1).stability)).toBeLessThan(0.5);
    expect(scaled(1024).labels).toEqual(scaled(1).labels);
    expect(scaled(1024).stability).toEqual(scaled(1).stability);
  });

  it('gives the same bytes for the same seed, each community connected, stability from 0 to 1', () => {
    fc.assert(
      fc.property(arbitraryUndirected, fc.constantFrom<QualityName>('modularity', 'cpm'), fc.integer(), (graph, quality, seed) => {
        const found = consensus(graph, { quality, seed, runs: 5 });
        expect(consensus(graph, { quality, seed, runs: 5 })).toEqual(found);
        expect(canonicalPartition(connectedParts(graph.forward, found.labels))).toEqual({ count: found.count, labels: found.labels, sizes: found.sizes });
        expect(found.modularity).toBe(modularity(graph, found.labels));
        for (const stability of found.stability) expect(stability >= 0 && stability <= 1 + 1e-12).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('leaves every node alone where no edge weighs anything', () => {
    for (const quality of ['modularity', 'cpm'] as const) {
      expect(consensus(asUndirected(SCATTERED), { quality })).toEqual({ count: 4, labels: Uint32Array.of(0, 1, 2, 3), sizes: Uint32Array.of(1, 1, 1, 1), modularity: 0, quality: 0, stability: Float64Array.of(1, 1, 1, 1) });
      expect(consensus(asUndirected(EMPTY), { quality }).stability).toHaveLength(0);
    }
  });

  it('refuses what leiden refuses, and fewer than two runs', () => {
    expect(() => consensus(DUMBBELL, { runs: 1 })).toThrow(/runs is 1; expected a whole number from 2 up/);
    expect(() => consensus(DUMBBELL, { resolution: -1 })).toThrow(UsageError);
    expect(() => consensus(DUMBBELL, { quality: 'potts' as QualityName })).toThrow(/quality is `potts`/);
    expect(() => consensus(CHAIN)).toThrow(/undirected graphs, and this one is directed/);
  });

  it.skipIf(!hasPajekSamples)('is as good as single runs on SmallW, and tells the firm nodes from the others', () => {
    const smallWorld = asUndirected(readPajek('SmallW.paj'));
    const found = consensus(smallWorld);
    const single = [...runSeeds(1, 10)].map((seed) => leiden(smallWorld, { seed }).modularity);
    expect(found.modularity).toBeGreaterThan(Math.min(...single) * 0.997);
    expect(Math.min(...found.stability)).toBeLessThan(0.6);
    expect(Math.max(...found.stability)).toBeGreaterThan(0.9);
  });
});
