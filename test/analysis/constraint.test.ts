import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { constraint, effectiveSize } from '../../src/analysis/constraint.ts';
import type { CompactGraph } from '../../src/compact/compact-graph.ts';
import { reversedGraph } from '../../src/compact/views.ts';
import { adjacencyTable, arbitraryGraph } from '../compact/arbitrary-graph.ts';
import { CHAIN, directed, DUMBBELL, EMPTY, LONELY, ringOfCliques, SCATTERED, STAR, undirected } from '../compact/graphs.ts';
import { expectClose } from './oracle.ts';

/** What a node's ties are worth, opposite edges added. */
function tieTable(graph: CompactGraph): number[][] {
  const table = adjacencyTable(graph);
  return graph.directed ? table.map((row, node) => row.map((weight, other) => weight + table[other]![node]!)) : table;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Burt's formula, written out. */
function naiveConstraint(graph: CompactGraph): number[] {
  const ties = tieTable(graph);
  const share = (from: number, to: number): number => (sum(ties[from]!) > 0 ? ties[from]![to]! / sum(ties[from]!) : 0);
  const nodes = [...ties.keys()];
  const joined = adjacencyTable({ ...graph, forward: { ...graph.forward, weights: undefined } });
  const isJoined = (one: number, other: number): boolean => joined[one]![other]! + joined[other]![one]! > 0;
  return nodes.map((node) => sum(nodes.filter((other) => isJoined(node, other)).map((other) => (share(node, other) + sum(nodes.map((via) => share(node, via) * share(via, other)))) ** 2)));
}

function naiveEffectiveSize(graph: CompactGraph): number[] {
  const ties = tieTable(graph);
  const nodes = [...ties.keys()];
  return nodes.map((node) => {
    const strength = sum(ties[node]!);
    if (strength === 0) return 0;
    const neighbours = nodes.filter((other) => ties[node]![other]! > 0);
    return sum(neighbours.map((other) => 1 - sum(nodes.map((via) => (ties[node]![via]! / strength) * (ties[other]![via]! / Math.max(...ties[other]!))))));
  });
}

describe('constraint', () => {
  it('counts by hand', () => {
    // The middle of a star is tied to four who are tied to nobody else: 4 · (1/4)²; a leaf has one tie.
    expectClose(constraint(STAR), [0.25, 1, 1, 1, 1], 1e-15);
    // Node 0 of the dumbbell: (1/2 + 1/2 · 1/3)² through 2, and (1/2 + 1/2 · 1/2)² … each way round.
    expectClose([constraint(DUMBBELL)[0]!], [(1 / 2 + (1 / 2) * (1 / 3)) ** 2 + (1 / 2 + (1 / 2) * (1 / 2)) ** 2], 1e-15);
    expect(constraint(DUMBBELL)[2]!).toBeLessThan(constraint(DUMBBELL)[0]!);
  });

  it('is 0 without ties', () => {
    expect([...constraint(SCATTERED), ...constraint(LONELY), ...constraint(EMPTY)]).toEqual([0, 0, 0, 0, 0]);
    expect([...constraint(directed(2, [[0, 1, 0]]))]).toEqual([0, 0]);
  });

  it('does not ask which way edges point, and adds opposite ones', () => {
    expect(constraint(reversedGraph(CHAIN))).toEqual(constraint(CHAIN));
    const either = directed(3, [[0, 1, 2], [1, 0, 1], [1, 2, 1]]);
    expectClose(constraint(either), constraint(undirected(3, [[0, 1, 3], [1, 2, 1]])), 1e-15);
    // Without weights each counts 1, so a pair that cites each other is tied twice.
    expectClose(constraint(directed(3, [[0, 1], [1, 0], [1, 2]])), constraint(undirected(3, [[0, 1, 2], [1, 2, 1]])), 1e-15);
  });

  it('agrees with the formula written out', () => {
    fc.assert(fc.property(arbitraryGraph, (graph) => expectClose(constraint(graph), naiveConstraint(graph), 1e-13)));
  });
});

describe('effectiveSize', () => {
  it('counts by hand', () => {
    expectClose(effectiveSize(STAR), [4, 1, 1, 1, 1], 1e-15);
    // In a clique of five all four others are worth one.
    expectClose(effectiveSize(ringOfCliques(1, 5)), [1, 1, 1, 1, 1], 1e-14);
    expect([...effectiveSize(SCATTERED), ...effectiveSize(EMPTY)]).toEqual([0, 0, 0, 0]);
  });

  it('agrees with the formula written out', () => {
    fc.assert(fc.property(arbitraryGraph, (graph) => expectClose(effectiveSize(graph), naiveEffectiveSize(graph), 1e-12)));
  });
});
