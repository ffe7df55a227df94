import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { louvain } from '../../src/analysis/communities.ts';
import { graphologyLouvain, toGraphology } from '../../src/analysis/graphology-adapter.ts';
import { modularity } from '../../src/analysis/modularity.ts';
import { canonicalPartition, connectedParts } from '../../src/analysis/partition.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import { seededRandom } from '../../src/base/random.ts';
import { weakComponents } from '../../src/compact/components.ts';
import { arbitraryUndirected } from '../compact/arbitrary-graph.ts';
import { asUndirected } from '../../src/compact/views.ts';
import { CHAIN, DUMBBELL, EMPTY, LONELY, SCATTERED, undirected } from '../compact/graphs.ts';
import { graphOf, ORACLES } from './oracle.ts';

const oracle = (name: string): (typeof ORACLES)[number] => ORACLES.find((candidate) => candidate.name === name)!;

describe('louvain', () => {
  it('finds two triangles', () => {
    const { labels, count, sizes, modularity: quality } = louvain(DUMBBELL);
    expect([...labels]).toEqual([0, 0, 0, 1, 1, 1]);
    expect([count, ...sizes]).toEqual([2, 3, 3]);
    expect(quality).toBeCloseTo(6 / 7 - 1 / 2, 14);
  });

  it('finds what was planted', () => {
    const planted = oracle('planted');
    const { labels, count, modularity: quality } = louvain(graphOf(planted));
    expect(count).toBe(6);
    expect(labels).toEqual(canonicalPartition(Uint32Array.from(planted.labels)).labels);
    expect(quality).toBeCloseTo(planted.modularity[0]!.value, 12);
  });

  it('comes near the best there is on the karate club', () => {
    // 0.4198 is the maximum: Brandes et al. 2008, doi:10.1109/TKDE.2007.190689.
    for (const seed of [1, 2, 3, 4, 5]) {
      const quality = louvain(graphOf(oracle('karate')), { seed }).modularity;
      expect(quality).toBeGreaterThan(0.41);
      expect(quality).toBeLessThan(0.41979);
    }
  });

  it('heeds weights and resolution', () => {
    const ring = undirected(4, [[0, 1, 9], [1, 2, 1], [2, 3, 9], [3, 0, 1]]);
    expect([...louvain(ring).labels]).toEqual([0, 0, 1, 1]);
    expect([...louvain(undirected(4, [[0, 1, 1], [1, 2, 9], [2, 3, 1], [3, 0, 9]])).labels]).toEqual([0, 1, 1, 0]);
    expect(louvain(ring, { resolution: 20 }).count).toBe(4);
  });

  it('takes every node for a community of its own where no edge weighs anything', () => {
    expect(louvain(asUndirected(EMPTY))).toEqual({ count: 0, labels: new Uint32Array(0), sizes: new Uint32Array(0), modularity: 0 });
    expect([...louvain(asUndirected(LONELY)).labels]).toEqual([0]);
    expect([...louvain(asUndirected(SCATTERED)).labels]).toEqual([0, 1, 2, 3]);
    expect([...louvain(undirected(3, [[0, 1, 0], [1, 2, 0]])).labels]).toEqual([0, 1, 2]);
  });

  it('cuts a community that the method leaves in two pieces', () => {
    const options = { resolution: 0.5, seed: 1 };
    const graph = undirected(19, [
      [0, 14, 1], [0, 15, 1], [0, 17, 1], [1, 5, 4], [1, 9, 12], [1, 10, 3], [1, 12, 3], [1, 18, 1], [2, 14, 6], [3, 5, 9], [3, 10, 3], [3, 15, 2], [4, 5, 1], [4, 10, 3], [4, 18, 6], [5, 10, 1],
      [5, 13, 5], [5, 18, 2], [6, 13, 1], [6, 15, 5], [6, 16, 8], [7, 8, 2], [7, 12, 1], [9, 14, 2], [10, 18, 11], [11, 12, 5], [13, 15, 27], [13, 16, 20], [13, 18, 1], [15, 16, 28], [15, 18, 1], [16, 18, 1],
    ]);
    // The library puts 0, 2, 14, 17 and 7, 8, 11, 12 in one, though no edge joins the two.
    const theirs = graphologyLouvain(toGraphology(graph), { resolution: 0.5, rng: seededRandom(1) });
    expect(theirs['0']).toBe(theirs['7']);
    const { labels, modularity: quality } = louvain(graph, options);
    expect(labels[0]).not.toBe(labels[7]);
    expect(quality).toBeGreaterThan(modularity(graph, Array.from({ length: 19 }, (_, node) => theirs[String(node)]!), { resolution: 0.5 }));
  });

  it('gives the same bytes for the same seed, numbered by size, each community connected', () => {
    fc.assert(
      fc.property(arbitraryUndirected, fc.integer(), (graph, seed) => {
        const found = louvain(graph, { seed });
        expect(louvain(graph, { seed })).toEqual(found);
        expect(canonicalPartition(found.labels)).toEqual({ count: found.count, labels: found.labels, sizes: found.sizes });
        expect(canonicalPartition(connectedParts(graph, found.labels)).labels).toEqual(found.labels);
        expect(found.modularity).toBe(modularity(graph, found.labels));
        // An isolated node joins nobody, and nobody joins across parts that hang apart.
        const parts = weakComponents(graph).labels;
        for (let one = 0; one < graph.order; one += 1) for (let other = 0; other < one; other += 1) if (found.labels[one] === found.labels[other]) expect(parts[one]).toBe(parts[other]);
      }),
    );
  });

  it('refuses a directed graph and a resolution of 0', () => {
    expect(() => louvain(CHAIN)).toThrow(/undirected graphs, and this one is directed/);
    expect(() => louvain(DUMBBELL, { resolution: 0 })).toThrow(UsageError);
  });
});

describe('canonicalPartition', () => {
  it('numbers by size, then by smallest node', () => {
    expect(canonicalPartition(Uint32Array.of(9, 4, 4, 7, 9, 1))).toEqual({ count: 4, labels: Uint32Array.of(0, 1, 1, 2, 0, 3), sizes: Uint32Array.of(2, 2, 1, 1) });
    expect([...canonicalPartition(Uint32Array.of(3, 2, 2)).labels]).toEqual([1, 0, 0]);
  });
});

describe('connectedParts', () => {
  it('cuts a community that hangs together only through others', () => {
    // 0 ─ 1 ─ 2 with 1 in another community: 0 and 2 part.
    const { labels } = canonicalPartition(connectedParts(undirected(3, [[0, 1], [1, 2]]), Uint32Array.of(5, 6, 5)));
    expect([...labels]).toEqual([0, 1, 2]);
    const whole = connectedParts(asUndirected(CHAIN), Uint32Array.of(1, 1, 1, 0, 0));
    expect([...canonicalPartition(whole).labels]).toEqual([0, 0, 0, 1, 1]);
  });

  it('does not take an edge of weight 0 for a connection', () => {
    const parts = connectedParts(undirected(3, [[0, 1, 0], [1, 2, 1]]), Uint32Array.of(0, 0, 0));
    expect([...canonicalPartition(parts).labels]).toEqual([1, 0, 0]);
  });
});
