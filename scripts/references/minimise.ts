/** Pairs of steps and changes of the gradient that are kept. */
const MEMORY = 6;

/**
 * Minimises a smooth function from where `at` stands, in place, by L-BFGS with backtracking. The function answers its value and fills in its gradient.
 * Reference: Liu, Nocedal (1989), doi:10.1007/BF01589116.
 */
export function minimise(at: Float64Array, evaluate: (at: Float64Array, gradient: Float64Array) => number, rounds: number, tell: (line: string) => void = () => undefined): void {
  const size = at.length;
  let gradient = new Float64Array(size);
  let nextGradient = new Float64Array(size);
  const steps: { readonly step: Float64Array; readonly change: Float64Array; readonly curvature: number }[] = [];
  let value = evaluate(at, gradient);
  for (let round = 1; round <= rounds; round += 1) {
    const direction = descent(gradient, steps);
    const slope = dot(direction, gradient);
    const start = at.slice();
    let length = steps.length === 0 ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
    let next = value;
    let fits = false;
    for (let tries = 0; tries < 20 && !fits; tries += 1) {
      for (let index = 0; index < size; index += 1) at[index] = start[index]! + length * direction[index]!;
      next = evaluate(at, nextGradient);
      fits = next <= value + 1e-4 * length * slope;
      if (!fits) length /= 2;
    }
    if (!fits) {
      at.set(start);
      return;
    }
    const step = new Float64Array(size);
    const change = new Float64Array(size);
    for (let index = 0; index < size; index += 1) {
      step[index] = at[index]! - start[index]!;
      change[index] = nextGradient[index]! - gradient[index]!;
    }
    const curvature = dot(step, change);
    if (curvature > 1e-10) steps.push({ step, change, curvature });
    if (steps.length > MEMORY) steps.shift();
    const gain = (value - next) / Math.max(1, Math.abs(next));
    value = next;
    [gradient, nextGradient] = [nextGradient, gradient];
    if (round % 10 === 0) tell(`round ${round}: ${value.toFixed(1)}`);
    if (gain < 1e-5) return;
  }
}

function descent(gradient: Float64Array, steps: readonly { readonly step: Float64Array; readonly change: Float64Array; readonly curvature: number }[]): Float64Array {
  const direction = gradient.map((value) => -value);
  const shares: number[] = [];
  for (const { step, change, curvature } of steps.toReversed()) {
    const share = dot(step, direction) / curvature;
    shares.push(share);
    add(direction, change, -share);
  }
  const last = steps.at(-1);
  if (last !== undefined) {
    const scale = last.curvature / dot(last.change, last.change);
    for (let index = 0; index < direction.length; index += 1) direction[index]! *= scale;
  }
  for (const { step, change, curvature } of steps) add(direction, step, (shares.pop() ?? 0) - dot(change, direction) / curvature);
  return direction;
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < left.length; index += 1) sum += left[index]! * right[index]!;
  return sum;
}

function add(target: Float64Array, other: Float64Array, factor: number): void {
  for (let index = 0; index < target.length; index += 1) target[index]! += factor * other[index]!;
}
