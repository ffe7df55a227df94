import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortestPath, shortestPaths, simplePaths } from '../../src/analysis/paths.ts';
import type { Paths } from '../../src/analysis/paths.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import type { CompactGraph } from '../../src/compact/compact-graph.ts';
import { arbitraryGraph } from '../compact/arbitrary-graph.ts';
import { chain, CHAIN, DIAMOND, directed, DUMBBELL, layered, LONELY, TWO_CYCLES, undirected } from '../compact/graphs.ts';

const listed = ({ paths }: Paths): string[] => paths.map((path) => path.join(' '));

/** Every simple path by plain recursion, shortest first, then by ids. */
function allSimplePaths(graph: CompactGraph, from: number, to: number): string[] {
  const found: number[][] = [];
  const walk = (path: number[]): void => {
    const node = path[path.length - 1]!;
    if (node === to) {
      found.push(path);
      return;
    }
    for (const target of graph.forward.targets.subarray(graph.forward.offsets[node], graph.forward.offsets[node + 1])) if (!path.includes(target)) walk([...path, target]);
  };
  walk([from]);
  const byIds = (left: number[], right: number[]): number => left.map((node, index) => node - right[index]!).find((difference) => difference !== 0) ?? 0;
  return found.sort((left, right) => left.length - right.length || byIds(left, right)).map((path) => path.join(' '));
}

describe('shortestPath', () => {
  it('follows the edges, and of several takes the first by ids', () => {
    expect([...shortestPath(CHAIN, 1, 4)!]).toEqual([1, 2, 3, 4]);
    expect(shortestPath(CHAIN, 4, 1)).toBeUndefined();
    expect([...shortestPath(DIAMOND, 0, 3)!]).toEqual([0, 1, 3]);
    expect([...shortestPath(DUMBBELL, 5, 0)!]).toEqual([5, 3, 2, 0]);
    expect([...shortestPath(LONELY, 0, 0)!]).toEqual([0]);
  });

  it('takes a path of 200,000 nodes', () => {
    expect(shortestPath(chain(200_000), 0, 199_999)).toHaveLength(200_000);
  });
});

describe('shortestPaths', () => {
  it('lists them all', () => {
    expect(shortestPaths(DIAMOND, 0, 3)).toEqual({ paths: [Uint32Array.of(0, 1, 3), Uint32Array.of(0, 2, 3)], cutBy: undefined });
    expect(listed(shortestPaths(layered(4, 2), 0, 6))).toEqual(['0 2 4 6', '0 2 5 6', '0 3 4 6', '0 3 5 6']);
    expect(shortestPaths(CHAIN, 4, 0)).toEqual({ paths: [], cutBy: undefined });
  });

  it('says when a bound cut it', () => {
    expect(shortestPaths(layered(13, 10), 0, 125, { limit: 7 }).cutBy).toBe('limit');
    expect(shortestPaths(layered(13, 10), 0, 125, { limit: 7 }).paths).toHaveLength(7);
    expect(shortestPaths(DIAMOND, 0, 3, { limit: 2 }).cutBy).toBeUndefined();
    expect(shortestPaths(CHAIN, 0, 4, { stepLimit: 2 })).toEqual({ paths: [], cutBy: 'steps' });
  });
});

describe('simplePaths', () => {
  it('lists shortest first', () => {
    const graph = directed(5, [[0, 4], [0, 1], [1, 2], [2, 4], [1, 4], [2, 3], [3, 1]]);
    expect(listed(simplePaths(graph, 0, 4))).toEqual(['0 4', '0 1 4', '0 1 2 4']);
    expect(simplePaths(graph, 0, 4).cutBy).toBeUndefined();
    expect(listed(simplePaths(TWO_CYCLES, 3, 6))).toEqual(['3 0 1 2 4 5 6']);
    expect(listed(simplePaths(LONELY, 0, 0))).toEqual(['0']);
  });

  it('says which bound cut it', () => {
    const graph = directed(5, [[0, 4], [0, 1], [1, 2], [2, 4], [1, 4]]);
    expect(simplePaths(graph, 0, 4, { longest: 2 })).toMatchObject({ cutBy: 'longest', paths: { length: 2 } });
    expect(simplePaths(graph, 0, 4, { longest: 3 })).toMatchObject({ cutBy: undefined, paths: { length: 3 } });
    expect(simplePaths(graph, 0, 4, { longest: 0 })).toEqual({ paths: [], cutBy: 'longest' });
    expect(simplePaths(graph, 0, 4, { limit: 2 })).toMatchObject({ cutBy: 'limit', paths: { length: 2 } });
    expect(simplePaths(graph, 0, 4, { limit: 3 }).cutBy).toBeUndefined();
    expect(simplePaths(graph, 4, 0, { longest: 1 })).toEqual({ paths: [], cutBy: undefined });
  });

  it('ends on a graph with more paths than anybody could list', () => {
    const everyone: [number, number][] = [];
    for (let one = 0; one < 40; one += 1) for (let other = 0; other < one; other += 1) everyone.push([one, other]);
    const complete = undirected(41, everyone);
    expect(simplePaths(complete, 0, 39, { limit: 50 })).toMatchObject({ cutBy: 'limit', paths: { length: 50 } });
    expect(simplePaths(complete, 0, 39, { limit: 1e9, stepLimit: 10_000 }).cutBy).toBe('steps');
    expect(simplePaths(complete, 0, 40)).toEqual({ paths: [], cutBy: undefined });
  });

  it('agrees with plain recursion, and the shortest of them with shortestPaths', () => {
    const small = arbitraryGraph.filter(({ order, size }) => order <= 8 && size <= 16);
    fc.assert(
      fc.property(small, fc.nat(), fc.nat(), fc.nat(8), (graph, one, other, longest) => {
        const from = one % graph.order;
        const to = other % graph.order;
        const wanted = allSimplePaths(graph, from, to);
        const all = simplePaths(graph, from, to, { limit: 1e6 });
        expect(listed(all)).toEqual(wanted);
        expect(all.cutBy).toBeUndefined();
        const fewest = Math.min(...wanted.map((path) => path.split(' ').length));
        expect(listed(shortestPaths(graph, from, to))).toEqual(wanted.filter((path) => path.split(' ').length === fewest));
        expect(shortestPath(graph, from, to)?.join(' ')).toBe(wanted[0]);
        const bounded = simplePaths(graph, from, to, { longest, limit: 1e6 });
        expect(listed(bounded)).toEqual(wanted.filter((path) => path.split(' ').length <= longest + 1));
        if (bounded.cutBy === undefined) expect(listed(bounded)).toEqual(wanted);
      }),
    );
  });

  it.each([
    [9, 0, {}, /node is 9/],
    [0, 9, {}, /node is 9/],
    [0, 4, { limit: 0 }, /limit is 0; expected a whole number from 1 up/],
    [0, 4, { limit: NaN }, /limit is NaN/],
    [0, 4, { longest: -1 }, /longest is -1/],
    [0, 4, { stepLimit: 0.5 }, /stepLimit is 0.5/],
  ])('refuses from %s to %s with %o', (from, to, bounds, message) => {
    expect(() => simplePaths(CHAIN, from, to, bounds)).toThrow(UsageError);
    expect(() => simplePaths(CHAIN, from, to, bounds)).toThrow(message);
  });
});
