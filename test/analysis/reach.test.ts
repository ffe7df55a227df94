import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reach, reachCounts } from '../../src/analysis/reach.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import { reversedGraph } from '../../src/compact/views.ts';
import { arbitraryGraph, closureOf } from '../compact/arbitrary-graph.ts';
import { chain, CHAIN, DIAMOND, directed, EMPTY, LONELY, SURVEYS, TWO_CYCLES } from '../compact/graphs.ts';

const listed = ({ nodes, generations }: ReturnType<typeof reach>): string => [...nodes].map((node, index) => `${node}@${generations[index]}`).join(' ');

describe('reach', () => {
  it('lists what can be reached, nearest first', () => {
    expect(listed(reach(DIAMOND, 0))).toBe('1@1 2@1 3@2');
    expect(listed(reach(reversedGraph(CHAIN), 3))).toBe('2@1 1@2 0@3');
    expect(listed(reach(SURVEYS, 2))).toBe('');
    expect(listed(reach(reversedGraph(SURVEYS), 4))).toBe('0@1 1@1 5@1');
  });

  it('sorts one generation by id, whoever led there', () => {
    expect(listed(reach(directed(5, [[0, 1], [0, 2], [1, 4], [2, 3]]), 0))).toBe('1@1 2@1 3@2 4@2');
  });

  it('ends on cycles and leaves out the start', () => {
    expect(listed(reach(TWO_CYCLES, 0))).toBe('1@1 2@2 3@3 4@3 5@4 6@5');
    expect(listed(reach(TWO_CYCLES, 6))).toBe('5@1');
  });

  it('stops after the generations asked for', () => {
    expect(listed(reach(CHAIN, 0, { generations: 2 }))).toBe('1@1 2@2');
    expect(listed(reach(CHAIN, 0, { generations: 0 }))).toBe('');
    expect(listed(reach(LONELY, 0))).toBe('');
  });

  it.each([
    [5, {}, /node is 5; expected a whole number from 0 to 4/],
    [-1, {}, /node is -1/],
    [NaN, {}, /node is NaN/],
    [0, { generations: -1 }, /generations is -1/],
    [0, { generations: 1.5 }, /generations is 1.5/],
  ])('refuses node %s with %o', (node, options, message) => {
    expect(() => reach(CHAIN, node, options)).toThrow(UsageError);
    expect(() => reach(CHAIN, node, options)).toThrow(message);
  });

  it('agrees with the transitive closure and with the counts', () => {
    fc.assert(
      fc.property(arbitraryGraph, (graph) => {
        const closure = closureOf(graph);
        const counts = reachCounts(graph);
        const backwards = reachCounts(reversedGraph(graph));
        for (let node = 0; node < graph.order; node += 1) {
          const { nodes, generations } = reach(graph, node);
          expect([...nodes].sort((left, right) => left - right)).toEqual(closure[node]!.flatMap((isReached, other) => (isReached && other !== node ? [other] : [])));
          expect(counts[node]).toBe(nodes.length);
          expect(backwards[node]).toBe(reach(reversedGraph(graph), node).nodes.length);
          // Each is one edge from something a generation nearer, and from nothing nearer than that.
          nodes.forEach((reached, index) => {
            const sources = graph.reverse.targets.subarray(graph.reverse.offsets[reached], graph.reverse.offsets[reached + 1]);
            const nearest = Math.min(...[...sources].map((source) => (source === node ? 0 : nodes.includes(source) ? generations[nodes.indexOf(source)]! : Infinity)));
            expect(generations[index]).toBe(nearest + 1);
          });
        }
      }),
    );
  });
});

describe('reachCounts', () => {
  it('counts by hand', () => {
    expect([...reachCounts(DIAMOND)]).toEqual([3, 1, 1, 0]);
    expect([...reachCounts(TWO_CYCLES)]).toEqual([6, 6, 6, 6, 2, 1, 1, 2, 0]);
    expect([...reachCounts(EMPTY)]).toEqual([]);
    expect([...reachCounts(LONELY)]).toEqual([0]);
  });

  it('counts beyond 32 nodes', () => {
    expect([...reachCounts(chain(100))]).toEqual(Array.from({ length: 100 }, (_, node) => 99 - node));
    expect([...reachCounts(reversedGraph(chain(100)))]).toEqual(Array.from({ length: 100 }, (_, node) => node));
    const ring = directed(70, Array.from({ length: 70 }, (_, node) => [node, (node + 1) % 70] as const));
    expect(new Set(reachCounts(ring))).toEqual(new Set([69]));
  });
});
