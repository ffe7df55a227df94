import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dominators, NO_DOMINATOR } from '../../src/analysis/dominators.ts';
import type { DominatorOptions } from '../../src/analysis/dominators.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import { buildCompactGraph } from '../../src/compact/compact-graph.ts';
import type { CompactGraph } from '../../src/compact/compact-graph.ts';
import { strongComponents } from '../../src/compact/components.ts';
import { reversedGraph } from '../../src/compact/views.ts';
import { arbitraryDirected } from '../compact/arbitrary-graph.ts';
import { chain, CHAIN, DIAMOND, directed, DUMBBELL, EMPTY, LONELY, SCATTERED, TWO_CYCLES } from '../compact/graphs.ts';

const parentsOf = (graph: CompactGraph, options?: DominatorOptions): (number | undefined)[] => Array.from(dominators(graph, options).parents, (parent) => (parent === NO_DOMINATOR ? undefined : parent));

/** The nodes that can be reached from the roots without going through one node. */
function reachedWithout(graph: CompactGraph, roots: readonly number[], without: number): Set<number> {
  const found = new Set(roots.filter((root) => root !== without));
  for (const node of found) {
    for (const target of graph.forward.targets.subarray(graph.forward.offsets[node], graph.forward.offsets[node + 1])) if (target !== without) found.add(target);
  }
  return found;
}

describe('dominators', () => {
  it('finds the last node that every path must pass', () => {
    expect(parentsOf(DIAMOND)).toEqual([undefined, 0, 0, 0]);
    expect(parentsOf(CHAIN)).toEqual([undefined, 0, 1, 2, 3]);
    expect([...dominators(CHAIN).depths]).toEqual([1, 2, 3, 4, 5]);
    expect([...dominators(DIAMOND).dependents]).toEqual([3, 0, 0, 0]);
  });

  it('gives the tree of the flow graph in Lengauer & Tarjan 1979, figures 1 and 2', () => {
    const names = 'RABCDEFGHIJKL';
    const edges = ['RA', 'RB', 'RC', 'AD', 'BA', 'BD', 'BE', 'CF', 'CG', 'DL', 'EH', 'FI', 'GI', 'GJ', 'HE', 'HK', 'IK', 'JI', 'KR', 'KI', 'LH'];
    const graph = directed(13, edges.map((edge) => [names.indexOf(edge[0]!), names.indexOf(edge[1]!)] as const));
    const tree = parentsOf(graph, { roots: [0] });
    expect(tree.map((parent, node) => `${names[node]}${parent === undefined ? '' : names[parent]}`)).toEqual(['R', 'AR', 'BR', 'CR', 'DR', 'ER', 'FC', 'GC', 'HR', 'IR', 'JG', 'KR', 'LD']);
    expect(dominators(graph, { roots: [0] }).dependents[0]).toBe(12);
  });

  it('tells what a lineage depends on when turned around', () => {
    // Children 2 and 3 of 1, itself of 0; 4 of 2 and 3; 5 of 4 and of 6, which has no parent.
    const lineage = reversedGraph(directed(7, [[1, 0], [2, 1], [3, 1], [4, 2], [4, 3], [5, 4], [5, 6]]));
    expect(parentsOf(lineage)).toEqual([undefined, 0, 1, 1, 1, undefined, undefined]);
    expect([...dominators(lineage).dependents]).toEqual([4, 3, 0, 0, 0, 0, 0]);
    expect(dominators(lineage).depths[5]).toBe(1);
  });

  it('begins at every node of a cycle that nothing points at', () => {
    expect(parentsOf(TWO_CYCLES)).toEqual([undefined, undefined, undefined, undefined, 2, undefined, 5, undefined, undefined]);
    expect(parentsOf(TWO_CYCLES, { roots: [1] })).toEqual([3, undefined, 1, 2, 2, 4, 5, undefined, undefined]);
    expect([...dominators(TWO_CYCLES, { roots: [1] }).depths]).toEqual([4, 1, 2, 3, 3, 4, 5, 0, 0]);
  });

  it('finds the cut nodes of an undirected graph', () => {
    expect(parentsOf(DUMBBELL, { roots: [0] })).toEqual([undefined, 0, 0, 2, 3, 3]);
  });

  it('takes nothing for nothing', () => {
    expect(dominators(EMPTY)).toEqual({ parents: new Uint32Array(0), depths: new Uint32Array(0), dependents: new Uint32Array(0) });
    expect(parentsOf(LONELY)).toEqual([undefined]);
    expect([...dominators(SCATTERED).depths]).toEqual([1, 1, 1, 1]);
    expect([...dominators(SCATTERED, { roots: [] }).depths]).toEqual([0, 0, 0, 0]);
  });

  it('takes a path of 200,000 nodes, a ladder as long, and a star of 70,000', () => {
    const { dependents, depths } = dominators(chain(200_000));
    expect([dependents[0], depths[199_999]]).toEqual([199_999, 200_000]);
    // Each rung points at the next two, so that none but the first is needed.
    const sources = Uint32Array.from({ length: 399_997 }, (_, edge) => edge >>> 1);
    const targets = Uint32Array.from({ length: 399_997 }, (_, edge) => (edge >>> 1) + 1 + (edge & 1));
    const ladder = dominators(buildCompactGraph({ order: 200_000, sources, targets, directed: true }));
    expect(ladder.parents.filter((parent) => parent === 0)).toHaveLength(199_999);
    const star = directed(70_001, Array.from({ length: 70_000 }, (_, leaf) => [0, leaf + 1] as const));
    expect(dominators(star).dependents[0]).toBe(70_000);
  });

  it('agrees with taking out each node in turn', () => {
    fc.assert(
      fc.property(arbitraryDirected, fc.option(fc.array(fc.nat(), { maxLength: 3 }), { nil: undefined }), (graph, picks) => {
        const roots = picks?.map((pick) => pick % graph.order);
        const { parents, depths, dependents } = dominators(graph, { roots });
        const { labels } = strongComponents(graph);
        const isBeginning = (node: number): boolean => [...labels.keys()].every((other) => labels[other] === labels[node] || !graph.forward.targets.subarray(graph.forward.offsets[other], graph.forward.offsets[other + 1]).some((target) => labels[target] === labels[node]));
        const begun = roots ?? [...labels.keys()].filter(isBeginning);
        const reached = reachedWithout(graph, begun, -1);
        const dominated = [...labels.keys()].map((node) => [...reached].filter((other) => other !== node && reached.has(node) && !reachedWithout(graph, begun, node).has(other)));
        expect([...dependents]).toEqual(dominated.map((nodes) => nodes.length));
        for (let node = 0; node < graph.order; node += 1) {
          const above = dominated.flatMap((nodes, other) => (nodes.includes(node) ? [other] : []));
          expect(depths[node]).toBe(reached.has(node) ? above.length + 1 : 0);
          // The immediate dominator is dominated by all the others.
          const nearest = above.find((one) => above.every((other) => other === one || dominated[other]!.includes(one)));
          expect(parents[node]).toBe(nearest ?? NO_DOMINATOR);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('refuses a root that is not there', () => {
    expect(() => dominators(CHAIN, { roots: [5] })).toThrow(UsageError);
    expect(() => dominators(CHAIN, { roots: [NaN] })).toThrow(/node is NaN/);
  });
});
