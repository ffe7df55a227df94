import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commonNeighbourSums } from '../../src/analysis/common-neighbours.ts';
import { edgeSources } from '../../src/compact/views.ts';
import { adjacencyTable, arbitraryUndirected } from '../compact/arbitrary-graph.ts';
import { DUMBBELL } from '../compact/graphs.ts';
import { expectClose } from './oracle.ts';

it('counts the triangles on each edge, in both its rows', () => {
  expect([...commonNeighbourSums(DUMBBELL, new Float64Array(6).fill(1))]).toEqual([1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 1, 1, 1, 1]);
});

it('agrees with sums over all third nodes', () => {
  fc.assert(
    fc.property(arbitraryUndirected, (graph) => {
      const factors = Float64Array.from({ length: graph.order }, (_, node) => 1 + (node % 3) / 4);
      const table = adjacencyTable(graph);
      const sources = edgeSources(graph);
      const wanted = Array.from(graph.forward.targets, (other, slot) => table.reduce((sum, row, third) => sum + row[sources[slot]!]! * row[other]! * factors[third]!, 0));
      expectClose(commonNeighbourSums(graph, factors), wanted, 1e-14);
    }),
  );
});
