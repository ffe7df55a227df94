import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criticality, criticalityBasket } from '../../src/analysis/criticality.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import { reversedGraph } from '../../src/compact/views.ts';
import { arbitraryDirected } from '../compact/arbitrary-graph.ts';
import { chain, CHAIN, directed, EMPTY, LONELY, SCATTERED, STAR, TWO_CYCLES } from '../compact/graphs.ts';
import { hasPajekSamples, readPajek } from './pajek-samples.ts';

describe('criticality', () => {
  it('counts how far the longest chain through a node falls short', () => {
    expect([...criticality(CHAIN)]).toEqual([0, 0, 0, 0, 0]);
    // 6 → 1 → 2 → 3, 6 → 4 → 3, 5 → 3, and 0 alone.
    const graph = directed(7, [[6, 1], [1, 2], [2, 3], [6, 4], [4, 3], [5, 3]]);
    expect([...criticality(graph)]).toEqual([3, 0, 0, 0, 1, 2, 0]);
    expect([...criticalityBasket(graph)]).toEqual([1, 2, 3, 6]);
    expect([...criticalityBasket(graph, 2)]).toEqual([1, 2, 3, 6, 4, 5]);
  });

  it('gives the nodes of a cycle one number', () => {
    expect([...criticality(TWO_CYCLES)]).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 2]);
  });

  it('is 0 without edges', () => {
    expect([...criticality(EMPTY)]).toEqual([]);
    expect([...criticality(LONELY)]).toEqual([0]);
    expect([...criticality(SCATTERED)]).toEqual([0, 0, 0, 0]);
    expect([...criticalityBasket(SCATTERED)]).toEqual([0, 1, 2, 3]);
  });

  it('is the same whichever way edges point', () => {
    fc.assert(
      fc.property(arbitraryDirected, (graph) => {
        expect(criticality(reversedGraph(graph))).toEqual(criticality(graph));
      }),
    );
  });

  it('takes a path of 200,000 nodes', () => {
    expect(criticality(chain(200_000)).every((shortfall) => shortfall === 0)).toBe(true);
  });

  it.skipIf(!hasPajekSamples)('finds the 28 and 24 layers of two real networks', () => {
    // An isolated node falls short by the whole length.
    expect(Math.max(...criticality(readPajek('SmaGri.net')))).toBe(27);
    expect(Math.max(...criticality(readPajek('Kohonen.net')))).toBe(23);
  });

  it('refuses an undirected graph and slack that is no number', () => {
    expect(() => criticality(STAR)).toThrow(UsageError);
    expect(() => criticalityBasket(CHAIN, -1)).toThrow(/slack is -1; expected a whole number from 0 up/);
    expect(() => criticalityBasket(CHAIN, NaN)).toThrow(UsageError);
  });
});
