import { describe, expect, it } from 'vitest';
import { asUndirected, edgeSources, inducedSubgraph, reversedGraph, weightsOrOnes, withModestWeights, withoutWeightlessEdges, withoutWeights } from '../../src/compact/views.ts';
import { CHAIN, directed, DUMBBELL, edgesOf, EMPTY, undirected } from './graphs.ts';

describe('views of a compact graph', () => {
  it('turns every edge around', () => {
    expect(edgesOf(reversedGraph(CHAIN))).toEqual(['1>0', '2>1', '3>2', '4>3']);
    expect(reversedGraph(reversedGraph(CHAIN))).toEqual(CHAIN);
    expect(reversedGraph(DUMBBELL)).toEqual(DUMBBELL);
  });

  it('forgets weights in both directions', () => {
    const plain = withoutWeights(directed(3, [[0, 1, 5], [1, 2, 3]]));
    expect(edgesOf(plain)).toEqual(['0>1', '1>2']);
    expect(plain.reverse.weights).toBeUndefined();
    const undirectedPlain = withoutWeights(DUMBBELL);
    expect(undirectedPlain.reverse).toBe(undirectedPlain.forward);
  });

  it('joins opposite edges when direction is forgotten', () => {
    expect(edgesOf(asUndirected(directed(3, [[0, 1, 2], [1, 0, 3], [2, 1, 1]])))).toEqual(['0-1 ×5', '1-2 ×1']);
    const plain = asUndirected(directed(3, [[0, 1], [1, 0], [2, 1]]));
    expect(edgesOf(plain)).toEqual(['0-1', '1-2']);
    expect(plain.parallelsMerged).toBe(1);
    expect(asUndirected(DUMBBELL)).toBe(DUMBBELL);
  });

  it('names the source of every entry', () => {
    expect([...edgeSources(directed(4, [[3, 0], [1, 2], [1, 0]]))]).toEqual([1, 1, 3]);
  });

  it('gives ones where there are no weights', () => {
    expect([...weightsOrOnes(CHAIN.forward)]).toEqual([1, 1, 1, 1]);
    expect([...weightsOrOnes(directed(2, [[0, 1, 0.5]]).forward)]).toEqual([0.5]);
  });

  it('leaves ordinary weights as they are, and brings others to where they can be multiplied', () => {
    for (const graph of [CHAIN, EMPTY, directed(3, [[0, 1, 0.1], [1, 2, 1e20]]), directed(2, [[0, 1, 0]])]) expect(withModestWeights(graph)).toEqual({ graph, factor: 1 });
    const heavy = withModestWeights(directed(4, [[0, 1, 3 * 2 ** 900], [1, 2, 2 ** 800], [2, 3, 5e-324]]));
    expect(edgesOf(heavy.graph)).toEqual(['0>1 ×1.5', `1>2 ×${2 ** -101}`, '2>3 ×0']);
    expect([heavy.factor, [...heavy.graph.reverse.weights!]]).toEqual([2 ** -901, [1.5, 2 ** -101, 0]]);
    const light = withModestWeights(undirected(3, [[0, 1, 5e-324], [1, 2, 1e-323]]));
    expect([...light.graph.forward.weights!]).toEqual([2 ** -74, 2 ** -74, 2 ** -73, 2 ** -73]);
    expect(light.graph.reverse).toBe(light.graph.forward);
    expect(edgesOf(withModestWeights(directed(3, [[0, 1, 1], [1, 2, 1e-200]])).graph)).toEqual(['0>1 ×1', '1>2 ×0']);
  });

  it('leaves out edges that weigh nothing', () => {
    const graph = directed(4, [[0, 1, 0], [1, 2, 3], [2, 1, 0], [3, 0, 0.5]]);
    expect(edgesOf(withoutWeightlessEdges(graph))).toEqual(['1>2 ×3', '3>0 ×0.5']);
    expect([...withoutWeightlessEdges(graph).reverse.targets]).toEqual([3, 1]);
    const both = withoutWeightlessEdges(undirected(3, [[0, 1, 2], [1, 2, 0]]));
    expect(edgesOf(both)).toEqual(['0-1 ×2']);
    expect([both.order, both.size]).toEqual([3, 1]);
    for (const whole of [CHAIN, DUMBBELL, undirected(2, [[0, 1, 2]])]) expect(withoutWeightlessEdges(whole)).toBe(whole);
  });

  it('keeps some nodes, numbered as they come, and the edges among them', () => {
    expect(edgesOf(inducedSubgraph(CHAIN, Uint32Array.of(3, 2, 0)))).toEqual(['1>0']);
    expect(edgesOf(inducedSubgraph(directed(3, [[0, 1, 2], [1, 2, 3]]), Uint32Array.of(2, 1)))).toEqual(['1>0 ×3']);
    expect(edgesOf(inducedSubgraph(undirected(4, [[0, 1, 2], [1, 3, 0.5]]), Uint32Array.of(3, 1, 0)))).toEqual(['0-1 ×0.5', '1-2 ×2']);
    expect(inducedSubgraph(DUMBBELL, Uint32Array.from([0, 1, 2, 3, 4, 5]))).toEqual(DUMBBELL);
    expect(inducedSubgraph(EMPTY, new Uint32Array(0)).order).toBe(0);
  });
});
