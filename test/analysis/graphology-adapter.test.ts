import fc from 'fast-check';
import { DirectedGraph, MultiGraph, UndirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { fromGraphology, toGraphology } from '../../src/analysis/graphology-adapter.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import { withoutWeights } from '../../src/compact/views.ts';
import { arbitraryGraph } from '../compact/arbitrary-graph.ts';
import { edgesOf } from '../compact/graphs.ts';

describe('fromGraphology', () => {
  it('brings back what toGraphology made', () => {
    fc.assert(
      fc.property(arbitraryGraph, (graph) => {
        const { keys, graph: back } = fromGraphology(toGraphology(graph), { weight: 'weight' });
        expect(keys).toEqual([...keys.keys()].map(String));
        expect([back.order, back.size, back.directed]).toEqual([graph.order, graph.size, graph.directed]);
        expect(edgesOf(withoutWeights(back))).toEqual(edgesOf(withoutWeights(graph)));
        if (graph.forward.weights !== undefined) expect(edgesOf(back)).toEqual(edgesOf(graph));
      }),
    );
  });

  it('drops loops and folds parallel edges, and counts both', () => {
    const mixed = new MultiGraph({ allowSelfLoops: true });
    for (const node of ['c', 'a', 'b']) mixed.addNode(node);
    mixed.addDirectedEdge('c', 'a', { times: 2 });
    mixed.addDirectedEdge('c', 'a');
    mixed.addUndirectedEdge('a', 'b', { times: 5 });
    mixed.addDirectedEdge('b', 'b', { times: 1 });
    const { keys, graph } = fromGraphology(mixed, { weight: 'times' });
    expect(keys).toEqual(['c', 'a', 'b']);
    expect(edgesOf(graph)).toEqual(['0>1 ×3', '1>2 ×5', '2>1 ×5']);
    expect([graph.loopsDropped, graph.parallelsMerged]).toEqual([1, 1]);
    const either = fromGraphology(mixed, { weight: 'times', directed: false }).graph;
    expect(edgesOf(either)).toEqual(['0-1 ×3', '1-2 ×5']);
    expect(edgesOf(fromGraphology(mixed).graph)).toEqual(['0>1', '1>2', '2>1']);
  });

  it('knows direction by the type of the graph', () => {
    expect(fromGraphology(new UndirectedGraph()).graph.directed).toBe(false);
    expect(fromGraphology(new DirectedGraph()).graph).toMatchObject({ directed: true, order: 0, size: 0 });
  });

  it.each([-1, NaN, Infinity, '3', null])('refuses %o as a weight', (weight) => {
    const graph = new DirectedGraph();
    graph.mergeEdge('a', 'b', { weight });
    expect(() => fromGraphology(graph, { weight: 'weight' })).toThrow(UsageError);
    expect(() => fromGraphology(graph, { weight: 'weight' })).toThrow(/edge 0 weighs/);
    expect(fromGraphology(graph).graph.size).toBe(1);
  });

  it('is not taken in by names of properties', () => {
    const graph = new DirectedGraph();
    graph.mergeEdge('__proto__', 'constructor', { weight: 2 });
    expect(fromGraphology(graph, { weight: 'weight' })).toMatchObject({ keys: ['__proto__', 'constructor'], graph: { size: 1 } });
    expect(() => fromGraphology(graph, { weight: 'toString' })).not.toThrow();
  });
});
