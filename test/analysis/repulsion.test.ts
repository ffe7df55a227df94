import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Repulsion } from '../../src/analysis/repulsion.ts';
import { seededRandom } from '../../src/base/random.ts';

interface Bodies {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly masses: Float64Array;
}

const arbitraryBodies: fc.Arbitrary<Bodies> = fc
  .array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 9 })), { maxLength: 80 })
  .map((bodies) => ({ x: Float64Array.from(bodies, (body) => body[0]), y: Float64Array.from(bodies, (body) => body[1]), masses: Float64Array.from(bodies, (body) => body[2]) }));

/** Bodies in thirty crowds. */
function crowds(count: number): Bodies {
  const random = seededRandom(8);
  const spread = (): number => 4 * (random() + random() + random() - 1.5);
  const x = Float64Array.from({ length: count }, (_, body) => 10 * (body % 6) + spread());
  return { x, y: x.map((_, body) => 10 * (body % 5) + spread()), masses: x.map(() => 1 + Math.floor(1 / (random() + 0.01))) };
}

/** Pair by pair. */
function pushes({ x, y, masses }: Bodies, softening: number): [number, number][] {
  return [...x].map((_, one) => {
    let pushX = 0;
    let pushY = 0;
    for (let other = 0; other < x.length; other += 1) {
      const share = masses[other]! / ((x[one]! - x[other]!) ** 2 + (y[one]! - y[other]!) ** 2 + softening ** 2);
      pushX += (x[one]! - x[other]!) * share;
      pushY += (y[one]! - y[other]!) * share;
    }
    return [pushX, pushY];
  });
}

/** The root mean square of what the tree's pushes are off, against the pushes. */
function errorOf(bodies: Bodies, softening: number): number {
  const repulsion = new Repulsion(bodies.masses);
  repulsion.compute(bodies.x, bodies.y, softening);
  let off = 0;
  let all = 0;
  for (const [body, [x, y]] of pushes(bodies, softening).entries()) {
    off += (repulsion.x[body]! - x) ** 2 + (repulsion.y[body]! - y) ** 2;
    all += x ** 2 + y ** 2;
  }
  return all > 0 ? Math.sqrt(off / all) : Math.sqrt(off);
}

describe('Repulsion', () => {
  it('agrees with the sum over all pairs within a percent or two', () => {
    expect(errorOf(crowds(3000), 0.1)).toBeLessThan(0.015);
    fc.assert(
      fc.property(arbitraryBodies, (bodies) => {
        expect(errorOf(bodies, 0.1)).toBeLessThan(0.1);
      }),
    );
  });

  it('is exact for the few that fit into a leaf', () => {
    const { x, y, masses } = crowds(12);
    expect(errorOf({ x, y, masses }, 0.01)).toBeLessThan(1e-14);
  });

  it('falls with the distance, and grows with the mass that pushes', () => {
    const repulsion = new Repulsion(Float64Array.of(6, 1));
    repulsion.compute(Float64Array.of(0, 2), Float64Array.of(0, 0), 1e-9);
    expect([...repulsion.x, ...repulsion.y]).toEqual([-0.5, 3, 0, 0].map((push) => expect.closeTo(push, 12) as number));
  });

  it('pushes nothing with nothing: bodies at one place, of no mass, alone, or absent', () => {
    for (const [count, mass] of [[100, 1], [100, 0], [1, 1], [0, 1]] as const) {
      const repulsion = new Repulsion(new Float64Array(count).fill(mass));
      repulsion.compute(new Float64Array(count).fill(5), new Float64Array(count).fill(-5), 0.1);
      expect([...repulsion.x, ...repulsion.y].every((push) => push === 0)).toBe(true);
    }
  });

  it('takes a pile of many for what it is', () => {
    const count = 50_000;
    const x = new Float64Array(count + 1);
    x[count] = 100;
    const repulsion = new Repulsion(new Float64Array(count + 1).fill(1));
    repulsion.compute(x, new Float64Array(count + 1), 0.1);
    expect(repulsion.x[count]).toBeCloseTo(count / 100, 1);
    expect(repulsion.x[0]).toBeCloseTo(-1 / 100, 6);
  });

  it('does not depend on how bodies are numbered', () => {
    const { x, y, masses } = crowds(400);
    const turned = (values: Float64Array): Float64Array => values.slice().reverse();
    const repulsion = new Repulsion(masses);
    repulsion.compute(x, y, 0.1);
    const other = new Repulsion(turned(masses));
    other.compute(turned(x), turned(y), 0.1);
    for (let body = 0; body < 400; body += 1) expect(other.x[399 - body]).toBeCloseTo(repulsion.x[body]!, 9);
  });
});
