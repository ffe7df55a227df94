import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentGraph, placesOf } from '../../src/compact/component-graph.ts';
import { membersOf, weakComponents } from '../../src/compact/components.ts';
import { inducedSubgraph } from '../../src/compact/views.ts';
import { arbitraryUndirected } from './arbitrary-graph.ts';
import { edgesOf, undirected } from './graphs.ts';

describe('componentGraph', () => {
  it('takes each component out, with its weights', () => {
    const graph = undirected(6, [[5, 0, 2], [1, 3, 4], [3, 4, 0.5]]);
    const members = membersOf(weakComponents(graph));
    const places = placesOf(members);
    expect([...places]).toEqual([0, 0, 0, 1, 2, 1]);
    const part = componentGraph(graph, Uint32Array.of(1, 3, 4), places);
    expect(edgesOf(part)).toEqual(['0-1 ×4', '1-2 ×0.5']);
    expect([part.order, part.size, part.directed, part.reverse === part.forward]).toEqual([3, 2, false, true]);
    expect(edgesOf(componentGraph(graph, Uint32Array.of(2), places))).toEqual([]);
  });

  it('is the graph of those nodes', () => {
    fc.assert(
      fc.property(arbitraryUndirected, (graph) => {
        const members = membersOf(weakComponents(graph));
        const places = placesOf(members);
        for (let component = 0; component + 1 < members.offsets.length; component += 1) {
          const nodes = members.nodes.subarray(members.offsets[component], members.offsets[component + 1]);
          expect(componentGraph(graph, nodes, places)).toEqual(inducedSubgraph(graph, nodes));
        }
      }),
    );
  });
});
