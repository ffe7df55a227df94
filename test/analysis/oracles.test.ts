import { describe, expect, it } from 'vitest';
import { betweenness, normaliseBetweenness } from '../../src/analysis/betweenness.ts';
import { coCitation } from '../../src/analysis/co-citation.ts';
import { hits } from '../../src/analysis/hits.ts';
import { modularity } from '../../src/analysis/modularity.ts';
import { pageRank } from '../../src/analysis/pagerank.ts';
import { reachCounts } from '../../src/analysis/reach.ts';
import { membersOf, strongComponents, weakComponents } from '../../src/compact/components.ts';
import { edgesOf } from '../compact/graphs.ts';
import { expectClose, graphOf, ORACLES } from './oracle.ts';

it('finds the oracles', () => {
  expect(ORACLES.map((oracle) => oracle.name)).toEqual(['braid', 'karate-weighted', 'karate', 'layered', 'planted', 'random-dag', 'random-digraph', 'tangle']);
});

describe.each(ORACLES)('agrees with networkx and igraph on $name', (oracle) => {
  const graph = graphOf(oracle);

  it('size and components', () => {
    expect(graph.size).toBe(oracle.size);
    expect(weakComponents(graph).count).toBe(oracle.weakComponents);
    if (oracle.strongComponents === undefined) return;
    const strong = strongComponents(graph);
    const { offsets, nodes } = membersOf(strong);
    const parts = Array.from({ length: strong.count }, (_, part) => [...nodes.subarray(offsets[part], offsets[part + 1])]);
    expect(parts.sort((left, right) => left[0]! - right[0]!)).toEqual(oracle.strongComponents);
  });

  it('PageRank', () => {
    expectClose(pageRank(graph), oracle.pageRank);
    expectClose(pageRank(graph, { personalisation: oracle.personalisation }), oracle.personalisedPageRank);
  });

  // Where the leading eigenvector is not unique there is nothing to agree with.
  const wanted = oracle.hits;
  if (wanted !== null) it('HITS', () => {
    const { hubs, authorities, residual } = hits(graph);
    expectClose(hubs, wanted.hubs);
    expectClose(authorities, wanted.authorities);
    expect(residual).toBeLessThan(1e-14);
  });

  it('betweenness', () => {
    const raw = betweenness(graph);
    expectClose(raw, oracle.betweenness);
    expectClose(normaliseBetweenness(graph, raw), oracle.normalisedBetweenness);
  });

  it('modularity', () => {
    for (const { resolution, value } of oracle.modularity) expectClose([modularity(graph, oracle.labels, { resolution })], [value]);
  });

  it('reach', () => {
    expect([...reachCounts(graph)]).toEqual(oracle.reachCounts);
  });

  const pairs = oracle.coCitation;
  if (pairs !== undefined) it('co-citation', () => {
    expect(edgesOf(coCitation(graph))).toEqual(pairs.map(([one, other, count]) => `${one}-${other} ×${count}`));
  });
});
