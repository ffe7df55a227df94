import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packDiscs } from '../../src/analysis/disc-packing.ts';
import { layout } from '../../src/analysis/layout.ts';
import type { Positions } from '../../src/analysis/layout.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import { arbitraryNames, arbitraryUndirected } from '../compact/arbitrary-graph.ts';
import { buildCompactGraph } from '../../src/compact/compact-graph.ts';
import { asUndirected } from '../../src/compact/views.ts';
import { chain, CHAIN, DUMBBELL, EMPTY, LONELY, SCATTERED, undirected } from '../compact/graphs.ts';
import { graphOf, ORACLES } from './oracle.ts';

const PLANTED = ORACLES.find((oracle) => oracle.name === 'planted')!;

const apart = ({ x, y }: Positions, one: number, other: number): number => Math.hypot(x[one]! - x[other]!, y[one]! - y[other]!);
/** The mean distance within communities ÷ the mean distance between different ones. */
function nearness(positions: Positions, labels: readonly number[]): number {
  const within: number[] = [];
  const across: number[] = [];
  for (let one = 0; one < labels.length; one += 1) for (let other = 0; other < one; other += 1) (labels[one] === labels[other] ? within : across).push(apart(positions, one, other));
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return mean(within) / mean(across);
}

const least = (values: Float64Array): number => values.reduce((one, other) => Math.min(one, other), Infinity);
const most = (values: Float64Array): number => values.reduce((one, other) => Math.max(one, other), -Infinity);

describe('layout', () => {
  it('puts members of a community nearer to each other than to others, told or not', () => {
    const graph = graphOf(PLANTED);
    for (const communities of [undefined, PLANTED.labels]) expect(nearness(layout(graph, { communities }), PLANTED.labels)).toBeLessThan(0.4);
    const untold = layout(graph, { communities: PLANTED.labels.map(() => 0) });
    expect(nearness(untold, PLANTED.labels)).toBeLessThan(0.4);
    expect(nearness(layout(graph, { communities: PLANTED.labels }), PLANTED.labels)).toBeLessThan(0.85 * nearness(untold, PLANTED.labels));
  });

  it('starts members of a community side by side', () => {
    // A ring, in which no edge joins two of a community.
    const ring = undirected(60, Array.from({ length: 60 }, (_, node) => [node, (node + 1) % 60] as const));
    const communities = Array.from({ length: 60 }, (_, node) => node % 3);
    expect(nearness(layout(ring, { iterations: 1, communities }), communities)).toBeLessThan(0.7);
    expect(nearness(layout(ring, { iterations: 1 }), communities)).toBeGreaterThan(0.9);
  });

  it('starts communities near those they are tied to', () => {
    // Eight cliques of ten in a row, each joined to the next.
    const edges: [number, number][] = [];
    for (let clique = 0; clique < 8; clique += 1) {
      for (let one = 0; one < 10; one += 1) for (let other = 0; other < one; other += 1) edges.push([10 * clique + one, 10 * clique + other]);
      if (clique > 0) edges.push([10 * clique, 10 * clique - 1]);
    }
    const graph = undirected(80, edges);
    const communities = Array.from({ length: 80 }, (_, node) => Math.floor(node / 10));
    const start = layout(graph, { iterations: 1, communities });
    const steps = Array.from({ length: 7 }, (_, clique) => apart(start, 10 * clique + 5, 10 * clique + 15));
    expect(apart(start, 5, 75)).toBeGreaterThan(1.5 * (steps.reduce((sum, step) => sum + step, 0) / 7));
  });

  it('takes communities under any numbers, across parts too', () => {
    const edges: [number, number][] = [[0, 1], [1, 2], [7, 8], [8, 9]];
    const graph = undirected(10, edges);
    expect(layout(graph, { communities: [9, 9, 8, 0, 0, 0, 0, 9, 8, 9] })).toEqual(layout(graph, { communities: [3, 3, 0, 0, 0, 0, 0, 3, 0, 3] }));
  });

  it('gives nodes room: none lies in the mark of another', () => {
    const { x, y } = layout(graphOf(PLANTED), { communities: PLANTED.labels });
    const order = PLANTED.order;
    for (let one = 0; one < order; one += 1) for (let other = 0; other < one; other += 1) expect(apart({ x, y }, one, other)).toBeGreaterThan((0.3 * 1000) / Math.sqrt(order));
  });

  it('draws as well whatever the nodes are called', () => {
    const { order, labels } = PLANTED;
    const [names] = fc.sample(arbitraryNames(order), { numRuns: 1, seed: 3 });
    const graph = graphOf({ ...PLANTED, edges: PLANTED.edges.map(([source, target, ...weight]) => [names![source!]!, names![target!]!, ...weight]) });
    const renamedLabels = [...labels];
    names!.forEach((name, node) => (renamedLabels[name] = labels[node]!));
    expect(nearness(layout(graph), renamedLabels)).toBeLessThan(0.5);
  });

  it('fills its box, centred, in thousandths', () => {
    fc.assert(
      fc.property(arbitraryUndirected, fc.constantFrom(1, 50, 1000), (graph, box) => {
        const { x, y } = layout(graph, { box, iterations: 20 });
        const wide = most(x) - least(x);
        const high = most(y) - least(y);
        if (graph.order > 1) expect(Math.abs(Math.max(wide, high) - box)).toBeLessThan(0.0021);
        expect(Math.abs(most(x) + least(x))).toBeLessThan(0.0021);
        expect(Math.abs(most(y) + least(y))).toBeLessThan(0.0021);
        for (const value of [...x, ...y]) {
          expect(Number.isFinite(value)).toBe(true);
          expect(Object.is(value, -0)).toBe(false);
          expect(Math.round(value * 1000) / 1000).toBe(value);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same bytes for the same seed, and others for another', () => {
    const graph = graphOf(PLANTED);
    expect(layout(graph, { seed: 5, iterations: 30 })).toEqual(layout(graph, { seed: 5, iterations: 30 }));
    expect(layout(graph, { seed: 6, iterations: 30 })).not.toEqual(layout(graph, { seed: 5, iterations: 30 }));
    expect(layout(graph, { iterations: 30 })).toEqual(layout(graph, { seed: 1, iterations: 30 }));
  });

  it('draws heavier edges shorter, whatever the unit of weights', () => {
    const path = (unit: number): Positions => layout(undirected(3, [[0, 1, 1 * unit], [1, 2, 8 * unit]]));
    expect(apart(path(1), 0, 1)).toBeGreaterThan(1.5 * apart(path(1), 1, 2));
    // Powers of two scale exactly.
    expect(path(1024)).toEqual(path(1));
  });

  it('keeps parts that hang apart out of each other, the largest in the middle', () => {
    const edges: [number, number][] = [[20, 21], [22, 23]];
    for (let one = 0; one < 20; one += 1) edges.push([one, (one + 1) % 20], [one, (one + 3) % 20]);
    const { x, y } = layout(undirected(30, edges));
    const main = (values: Float64Array): Float64Array => values.subarray(0, 20);
    const middleX = (least(main(x)) + most(main(x))) / 2;
    const middleY = (least(main(y)) + most(main(y))) / 2;
    const radius = Math.max(...[...main(x)].map((value, node) => Math.hypot(value - middleX, y[node]! - middleY)));
    for (let node = 20; node < 30; node += 1) expect(Math.hypot(x[node]! - middleX, y[node]! - middleY)).toBeGreaterThan(radius);
  });

  it('does not pile up nodes without edges', () => {
    const positions = layout(asUndirected(SCATTERED));
    for (let one = 0; one < 4; one += 1) for (let other = 0; other < one; other += 1) expect(apart(positions, one, other)).toBeGreaterThan(100);
  });

  it('draws edges of weight 0, one node, and nothing', () => {
    expect(apart(layout(undirected(2, [[0, 1, 0]])), 0, 1)).toBeGreaterThan(0);
    expect(layout(LONELY_UNDIRECTED)).toEqual({ x: Float64Array.of(0), y: Float64Array.of(0) });
    expect(layout(asUndirected(EMPTY)).x).toHaveLength(0);
  });

  it('goes through long paths, large stars and many parts', () => {
    const star = buildCompactGraph({ order: 70_000, sources: new Uint32Array(69_999), targets: Uint32Array.from({ length: 69_999 }, (_, leaf) => leaf + 1), directed: false });
    const pairs = Uint32Array.from({ length: 5000 }, (_, pair) => 2 * pair);
    const parts = buildCompactGraph({ order: 100_000, sources: pairs, targets: pairs.map((node) => node + 1), directed: false });
    for (const graph of [star, asUndirected(chain(200_000)), parts]) {
      const { x, y } = layout(graph, { iterations: 2, communities: Uint32Array.from({ length: graph.order }, (_, node) => Math.floor(node / 500)) });
      expect(x.every(Number.isFinite) && y.every(Number.isFinite)).toBe(true);
      expect(most(x) - least(x)).toBeGreaterThan(500);
    }
  });

  it.each([
    [{ iterations: 0 }, /iterations is 0/],
    [{ iterations: 1.5 }, /iterations is 1.5/],
    [{ box: 0 }, /box is 0/],
    [{ box: NaN }, /box is NaN/],
    [{ communities: [0] }, /1 community labels; expected one for each of 6/],
  ])('refuses %o', (options, message) => {
    expect(() => layout(DUMBBELL, options)).toThrow(UsageError);
    expect(() => layout(DUMBBELL, options)).toThrow(message);
  });

  it('refuses a directed graph', () => {
    expect(() => layout(CHAIN)).toThrow(/undirected graph, and this one is directed/);
  });
});

const LONELY_UNDIRECTED = asUndirected(LONELY);

describe('packDiscs', () => {
  it('lets no two discs overlap', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 60 }), (sizes) => {
        const radii = Float64Array.from(sizes.sort((left, right) => right - left));
        const { x, y } = packDiscs(radii);
        for (let one = 0; one < radii.length; one += 1) {
          for (let other = 0; other < one; other += 1) expect(Math.hypot(x[one]! - x[other]!, y[one]! - y[other]!)).toBeGreaterThan((radii[one]! + radii[other]!) * (1 - 1e-12));
        }
      }),
    );
  });
});
