import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coOccurrence } from '../../src/analysis/co-occurrence.ts';
import { constantPotts, usualDensity } from '../../src/analysis/constant-potts.ts';
import { withoutWeights } from '../../src/compact/views.ts';
import { adjacencyTable, arbitraryGraph } from '../compact/arbitrary-graph.ts';
import { CHAIN, DUMBBELL, EMPTY, LONELY, SCATTERED, undirected } from '../compact/graphs.ts';
import { COMMUNITIES_ORACLES, graphOfOracle } from './communities-oracle.ts';

describe('constantPotts', () => {
  it('counts by hand', () => {
    // Two triangles and a bridge: 6 edges inside, 6 pairs.
    expect(constantPotts(DUMBBELL, [0, 0, 0, 1, 1, 1], { resolution: 0.5 })).toBe(6 - 0.5 * 6);
    expect(constantPotts(DUMBBELL, [5, 5, 5, 5, 5, 5], { resolution: 0.5 })).toBe(7 - 0.5 * 15);
    expect(constantPotts(DUMBBELL, [0, 1, 2, 3, 4, 5], { resolution: 0.5 })).toBe(0);
    // Directed, 3 edges inside and 8 ordered pairs.
    expect(constantPotts(CHAIN, [0, 0, 0, 1, 1], { resolution: 0.25 })).toBe(3 - 0.25 * 8);
  });

  it('takes the density of the graph for its resolution, at which one community of everything is worth nothing', () => {
    expect(usualDensity(DUMBBELL)).toBe(7 / 15);
    expect(usualDensity(CHAIN)).toBe(4 / 20);
    fc.assert(
      fc.property(arbitraryGraph.filter((graph) => graph.size > 0), (graph) => {
        expect(constantPotts(graph, new Uint32Array(graph.order))).toBeCloseTo(0, 10);
      }),
    );
    for (const graph of [EMPTY, LONELY, SCATTERED, undirected(2, [[0, 1, 0]])]) expect(usualDensity(graph)).toBe(1);
  });

  it('agrees with the sum over pairs of nodes', () => {
    fc.assert(
      fc.property(arbitraryGraph, fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }), fc.constantFrom(0.125, 1, 3), (graph, some, resolution) => {
        const labels = some.slice(0, graph.order).map((label) => label % graph.order);
        const table = adjacencyTable(graph);
        let wanted = 0;
        for (let one = 0; one < graph.order; one += 1) {
          for (let other = 0; other < graph.order; other += 1) if (one !== other && labels[one] === labels[other]) wanted += (table[one]![other]! - resolution) / (graph.directed ? 1 : 2);
        }
        expect(constantPotts(graph, labels, { resolution })).toBeCloseTo(wanted, 10);
      }),
    );
  });

  it.each(COMMUNITIES_ORACLES)('agrees with the definition on $name', (oracle) => {
    for (const { quality, resolution, measured } of oracle.qualities) if (quality === 'cpm') expect(constantPotts(graphOfOracle(oracle), oracle.labels, { resolution })).toBeCloseTo(measured, 10);
  });

  it('refuses labels and resolutions out of range, and weights beyond adding up', () => {
    expect(() => constantPotts(CHAIN, [0, 0, 0])).toThrow(/3 community labels; expected one for each of 5/);
    expect(() => constantPotts(CHAIN, [0, 0, 0, 0, 0], { resolution: 0 })).toThrow(/resolution is 0/);
    const heavy = coOccurrence(3, [{ members: [0, 1], weight: 1e308 }, { members: [0, 1], weight: 1e308 }]);
    expect(() => constantPotts(heavy, [0, 0, 0], { resolution: 1 })).toThrow(/edge weights add up to more than a number can hold/);
    expect(constantPotts(withoutWeights(heavy), [0, 0, 0], { resolution: 1 })).toBe(-2);
  });
});
