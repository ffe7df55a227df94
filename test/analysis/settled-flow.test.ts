import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settledFlow } from '../../src/analysis/settled-flow.ts';
import { adjacencyTable, arbitraryGraph } from '../compact/arbitrary-graph.ts';
import { CHAIN, EMPTY, TWO_CYCLES } from '../compact/graphs.ts';
import { expectClose } from './oracle.ts';

const ones = (order: number): Float64Array => new Float64Array(order).fill(1);

describe('settledFlow', () => {
  it('adds up along a chain, and round a cycle', () => {
    expect([...settledFlow(CHAIN, { starts: ones(5), rates: new Float64Array(5).fill(0.5), contraction: 0.5, tolerance: 1e-12 })]).toEqual([1, 1.5, 1.75, 1.875, 1.9375]);
    // Round 0 → 1 → 2 → 3 → 0 each gets 1 + half of the last: 2.
    expectClose(settledFlow(TWO_CYCLES, { starts: ones(9), rates: new Float64Array(9).fill(0.5), contraction: 0.5, tolerance: 1e-15 }).subarray(0, 5), [2, 2, 2, 2, 2], 1e-14);
    expect(settledFlow(EMPTY, { starts: ones(0), rates: ones(0), contraction: 0, tolerance: 0.5 })).toHaveLength(0);
  });

  it('solves its equation within the tolerance', () => {
    fc.assert(
      fc.property(arbitraryGraph, fc.constantFrom(1e-3, 1e-9, 1e-14), (graph, tolerance) => {
        const table = adjacencyTable(graph);
        // Each hands on three quarters of what it gets.
        const rates = Float64Array.from(table, (row) => 0.75 / Math.max(1, row.reduce((sum, weight) => sum + weight, 0)));
        const starts = Float64Array.from({ length: graph.order }, (_, node) => node % 4);
        const amounts = settledFlow(graph, { starts, rates, contraction: 0.75, tolerance });
        const whole = amounts.reduce((sum, amount) => sum + amount, 0);
        const off = amounts.reduce((sum, amount, node) => sum + Math.abs(amount - amounts.reduce((own, other, source) => own + other * rates[source]! * table[source]![node]!, starts[node]!)), 0);
        expect(off).toBeLessThanOrEqual(2 * tolerance * whole + 1e-12);
      }),
    );
  });
});
