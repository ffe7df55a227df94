import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hits } from '../../src/analysis/hits.ts';
import { leadingEigenpair } from '../../src/analysis/leading-eigenvector.ts';
import { adjacencyTable, arbitraryGraph, arbitraryNames, arbitraryPairs, fromPairs, renamed } from '../compact/arbitrary-graph.ts';
import { directed, EMPTY, layered, LONELY, SCATTERED, STAR, SURVEYS, undirected } from '../compact/graphs.ts';
import { expectClose } from './oracle.ts';

const multiplied = (table: readonly (readonly number[])[], vector: readonly number[]): number[] => table.map((row) => row.reduce((sum, entry, index) => sum + entry * vector[index]!, 0));
const total = (values: ArrayLike<number>): number => Array.from(values).reduce((sum, value) => sum + value, 0);

describe('hits', () => {
  it('finds the leading part by hand', () => {
    // One hub at two authorities (σ² = 2) beats one at one; the other part gets exactly 0.
    const { hubs, authorities } = hits(directed(5, [[0, 1], [0, 2], [3, 4]]));
    expect([...hubs]).toEqual([1, 0, 0, 0, 0]);
    expectClose(authorities, [0, 0.5, 0.5, 0, 0], 1e-14);
  });

  it('answers a tie with the share of equal scores', () => {
    // Two parts with σ² = 2: a fork out (authorities 1, 2) and a fork in (authority 5). Projected from ones: (1, 1) and (1).
    const { hubs, authorities } = hits(directed(6, [[0, 1], [0, 2], [3, 5], [4, 5]]));
    expectClose(authorities, [0, 1 / 3, 1 / 3, 0, 0, 1 / 3], 1e-14);
    expectClose(hubs, [0.5, 0, 0, 0.25, 0.25, 0], 1e-14);
    expectClose(hits(layered(4, 3)).authorities, [0, 0, 0, ...new Array<number>(9).fill(1 / 9)], 1e-14);
  });

  it('counts weights', () => {
    const { authorities } = hits(directed(4, [[0, 1, 1], [0, 2, 3], [3, 2, 0]]));
    expectClose(authorities, [0, 0.25, 0.75, 0], 1e-14);
  });

  it('gives 0 everywhere without edges', () => {
    expect([...hits(SCATTERED).hubs]).toEqual([0, 0, 0, 0]);
    expect([...hits(EMPTY).authorities]).toEqual([]);
    expect([...hits(LONELY).authorities]).toEqual([0]);
    expect([...hits(directed(2, [[0, 1, 0]])).hubs]).toEqual([0, 0]);
  });

  it('gives an undirected graph one score, unless it is bipartite', () => {
    const triangle = hits(undirected(4, [[0, 1], [1, 2], [2, 0], [2, 3]]));
    expectClose(triangle.hubs, triangle.authorities, 1e-13);
    const star = hits(STAR);
    expectClose(star.authorities, new Array<number>(5).fill(0.2), 1e-14);
    expectClose(star.hubs, [0.5, 0.125, 0.125, 0.125, 0.125], 1e-14);
  });

  it('is an eigenvector, and the leading one', () => {
    fc.assert(
      fc.property(arbitraryGraph, (graph) => {
        const { hubs, authorities, residual } = hits(graph);
        if (graph.size === 0) return;
        expect(total(hubs)).toBeCloseTo(1, 13);
        expect(total(authorities)).toBeCloseTo(1, 13);
        expect(residual).toBeLessThan(1e-13);
        const table = adjacencyTable(graph);
        const turned = table.map((row, from) => row.map((_, to) => table[to]![from]!));
        const again = multiplied(turned, multiplied(table, [...authorities]));
        expectClose(again.map((value) => value / total(again)), authorities, 1e-9);
        // Power iteration from ones tends to the same growth.
        let scores = new Array<number>(graph.order).fill(1);
        let growth = 0;
        for (let round = 0; round < 400; round += 1) {
          const next = multiplied(turned, multiplied(table, scores));
          growth = total(next) / total(scores);
          scores = next.map((value) => value / total(next));
        }
        expect(total(again)).toBeGreaterThan(growth * (1 - 1e-9));
      }),
    );
  });

  it('goes with the nodes when they are renamed', () => {
    fc.assert(
      fc.property(
        arbitraryPairs.chain((pairs) => fc.tuple(fc.constant(pairs), arbitraryNames(pairs.order))),
        ([pairs, names]) => {
          const { hubs, authorities } = hits(fromPairs(pairs, true, false));
          const theirs = hits(fromPairs(renamed(pairs, names), true, false));
          expectClose(names.map((name) => theirs.hubs[name]!), hubs, 1e-8);
          expectClose(names.map((name) => theirs.authorities[name]!), authorities, 1e-8);
        },
      ),
    );
  });

  it('does the same each time', () => {
    expect(hits(SURVEYS)).toEqual(hits(SURVEYS));
  });
});

describe('leadingEigenpair', () => {
  it('finds the smooth wave of a long path, where power iteration would need a million products', () => {
    const length = 500;
    let products = 0;
    const { value, vector, residual } = leadingEigenpair(length, (input, output) => {
      products += 1;
      for (let index = 0; index < length; index += 1) output[index] = 2 * input[index]! + (input[index - 1] ?? 0) + (input[index + 1] ?? 0);
    });
    const step = Math.PI / (length + 1);
    expect(Math.abs(value - (2 + 2 * Math.cos(step)))).toBeLessThan(1e-13);
    expectClose(vector, Array.from(vector, (_, index) => Math.sin((index + 1) * step) * Math.sqrt(2 / (length + 1))), 1e-8);
    expect(residual).toBeLessThan(1e-13);
    expect(products).toBeLessThan(1000);
  });

  it('knows the zero matrix, one number, and nothing', () => {
    expect(leadingEigenpair(2, (_, output) => output.fill(0)).value).toBe(0);
    expect(leadingEigenpair(1, (input, output) => (output[0] = 3 * input[0]!))).toEqual({ value: 3, vector: Float64Array.of(1), residual: 0 });
    expect(leadingEigenpair(0, () => undefined).vector).toHaveLength(0);
  });
});
