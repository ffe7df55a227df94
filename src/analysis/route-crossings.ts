import { UsageError } from '../base/diagnostics.ts';

/** Lines from left to right: line `i` passes through the points `offsets[i]` up to, not including, `offsets[i + 1]`. */
export interface Routes {
  readonly offsets: Uint32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * How often lines change sides: for any two of them, how many times the one that was above comes to lie below, over the stretch that both cover. So lines that only touch, end at one point
 * or run together for a while do not cross there. An upright line crosses another that goes on both to its left and to its right and passes it between its ends; two upright ones never cross.
 * Exact for coordinates that are multiples of 1/8 below 2²¹. O(L log L + pairs of lines that stand above one another · their points).
 * @throws UsageError for a line whose points do not run to the right, upright lines of two points aside.
 */
export function countCrossings(routes: Routes): number {
  const { offsets, x } = routes;
  const count = offsets.length - 1;
  for (let route = 0; route < count; route += 1) checkRoute(routes, route);
  const byStart = Uint32Array.from({ length: count }, (_, route) => route).sort((one, other) => x[offsets[one]!]! - x[offsets[other]!]! || one - other);
  let crossings = 0;
  for (let at = 0; at < count; at += 1) {
    const one = byStart[at]!;
    const end = x[offsets[one + 1]! - 1]!;
    for (let next = at + 1; next < count; next += 1) {
      const other = byStart[next]!;
      if (x[offsets[other]!]! > end) break;
      crossings += crossingsOfTwo(routes, one, other);
    }
  }
  return crossings;
}

function checkRoute({ offsets, x }: Routes, route: number): void {
  const begin = offsets[route]!;
  const end = offsets[route + 1]!;
  if (end - begin < 2) throw new UsageError(`line ${route} has ${end - begin} points; expected two or more`);
  if (isUpright(x, begin, end)) return;
  for (let point = begin + 1; point < end; point += 1) if (!(x[point]! > x[point - 1]!)) throw new UsageError(`line ${route} goes from ${String(x[point - 1])} to ${String(x[point])}; expected points from left to right`);
}

function isUpright(x: Float64Array, begin: number, end: number): boolean {
  return end - begin === 2 && x[begin] === x[begin + 1];
}

function crossingsOfTwo(routes: Routes, one: number, other: number): number {
  const { offsets, x } = routes;
  const [oneBegin, oneEnd, otherBegin, otherEnd] = [offsets[one]!, offsets[one + 1]!, offsets[other]!, offsets[other + 1]!];
  const isOneUpright = isUpright(x, oneBegin, oneEnd);
  const isOtherUpright = isUpright(x, otherBegin, otherEnd);
  if (isOneUpright && isOtherUpright) return 0;
  if (isOneUpright) return crossesUpright(routes, otherBegin, otherEnd, oneBegin);
  if (isOtherUpright) return crossesUpright(routes, oneBegin, oneEnd, otherBegin);
  const end = Math.min(x[oneEnd - 1]!, x[otherEnd - 1]!);
  let left = segmentAt(x, oneBegin, oneEnd, x[otherBegin]!);
  let right = segmentAt(x, otherBegin, otherEnd, x[oneBegin]!);
  let at = Math.max(x[left]!, x[right]!);
  let side = 0;
  let crossings = 0;
  for (;;) {
    const now = sideAt(routes, left, right, at);
    if (side * now < 0) crossings += 1;
    if (now !== 0) side = now;
    if (at >= end) return crossings;
    if (x[left + 1] === at) left += 1;
    if (x[right + 1] === at) right += 1;
    at = Math.min(x[left + 1]!, x[right + 1]!);
  }
}

/** The last segment of a line that begins at or before `at`, by its first point; the line's first one where none does. */
function segmentAt(x: Float64Array, begin: number, end: number, at: number): number {
  let segment = begin;
  while (segment + 2 < end && x[segment + 1]! <= at) segment += 1;
  return segment;
}

/** −1, 0 or 1: where the one segment runs against the other at a place at which one of them has a point. */
function sideAt(routes: Routes, one: number, other: number, at: number): number {
  const { x } = routes;
  const ownPoint = x[one] === at ? one : one + 1;
  if (x[ownPoint] === at) return sideOf(routes, ownPoint, other);
  return -sideOf(routes, x[other] === at ? other : other + 1, one);
}

function sideOf({ x, y }: Routes, point: number, segment: number): number {
  return Math.sign((y[point]! - y[segment]!) * (x[segment + 1]! - x[segment]!) - (y[segment + 1]! - y[segment]!) * (x[point]! - x[segment]!));
}

function crossesUpright(routes: Routes, begin: number, end: number, upright: number): number {
  const { x } = routes;
  const at = x[upright]!;
  if (x[begin]! >= at || x[end - 1]! <= at) return 0;
  const segment = segmentAt(x, begin, end, at);
  return sideOf(routes, upright, segment) * sideOf(routes, upright + 1, segment) < 0 ? 1 : 0;
}
