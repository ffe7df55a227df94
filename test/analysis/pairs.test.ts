import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coCitation } from '../../src/analysis/co-citation.ts';
import { coOccurrence } from '../../src/analysis/co-occurrence.ts';
import type { Group } from '../../src/analysis/co-occurrence.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import { reversedGraph, withoutWeights } from '../../src/compact/views.ts';
import { adjacencyTable, arbitraryDirected } from '../compact/arbitrary-graph.ts';
import { directed, edgesOf, EMPTY, LONELY, STAR, SURVEYS } from '../compact/graphs.ts';

describe('coCitation', () => {
  it('joins what is cited together, by how many', () => {
    const graph = coCitation(SURVEYS);
    expect(edgesOf(graph)).toEqual(['2-3 ×2', '2-4 ×2', '3-4 ×2', '4-6 ×1']);
    expect(graph.directed).toBe(false);
    expect(graph.order).toBe(8);
  });

  it('turned around joins what cites the same', () => {
    expect(edgesOf(coCitation(reversedGraph(SURVEYS)))).toEqual(['0-1 ×3', '0-5 ×1', '0-7 ×1', '1-5 ×1', '1-7 ×1']);
  });

  it('leaves out pairs below the minimum', () => {
    expect(edgesOf(coCitation(SURVEYS, { minimum: 2 }))).toEqual(['2-3 ×2', '2-4 ×2', '3-4 ×2']);
  });

  it('takes nothing for nothing', () => {
    expect(coCitation(EMPTY).order).toBe(0);
    expect(coCitation(LONELY).size).toBe(0);
  });

  it('holds more pairs than its first arrays', () => {
    const survey = directed(101, Array.from({ length: 100 }, (_, cited) => [100, cited] as const));
    expect(coCitation(survey).size).toBe(4950);
  });

  it('agrees with the product of the matrices', () => {
    fc.assert(
      fc.property(arbitraryDirected, (graph) => {
        const cites = adjacencyTable(withoutWeights(graph));
        const wanted = cites.map((_, one) => cites.map((__, other) => (one === other ? 0 : cites.reduce((sum, row) => sum + row[one]! * row[other]!, 0))));
        expect(adjacencyTable(coCitation(graph))).toEqual(wanted);
      }),
    );
  });

  it('refuses an undirected graph, too many pairs, and a minimum that is no number', () => {
    expect(() => coCitation(STAR)).toThrow(UsageError);
    expect(() => coCitation(SURVEYS, { pairLimit: 6 })).toThrow(/7 pairs to count, above the limit of 6; the largest group has 3 members/);
    expect(coCitation(SURVEYS, { pairLimit: 7 }).size).toBe(4);
    expect(() => coCitation(SURVEYS, { minimum: NaN })).toThrow(UsageError);
  });
});

describe('coOccurrence', () => {
  const groups: readonly Group[] = [
    { members: [0, 1, 2], weight: 1 },
    { members: [2, 1], weight: 0.5 },
    { members: [3], weight: 9 },
    { members: [], weight: 9 },
    { members: [4, 0, 4, 0], weight: 0.25 },
  ];

  it('adds up the weights of the groups that hold both', () => {
    const graph = coOccurrence(6, groups);
    expect(edgesOf(graph)).toEqual(['0-1 ×1', '0-2 ×1', '0-4 ×0.25', '1-2 ×1.5']);
    expect(graph.order).toBe(6);
  });

  it('takes no account of the order of members', () => {
    expect(coOccurrence(6, groups.map((group) => ({ ...group, members: Array.from(group.members).reverse() })))).toEqual(coOccurrence(6, groups));
  });

  it('draws edges of weight 0', () => {
    expect(edgesOf(coOccurrence(2, [{ members: [0, 1], weight: 0 }]))).toEqual(['0-1 ×0']);
  });

  it('takes nothing for nothing', () => {
    expect(coOccurrence(0, []).order).toBe(0);
    expect(coOccurrence(3, []).size).toBe(0);
  });

  it('is symmetric and agrees with a count pair by pair', () => {
    const group = fc.record({ members: fc.array(fc.nat(7), { maxLength: 10 }), weight: fc.integer({ min: 0, max: 16 }).map((eighths) => eighths / 8) });
    fc.assert(
      fc.property(fc.array(group, { maxLength: 12 }), (some) => {
        const graph = coOccurrence(8, some);
        const table = adjacencyTable(graph);
        for (let one = 0; one < 8; one += 1) {
          for (let other = 0; other < 8; other += 1) {
            const together = some.filter(({ members }) => one !== other && members.includes(one) && members.includes(other));
            expect(table[one]![other]).toBe(together.reduce((sum, { weight }) => sum + weight, 0));
            expect(table[one]![other]).toBe(table[other]![one]);
          }
        }
      }),
    );
  });

  it.each([
    ['an id that is the order', 2, [{ members: [0, 2], weight: 1 }], /group 0 names node 2; expected a whole number from 0 to 1/],
    ['a negative id', 2, [{ members: [-1], weight: 1 }], /names node -1/],
    ['a weight of NaN', 2, [{ members: [0, 1], weight: NaN }], /group 0 weighs NaN/],
    ['a negative weight', 2, [{ members: [], weight: -1 }], /group 0 weighs -1/],
    ['an infinite weight', 2, [{ members: [], weight: Infinity }], /group 0 weighs Infinity/],
    ['an order of NaN', NaN, [], /order is NaN/],
  ])('refuses %s', (_, order, some, message) => {
    expect(() => coOccurrence(order, some)).toThrow(UsageError);
    expect(() => coOccurrence(order, some)).toThrow(message);
  });

  it('refuses more pairs than the limit, without counting them', () => {
    const huge = { members: Array.from({ length: 20_000 }, (_, node) => node), weight: 1 };
    expect(() => coOccurrence(20_000, [huge])).toThrow(/199990000 pairs to count, above the limit of 50000000/);
  });
});
