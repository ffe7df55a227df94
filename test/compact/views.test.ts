import { describe, expect, it } from 'vitest';
import { asUndirected, edgeSources, reversedGraph, weightsOrOnes, withoutWeights } from '../../src/compact/views.ts';
import { CHAIN, directed, DUMBBELL, edgesOf } from './graphs.ts';

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
});
