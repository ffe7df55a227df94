import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { membersOf, strongComponents, weakComponents } from '../../src/compact/components.ts';
import type { Components } from '../../src/compact/components.ts';
import { condense, cyclicComponents } from '../../src/compact/condensation.ts';
import { asUndirected, edgeSources } from '../../src/compact/views.ts';
import { arbitraryGraph, closureOf } from './arbitrary-graph.ts';
import { chain, CHAIN, directed, edgesOf, EMPTY, LONELY, SCATTERED, STAR, TWO_CYCLES } from './graphs.ts';

const partsOf = (components: Components): number[][] => {
  const { offsets, nodes } = membersOf(components);
  return Array.from({ length: components.count }, (_, part) => [...nodes.subarray(offsets[part], offsets[part + 1])]);
};

describe('weakComponents', () => {
  it('finds what hangs together, numbered by smallest node', () => {
    expect([...weakComponents(directed(6, [[5, 0], [3, 1], [3, 4]])).labels]).toEqual([0, 1, 2, 1, 1, 0]);
    expect([...weakComponents(TWO_CYCLES).labels]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect([...weakComponents(TWO_CYCLES).sizes]).toEqual([8, 1]);
  });

  it('knows none in nothing, and one a node without edges', () => {
    expect(weakComponents(EMPTY)).toEqual({ count: 0, labels: new Uint32Array(0), sizes: new Uint32Array(0) });
    expect(weakComponents(LONELY).count).toBe(1);
    expect([...weakComponents(SCATTERED).labels]).toEqual([0, 1, 2, 3]);
  });

  it('agrees with reachability', () => {
    fc.assert(
      fc.property(arbitraryGraph, (graph) => {
        const { labels } = weakComponents(graph);
        const closure = closureOf(asUndirected(graph));
        for (let one = 0; one < graph.order; one += 1) for (let other = 0; other < graph.order; other += 1) expect(labels[one] === labels[other]).toBe(closure[one]![other]);
      }),
    );
  });
});

describe('strongComponents', () => {
  it('finds the cycles, what is cited first', () => {
    const parts = partsOf(strongComponents(TWO_CYCLES));
    expect(parts).toContainEqual([0, 1, 2, 3]);
    expect(parts).toContainEqual([5, 6]);
    expect(parts).toHaveLength(5);
    expect([...strongComponents(CHAIN).labels]).toEqual([4, 3, 2, 1, 0]);
  });

  it('takes a path and a cycle of 200,000 nodes', () => {
    const path = chain(200_000);
    expect(strongComponents(path).count).toBe(200_000);
    const sources = Uint32Array.from({ length: 200_000 }, (_, node) => node);
    const ring = directed(200_000, [...sources].map((node) => [node, (node + 1) % 200_000] as const));
    expect(strongComponents(ring).count).toBe(1);
    expect(weakComponents(path).count).toBe(1);
  });

  it('agrees with mutual reachability, and numbers edges downhill', () => {
    fc.assert(
      fc.property(arbitraryGraph, (graph) => {
        const { labels, sizes, count } = strongComponents(graph);
        const closure = closureOf(graph);
        for (let one = 0; one < graph.order; one += 1) for (let other = 0; other < graph.order; other += 1) expect(labels[one] === labels[other]).toBe(closure[one]![other]! && closure[other]![one]!);
        edgeSources(graph).forEach((source, edge) => expect(labels[source]!).toBeGreaterThanOrEqual(labels[graph.forward.targets[edge]!]!));
        expect(sizes).toHaveLength(count);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(graph.order);
      }),
    );
  });
});

describe('condense', () => {
  it('shrinks cycles to nodes and adds up the edges between', () => {
    const { components, graph } = condense(directed(5, [[0, 1, 1], [1, 0, 1], [0, 2, 2], [1, 2, 3], [2, 3, 1], [3, 2, 9], [3, 4, 0.5]]));
    expect(partsOf(components)).toEqual([[4], [2, 3], [0, 1]]);
    expect(edgesOf(graph)).toEqual(['1>0 ×0.5', '2>1 ×5']);
  });

  it('leaves no cycle', () => {
    fc.assert(
      fc.property(arbitraryGraph, (graph) => {
        expect(cyclicComponents(condense(graph).graph)).toEqual([]);
      }),
    );
  });
});

describe('cyclicComponents', () => {
  it('lists the components with a cycle, largest first', () => {
    expect(cyclicComponents(TWO_CYCLES).map((nodes) => [...nodes])).toEqual([[0, 1, 2, 3], [5, 6]]);
    expect(cyclicComponents(directed(6, [[0, 1], [1, 0], [2, 3], [3, 4], [4, 2], [5, 0]])).map((nodes) => [...nodes])).toEqual([[2, 3, 4], [0, 1]]);
    expect(cyclicComponents(CHAIN)).toEqual([]);
    expect(cyclicComponents(STAR).map((nodes) => [...nodes])).toEqual([[0, 1, 2, 3, 4]]);
  });
});
