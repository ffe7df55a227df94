import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Quadtree } from '../../src/analysis/quadtree.ts';
import { seededRandom } from '../../src/base/random.ts';

/** Few different numbers, so that points fall together and in line. */
const arbitraryPoints = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), { maxLength: 120 });

function treeOf(points: readonly (readonly [number, number])[]): { readonly tree: Quadtree; readonly x: Float64Array; readonly y: Float64Array } {
  const x = Float64Array.from(points, (point) => point[0]);
  const y = Float64Array.from(points, (point) => point[1]);
  const tree = new Quadtree(points.length);
  tree.build(x, y);
  return { tree, x, y };
}

const isLeaf = (tree: Quadtree, cell: number): boolean => tree.skips[cell] === cell + 1;

/** What must hold of every tree. */
function expectSound({ tree, x, y }: ReturnType<typeof treeOf>): void {
  const { cellCount, points, firsts, ends, skips, sides } = tree;
  expect([...points].sort((left, right) => left - right)).toEqual([...points.keys()]);
  expect(cellCount).toBeLessThanOrEqual(Math.max(0, 2 * points.length - 1));
  if (points.length > 0) expect([firsts[0], ends[0], skips[0]]).toEqual([0, points.length, cellCount]);
  for (let cell = 0; cell < cellCount; cell += 1) {
    const within = [...points.subarray(firsts[cell], ends[cell])];
    expect(within.length).toBeGreaterThan(0);
    for (const values of [x, y]) {
      const own = within.map((point) => values[point]!);
      const width = Math.max(...own) - Math.min(...own);
      // Cells of side 0 hold points that the grid of 2¹⁶ cells cannot tell apart.
      expect(width).toBeLessThanOrEqual(sides[cell]! + (2 ** -15) * sides[0]!);
    }
    if (isLeaf(tree, cell)) {
      expect(within.length).toBeLessThanOrEqual(12);
      continue;
    }
    const children: number[] = [];
    for (let child = cell + 1; child < skips[cell]!; child = skips[child]!) children.push(child);
    expect(children.length).toBeGreaterThanOrEqual(2);
    expect(children.length).toBeLessThanOrEqual(4);
    expect(children.map((child) => firsts[child])).toEqual([firsts[cell], ...children.slice(0, -1).map((child) => ends[child])]);
    expect(ends[children.at(-1)!]).toBe(ends[cell]);
    for (const child of children) if (sides[cell]! > 0) expect(sides[child]!).toBeLessThan(sides[cell]!);
  }
}

describe('Quadtree', () => {
  it('divides points into cells of at most twelve, without gaps', () => {
    fc.assert(fc.property(arbitraryPoints, (points) => expectSound(treeOf(points))));
  });

  it('divides points that lie in the finest cells, and piles', () => {
    const random = seededRandom(3);
    expectSound(treeOf(Array.from({ length: 500 }, (_, point) => [point % 5 === 0 ? random() : 1 + random() * 1e-7, point % 5 === 0 ? random() : 2 + random() * 1e-7] as const)));
    expectSound(treeOf(Array.from({ length: 1000 }, () => [3, -4] as const)));
    expectSound(treeOf(Array.from({ length: 300 }, (_, point) => [2 ** point, 0] as const)));
  });

  it('puts near points together: along the curve a step is short', () => {
    const random = seededRandom(4);
    const { tree, x, y } = treeOf(Array.from({ length: 4000 }, () => [random(), random()] as const));
    let length = 0;
    for (let at = 1; at < 4000; at += 1) length += Math.hypot(x[tree.points[at]!]! - x[tree.points[at - 1]!]!, y[tree.points[at]!]! - y[tree.points[at - 1]!]!);
    // In no order a step is 0.52 on average; on a grid of 4,000 points the shortest is 0.016.
    expect(length / 4000).toBeLessThan(0.03);
  });

  it('is built anew as often as the points move', () => {
    const x = Float64Array.from({ length: 100 }, (_, point) => (point * 37) % 101);
    const y = Float64Array.from({ length: 100 }, (_, point) => (point * 53) % 103);
    const tree = new Quadtree(100);
    tree.build(y, x);
    tree.build(x, y);
    const fresh = new Quadtree(100);
    fresh.build(x, y);
    const cells = ({ cellCount, points, firsts, skips }: Quadtree): unknown => [cellCount, points, firsts.subarray(0, cellCount), skips.subarray(0, cellCount)];
    expect(cells(tree)).toEqual(cells(fresh));
  });

  it('has no cells without points, and one for one', () => {
    expect(treeOf([]).tree.cellCount).toBe(0);
    expect(treeOf([[7, 7]]).tree.cellCount).toBe(1);
  });
});
