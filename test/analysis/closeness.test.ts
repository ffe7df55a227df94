import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeness } from '../../src/analysis/closeness.ts';
import { distancesFrom } from '../../src/analysis/distances.ts';
import type { CompactGraph } from '../../src/compact/compact-graph.ts';
import { reversedGraph, withoutWeights } from '../../src/compact/views.ts';
import { arbitraryGraph, arbitraryNames, arbitraryPairs, fromPairs, renamed } from '../compact/arbitrary-graph.ts';
import { chain, CHAIN, directed, EMPTY, LONELY, SCATTERED, STAR, TWO_CYCLES, undirected } from '../compact/graphs.ts';
import { expectClose } from './oracle.ts';

/** From the definitions, one search a node. */
function naiveCloseness(graph: CompactGraph): { readonly closeness: number[]; readonly harmonic: number[] } {
  const others = graph.order - 1;
  const near: number[] = [];
  const harmonic: number[] = [];
  for (let node = 0; node < graph.order; node += 1) {
    const { distances, nodes } = distancesFrom(reversedGraph(graph), node);
    const steps = [...nodes.subarray(1)].map((other) => distances[other]!);
    const total = steps.reduce((sum, distance) => sum + distance, 0);
    near.push(steps.length === 0 ? 0 : (1 / (total / steps.length)) * (steps.length / others));
    harmonic.push(steps.length === 0 ? 0 : steps.reduce((sum, distance) => sum + 1 / distance, 0) / others);
  }
  return { closeness: near, harmonic };
}

describe('closeness', () => {
  it('counts by hand', () => {
    // Node 3 of the chain is reached from 0, 1 and 2 in 3, 2 and 1 steps, and not from 4.
    const { closeness: near, harmonic } = closeness(CHAIN);
    expectClose(near, [0, 1 * (1 / 4), (2 / 3) * (2 / 4), (3 / 6) * (3 / 4), 4 / 10], 1e-15);
    expectClose(harmonic, [0, 1 / 4, 1.5 / 4, (1 + 1 / 2 + 1 / 3) / 4, (1 + 1 / 2 + 1 / 3 + 1 / 4) / 4], 1e-15);
    expect([...closeness(STAR).closeness]).toEqual([1, 4 / 7, 4 / 7, 4 / 7, 4 / 7]);
    expect([...closeness(STAR).harmonic]).toEqual([1, 0.625, 0.625, 0.625, 0.625]);
    // Outwards, the chain is the other way round.
    expect([...closeness(reversedGraph(CHAIN)).closeness]).toEqual([...near].reverse());
  });

  it('stays comparable in parts', () => {
    // A pair and a triangle: one step from all that reach it, but these are 1 and 2 of 4 others.
    const { closeness: near, harmonic } = closeness(undirected(5, [[0, 1], [2, 3], [3, 4], [4, 2]]));
    expect([...near]).toEqual([0.25, 0.25, 0.5, 0.5, 0.5]);
    expect([...harmonic]).toEqual([0.25, 0.25, 0.5, 0.5, 0.5]);
  });

  it('is 0 for what nothing reaches, and ignores weights', () => {
    expect([...closeness(SCATTERED).closeness, ...closeness(SCATTERED).harmonic]).toEqual(new Array(8).fill(0));
    expect([...closeness(EMPTY).closeness]).toEqual([]);
    expect([...closeness(LONELY).harmonic]).toEqual([0]);
    const graph = directed(4, [[0, 1, 9], [1, 2, 0], [0, 3, 0.1], [3, 2, 4]]);
    expect(closeness(graph)).toEqual(closeness(withoutWeights(graph)));
  });

  it('agrees with one search a node', () => {
    fc.assert(
      fc.property(arbitraryGraph, (graph) => {
        const got = closeness(graph);
        const wanted = naiveCloseness(graph);
        expectClose(got.closeness, wanted.closeness, 1e-15);
        expectClose(got.harmonic, wanted.harmonic, 1e-15);
      }),
    );
    // More nodes than searches run together.
    const ring = undirected(101, Array.from({ length: 101 }, (_, node) => [node, (node + 1) % 101] as const));
    const wanted = naiveCloseness(ring);
    expectClose(closeness(ring).closeness, wanted.closeness, 1e-14);
    expectClose(closeness(ring).harmonic, wanted.harmonic, 1e-14);
    expect(new Set(closeness(ring).harmonic).size).toBe(1);
  });

  it('goes with the nodes when they are renamed, to the last bit', () => {
    const arbitraryRenaming = fc.tuple(arbitraryPairs, fc.nat(40)).chain(([pairs, more]) => {
      // Beyond 32 nodes, so that other searches run together.
      const order = pairs.order + more;
      const sources = pairs.sources.map((node, index) => (index % 3 === 0 ? (node * 7) % order : node));
      const targets = pairs.targets.map((node, index) => (index % 2 === 0 ? (node * 5 + index) % order : node));
      return fc.tuple(fc.constant({ ...pairs, order, sources, targets }), arbitraryNames(order), fc.boolean());
    });
    fc.assert(
      fc.property(arbitraryRenaming, ([pairs, names, isDirected]) => {
        const own = closeness(fromPairs(pairs, isDirected, false));
        const theirs = closeness(fromPairs(renamed(pairs, names), isDirected, false));
        expect(names.map((name) => theirs.closeness[name])).toEqual([...own.closeness]);
        expect(names.map((name) => theirs.harmonic[name])).toEqual([...own.harmonic]);
      }),
    );
  });

  it('takes a long path and a large star', () => {
    const order = 5000;
    const { closeness: near, harmonic } = closeness(chain(order));
    // The last is reached by all, (order − 1) / 2 more than half a step away in the mean.
    expectClose([near[order - 1]!], [2 / order], 1e-14);
    let inverses = 0;
    for (let distance = order - 1; distance > 0; distance -= 1) inverses += 1 / distance;
    expectClose([harmonic[order - 1]!], [inverses / (order - 1)], 1e-14);
    const leaves = 7000;
    const star = undirected(leaves + 1, Array.from({ length: leaves }, (_, leaf) => [0, leaf + 1] as const));
    expectClose(closeness(star).closeness.subarray(0, 2), [1, leaves / (2 * leaves - 1)], 1e-15);
    expectClose(closeness(star).harmonic.subarray(0, 2), [1, (1 + (leaves - 1) / 2) / leaves], 1e-15);
  });

  it('follows cycles once', () => {
    expectClose(closeness(TWO_CYCLES).closeness, naiveCloseness(TWO_CYCLES).closeness, 1e-15);
  });
});
