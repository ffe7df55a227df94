import type { CompactGraph } from '../compact/compact-graph.ts';
import { strongComponents } from '../compact/components.ts';
import type { StrongComponents } from '../compact/components.ts';
import { reversedGraph } from '../compact/views.ts';
import { checkWhole } from './check-option.ts';
import { totalDegree } from './degree.ts';
import { distancesFrom } from './distances.ts';

export interface DiameterOptions {
  /** The most nodes to search from, a whole number from 1: with as many as there are nodes the answer is exact. Default: as many as 200 million edges allow, some seconds, and at least 16. */
  readonly searches?: number | undefined;
}

const EDGES = 200_000_000;

/** Exact when both bounds are the same. */
export interface Diameter {
  /** In edges. */
  readonly lower: number;
  /** In edges. */
  readonly upper: number;
  /** Two nodes, the second `lower` edges from the first. Undefined for an empty graph. */
  readonly ends: readonly [number, number] | undefined;
}

/**
 * Diameter: the most edges that a shortest path between two nodes takes, from 0 to order − 1, or bounds on it. Pairs without a path do not count, so that a graph in several parts has
 * the diameter of its widest part.
 * Paths follow the edges: in a citation graph, how many steps the longest shortest way back takes. Weights are ignored. Without edges it is 0.
 * Method: a search from a node tells how far its farthest node is, and bounds that for all who can come to it and back; the next search is from where the bound is loosest, or,
 * every other time, from the middle. It ends when no bound is above what was found. Graphs up to `searches` nodes are exact, most real ones after
 * a hundred searches; undirected ones are left with bounds at most a few edges apart, while in large directed ones the upper bound may be no better than the longest path there could be.
 * O(searches · (V + E)).
 * @throws UsageError for searches that are not a whole number from 1 up.
 * Reference: Takes & Kosters 2011, doi:10.1145/2063576.2063748.
 */
export function diameter(graph: CompactGraph, options: DiameterOptions = {}): Diameter {
  const { order } = graph;
  const { searches = Math.max(16, Math.floor(EDGES / (1 + order + graph.forward.targets.length))) } = options;
  checkWhole('searches', searches, 1);
  const components = strongComponents(graph);
  const degrees = totalDegree(graph);
  // Bounds on how far the farthest node is from each.
  const atLeast = new Uint32Array(order);
  const atMost = firstBounds(graph, components);
  let lower = 0;
  let ends: readonly [number, number] | undefined = order > 0 ? [0, 0] : undefined;
  for (let search = 0; search < searches; search += 1) {
    const node = nextStart(atMost, atLeast, degrees, lower, search % 2 === 0);
    if (node === undefined) return { lower, upper: lower, ends };
    const there = distancesFrom(graph, node);
    const farthest = there.nodes[there.nodes.length - 1]!;
    const reach = there.distances[farthest]!;
    if (reach > lower) [lower, ends] = [reach, [node, farthest]];
    atMost[node] = reach;
    const label = components.labels[node]!;
    if (components.sizes[label]! > 1) {
      const back = graph.directed ? distancesFrom(reversedGraph(graph), node) : there;
      for (let index = 0; index < back.nodes.length; index += 1) {
        const other = back.nodes[index]!;
        if (components.labels[other] !== label) continue;
        atMost[other] = Math.min(atMost[other]!, back.distances[other]! + reach);
        atLeast[other] = Math.max(atLeast[other]!, back.distances[other]!, reach - there.distances[other]!);
      }
    }
    if (graph.directed) tighten(graph, components, atMost);
  }
  return { lower, upper: atMost.reduce((most, bound) => Math.max(most, bound), lower), ends };
}

/** Where to search next: from the loosest bound, or from the middle; of several, from the most edges; undefined when no bound is above the lower one. O(V). */
function nextStart(atMost: Uint32Array, atLeast: Uint32Array, degrees: Uint32Array, lower: number, isOutside: boolean): number | undefined {
  let best: number | undefined;
  for (let node = 0; node < atMost.length; node += 1) {
    if (atMost[node]! <= lower) continue;
    const lead = best === undefined ? 1 : isOutside ? atMost[node]! - atMost[best]! : atLeast[best]! - atLeast[node]!;
    if (best === undefined || lead > 0 || (lead === 0 && degrees[node]! > degrees[best]!)) best = node;
  }
  return best;
}

/** No path is longer than through all of a component and on from its farthest exit. O(V + E). */
function firstBounds(graph: CompactGraph, { labels, sizes, finished }: StrongComponents): Uint32Array {
  const { offsets, targets } = graph.forward;
  const onward = new Uint32Array(sizes.length);
  // A node's component is settled once all its nodes are finished; components pointed at are settled before.
  for (let index = 0; index < finished.length; index += 1) {
    const label = labels[finished[index]!]!;
    for (let slot = offsets[finished[index]!]!; slot < offsets[finished[index]! + 1]!; slot += 1) {
      const other = labels[targets[slot]!]!;
      if (other !== label) onward[label] = Math.max(onward[label]!, sizes[other]! + onward[other]!);
    }
  }
  return labels.map((label) => sizes[label]! - 1 + onward[label]!);
}

/** A node's farthest is at most one edge further than the farthest of what it points at. One pass, what is pointed at first: O(V + E). */
function tighten(graph: CompactGraph, { finished }: StrongComponents, atMost: Uint32Array): void {
  const { offsets, targets } = graph.forward;
  for (let index = 0; index < finished.length; index += 1) {
    const node = finished[index]!;
    let most = 0;
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) most = Math.max(most, atMost[targets[slot]!]! + 1);
    if (most < atMost[node]!) atMost[node] = most;
  }
}
