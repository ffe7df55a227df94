import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderLanes } from '../../src/analysis/lane-order.ts';
import type { CompactGraph } from '../../src/compact/compact-graph.ts';
import { edgeSources } from '../../src/compact/views.ts';
import { arbitraryPairs, fromPairs } from '../compact/arbitrary-graph.ts';
import { CHAIN, directed, EMPTY } from '../compact/graphs.ts';

/** How many lanes all edges pass together, from lane to lane. */
function length(graph: CompactGraph, lanes: Uint32Array, order: Uint32Array): number {
  const places = new Map([...order].map((lane, place) => [lane, place]));
  const sources = edgeSources(graph);
  return graph.forward.targets.reduce((sum, target, edge) => sum + Math.abs((places.get(lanes[sources[edge]!]!) ?? 0) - (places.get(lanes[target]!) ?? 0)), 0);
}

describe('the order of lanes', () => {
  it('lays lanes that are joined side by side', () => {
    // Lanes 0, 2, 4, 1, 3 make a chain.
    const order = [...orderLanes(CHAIN, Uint32Array.of(0, 2, 4, 1, 3))];
    expect(length(CHAIN, Uint32Array.of(0, 2, 4, 1, 3), Uint32Array.from(order))).toBe(4);
  });

  it('leaves out lanes without a node, and keeps the order given where no edge asks for another', () => {
    expect([...orderLanes(directed(3, []), Uint32Array.of(2, 0, 2))]).toEqual([0, 2]);
    expect([...orderLanes(EMPTY, new Uint32Array(0))]).toEqual([]);
  });

  it('is never longer than the order of the numbers, and no single lane has a better place', () => {
    const laned = arbitraryPairs.chain((pairs) => fc.tuple(fc.constant(pairs), fc.array(fc.nat(pairs.order - 1), { minLength: pairs.order, maxLength: pairs.order })));
    fc.assert(
      fc.property(laned, ([pairs, given]) => {
        const graph = fromPairs(pairs, true, false);
        const lanes = Uint32Array.from(given);
        const order = orderLanes(graph, lanes);
        const found = length(graph, lanes, order);
        expect([...order].sort((one, other) => one - other)).toEqual([...new Set(given)].sort((one, other) => one - other));
        expect(found).toBeLessThanOrEqual(length(graph, lanes, order.slice().sort()));
        for (const lane of order) {
          const others = [...order].filter((other) => other !== lane);
          for (let place = 0; place <= others.length; place += 1) expect(length(graph, lanes, Uint32Array.from(others.toSpliced(place, 0, lane)))).toBeGreaterThanOrEqual(found);
        }
      }),
      { numRuns: 60 },
    );
  });
});
