import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leiden, runSeeds } from '../../src/analysis/communities.ts';
import type { QualityName } from '../../src/analysis/community-quality.ts';
import { consensus } from '../../src/analysis/consensus.ts';
import { modularity } from '../../src/analysis/modularity.ts';
import { nodeStability } from '../../src/analysis/node-stability.ts';
import { adjustedRandIndex } from '../../src/analysis/partition-comparison.ts';
import { canonicalPartition, connectedParts } from '../../src/analysis/partition.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import { asUndirected } from '../../src/compact/views.ts';
import { arbitraryUndirected } from '../compact/arbitrary-graph.ts';
import { CHAIN, DUMBBELL, EMPTY, SCATTERED, undirected } from '../compact/graphs.ts';
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

  it('finds a node between two communities less firm than they are', () => {
    // Two cliques of five, and 10 joined to two of each.
    const edges: [number, number][] = [[10, 0], [10, 1], [10, 5], [10, 6]];
    for (let one = 0; one < 5; one += 1) for (let other = 0; other < one; other += 1) edges.push([one, other], [one + 5, other + 5]);
    const { labels, stability, count } = consensus(undirected(11, edges), { runs: 40 });
    expect(count).toBe(2);
    expect(new Set(labels.subarray(0, 5)).size).toBe(1);
    expect(new Set(labels.subarray(5, 10)).size).toBe(1);
    expect(stability[10]).toBeLessThan(Math.min(...stability.subarray(0, 10)));
    for (const firm of stability.subarray(0, 10)) expect(firm).toBeGreaterThan(0.85);
  });

  it('has less to do with the seed than single runs, and is about as good', () => {
    const graph = graphOfOracle(oracleNamed('scattered'));
    const likeness = (divisions: readonly Uint32Array[]): number => {
      const pairs = divisions.flatMap((one, index) => divisions.slice(0, index).map((other) => adjustedRandIndex(one, other)));
      return pairs.reduce((sum, value) => sum + value, 0) / pairs.length;
    };
    const seeds = [...runSeeds(1, 8)];
    const agreed = seeds.map((seed) => consensus(graph, { seed }));
    const single = seeds.map((seed) => leiden(graph, { seed }));
    expect(likeness(agreed.map(({ labels }) => labels))).toBeGreaterThan(likeness(single.map(({ labels }) => labels)));
    for (const { modularity: reached } of agreed) expect(reached).toBeGreaterThan(Math.min(...single.map((found) => found.modularity)) - 0.005);
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
