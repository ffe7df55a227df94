import { UsageError } from '../base/diagnostics.ts';
import { checkTotalWeight } from './total-weight.ts';

// A `!` after a typed-array access, here and in analysis/, says: in range by construction. Kernels read no index they did not check or build.

/** One direction of a graph in compressed rows: row `node` is `targets[offsets[node]]` up to, not including, `targets[offsets[node + 1]]`; ascending, no target twice. */
export interface Adjacency {
  /** `order + 1` entries, the last being the length of `targets`. */
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  /** Parallel to `targets`; undefined when every edge counts as 1. */
  readonly weights: Float64Array | undefined;
}

/**
 * An immutable graph on nodes 0 … order − 1, in both directions. Nobody writes into its arrays once it is built, so views may share them.
 * Undirected graphs hold each edge in both its rows, and `forward` and `reverse` are the same object. There are no loops and no parallel edges.
 */
export interface CompactGraph {
  /** How many nodes. */
  readonly order: number;
  /** How many edges, each counted once. */
  readonly size: number;
  readonly directed: boolean;
  /** Row `node`: where its edges go. */
  readonly forward: Adjacency;
  /** Row `node`: where edges come from, with the same weights. */
  readonly reverse: Adjacency;
  /** Edges of the input from a node to itself, left out. */
  readonly loopsDropped: number;
  /** Edges of the input that were folded into another one with the same ends. */
  readonly parallelsMerged: number;
}

export interface EdgeList {
  /** How many nodes; every id is a whole number below it. */
  readonly order: number;
  readonly sources: ArrayLike<number>;
  readonly targets: ArrayLike<number>;
  /** One finite weight ≥ 0 an edge. Without it every edge counts as 1. */
  readonly weights?: ArrayLike<number> | undefined;
  readonly directed: boolean;
}

/** Ids and offsets are 32-bit, and a flag value is kept free above the last id. */
const LARGEST = 0xfffffffe;

/**
 * Builds a compact graph from pairs of ids.
 *
 * Loops are dropped: no measure here gives meaning to a thing that relates to itself. Parallel edges (same ends; for undirected graphs in
 * either order) become one: their weights are added in the order given; without weights they collapse to one edge that still counts as 1.
 * Both losses are counted on the result. A weight of 0 keeps its edge.
 * Edgeless and empty graphs are fine.
 * Two counting sorts: O(V + E) time; some 16 bytes an edge and direction while building with weights.
 * @throws UsageError for an id outside 0 … order − 1, a weight that is NaN, infinite or negative, weights that add up to more than a number can hold, or lists of differing length.
 */
export function buildCompactGraph(edges: EdgeList): CompactGraph {
  const { order, directed } = edges;
  if (!Number.isInteger(order) || order < 0 || order > LARGEST) {
    throw new UsageError(`order is ${String(order)}; expected a whole number from 0 to ${LARGEST}`);
  }
  const arcs = readArcs(edges);
  const byTarget = sortArcs(order, arcs);
  const merged = mergeParallels(order, transpose(order, byTarget));
  const forward = merged.adjacency;
  const reverse = directed ? transpose(order, forward) : forward;
  const sides = directed ? 1 : 2;
  return {
    order,
    size: forward.targets.length / sides,
    directed,
    forward,
    reverse,
    loopsDropped: arcs.loops,
    parallelsMerged: merged.parallels / sides,
  };
}

interface Arcs {
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array | undefined;
  readonly loops: number;
}

/** Checks the input and copies it without loops, undirected edges once in each direction. */
function readArcs({ order, sources, targets, weights, directed }: EdgeList): Arcs {
  const given = sources.length;
  if (targets.length !== given) throw new UsageError(`${given} sources but ${targets.length} targets; expected as many`);
  if (weights !== undefined && weights.length !== given) throw new UsageError(`${given} edges but ${weights.length} weights; expected as many`);
  const sides = directed ? 1 : 2;
  if (given * sides > LARGEST) throw new UsageError(`${given} edges; expected at most ${Math.floor(LARGEST / sides)}`);
  const from = new Uint32Array(given * sides);
  const to = new Uint32Array(given * sides);
  const heavy = weights === undefined ? undefined : new Float64Array(given * sides);
  let arc = 0;
  let loops = 0;
  let total = 0;
  for (let edge = 0; edge < given; edge += 1) {
    const source = sources[edge]!;
    const target = targets[edge]!;
    const weight = weights === undefined ? 1 : weights[edge]!;
    if (source >>> 0 !== source || source >= order) throw new UsageError(`edge ${edge} starts at node ${String(source)}; expected a whole number from 0 to ${order - 1}`);
    if (target >>> 0 !== target || target >= order) throw new UsageError(`edge ${edge} ends at node ${String(target)}; expected a whole number from 0 to ${order - 1}`);
    if (!Number.isFinite(weight) || weight < 0) throw new UsageError(`edge ${edge} weighs ${String(weight)}; expected a finite number from 0 up`);
    if (source === target) {
      loops += 1;
      continue;
    }
    for (let side = 0; side < sides; side += 1) {
      from[arc] = side === 0 ? source : target;
      to[arc] = side === 0 ? target : source;
      if (heavy !== undefined) heavy[arc] = weight;
      total += weight;
      arc += 1;
    }
  }
  checkTotalWeight(total);
  return { sources: from.subarray(0, arc), targets: to.subarray(0, arc), weights: heavy?.subarray(0, arc), loops };
}

/** Rows by target, each row's sources in input order. */
function sortArcs(order: number, { sources, targets, weights }: Arcs): Adjacency {
  const offsets = rowOffsets(order, targets);
  const next = offsets.slice(0, order);
  const rowSources = new Uint32Array(sources.length);
  const rowWeights = weights === undefined ? undefined : new Float64Array(sources.length);
  for (let arc = 0; arc < sources.length; arc += 1) {
    const slot = next[targets[arc]!]!++;
    rowSources[slot] = sources[arc]!;
    if (rowWeights !== undefined) rowWeights[slot] = weights![arc]!;
  }
  return { offsets, targets: rowSources, weights: rowWeights };
}

/** The same edges by their other end. Rows come out ascending; parallels keep their order. O(V + E). */
export function transpose(order: number, { offsets, targets, weights }: Adjacency): Adjacency {
  const turnedOffsets = rowOffsets(order, targets);
  const next = turnedOffsets.slice(0, order);
  const turnedTargets = new Uint32Array(targets.length);
  const turnedWeights = weights === undefined ? undefined : new Float64Array(targets.length);
  for (let node = 0; node < order; node += 1) {
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) {
      const turned = next[targets[slot]!]!++;
      turnedTargets[turned] = node;
      if (turnedWeights !== undefined) turnedWeights[turned] = weights![slot]!;
    }
  }
  return { offsets: turnedOffsets, targets: turnedTargets, weights: turnedWeights };
}

function rowOffsets(order: number, rows: Uint32Array): Uint32Array {
  const offsets = new Uint32Array(order + 1);
  for (let entry = 0; entry < rows.length; entry += 1) offsets[rows[entry]! + 1]!++;
  for (let row = 0; row < order; row += 1) offsets[row + 1]! += offsets[row]!;
  return offsets;
}

/** Folds neighbours of one row that name the same target; their weights are added in order. O(V + E). */
export function mergeParallels(order: number, sorted: Adjacency): { readonly adjacency: Adjacency; readonly parallels: number } {
  const { offsets, targets, weights } = sorted;
  const keptOffsets = new Uint32Array(order + 1);
  const keptTargets = new Uint32Array(targets.length);
  const keptWeights = weights === undefined ? undefined : new Float64Array(targets.length);
  let kept = 0;
  for (let node = 0; node < order; node += 1) {
    const begin = kept;
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) {
      const target = targets[slot]!;
      if (kept === begin || keptTargets[kept - 1] !== target) keptTargets[kept++] = target;
      if (keptWeights !== undefined) keptWeights[kept - 1]! += weights![slot]!;
    }
    keptOffsets[node + 1] = kept;
  }
  const parallels = targets.length - kept;
  if (parallels === 0) return { adjacency: sorted, parallels };
  return { adjacency: { offsets: keptOffsets, targets: keptTargets.slice(0, kept), weights: keptWeights?.slice(0, kept) }, parallels };
}
