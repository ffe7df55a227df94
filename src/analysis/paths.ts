import type { CompactGraph } from '../compact/compact-graph.ts';
import { reversedGraph } from '../compact/views.ts';
import { checkNode } from './check-node.ts';
import { checkWhole } from './check-option.ts';
import { distancesFrom, UNREACHED } from './distances.ts';

export interface PathBounds {
  /** The most paths to answer with: a whole number from 1. Default 1000. */
  readonly limit?: number | undefined;
  /** The most edges to look at, on dead ends too: a whole number from 1. Default 10 million, a fraction of a second. */
  readonly stepLimit?: number | undefined;
}

export interface SimplePathBounds extends PathBounds {
  /** The most edges in a path: a whole number from 0. Default: no bound. */
  readonly longest?: number | undefined;
}

/** Which bound cut the answer: `limit`, there are more paths; `steps`, there may be more; `longest`, there may be longer ones. */
export type PathCut = 'limit' | 'steps' | 'longest';

export interface Paths {
  /** Each as its nodes, both ends included; fewest edges first, then by the ids along the way. */
  readonly paths: readonly Uint32Array[];
  /** Undefined when these are all. */
  readonly cutBy: PathCut | undefined;
}

/**
 * A path with the fewest edges, as its nodes, both ends included; of several the first by the ids along the way; undefined when there is none.
 * Follows the edges (child → parent: from a model to its ancestor). From a node to itself: that node alone. Weights are ignored.
 * O(V + E).
 * @throws UsageError for a node the graph does not have.
 */
export function shortestPath(graph: CompactGraph, from: number, to: number): Uint32Array | undefined {
  return shortestPaths(graph, from, to, { limit: 1 }).paths[0];
}

/**
 * All paths with the fewest edges. Their number can grow exponentially with their length; `limit` bounds it, and `cutBy` tells.
 * Follows the edges. From a node to itself: that node alone. Weights are ignored.
 * O(V + E + edges looked at), no dead ends.
 * @throws UsageError for a node the graph does not have, or a bound out of range.
 * Reference: breadth-first search, Lee 1961, doi:10.1109/TEC.1961.5219222.
 */
export function shortestPaths(graph: CompactGraph, from: number, to: number, bounds: PathBounds = {}): Paths {
  const search = newSearch(graph, from, to, bounds);
  const fewest = search.left[from]!;
  if (fewest === UNREACHED) return { paths: [], cutBy: undefined };
  const end = collect(search, fewest);
  return { paths: search.paths, cutBy: end === 'limit' || end === 'steps' ? end : undefined };
}

/**
 * All paths that visit no node twice, shortest first, so that a bound cuts the longest ones. Follows the edges. From a node to itself: that node alone.
 * Weights are ignored.
 * Exponential in the worst case: bounded by `limit`, `longest` and `stepLimit`. Steps that cannot reach the end within the length at hand are not taken;
 * one round a length.
 * @throws UsageError for a node the graph does not have, or a bound out of range.
 * Reference: Sedgewick, Algorithms in C, part 5, 3rd edition, ISBN 978-0-201-31663-6.
 */
export function simplePaths(graph: CompactGraph, from: number, to: number, bounds: SimplePathBounds = {}): Paths {
  const { longest = graph.order } = bounds;
  checkWhole('longest', longest, 0);
  const search = newSearch(graph, from, to, bounds);
  const fewest = search.left[from]!;
  if (fewest === UNREACHED) return { paths: [], cutBy: undefined };
  if (fewest > longest) return { paths: [], cutBy: 'longest' };
  for (let length = fewest; ; length += 1) {
    const end = collect(search, length);
    if (end === 'all') return { paths: search.paths, cutBy: undefined };
    if (end !== 'longer') return { paths: search.paths, cutBy: end };
    // No path visits more nodes than there are.
    if (length >= graph.order - 1) return { paths: search.paths, cutBy: undefined };
    if (length >= longest) return { paths: search.paths, cutBy: 'longest' };
  }
}

interface Search {
  readonly graph: CompactGraph;
  readonly from: number;
  readonly to: number;
  /** Edges from each node to the end, at least. */
  readonly left: Uint32Array;
  readonly isOnTrail: Uint8Array;
  readonly trail: Uint32Array;
  readonly cursors: Uint32Array;
  readonly paths: Uint32Array[];
  readonly limit: number;
  stepsLeft: number;
}

function newSearch(graph: CompactGraph, from: number, to: number, { limit = 1000, stepLimit = 10_000_000 }: PathBounds): Search {
  checkNode(graph, from);
  checkNode(graph, to);
  checkWhole('limit', limit, 1);
  checkWhole('stepLimit', stepLimit, 1);
  return {
    graph,
    from,
    to,
    left: distancesFrom(reversedGraph(graph), to).distances,
    isOnTrail: new Uint8Array(graph.order),
    trail: new Uint32Array(graph.order),
    cursors: new Uint32Array(graph.order),
    paths: [],
    limit,
    stepsLeft: stepLimit,
  };
}

/** Adds the paths of exactly this many edges; answers whether these were the last, or longer ones may follow, or which bound ended the search. */
function collect(search: Search, length: number): 'all' | 'longer' | 'limit' | 'steps' {
  const { from, to, left, isOnTrail, trail, cursors, paths, limit } = search;
  const { offsets, targets } = search.graph.forward;
  if (from === to) {
    paths.push(Uint32Array.of(from));
    return 'all';
  }
  let depth = 0;
  let end: 'all' | 'longer' = 'all';
  trail[0] = from;
  cursors[0] = offsets[from]!;
  isOnTrail.fill(0);
  isOnTrail[from] = 1;
  while (depth >= 0) {
    const node = trail[depth]!;
    if (cursors[depth] === offsets[node + 1]) {
      isOnTrail[node] = 0;
      depth -= 1;
      continue;
    }
    if (search.stepsLeft === 0) return 'steps';
    search.stepsLeft -= 1;
    const target = targets[cursors[depth]!++]!;
    if (isOnTrail[target] === 1 || left[target] === UNREACHED) continue;
    if (depth + 1 + left[target]! > length) {
      end = 'longer';
    } else if (target !== to) {
      depth += 1;
      trail[depth] = target;
      cursors[depth] = offsets[target]!;
      isOnTrail[target] = 1;
    } else if (depth + 1 === length) {
      if (paths.length === limit) return 'limit';
      const path = trail.slice(0, depth + 2);
      path[depth + 1] = to;
      paths.push(path);
    }
  }
  return end;
}
