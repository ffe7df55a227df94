import { byText } from '../../src/base/order.ts';
import type { Atlas } from '../data/atlas.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far from the middle of its neighbours a node is put that the layout left out, and how far apart such nodes stay; in layout units. */
const ASIDE = 24;

/** The golden angle: points set one after the other at it never line up. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Where each node is drawn: where `build` laid it out; a node that it left out, beside the middle of its neighbours that have a place;
 * one without such neighbours, on a spiral around the whole. Depends on nothing but the graph folder. O(V log V + E).
 */
export function positions(atlas: Atlas): Map<string, Point> {
  const placed = new Map<string, Point>();
  for (const { node, x, y } of atlas.folder.measures.layout) if (Number.isFinite(x) && Number.isFinite(y)) placed.set(node, { x, y });
  const left = atlas.graph.filterNodes((node) => !placed.has(node)).sort(byText);
  const rim = [...placed.values()].reduce((most, { x, y }) => Math.max(most, Math.hypot(x, y)), 100);
  const lone: string[] = [];
  const beside = new Map<string, Point>();
  left.forEach((node, index) => {
    const neighbours = atlas.graph.neighbors(node).flatMap((neighbour) => placed.get(neighbour) ?? []);
    if (neighbours.length === 0) lone.push(node);
    else beside.set(node, aside(middle(neighbours), index + 1));
  });
  for (const [node, point] of beside) placed.set(node, point);
  lone.forEach((node, index) => placed.set(node, { x: rim * (1.04 + index / 2000) * Math.cos(index * GOLDEN_ANGLE), y: rim * (1.04 + index / 2000) * Math.sin(index * GOLDEN_ANGLE) }));
  return placed;
}

function middle(points: readonly Point[]): Point {
  return { x: points.reduce((sum, { x }) => sum + x, 0) / points.length, y: points.reduce((sum, { y }) => sum + y, 0) / points.length };
}

function aside({ x, y }: Point, index: number): Point {
  const distance = ASIDE * Math.sqrt(index);
  return { x: x + distance * Math.cos(index * GOLDEN_ANGLE), y: y + distance * Math.sin(index * GOLDEN_ANGLE) };
}
