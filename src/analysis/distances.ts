import type { CompactGraph } from '../compact/compact-graph.ts';

/** The distance of a node that is not reached: above every real one. */
export const UNREACHED = 0xffffffff;

/** What a breadth-first search found. */
export interface Distances {
  /** Edges on a shortest path from the start to each node; `UNREACHED` where there is none. */
  readonly distances: Uint32Array;
  /** The nodes reached, the start first, by distance. */
  readonly nodes: Uint32Array;
}

/**
 * How many edges away each node is from the start, along the edges; nodes farther than `farthest` are not looked at. Weights are ignored.
 * Breadth-first: O(V + edges met).
 */
export function distancesFrom(graph: CompactGraph, start: number, farthest: number = UNREACHED): Distances {
  const { offsets, targets } = graph.forward;
  const distances = new Uint32Array(graph.order).fill(UNREACHED);
  const queue = new Uint32Array(graph.order);
  let found = 1;
  queue[0] = start;
  distances[start] = 0;
  for (let head = 0; head < found; head += 1) {
    const node = queue[head]!;
    const next = distances[node]! + 1;
    if (next > farthest) break;
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) {
      const target = targets[slot]!;
      if (distances[target] !== UNREACHED) continue;
      distances[target] = next;
      queue[found++] = target;
    }
  }
  return { distances, nodes: queue.slice(0, found) };
}
