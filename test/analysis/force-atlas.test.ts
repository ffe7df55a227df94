import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ForceAtlas } from '../../src/analysis/force-atlas.ts';
import type { ForceAtlasOptions } from '../../src/analysis/force-atlas.ts';
import type { Positions } from '../../src/analysis/positions.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import { seededRandom } from '../../src/base/random.ts';
import { buildCompactGraph } from '../../src/compact/compact-graph.ts';
import type { CompactGraph } from '../../src/compact/compact-graph.ts';
import { asUndirected } from '../../src/compact/views.ts';
import { arbitraryNames, arbitraryPairs, fromPairs, renamed } from '../compact/arbitrary-graph.ts';
import { chain, CHAIN, DUMBBELL, EMPTY, LONELY, undirected } from '../compact/graphs.ts';

/** The same pseudo-random start for each order. */
function strewn(order: number): Positions {
  const random = seededRandom(order);
  const x = Float64Array.from({ length: order }, () => 100 * random() - 50);
  return { x, y: x.map(() => 100 * random() - 50) };
}

function laidOut(graph: CompactGraph, steps: number, start: Positions = strewn(graph.order), options: ForceAtlasOptions = {}): ForceAtlas {
  const atlas = new ForceAtlas(graph, start, options);
  for (let step = 0; step < steps; step += 1) atlas.step();
  return atlas;
}

const apart = ({ x, y }: Positions, one: number, other: number): number => Math.hypot(x[one]! - x[other]!, y[one]! - y[other]!);
const areFinite = ({ x, y }: Positions): boolean => [...x, ...y].every(Number.isFinite);

const PAIR = undirected(2, [[0, 1]]);
const at = (...points: readonly (readonly [number, number])[]): Positions => ({ x: Float64Array.from(points, (point) => point[0]), y: Float64Array.from(points, (point) => point[1]) });

/** Five cliques of six in a ring, one edge between neighbours. */
function ringOfCliques(): { readonly graph: CompactGraph; readonly cliques: readonly number[] } {
  const edges: [number, number][] = [];
  for (let clique = 0; clique < 5; clique += 1) {
    for (let one = 0; one < 6; one += 1) for (let other = 0; other < one; other += 1) edges.push([6 * clique + one, 6 * clique + other]);
    edges.push([6 * clique, 6 * ((clique + 1) % 5) + 1]);
  }
  return { graph: undirected(30, edges), cliques: Array.from({ length: 30 }, (_, node) => Math.floor(node / 6)) };
}

describe('ForceAtlas', () => {
  it('leaves two nodes at the distance at which pull and push are equal', () => {
    // Each of mass 2 pulls with force distance, falls with 0.05 · 2 · distance / 2, and pushes with unit² · 2 · 2 / distance.
    const unit = Math.sqrt((100 + 0.05 * 2 * 50) / 4);
    const distance = Math.sqrt((4 * unit ** 2) / 1.05);
    const balanced = laidOut(PAIR, 200, at([-5, 0], [5, 0]));
    // The push is softened by a tenth of the unit.
    expect(apart(balanced, 0, 1)).toBeCloseTo(Math.sqrt(distance ** 2 - (unit / 10) ** 2), 5);
    expect(balanced.x[0]! + balanced.x[1]!).toBeCloseTo(0, 5);
  });

  it('keeps the size of the start, whatever its scale', () => {
    const { graph } = ringOfCliques();
    const start = laidOut(graph, 100);
    for (const scale of [2 ** -40, 1, 2 ** 40]) {
      const scaled = laidOut(graph, 100, { x: start.x.map((x) => x * scale), y: start.y.map((y) => y * scale) });
      expect(apart(scaled, 0, 15) / apart(start, 0, 15) / scale).toBeCloseTo(1, 1);
    }
    // Powers of two scale exactly.
    const { x, y } = strewn(30);
    const twice = laidOut(graph, 30, { x: x.map((value) => 1024 * value), y: y.map((value) => 1024 * value) });
    expect(twice.x).toEqual(laidOut(graph, 30).x.map((value) => 1024 * value));
  });

  it('comes to rest', () => {
    const bipartite = undirected(12, Array.from({ length: 36 }, (_, edge) => [edge % 6, 6 + Math.floor(edge / 6)] as const));
    for (const graph of [PAIR, DUMBBELL, bipartite, ringOfCliques().graph, asUndirected(chain(40)), undirected(3, [[0, 1, 1], [1, 2, 1000]])]) {
      const atlas = laidOut(graph, 400);
      expect(atlas.step()).toBeLessThan(0.01);
    }
  });

  it('draws the middle of all to 0, 0', () => {
    const { graph } = ringOfCliques();
    const { x, y } = strewn(30);
    const atlas = laidOut(graph, 200, { x: x.map((value) => value + 500), y: y.map((value) => value - 300) });
    // The pushes of a tree are not quite as strong each way.
    for (const values of [atlas.x, atlas.y]) expect(Math.abs(values.reduce((sum, value) => sum + value, 0)) / 30).toBeLessThan(5);
  });

  it('draws communities nearer together than the rest, and more so when it is told them', () => {
    const { graph, cliques } = ringOfCliques();
    const across = (positions: Positions): number => apart(positions, 0, 7) / apart(positions, 0, 2);
    const untold = laidOut(graph, 300);
    const told = laidOut(graph, 300, strewn(30), { communities: cliques });
    expect(across(untold)).toBeGreaterThan(1.5);
    expect(across(told)).toBeGreaterThan(1.2 * across(untold));
  });

  it('parts nodes that start at one place or on one line', () => {
    const piled = laidOut(DUMBBELL, 200, at(...Array.from({ length: 6 }, () => [7, 7] as const)));
    for (let one = 0; one < 6; one += 1) for (let other = 0; other < one; other += 1) expect(apart(piled, one, other)).toBeGreaterThan(0.1);
    expect(apart(laidOut(PAIR, 100, at([0, 0], [0, 0])), 0, 1)).toBeGreaterThan(1);
    const ring = laidOut(undirected(8, Array.from({ length: 8 }, (_, node) => [node, (node + 1) % 8] as const)), 300, at(...Array.from({ length: 8 }, (_, node) => [node, 0] as const)));
    expect(Math.max(...ring.y) - Math.min(...ring.y)).toBeGreaterThan(1);
  });

  it('gives the same bytes from copies of graph and start, as a worker gets them', () => {
    const { graph } = ringOfCliques();
    const here = laidOut(graph, 50);
    const there = laidOut(structuredClone(graph), 50, structuredClone(strewn(30)));
    expect(there.x).toEqual(here.x);
    expect(there.y).toEqual(here.y);
  });

  it('leaves what it was given as it was', () => {
    const start = strewn(6);
    const before = structuredClone(start);
    laidOut(DUMBBELL, 5, start);
    expect(start).toEqual(before);
  });

  it('does not depend on the names of nodes, but for how it parts them', () => {
    fc.assert(
      fc.property(arbitraryPairs.chain((pairs) => fc.tuple(fc.constant(pairs), arbitraryNames(pairs.order))), ([pairs, names]) => {
        const { x, y } = strewn(pairs.order);
        const moved = { x: x.slice(), y: y.slice() };
        names.forEach((name, node) => {
          moved.x[name] = x[node]!;
          moved.y[name] = y[node]!;
        });
        const one = laidOut(fromPairs(pairs, false, true), 2, { x, y });
        const other = laidOut(fromPairs(renamed(pairs, names), false, true), 2, moved);
        for (const [node, name] of names.entries()) {
          expect(Math.abs(other.x[name]! - one.x[node]!)).toBeLessThan(1);
          expect(Math.abs(other.y[name]! - one.y[node]!)).toBeLessThan(1);
        }
      }),
    );
  });

  it('leaves held nodes where they are put, and moves others around them', () => {
    const atlas = new ForceAtlas(DUMBBELL, strewn(6));
    for (let step = 0; step < 20; step += 1) atlas.step();
    atlas.held[2] = 1;
    atlas.x[2] = 300;
    atlas.y[2] = -40;
    for (let step = 0; step < 300; step += 1) atlas.step();
    expect([atlas.x[2], atlas.y[2]]).toEqual([300, -40]);
    expect(apart(atlas, 0, 2)).toBeLessThan(apart(atlas, 4, 2));
    expect(atlas.x[0]!).toBeGreaterThan(50);
    atlas.held[2] = 0;
    for (let step = 0; step < 300; step += 1) atlas.step();
    expect(atlas.x[2]!).toBeLessThan(150);
  });

  it('places are finite for any graph, weights and start', () => {
    const weight = fc.constantFrom(0, 5e-324, 1e-300, 1e-9, 1, 3, 1e9, 1e300, 1e306);
    const coordinate = fc.constantFrom(0, 1e-50, -1e-9, 1, -2, 1e9, 1e50);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }).chain((order) =>
          fc.record({
            order: fc.constant(order),
            edges: fc.array(fc.tuple(fc.nat(order - 1), fc.nat(order - 1), weight), { maxLength: 30 }),
            x: fc.array(coordinate, { minLength: order, maxLength: order }),
            y: fc.array(coordinate, { minLength: order, maxLength: order }),
            gravity: fc.constantFrom(0.001, 0.05, 1000),
            masses: fc.option(fc.array(fc.constantFrom(1e-12, 1, 1e12), { minLength: order, maxLength: order }), { nil: undefined }),
          }),
        ),
        ({ order, edges, x, y, gravity, masses }) => {
          const graph = buildCompactGraph({ order, sources: edges.map((edge) => edge[0]), targets: edges.map((edge) => edge[1]), weights: edges.map((edge) => edge[2]), directed: false });
          const atlas = new ForceAtlas(graph, { x: Float64Array.from(x), y: Float64Array.from(y) }, { gravity, masses });
          for (let step = 0; step < 30; step += 1) expect(Number.isFinite(atlas.step())).toBe(true);
          expect(areFinite(atlas)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('takes nothing for nothing', () => {
    expect(laidOut(asUndirected(EMPTY), 3).step()).toBe(0);
    expect(areFinite(laidOut(asUndirected(LONELY), 30, at([3, 4])))).toBe(true);
  });

  it.each([
    [CHAIN, strewn(5), {}, /undirected graph, and this one is directed/],
    [PAIR, at([0, 0]), {}, /1 coordinates x; expected one for each of 2 nodes/],
    [PAIR, at([0, 0], [0, NaN]), {}, /y of node 1 is NaN/],
    [PAIR, at([0, 0], [1e51, 0]), {}, /x of node 1 is 1e\+51/],
    [PAIR, at([0, 0], [1, 1]), { gravity: 0 }, /gravity is 0/],
    [PAIR, at([0, 0], [1, 1]), { masses: [1] }, /1 masses; expected one for each of 2 nodes/],
    [PAIR, at([0, 0], [1, 1]), { masses: [1, 0] }, /mass of node 1 is 0/],
    [PAIR, at([0, 0], [1, 1]), { communities: [0, 2] }, /community of node 1 is 2/],
  ] as const)('refuses what cannot be meant', (graph, start, options, message) => {
    expect(() => new ForceAtlas(graph, start, options)).toThrow(UsageError);
    expect(() => new ForceAtlas(graph, start, options)).toThrow(message);
  });
});
