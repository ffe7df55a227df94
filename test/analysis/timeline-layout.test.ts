import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCrossings } from '../../src/analysis/route-crossings.ts';
import { layOutTimeline, type TimelineLayout } from '../../src/analysis/timeline-layout.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import type { CompactGraph } from '../../src/compact/compact-graph.ts';
import { edgeSources } from '../../src/compact/views.ts';
import { arbitraryPairs, fromPairs } from '../compact/arbitrary-graph.ts';
import { CHAIN, DIAMOND, directed, EMPTY, layered, STAR } from '../compact/graphs.ts';

const WIDTH = 10;

/** Boxes of one size at these places, all in one lane unless lanes are given. */
function timeline(graph: CompactGraph, x: readonly number[], lanes: readonly number[] = x.map(() => 0), width = WIDTH): TimelineLayout {
  return layOutTimeline(graph, { x: Float64Array.from(x), before: new Float64Array(x.length).fill(1), after: new Float64Array(x.length).fill(width) }, lanes);
}

function pointsOf({ routes: { offsets, x, y } }: TimelineLayout, route: number): (readonly [number, number])[] {
  return Array.from({ length: offsets[route + 1]! - offsets[route]! }, (_, at) => [x[offsets[route]! + at]!, y[offsets[route]! + at]!] as const);
}

const arbitraryTimeline = arbitraryPairs.chain((pairs) => {
  const one = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: pairs.order, maxLength: pairs.order });
  return fc.record({ pairs: fc.constant(pairs), x: one(fc.integer({ min: 0, max: 400 }).map((place) => place / 8)), after: one(fc.integer({ min: 1, max: 160 }).map((width) => width / 8)), lanes: one(fc.nat(Math.min(3, pairs.order - 1))) });
});

describe('a timeline in lanes', () => {
  it.each([
    ['a chain', CHAIN, [80, 60, 40, 20, 0]],
    ['a diamond', DIAMOND, [40, 20, 20, 0]],
    ['a tree whose leaves come in a tangled order', directed(7, [[3, 1], [4, 2], [5, 1], [6, 2], [1, 0], [2, 0]]), [0, 20, 20, 40, 40, 40, 40]],
    ['two stars that grow through one another', directed(8, [[2, 0], [3, 1], [4, 0], [5, 1], [6, 0], [7, 1]]), [0, 0, 20, 20, 20, 20, 20, 20]],
    ['a ladder', directed(8, [[2, 0], [3, 1], [4, 2], [5, 3], [6, 4], [7, 5], [2, 1], [6, 5]]), [0, 0, 20, 20, 40, 40, 60, 60]],
  ])('draws %s without a crossing', (_name, graph, x) => {
    expect(timeline(graph, x).crossings).toBe(0);
  });

  it('draws what cannot be drawn without a crossing with as few as there can be', () => {
    // Each of two joined to each of two: one; each of three to each of three: nine, wherever they stand.
    expect(timeline(layered(2, 2), [20, 20, 0, 0]).crossings).toBe(1);
    expect(timeline(layered(2, 3), [20, 20, 20, 0, 0, 0]).crossings).toBe(9);
  });

  it('needs one row for what stands apart, and as many as boxes that stand above one another', () => {
    expect(timeline(directed(3, []), [0, 20, 40]).rowCount).toBe(2);
    const { rows, lanes } = timeline(directed(3, []), [0, 5, 11]);
    expect(new Set([rows[0], rows[1]]).size).toBe(2);
    expect(lanes).toEqual([{ lane: 0, head: 0, end: 4 }]);
  });

  it('leads a line around a node that it would pass over', () => {
    // All in one row: the lane has no other.
    const layout = timeline(directed(3, [[2, 0]]), [0, 20, 40]);
    expect([...layout.rows]).toEqual([1, 1, 1]);
    expect(pointsOf(layout, 0)).toEqual([[0, 1], [20, 1.5], [40, 1]]);
  });

  it('lists the edges whose child stands before its parent, and draws them from left to right like the others', () => {
    const layout = timeline(directed(3, [[0, 1], [1, 2]]), [0, 20, 0]);
    expect([...layout.backward]).toEqual([0]);
    expect(pointsOf(layout, 0)[0]?.[0]).toBe(0);
    expect([...timeline(directed(2, [[0, 1]]), [5, 5]).backward]).toEqual([]);
  });

  it('takes nothing for nothing', () => {
    expect(timeline(EMPTY, [])).toMatchObject({ rowCount: 0, crossings: 0, lanes: [] });
  });

  it('lets no two boxes overlap, keeps each in its lane, runs lines from end to end to the right, and counts the crossings of just these', () => {
    fc.assert(
      fc.property(arbitraryTimeline, ({ pairs, x, after, lanes }) => {
        const graph = fromPairs(pairs, true, false);
        const layout = layOutTimeline(graph, { x: Float64Array.from(x), before: new Float64Array(x.length).fill(1), after: Float64Array.from(after) }, lanes);
        for (let one = 0; one < graph.order; one += 1) {
          const lane = layout.lanes.find((candidate) => candidate.lane === lanes[one])!;
          expect(layout.rows[one]).toBeGreaterThan(lane.head);
          expect(layout.rows[one]).toBeLessThan(lane.end);
          for (let other = 0; other < one; other += 1) {
            const isApart = layout.rows[one] !== layout.rows[other] || x[one]! - 1 >= x[other]! + after[other]! || x[other]! - 1 >= x[one]! + after[one]!;
            expect(isApart).toBe(true);
          }
        }
        const children = edgeSources(graph);
        children.forEach((child, edge) => {
          const ends = [child, graph.forward.targets[edge]!].map((node) => [x[node]!, layout.rows[node]!]);
          const points = pointsOf(layout, edge);
          expect(ends).toContainEqual(points[0]);
          expect(ends).toContainEqual(points.at(-1));
          expect(points.every(([at], index) => index === 0 || at >= points[index - 1]![0])).toBe(true);
        });
        expect(layout.crossings).toBe(countCrossings(layout.routes));
        expect([...layout.backward]).toEqual([...children.keys()].filter((edge) => x[children[edge]!]! < x[graph.forward.targets[edge]!]!));
        const again = layOutTimeline(graph, { x: Float64Array.from(x), before: new Float64Array(x.length).fill(1), after: Float64Array.from(after) }, lanes);
        expect(again).toEqual(layout);
      }),
      { numRuns: 100 },
    );
  });

  it('crosses less than nodes set down as they come', () => {
    // Twelve chains, their members dealt out so that neighbours in number are far apart.
    const chains = 12;
    const edges = Array.from({ length: 4 }, (_, layer) => Array.from({ length: chains }, (_unused, place) => [(layer + 1) * chains + ((place * 5) % chains), layer * chains + ((place * 7) % chains)] as const)).flat();
    const x = Array.from({ length: 5 * chains }, (_, node) => 20 * Math.floor(node / chains));
    expect(timeline(directed(5 * chains, edges), x).crossings).toBeLessThanOrEqual(6);
  });

  it.each([
    [STAR, [1, 2, 3, 4, 5], [0, 0, 0, 0, 0], 1, /a timeline asks which way edges point/],
    [CHAIN, [1, 2, 3], [0, 0, 0], 1, /3 numbers x; expected one for each of 5 nodes/],
    [CHAIN, [1, 2, 3, 4, Number.NaN], [0, 0, 0, 0, 0], 1, /x of node 4 is NaN; expected a number from -1000000 to 1000000/],
    [CHAIN, [1, 2, 3, 4, 5], [0, 0, 0, 0, 0], 0, /after of node 0 is 0/],
    [CHAIN, [1, 2, 3, 4, 5], [0, 0, 0, 0], 1, /4 lanes/],
    [CHAIN, [1, 2, 3, 4, 5], [0, 0, 0, 0, 9], 1, /lane of node 4 is 9; expected a whole number from 0 to 4/],
  ])('refuses what cannot be meant (%#)', (graph, x, lanes, width, message) => {
    expect(() => timeline(graph, x, lanes, width)).toThrow(UsageError);
    expect(() => timeline(graph, x, lanes, width)).toThrow(message);
  });
});
