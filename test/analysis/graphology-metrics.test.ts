import betweennessModule from 'graphology-metrics/centrality/betweenness.js';
import pagerankModule from 'graphology-metrics/centrality/pagerank.js';
import modularityModule from 'graphology-metrics/graph/modularity.js';
import { describe, expect, it } from 'vitest';
import { betweenness } from '../../src/analysis/betweenness.ts';
import { toGraphology } from '../../src/analysis/graphology-adapter.ts';
import { modularity } from '../../src/analysis/modularity.ts';
import { pageRank } from '../../src/analysis/pagerank.ts';
import { asUndirected } from '../../src/compact/views.ts';
import { edgesOf } from '../compact/graphs.ts';
import { expectClose, graphOf, ORACLES } from './oracle.ts';

// CommonJS under Node: see src/analysis/graphology-adapter.ts.
const theirBetweenness = betweennessModule as unknown as typeof betweennessModule.default;
const theirPageRank = pagerankModule as unknown as typeof pagerankModule.default;
const theirModularity = modularityModule as unknown as typeof modularityModule.default;

const byNode = (mapping: { readonly [node: string]: number }, order: number): number[] => Array.from({ length: order }, (_, node) => mapping[String(node)]!);

describe.each(ORACLES)('agrees with graphology-metrics on $name', (oracle) => {
  const graph = graphOf(oracle);

  it('the graph itself', () => {
    const copy = toGraphology(graph);
    expect([copy.order, copy.size]).toEqual([graph.order, graph.size]);
    const isWeighted = graph.forward.weights !== undefined;
    const edges = copy.mapEdges((_, { weight }, source, target) => `${source}${graph.directed ? '>' : '-'}${target}${isWeighted ? ` ×${String(weight)}` : ''}`);
    expect(edges).toEqual(edgesOf(graph));
  });

  it('PageRank, when theirs is made to converge', () => {
    const theirs = theirPageRank(toGraphology(graph), { getEdgeWeight: 'weight', tolerance: 1e-15, maxIterations: 10_000 });
    expectClose(pageRank(graph), byNode(theirs, graph.order), 1e-9);
  });

  // Theirs counts paths in 32 bits, and the layered graph has more.
  if (oracle.name !== 'layered') it('betweenness', () => {
    const theirs = theirBetweenness(toGraphology(graph), { getEdgeWeight: null, normalized: false });
    expectClose(betweenness(graph), byNode(theirs, graph.order));
  });

  it('modularity', () => {
    for (const some of [graph, asUndirected(graph)]) {
      const copy = toGraphology(some);
      copy.updateEachNodeAttributes((node, attributes) => ({ ...attributes, community: oracle.labels[Number(node)]! }));
      for (const resolution of [1, 0.5, 2]) expectClose([modularity(some, oracle.labels, { resolution })], [theirModularity(copy, { resolution, getEdgeWeight: 'weight' })]);
    }
  });
});
