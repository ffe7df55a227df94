import type { Routes } from './route-crossings.ts';
import type { TimelineBoard } from './timeline-board.ts';
import { CLEARANCE } from './timeline-cost.ts';

/** Where lines pass a node, in rows below or above it: in turn, so that not all take one place. Multiples of 1/8, as places are. */
const TRACKS: readonly number[] = [0.5, 0.375, 0.625];

/** A bend can lead into another node; after so many rounds lines are left as they are. */
const MOST_ROUNDS = 4;

interface Bend {
  readonly x: number;
  readonly y: number;
}

/**
 * The line of each edge, from left to right: straight, with a bend at every node that it would pass over, on the side on which it passes.
 * O(rounds · E V).
 */
export function routesAround(board: TimelineBoard, rows: Int32Array): Routes {
  const { children, parents, x } = board;
  const offsets = new Uint32Array(children.length + 1);
  const points: Bend[] = [];
  const used = new Uint32Array(board.order);
  children.forEach((child, edge) => {
    const parent = parents[edge]!;
    const [from, to] = x[parent]! <= x[child]! ? [parent, child] : [child, parent];
    points.push(...route(board, rows, from, to, used));
    offsets[edge + 1] = points.length;
  });
  return { offsets, x: Float64Array.from(points, (point) => point.x), y: Float64Array.from(points, (point) => point.y) };
}

function route({ order, x }: TimelineBoard, rows: Int32Array, from: number, to: number, used: Uint32Array): Bend[] {
  let line: Bend[] = [{ x: x[from]!, y: rows[from]! }, { x: x[to]!, y: rows[to]! }];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const bends = new Map<number, Bend>();
    for (let segment = 0; segment + 1 < line.length; segment += 1) {
      const left = line[segment]!;
      const right = line[segment + 1]!;
      const slope = (right.y - left.y) / (right.x - left.x);
      for (let node = 0; node < order; node += 1) {
        const at = x[node]!;
        if (at <= left.x || at >= right.x) continue;
        const height = left.y + slope * (at - left.x) - rows[node]!;
        if (Math.abs(height) >= CLEARANCE || bends.has(at)) continue;
        const track = TRACKS[used[node]! % TRACKS.length]!;
        used[node]! += 1;
        bends.set(at, { x: at, y: rows[node]! + (height < 0 ? -track : track) });
      }
    }
    if (bends.size === 0) break;
    line = [...line, ...bends.values()].sort((one, other) => one.x - other.x);
  }
  return line;
}
