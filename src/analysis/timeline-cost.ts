import type { TimelineBoard } from './timeline-board.ts';

/** What a line costs that passes over a node it has nothing to do with, in crossings. */
const PASSING = 1.5;

/** What a row of height between two ends costs, in crossings: it decides between places that are equally good otherwise, and keeps relatives together. */
const HEIGHT = 0.03;

/** A line passes over a node that it leaves less room than this, in rows. */
export const CLEARANCE = 0.3;

/**
 * What is wrong with the edges of two nodes (or of one, given twice), straight lines taken: crossings, lines that pass over nodes, and height; and lines of others that pass over the two.
 * It is all that changes where the two move. `touched` is scratch, a byte an edge, zero before and after.
 * O(their edges · (E + V) + E).
 */
export function costAround(board: TimelineBoard, rows: Int32Array, edgesOf: readonly Uint32Array[], one: number, other: number, touched: Uint8Array): number {
  const { children, parents, order } = board;
  let cost = 0;
  for (const node of one === other ? [one] : [one, other]) {
    for (const edge of edgesOf[node]!) {
      if (touched[edge] === 1) continue;
      cost += HEIGHT * Math.abs(rows[children[edge]!]! - rows[parents[edge]!]!);
      cost += crossingsOf(board, rows, edge, touched);
      for (let under = 0; under < order; under += 1) cost += passes(board, rows, edge, under);
      touched[edge] = 1;
    }
  }
  for (let edge = 0; edge < children.length; edge += 1) {
    if (touched[edge] === 1) continue;
    cost += passes(board, rows, edge, one);
    if (one !== other) cost += passes(board, rows, edge, other);
  }
  for (const node of [one, other]) for (const edge of edgesOf[node]!) touched[edge] = 0;
  return cost;
}

/** With how many edges that are not touched an edge changes sides. The innermost loop of the search: what can be known of an edge is looked up once. */
function crossingsOf({ children, parents, x, edgeLefts, edgeRights }: TimelineBoard, rows: Int32Array, edge: number, touched: Uint8Array): number {
  const a = children[edge]!;
  const b = parents[edge]!;
  const left = edgeLefts[edge]!;
  const right = edgeRights[edge]!;
  const top = Math.min(rows[a]!, rows[b]!);
  const bottom = Math.max(rows[a]!, rows[b]!);
  let found = 0;
  for (let other = 0; other < children.length; other += 1) {
    if (edgeLefts[other]! >= right || edgeRights[other]! <= left || touched[other] === 1) continue;
    const c = children[other]!;
    const d = parents[other]!;
    if (a === c || a === d || b === c || b === d) continue;
    const rowC = rows[c]!;
    const rowD = rows[d]!;
    if ((rowC < top && rowD < top) || (rowC > bottom && rowD > bottom)) continue;
    if (turn(x, rows, a, b, c) * turn(x, rows, a, b, d) < 0 && turn(x, rows, c, d, a) * turn(x, rows, c, d, b) < 0) found += 1;
  }
  return found;
}

/** On which side of the line from `a` to `b` another node lies: below 0, 0 or above. */
function turn(x: Float64Array, rows: Int32Array, a: number, b: number, c: number): number {
  return (rows[c]! - rows[a]!) * (x[b]! - x[a]!) - (rows[b]! - rows[a]!) * (x[c]! - x[a]!);
}

function passes({ children, parents, x, edgeLefts, edgeRights }: TimelineBoard, rows: Int32Array, edge: number, node: number): number {
  const at = x[node]!;
  if (edgeLefts[edge]! >= at || edgeRights[edge]! <= at) return 0;
  const a = children[edge]!;
  const b = parents[edge]!;
  if (a === node || b === node) return 0;
  return Math.abs(turn(x, rows, a, b, node)) < CLEARANCE * (edgeRights[edge]! - edgeLefts[edge]!) ? PASSING : 0;
}
