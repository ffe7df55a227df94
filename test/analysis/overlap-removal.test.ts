import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removeOverlaps } from '../../src/analysis/overlap-removal.ts';
import type { Positions } from '../../src/analysis/positions.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import { seededRandom } from '../../src/base/random.ts';

const at = (...points: readonly (readonly [number, number])[]): Positions => ({ x: Float64Array.from(points, (point) => point[0]), y: Float64Array.from(points, (point) => point[1]) });

/** How deep any two discs overlap at most, against the distance at which they would touch; below 0 they are apart. */
function deepest({ x, y }: Positions, radii: ArrayLike<number>): number {
  let most = -Infinity;
  for (let one = 0; one < x.length; one += 1) {
    for (let other = 0; other < one; other += 1) {
      const touching = radii[one]! + radii[other]!;
      if (touching > 0) most = Math.max(most, 1 - Math.hypot(x[one]! - x[other]!, y[one]! - y[other]!) / touching);
    }
  }
  return most;
}

/** Points on a square of side 100. */
function scattered(count: number): Positions {
  const random = seededRandom(12);
  const x = Float64Array.from({ length: count }, () => 100 * random());
  return { x, y: x.map(() => 100 * random()) };
}

/** How well the distances between all points go with those between the same points elsewhere: 1 is perfectly. */
function correlation(one: Positions, other: Positions): number {
  const distances = ({ x, y }: Positions): number[] => [...x].flatMap((_, a) => [...x.subarray(0, a)].map((__, b) => Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!)));
  const centred = (values: number[]): number[] => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.map((value) => value - mean);
  };
  const [left, right] = [centred(distances(one)), centred(distances(other))];
  const product = (a: number[], b: number[]): number => a.reduce((sum, value, index) => sum + value * b[index]!, 0);
  return product(left, right) / Math.sqrt(product(left, left) * product(right, right));
}

describe('removeOverlaps', () => {
  it('leaves no two discs overlapping, whatever they are', () => {
    const disc = fc.tuple(fc.constantFrom(-7, -1, 0, 0, 1e-9, 2, 2.5, 300), fc.constantFrom(-4, 0, 0, 1e-9, 1, 50), fc.constantFrom(0, 1e-6, 0.5, 1, 1, 3, 40));
    fc.assert(
      fc.property(fc.array(disc, { maxLength: 40 }), (discs) => {
        const radii = discs.map((each) => each[2]);
        const places = removeOverlaps(at(...discs.map((each) => [each[0], each[1]] as const)), radii);
        expect([...places.x, ...places.y].every(Number.isFinite)).toBe(true);
        expect(deepest(places, radii)).toBeLessThan(1e-9);
      }),
      { numRuns: 500 },
    );
  });

  it('returns the places it was given where nothing overlaps', () => {
    const places = at([0, 0], [2, 0], [0, 5], [0, 5]);
    expect(removeOverlaps(places, [1, 1, 0, 0])).toEqual(places);
    expect(removeOverlaps(at(), [])).toEqual(at());
    expect(removeOverlaps(at([3, 3]), [100])).toEqual(at([3, 3]));
  });

  it('sets two discs apart along the line between them, the smaller giving way', () => {
    const { x, y } = removeOverlaps(at([0, 0], [1, 0]), [3, 1]);
    expect(x[1]! - x[0]!).toBeGreaterThanOrEqual(4);
    expect(x[1]! - x[0]!).toBeLessThan(4.6);
    expect(Math.abs(y[1]! - y[0]!)).toBeLessThan(0.1);
    expect(Math.abs(x[1]! - 1)).toBeGreaterThan(3 * Math.abs(x[0]!));
  });

  it('keeps the arrangement, and takes no more room than it needs', () => {
    const start = scattered(400);
    const radii = start.x.map((_, disc) => (disc % 20 === 0 ? 6 : 1.5));
    const places = removeOverlaps(start, radii);
    expect(deepest(places, radii)).toBeLessThan(0);
    expect(correlation(start, places)).toBeGreaterThan(0.98);
    // The discs are half as large as the square.
    expect(Math.max(...places.x) - Math.min(...places.x)).toBeLessThan(150);
  });

  it('moves little where little overlaps', () => {
    const start = scattered(400);
    const places = removeOverlaps(start, start.x.map(() => 0.8));
    const far = [...start.x].map((_, disc) => Math.hypot(places.x[disc]! - start.x[disc]!, places.y[disc]! - start.y[disc]!));
    expect(far.reduce((sum, each) => sum + each, 0) / 400).toBeLessThan(0.5);
  });

  it('spreads a pile into a disc not much larger than the discs in it', () => {
    const count = 3000;
    const radii = new Float64Array(count).fill(2);
    const { x, y } = removeOverlaps({ x: new Float64Array(count).fill(10), y: new Float64Array(count).fill(-10) }, radii);
    expect(deepest({ x, y }, radii)).toBeLessThan(0);
    const rim = Math.max(...[...x].map((value, disc) => Math.hypot(value - 10, y[disc]! + 10)));
    expect(rim).toBeLessThan(1.5 * 2 * Math.sqrt(count));
  });

  it('draws a great disc out from under many small ones', () => {
    const start = scattered(500);
    const radii = start.x.map((_, disc) => (disc === 0 ? 60 : 0.5));
    expect(deepest(removeOverlaps(start, radii), radii)).toBeLessThan(0);
  });

  it('goes through many discs', () => {
    const start = scattered(70_000);
    const radii = start.x.map(() => 0.2);
    const { x, y } = removeOverlaps(start, radii);
    expect(nearestAmong(x, y)).toBeGreaterThanOrEqual(0.4 - 1e-9);
  });

  it('gives the same bytes each time, and leaves its input as it was', () => {
    const start = scattered(200);
    const before = structuredClone(start);
    const radii = start.x.map(() => 4);
    expect(removeOverlaps(start, radii)).toEqual(removeOverlaps(start, radii));
    expect(start).toEqual(before);
  });

  it.each([
    [at([0, 0], [1, 1]), [1], /1 radii; expected one for each of 2 nodes/],
    [at([0, 0], [1, 1]), [1, -1], /radius of node 1 is -1/],
    [at([0, 0], [1, 1]), [1, NaN], /radius of node 1 is NaN/],
    [at([0, 0], [1, Infinity]), [1, 1], /y of node 1 is Infinity/],
  ])('refuses what cannot be meant', (places, radii, message) => {
    expect(() => removeOverlaps(places, radii)).toThrow(UsageError);
    expect(() => removeOverlaps(places, radii)).toThrow(message);
  });
});

/** The least distance of a point to the next 400 in the order of x. */
function nearestAmong(x: Float64Array, y: Float64Array): number {
  const byX = [...x.keys()].sort((left, right) => x[left]! - x[right]!);
  let least = Infinity;
  for (let index = 0; index < byX.length; index += 1) {
    for (let next = index + 1; next < Math.min(byX.length, index + 400); next += 1) least = Math.min(least, Math.hypot(x[byX[index]!]! - x[byX[next]!]!, y[byX[index]!]! - y[byX[next]!]!));
  }
  return least;
}
