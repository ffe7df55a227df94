import { describe, expect, it } from 'vitest';
import { canonicalPartition, connectedParts, inOrderOfFirst } from '../../src/analysis/partition.ts';
import { asUndirected } from '../../src/compact/views.ts';
import { CHAIN, undirected } from '../compact/graphs.ts';

describe('canonicalPartition', () => {
  it('numbers by size, then by smallest node', () => {
    expect(canonicalPartition(Uint32Array.of(5, 4, 4, 0, 5, 1))).toEqual({ count: 4, labels: Uint32Array.of(0, 1, 1, 2, 0, 3), sizes: Uint32Array.of(2, 2, 1, 1) });
    expect([...canonicalPartition(Uint32Array.of(0, 2, 2)).labels]).toEqual([1, 0, 0]);
    expect(canonicalPartition(new Uint32Array(0))).toEqual({ count: 0, labels: new Uint32Array(0), sizes: new Uint32Array(0) });
  });
});

describe('inOrderOfFirst', () => {
  it('numbers by smallest node', () => {
    expect(inOrderOfFirst(Uint32Array.of(5, 4, 4, 0, 5, 4))).toEqual({ count: 3, labels: Uint32Array.of(0, 1, 1, 2, 0, 1), sizes: Uint32Array.of(2, 3, 1) });
  });
});

describe('connectedParts', () => {
  it('cuts a community that hangs together only through others', () => {
    // 0 ─ 1 ─ 2 with 1 in another community: 0 and 2 part.
    expect([...connectedParts(undirected(3, [[0, 1], [1, 2]]).forward, Uint32Array.of(1, 2, 1))]).toEqual([0, 1, 2]);
    const whole = connectedParts(asUndirected(CHAIN).forward, Uint32Array.of(1, 1, 1, 0, 0));
    expect([...whole]).toEqual([0, 0, 0, 1, 1]);
  });

  it('does not take an edge of weight 0 for a connection', () => {
    const parts = connectedParts(undirected(3, [[0, 1, 0], [1, 2, 1]]).forward, Uint32Array.of(0, 0, 0));
    expect([...canonicalPartition(parts).labels]).toEqual([1, 0, 0]);
  });
});
