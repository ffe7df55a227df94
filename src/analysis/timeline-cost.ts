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
      for (let against = 0; against < children.length; against += 1) if (touched[against] === 0) cost += crosses(board, rows, edge, against);
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

/** 1 where two straight lines change sides, 0 where they do not. */
function crosses({ children, parents, x }: TimelineBoard, rows: Int32Array, edge: number, other: number): number {
  const [a, b, c, d] = [children[edge]!, parents[edge]!, children[other]!, parents[other]!];
  if (a === c || a === d || b === c || b === d) return 0;
  if (Math.min(x[a]!, x[b]!) > Math.max(x[c]!, x[d]!) || Math.min(x[c]!, x[d]!) > Math.max(x[a]!, x[b]!)) return 0;
  if (Math.min(rows[a]!, rows[b]!) > Math.max(rows[c]!, rows[d]!) || Math.min(rows[c]!, rows[d]!) > Math.max(rows[a]!, rows[b]!)) return 0;
  return turn(x, rows, a, b, c) * turn(x, rows, a, b, d) < 0 && turn(x, rows, c, d, a) * turn(x, rows, c, d, b) < 0 ? 1 : 0;
}

function turn(x: Float64Array, rows: Int32Array, a: number, b: number, c: number): number {
  return Math.sign((rows[c]! - rows[a]!) * (x[b]! - x[a]!) - (rows[b]! - rows[a]!) * (x[c]! - x[a]!));
}

function passes({ children, parents, x }: TimelineBoard, rows: Int32Array, edge: number, node: number): number {
  const [a, b] = [children[edge]!, parents[edge]!];
  if (a === node || b === node) return 0;
  const span = x[b]! - x[a]!;
  if ((x[node]! - x[a]!) * (x[node]! - x[b]!) >= 0) return 0;
  return Math.abs((rows[node]! - rows[a]!) * span - (rows[b]! - rows[a]!) * (x[node]! - x[a]!)) < CLEARANCE * Math.abs(span) ? PASSING : 0;
}
