import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweenness } from '../../src/analysis/betweenness.ts';
import { closeness } from '../../src/analysis/closeness.ts';
import { leiden, louvain, runSeeds } from '../../src/analysis/communities.ts';
import { ranksWithoutGroups } from '../../src/analysis/left-out-groups.ts';
import { NODE_METRICS, nodeMetric } from '../../src/analysis/node-metrics.ts';
import { rankIntervals } from '../../src/analysis/rank-intervals.ts';
import { sampledBetweenness } from '../../src/analysis/sampled-betweenness.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import { seededRandom } from '../../src/base/random.ts';
import { fillShuffled } from '../../src/base/shuffle.ts';
import type { CompactGraph, EdgeList } from '../../src/compact/compact-graph.ts';
import { asUndirected, edgeSources } from '../../src/compact/views.ts';
import { KERNEL_NAMES, kernelOf } from '../../src/parallel/kernels.ts';
import type { KernelName, KernelOptions, KernelResult } from '../../src/parallel/kernels.ts';
import { citationLike } from '../analysis/citation-like.ts';
import { arbitraryGraph, arbitraryUndirected } from '../compact/arbitrary-graph.ts';
import { CHAIN, EMPTY, LONELY, SCATTERED } from '../compact/graphs.ts';

/** The shares computed in any order by any number of threads, each sent what it needs and sending what it found, and merged. */
function apart<Name extends KernelName>(name: Name, graph: CompactGraph, options: KernelOptions<Name>, threads: number): KernelResult<Name> {
  const kernel = kernelOf(name);
  const count = kernel.count(graph, options);
  const order = new Uint32Array(count);
  fillShuffled(order, count, seededRandom(threads));
  const workers = Array.from({ length: threads }, () => kernel.share(structuredClone(graph), structuredClone(options)));
  const parts: unknown[] = [];
  order.forEach((share, turn) => (parts[share] = structuredClone(workers[turn % threads]!(share))));
  return kernel.merge(graph, options, parts);
}

function edgesOfHalves({ order, directed, ...graph }: CompactGraph): { edges: EdgeList; groups: number[] } {
  const sources = edgeSources({ order, directed, ...graph });
  return { edges: { order, directed, sources, targets: graph.forward.targets, weights: graph.forward.weights }, groups: [...sources.keys()].map((edge) => (edge % 4) - 1) };
}

interface Same {
  readonly name: KernelName;
  readonly graph: CompactGraph;
  readonly apart: (threads: number) => unknown;
  readonly whole: () => unknown;
}

function same<Name extends KernelName>(name: Name, graph: CompactGraph, options: KernelOptions<Name>, whole: () => KernelResult<Name>): Same {
  return { name, graph, apart: (threads) => apart(name, graph, options, threads), whole };
}

const field = citationLike(1500, 4);
const related = asUndirected(citationLike(300, 3));
const pageRank = nodeMetric('pagerank').compute;
const halves = edgesOfHalves(citationLike(200, 3));
const seeds = runSeeds(3, 5);
const CASES: readonly Same[] = [
  same('node-metric', field, { metric: 'betweenness' }, () => nodeMetric('betweenness').compute(field)),
  same('betweenness', field, {}, () => betweenness(field)),
  same('betweenness', related, {}, () => betweenness(related)),
  same('sampled-betweenness', field, { error: 0.05 }, () => sampledBetweenness(field, { error: 0.05 })),
  same('closeness', field, {}, () => closeness(field)),
  same('rank-intervals', related, { metric: 'pagerank', samples: 20, seed: 5, among: [7, 3, 9] }, () => rankIntervals(related, pageRank, { samples: 20, seed: 5, among: [7, 3, 9] })),
  same('ranks-without-groups', citationLike(200, 3), { ...halves, metric: 'pagerank' }, () => ranksWithoutGroups(halves.edges, halves.groups, pageRank)),
  same('leiden', related, { bestOf: 6, seed: 9 }, () => leiden(related, { bestOf: 6, seed: 9 })),
  same('louvain', related, { bestOf: 6, quality: 'cpm' }, () => louvain(related, { bestOf: 6, quality: 'cpm' })),
  same('divisions', related, { seeds }, () => [...seeds].map((seed) => leiden(related, { seed }))),
];

describe('kernels', () => {
  it('are all tried here', () => expect([...new Set(CASES.map(({ name }) => name))].sort()).toEqual([...KERNEL_NAMES].sort()));

  it.each(CASES)('$name gives the bytes of its function, whoever computes which share', ({ apart, whole }) => {
    const wanted = whole();
    for (const threads of [1, 2, 5]) expect(apart(threads)).toEqual(wanted);
  });

  it('are cut by the input alone, into more than one share where there is work for them', () => {
    expect(kernelOf('betweenness').count(field, {})).toBe(5);
    expect(kernelOf('closeness').count(citationLike(40_000, 1), {})).toBeGreaterThan(5);
    expect(kernelOf('rank-intervals').count(field, { metric: 'degree', samples: 20 })).toBe(21);
    expect(kernelOf('betweenness').count(citationLike(40_000, 1), {})).toBe(64);
    for (const graph of [EMPTY, LONELY, SCATTERED, CHAIN]) expect(kernelOf('betweenness').count(graph, {})).toBe(1);
  });

  it('give the metrics of the catalogue', () => {
    fc.assert(
      fc.property(arbitraryGraph, fc.constantFrom(...NODE_METRICS), (graph, { name, compute, refusal }) => {
        if (refusal(graph) === undefined) expect(apart('node-metric', graph, { metric: name }, 2)).toEqual(compute(graph));
      }),
      { numRuns: 100 },
    );
  });

  it('give the communities of any graph', () => {
    fc.assert(
      fc.property(arbitraryUndirected, fc.integer(), (graph, seed) => {
        expect(apart('leiden', graph, { bestOf: 3, seed }, 2)).toEqual(leiden(graph, { bestOf: 3, seed }));
      }),
      { numRuns: 50 },
    );
  });

  it('say how much there is to do: more of it in larger graphs', () => {
    for (const name of KERNEL_NAMES) {
      const work = (order: number): number => {
        const graph = asUndirected(citationLike(order, 3));
        return kernelOf(name).work(graph, { metric: 'betweenness', seeds, ...edgesOfHalves(graph) } as never);
      };
      expect(work(100), name).toBeGreaterThan(0);
      expect(work(1000), name).toBeGreaterThan(5 * work(100));
    }
  });

  it('refuse what their functions refuse', () => {
    expect(() => kernelOf('node-metric').count(field, { metric: 'pagerang' })).toThrow(/there is no metric `pagerang`/);
    expect(() => kernelOf('rank-intervals').count(field, { metric: 'pagerank', samples: 3 })).toThrow(UsageError);
    expect(() => kernelOf('leiden').share(field, {})).toThrow(/this one is directed/);
    expect(() => kernelOf('sampled-betweenness').count(field, { error: 2 })).toThrow(UsageError);
  });
});
