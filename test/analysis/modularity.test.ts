import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modularity } from '../../src/analysis/modularity.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import { adjacencyTable, arbitraryGraph } from '../compact/arbitrary-graph.ts';
import { CHAIN, directed, DUMBBELL, EMPTY, LONELY, SCATTERED } from '../compact/graphs.ts';

describe('modularity', () => {
  it('counts by hand', () => {
    // Two triangles and a bridge: 6 of 7 edges inside, half of the ends in each.
    expect(modularity(DUMBBELL, [0, 0, 0, 1, 1, 1])).toBeCloseTo(6 / 7 - 1 / 2, 14);
    expect(modularity(DUMBBELL, [5, 5, 5, 5, 5, 5])).toBeCloseTo(0, 14);
    expect(modularity(DUMBBELL, [0, 0, 0, 1, 1, 1], { resolution: 2 })).toBeCloseTo(6 / 7 - 1, 14);
    expect(modularity(CHAIN, [0, 0, 0, 1, 1])).toBeCloseTo(3 / 4 - (3 * 2) / 16 - (1 * 2) / 16, 14);
  });

  it('tells direction: opposite ends of one edge are not alike', () => {
    const graph = directed(4, [[0, 1, 3], [2, 3, 1]]);
    expect(modularity(graph, [0, 0, 1, 1])).toBeCloseTo(1 - 9 / 16 - 1 / 16, 14);
    expect(modularity(graph, [0, 1, 0, 1])).toBeCloseTo(0, 14);
  });

  it('is 0 without edges', () => {
    expect(modularity(EMPTY, [])).toBe(0);
    expect(modularity(LONELY, [0])).toBe(0);
    expect(modularity(SCATTERED, [0, 1, 1, 2])).toBe(0);
    expect(modularity(directed(2, [[0, 1, 0]]), [0, 1])).toBe(0);
  });

  it('agrees with the sum over pairs of nodes', () => {
    fc.assert(
      fc.property(arbitraryGraph, fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }), (graph, some) => {
        const labels = some.slice(0, graph.order).map((label) => label % graph.order);
        const table = adjacencyTable(graph);
        const out = table.map((row) => row.reduce((sum, weight) => sum + weight, 0));
        const into = table.map((_, node) => table.reduce((sum, row) => sum + row[node]!, 0));
        const all = out.reduce((sum, weight) => sum + weight, 0);
        let wanted = 0;
        for (let one = 0; one < graph.order; one += 1) {
          for (let other = 0; other < graph.order; other += 1) if (all > 0 && labels[one] === labels[other]) wanted += table[one]![other]! / all - (out[one]! * into[other]!) / all ** 2;
        }
        expect(modularity(graph, labels)).toBeCloseTo(wanted, 12);
      }),
    );
  });

  it.each([
    [[0, 0, 0], undefined, /3 community labels; expected one for each of 5/],
    [[0, 0, 0, 0, 5], undefined, /community of node 4 is 5/],
    [[0, 0, 0, 0, 0.5], undefined, /community of node 4 is 0.5/],
    [[0, 0, 0, 0, 0], 0, /resolution is 0/],
    [[0, 0, 0, 0, 0], NaN, /resolution is NaN/],
  ])('refuses labels %o with resolution %s', (labels, resolution, message) => {
    expect(() => modularity(CHAIN, labels, { resolution })).toThrow(UsageError);
    expect(() => modularity(CHAIN, labels, { resolution })).toThrow(message);
  });
});
