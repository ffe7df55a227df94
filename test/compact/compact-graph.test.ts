import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/base/diagnostics.ts';
import { buildCompactGraph } from '../../src/compact/compact-graph.ts';
import { arbitraryPairs, fromPairs } from './arbitrary-graph.ts';
import { directed, edgesOf, EMPTY, LONELY, undirected } from './graphs.ts';

describe('buildCompactGraph', () => {
  it('sorts rows by target, in both directions', () => {
    const graph = directed(4, [[3, 0], [1, 2], [1, 0], [1, 3], [0, 2]]);
    expect([...graph.forward.offsets]).toEqual([0, 1, 4, 4, 5]);
    expect([...graph.forward.targets]).toEqual([2, 0, 2, 3, 0]);
    expect([...graph.reverse.offsets]).toEqual([0, 2, 2, 4, 5]);
    expect([...graph.reverse.targets]).toEqual([1, 3, 0, 1, 1]);
    expect(graph.forward.weights).toBeUndefined();
    expect(graph.size).toBe(5);
  });

  it('holds an undirected edge in both rows and counts it once', () => {
    const graph = undirected(3, [[2, 0, 0.5], [1, 2, 4]]);
    expect([...graph.forward.targets]).toEqual([2, 2, 0, 1]);
    expect([...graph.forward.weights!]).toEqual([0.5, 4, 0.5, 4]);
    expect(graph.reverse).toBe(graph.forward);
    expect(graph.size).toBe(2);
  });

  it('adds the weights of parallel edges and says how many there were', () => {
    const graph = directed(3, [[0, 1, 2], [1, 2, 1], [0, 1, 0.5], [1, 0, 3], [0, 1, 0.25]]);
    expect(edgesOf(graph)).toEqual(['0>1 ×2.75', '1>0 ×3', '1>2 ×1']);
    expect([...graph.reverse.weights!]).toEqual([3, 2.75, 1]);
    expect(graph.parallelsMerged).toBe(2);
    const either = undirected(3, [[0, 1, 2], [1, 0, 3], [2, 1, 1]]);
    expect(edgesOf(either)).toEqual(['0-1 ×5', '1-2 ×1']);
    expect(either.parallelsMerged).toBe(1);
    expect(either.size).toBe(2);
  });

  it('collapses parallel edges without weights to one that counts as 1', () => {
    const graph = undirected(2, [[0, 1], [1, 0], [0, 1]]);
    expect(edgesOf(graph)).toEqual(['0-1']);
    expect(graph.forward.weights).toBeUndefined();
    expect(graph.parallelsMerged).toBe(2);
  });

  it('drops loops and says how many there were', () => {
    const graph = directed(2, [[0, 0], [0, 1], [1, 1], [1, 1]]);
    expect(edgesOf(graph)).toEqual(['0>1']);
    expect(graph.loopsDropped).toBe(3);
    expect(undirected(2, [[0, 0, 7], [0, 1, 1]]).loopsDropped).toBe(1);
  });

  it('keeps an edge of weight 0', () => {
    expect(edgesOf(directed(2, [[0, 1, 0]]))).toEqual(['0>1 ×0']);
  });

  it('builds a graph of nothing and a graph of one node', () => {
    expect([EMPTY.order, EMPTY.size, [...EMPTY.forward.offsets]]).toEqual([0, 0, [0]]);
    expect([LONELY.order, LONELY.size, [...LONELY.forward.offsets]]).toEqual([1, 0, [0, 0]]);
  });

  it.each([
    ['an id that is the order', { sources: [0], targets: [3] }, /edge 0 ends at node 3; expected a whole number from 0 to 2/],
    ['a negative id', { sources: [0, -1], targets: [1, 1] }, /edge 1 starts at node -1/],
    ['a fraction', { sources: [0.5], targets: [1] }, /starts at node 0.5/],
    ['NaN as an id', { sources: [NaN], targets: [1] }, /starts at node NaN/],
    ['an id 2^32 too large', { sources: [4294967296], targets: [1] }, /starts at node 4294967296/],
    ['NaN as a weight', { sources: [0], targets: [1], weights: [NaN] }, /edge 0 weighs NaN/],
    ['an infinite weight', { sources: [0], targets: [1], weights: [Infinity] }, /weighs Infinity/],
    ['a negative weight', { sources: [0], targets: [1], weights: [-1] }, /weighs -1/],
    ['weights beyond adding up', { sources: [0, 1], targets: [1, 2], weights: [1e308, 1e308] }, /edge weights add up to more than a number can hold/],
    ['too few targets', { sources: [0, 1], targets: [1] }, /2 sources but 1 targets/],
    ['too few weights', { sources: [0], targets: [1], weights: [] }, /1 edges but 0 weights/],
    ['a weight that is text', { sources: [0], targets: [1], weights: ['5'] as unknown as number[] }, /weighs 5/],
    ['an id that is text', { sources: ['0'] as unknown as number[], targets: [1] }, /starts at node 0/],
  ])('refuses %s', (_, edges, message) => {
    expect(() => buildCompactGraph({ order: 3, directed: true, ...edges })).toThrow(UsageError);
    expect(() => buildCompactGraph({ order: 3, directed: true, ...edges })).toThrow(message);
  });

  it.each([-1, 1.5, NaN, 2 ** 32])('refuses %s as the order', (order) => {
    expect(() => buildCompactGraph({ order, sources: [], targets: [], directed: true })).toThrow(UsageError);
  });

  it('holds exactly the edges it was given, either way, with their weights', () => {
    fc.assert(
      fc.property(arbitraryPairs, fc.boolean(), (pairs, isDirected) => {
        const wanted = new Map<string, number>();
        pairs.sources.forEach((source, edge) => {
          const target = pairs.targets[edge]!;
          if (source === target) return;
          const ends = isDirected || source < target ? [source, target] : [target, source];
          const key = ends.join(isDirected ? '>' : '-');
          wanted.set(key, (wanted.get(key) ?? 0) + pairs.weights[edge]!);
        });
        const graph = fromPairs(pairs, isDirected, true);
        expect(edgesOf(graph).sort()).toEqual([...wanted].map(([key, weight]) => `${key} ×${weight}`).sort());
        expect(graph.size).toBe(wanted.size);
        expect(graph.size + graph.loopsDropped + graph.parallelsMerged).toBe(pairs.sources.length);
        const turned = fromPairs({ ...pairs, sources: pairs.targets, targets: pairs.sources }, isDirected, true);
        expect(turned.reverse).toEqual(graph.forward);
        expect(turned.forward).toEqual(graph.reverse);
      }),
    );
  });
});
