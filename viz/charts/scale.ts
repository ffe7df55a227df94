/** Takes a value to its place. */
export type Scale = (value: number) => number;

/** The straight scale that takes one span to another; everything to the first end where the span is empty. */
export function linear([from, to]: readonly [number, number], [start, end]: readonly [number, number]): Scale {
  const slope = to === from ? 0 : (end - start) / (to - from);
  return (value) => start + (value - from) * slope;
}

const STEPS = [1, 2, 5] as const;

/** The least of 1, 2, 5, 10, 20, 50 … that is no less than this; of whole numbers only. */
export function roundStep(least: number): number {
  for (let ten = 1; ; ten *= 10) for (const step of STEPS) if (step * ten >= least) return step * ten;
}

/** Whole numbers from `least` to `most` at even steps from 0, no more than `count` of them or so. */
export function ticks(least: number, most: number, count: number): number[] {
  const step = roundStep(Math.max(1, (most - least) / Math.max(1, count)));
  const found: number[] = [];
  for (let value = Math.ceil(least / step) * step; value <= most; value += step) found.push(value + 0);
  return found;
}
