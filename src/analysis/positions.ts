import { UsageError } from '../base/diagnostics.ts';

/** A point of the plane for each node. */
export interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Coordinates are no larger than this, so that sums of their squares are numbers too. */
const LARGEST = 1e50;

// Multiples of these two, modulo 1, fill the unit square evenly, however many are taken: Roberts's R2 sequence, from the root of g³ = g + 1.
const ACROSS = 0.7548776662466927;
const UP = 0.5698402909980532;

/** A copy of positions that somebody handed in. @throws UsageError unless there is a point for each node, with coordinates from −1e50 to 1e50. */
export function readPositions(order: number, { x, y }: Positions): Positions {
  return { x: readCoordinates(order, 'x', x), y: readCoordinates(order, 'y', y) };
}

function readCoordinates(order: number, axis: string, coordinates: Float64Array): Float64Array {
  if (coordinates.length !== order) throw new UsageError(`${coordinates.length} coordinates ${axis}; expected one for each of ${order} nodes`);
  for (let node = 0; node < order; node += 1) {
    if (!(Math.abs(coordinates[node]!) <= LARGEST)) throw new UsageError(`${axis} of node ${node} is ${String(coordinates[node])}; expected a number from −1e50 to 1e50`);
  }
  return coordinates.slice();
}

/** Moves each point its own way by less than `distance`, in place, so that none lie at one place and not all on one line. Nothing is drawn at random. */
export function nudge({ x, y }: Positions, distance: number): void {
  for (let node = 0; node < x.length; node += 1) {
    x[node]! += distance * (((node * ACROSS) % 1) - 0.5);
    y[node]! += distance * (((node * UP) % 1) - 0.5);
  }
}

/** The least and the greatest of some numbers. */
export function extent(values: Float64Array): readonly [number, number] {
  let least = Infinity;
  let most = -Infinity;
  for (let index = 0; index < values.length; index += 1) {
    least = Math.min(least, values[index]!);
    most = Math.max(most, values[index]!);
  }
  return [least, most];
}
