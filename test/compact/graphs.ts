import { buildCompactGraph } from '../../src/compact/compact-graph.ts';
import type { CompactGraph } from '../../src/compact/compact-graph.ts';

type Edge = readonly [number, number] | readonly [number, number, number];

/** A directed graph from pairs, or triples with a weight. */
export function directed(order: number, edges: readonly Edge[]): CompactGraph {
  return fromEdges(order, edges, true);
}

/** An undirected graph from pairs, or triples with a weight. */
export function undirected(order: number, edges: readonly Edge[]): CompactGraph {
  return fromEdges(order, edges, false);
}

function fromEdges(order: number, edges: readonly Edge[], isDirected: boolean): CompactGraph {
  return buildCompactGraph({
    order,
    sources: edges.map((edge) => edge[0]),
    targets: edges.map((edge) => edge[1]),
    weights: edges.some((edge) => edge.length === 3) ? edges.map((edge) => edge[2] ?? 1) : undefined,
    directed: isDirected,
  });
}

/** The edges as text, in row order: `0>1`, `2-3`, and with weights `0>1 ×2.5`. */
export function edgesOf(graph: CompactGraph): string[] {
  const { offsets, targets, weights } = graph.forward;
  const edges: string[] = [];
  for (let node = 0; node < graph.order; node += 1) {
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) {
      if (!graph.directed && targets[slot]! < node) continue;
      edges.push(`${node}${graph.directed ? '>' : '-'}${targets[slot]}${weights === undefined ? '' : ` ×${weights[slot]}`}`);
    }
  }
  return edges;
}

/** Nothing. */
export const EMPTY: CompactGraph = directed(0, []);

/** 0 */
export const LONELY: CompactGraph = directed(1, []);

/** 0   1   2   3 */
export const SCATTERED: CompactGraph = directed(4, []);

/** 0 → 1 → 2 → 3 → 4 */
export const CHAIN: CompactGraph = directed(5, [[0, 1], [1, 2], [2, 3], [3, 4]]);

/**
 *     1
 *   ↗   ↘
 * 0       3
 *   ↘   ↗
 *     2
 */
export const DIAMOND: CompactGraph = directed(4, [[0, 1], [0, 2], [1, 3], [2, 3]]);

/**
 * 0 → 1 → 2 → 4 → 5 ⇄ 6      8
 * ↑       ↓       ↑
 * └── 3 ←─┘       7
 */
export const TWO_CYCLES: CompactGraph = directed(9, [[0, 1], [1, 2], [2, 3], [3, 0], [2, 4], [4, 5], [5, 6], [6, 5], [7, 5]]);

/**
 * 0 ─ 1       4 ─ 5
 *  \ /         \ /
 *   2 ───────── 3
 */
export const DUMBBELL: CompactGraph = undirected(6, [[0, 1], [0, 2], [1, 2], [2, 3], [3, 4], [3, 5], [4, 5]]);

/** 0 in the middle of 1, 2, 3 and 4, joined to each. */
export const STAR: CompactGraph = undirected(5, [[0, 1], [0, 2], [0, 3], [0, 4]]);

/**
 * Surveys 0 and 1 cite papers 2, 3, 4; survey 5 cites 4 and 6; 7 cites only 2.
 *
 * 7 → 2 ← 0 → 3     6
 *     ↑   ↓   ↑     ↑
 *     └── │ ─ 1 → 4 ← 5      (1 → 2, 1 → 3, 1 → 4, 0 → 4)
 */
export const SURVEYS: CompactGraph = directed(8, [[0, 2], [0, 3], [0, 4], [1, 2], [1, 3], [1, 4], [5, 4], [5, 6], [7, 2]]);

/** Layers of equal width, each node joined to all of the next layer: width ** (layers − 2) shortest paths between two ends. */
export function layered(layers: number, width: number): CompactGraph {
  const edges: Edge[] = [];
  for (let layer = 0; layer + 1 < layers; layer += 1) {
    for (let from = 0; from < width; from += 1) for (let to = 0; to < width; to += 1) edges.push([layer * width + from, (layer + 1) * width + to]);
  }
  return directed(layers * width, edges);
}

/** 0 → 1 → … → order − 1 */
export function chain(order: number): CompactGraph {
  const sources = Uint32Array.from({ length: order - 1 }, (_, node) => node);
  return buildCompactGraph({ order, sources, targets: sources.map((node) => node + 1), directed: true });
}

/** Cliques of equal size in a ring, the first node of each joined to the second of the next. */
export function ringOfCliques(cliques: number, size: number): CompactGraph {
  const edges: Edge[] = [];
  for (let clique = 0; clique < cliques; clique += 1) {
    for (let one = 0; one < size; one += 1) for (let other = 0; other < one; other += 1) edges.push([clique * size + one, clique * size + other]);
    edges.push([clique * size, ((clique + 1) % cliques) * size + 1]);
  }
  return undirected(cliques * size, edges);
}
