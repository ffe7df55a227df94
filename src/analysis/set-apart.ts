import { removeOverlaps } from './overlap-removal.ts';
import { extent } from './positions.ts';
import type { Positions } from './positions.ts';

/** The least distance of two nodes, against that of a square grid with as many nodes. */
const LEAST_DISTANCE = 0.4;

/** Places near the given ones at which no two nodes are too near each other for marks and labels. O(n log n) a round, as `removeOverlaps`. */
export function setApart(places: Positions): Positions {
  const order = places.x.length;
  const [left, right] = extent(places.x);
  const [bottom, top] = extent(places.y);
  const distance = order > 0 ? (LEAST_DISTANCE * Math.max(right - left, top - bottom)) / Math.sqrt(order) : 0;
  return removeOverlaps(places, new Float64Array(order).fill(distance / 2));
}
