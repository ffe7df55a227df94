import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCrossings, type Routes } from '../../src/analysis/route-crossings.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import '../compact/arbitrary-graph.ts';

type Line = readonly (readonly [number, number])[];

function routes(...lines: readonly Line[]): Routes {
  const offsets = [0];
  for (const line of lines) offsets.push((offsets.at(-1) ?? 0) + line.length);
  return { offsets: Uint32Array.from(offsets), x: Float64Array.from(lines.flat(), ([x]) => x), y: Float64Array.from(lines.flat(), ([, y]) => y) };
}

/** −1, 0 or 1 in whole numbers of any size: which way one turns from `a` over `b` to `c`. */
function turn([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number], [cx, cy]: readonly [number, number]): number {
  const [x1, y1, x2, y2] = [bx - ax, by - ay, cx - ax, cy - ay].map((value) => BigInt(value * 8)) as [bigint, bigint, bigint, bigint];
  const area = x1 * y2 - x2 * y1;
  return area > 0n ? 1 : area < 0n ? -1 : 0;
}

/** Every pair of segments compared; right where no point of a line lies on another one. Undefined where one does. */
function bruteForce(lines: readonly Line[]): number | undefined {
  const segments = lines.flatMap((line, index) => line.slice(1).map((to, at) => ({ index, from: line[at]!, to })));
  let crossings = 0;
  for (const one of segments) {
    for (const other of segments) {
      if (one.index >= other.index) continue;
      const turns = [turn(one.from, one.to, other.from), turn(one.from, one.to, other.to), turn(other.from, other.to, one.from), turn(other.from, other.to, one.to)] as const;
      if (turns.includes(0)) return undefined;
      if (turns[0] !== turns[1] && turns[2] !== turns[3]) crossings += 1;
    }
  }
  return crossings;
}

const point = fc.tuple(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 4000 })).map(([x, y]) => [x / 8, y / 8] as const);
const line: fc.Arbitrary<Line> = fc.array(point, { minLength: 2, maxLength: 5 }).map((points) => {
  const distinct = [...new Map(points.map((given) => [given[0], given])).values()].sort((one, other) => one[0] - other[0]);
  return distinct.length > 1 ? distinct : [[points[0]![0], points[0]![1]], [points[0]![0] + 8, points[1]![1]]];
});

describe('crossings of lines', () => {
  it.each([
    ['two that cross', 1, [[[0, 0], [2, 2]], [[0, 2], [2, 0]]]],
    ['two that do not reach one another', 0, [[[0, 0], [1, 1]], [[2, 0], [3, 1]]]],
    ['two from one point', 0, [[[0, 0], [2, 2]], [[0, 0], [2, 1]]]],
    ['two to one point', 0, [[[0, 0], [2, 2]], [[1, 5], [2, 2]]]],
    ['one that ends upon another', 0, [[[0, 0], [4, 0]], [[1, 3], [2, 0]]]],
    ['one that touches another with a bend', 0, [[[0, 0], [4, 0]], [[0, 1], [2, 0], [4, 1]]]],
    ['one that passes through another at a bend', 1, [[[0, 0], [4, 0]], [[0, 1], [2, 0], [4, -1]]]],
    ['one that runs along another for a while and leaves on its own side', 0, [[[0, 0], [4, 0]], [[0, 1], [1, 0], [2, 0], [4, 1]]]],
    ['one that runs along another for a while and leaves on the other side', 1, [[[0, 0], [4, 0]], [[0, 1], [1, 0], [2, 0], [4, -1]]]],
    ['one that goes to and fro', 3, [[[0, 0], [8, 0]], [[0, 1], [2, -1], [4, 1], [6, -1], [8, -1]]]],
    ['the same twice', 0, [[[0, 0], [2, 2]], [[0, 0], [2, 2]]]],
    ['an upright one across another', 1, [[[1, -1], [1, 1]], [[0, 0], [2, 0]]]],
    ['an upright one upon the end of another', 0, [[[2, -1], [2, 1]], [[0, 0], [2, 0]]]],
    ['an upright one that ends upon another', 0, [[[1, 0], [1, 1]], [[0, 0], [2, 0]]]],
    ['two upright ones that overlap', 0, [[[1, 0], [1, 3]], [[1, 1], [1, 4]]]],
    ['three through one point', 3, [[[0, 0], [2, 2]], [[0, 2], [2, 0]], [[0, 1], [2, 1]]]],
    ['none', 0, []],
  ] satisfies [string, number, Line[]][])('%s: %i', (_name, crossings, lines) => {
    expect(countCrossings(routes(...lines))).toBe(crossings);
    expect(countCrossings(routes(...lines.toReversed()))).toBe(crossings);
  });

  it('is what comparing every pair of segments finds, wherever no line touches another', () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.array(line, { minLength: 2, maxLength: 8 }), (lines) => {
        const expected = bruteForce(lines);
        if (expected === undefined) return;
        compared += 1;
        expect(countCrossings(routes(...lines))).toBe(expected);
      }),
    );
    expect(compared).toBeGreaterThan(100);
  });

  it.each([
    [routes([[0, 0]]), /line 0 has 1 points/],
    [routes([[0, 0], [2, 1], [1, 1]]), /line 0 goes from 2 to 1; expected points from left to right/],
    [routes([[0, 0], [Number.NaN, 1]]), /goes from 0 to NaN/],
  ])('refuses lines that are none (%#)', (given, message) => {
    expect(() => countCrossings(given)).toThrow(UsageError);
    expect(() => countCrossings(given)).toThrow(message);
  });
});
