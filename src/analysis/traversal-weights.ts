import type { Adjacency, CompactGraph } from '../compact/compact-graph.ts';
import { condense } from '../compact/condensation.ts';
import type { Condensation } from '../compact/condensation.ts';
import { checkDirected } from './check-directed.ts';
import { checkChoice } from './check-option.ts';

/**
 * Which paths count. Knowledge runs against the edges, from a cited work to the work that cites it; a path runs
 * `spc` (search path count) from a work that cites nothing to one that nobody cites,
 * `splc` (search path link count) from any work to one that nobody cites,
 * `spnp` (search path node pair) from any work to any other.
 */
export const TRAVERSAL_COUNTS = ['spc', 'splc', 'spnp'] as const;

export type TraversalCount = (typeof TRAVERSAL_COUNTS)[number];

export interface TraversalWeights {
  /** What the weights stand on: the graph given, each cycle shrunk to one node. */
  readonly condensation: Condensation;
  /** The decimal logarithm of how many paths run through each edge, from 0: parallel to `condensation.graph.forward.targets`. Right to 12 digits. */
  readonly logs: Float64Array;
  /** Parallel too: the share of all paths counted (those of an edge or more) that run through the edge, 0 … 1. */
  readonly shares: Float64Array;
}

export interface ExactTraversalWeights {
  readonly condensation: Condensation;
  /** How many paths run through each edge, from 1: parallel to `condensation.graph.forward.targets`. */
  readonly counts: readonly bigint[];
  /** How many paths of an edge or more are counted. */
  readonly total: bigint;
}

/**
 * How many paths run through each citation, as decimal logarithms and as shares of all paths: the traversal weights that main paths follow.
 * A high weight says that much of what the field knows has come this way. Edges point from citing to cited (child → parent), so time runs against them.
 *
 * Cycles are shrunk first (`condense`): works that cite each other in circles become one node, edges inside it have no weight, and edges between the same
 * two nodes are one edge. Without cycles every node stands for one work, under another number: see `condensation.components`.
 * Nothing is weighed in a graph without edges. The weights of the graph itself are ignored.
 * Counts grow exponentially with depth, beyond 10⁶⁴ on real data: they are kept as a double and an exponent, and never overflow.
 * O(V + E).
 * @throws UsageError for an undirected graph, or an unknown count.
 * Reference: Hummon & Doreian 1989, doi:10.1016/0378-8733(89)90017-8; in linear time: Batagelj 2003, arXiv:cs/0309023.
 */
export function traversalWeights(graph: CompactGraph, count: TraversalCount = 'spc'): TraversalWeights {
  checkDirected(graph, 'a traversal weight');
  checkChoice('count', count, TRAVERSAL_COUNTS);
  const condensation = condense(graph);
  const { order, forward, reverse } = condensation.graph;
  const leaving = logCounts(forward, order, 1, count !== 'spc');
  const arriving = logCounts(reverse, order, -1, count === 'spnp');
  const logs = new Float64Array(forward.targets.length);
  for (let node = 0; node < order; node += 1) {
    for (let slot = forward.offsets[node]!; slot < forward.offsets[node + 1]!; slot += 1) logs[slot] = arriving[node]! + leaving[forward.targets[slot]!]!;
  }
  const ends = edgesToEnds(condensation.graph, count);
  let largest = 0;
  for (let node = 0; node < order; node += 1) if (ends[node]! > 0) largest = Math.max(largest, arriving[node]!);
  let total = 0;
  for (let node = 0; node < order; node += 1) total += ends[node]! * Math.exp((arriving[node]! - largest) * Math.LN10);
  return { condensation, logs, shares: logs.map((log) => Math.min(1, Math.exp((log - largest) * Math.LN10) / total)) };
}

/**
 * The same weights as exact whole numbers. Meaning, direction and edge cases are those of `traversalWeights`.
 * O(V + E) operations on numbers of as many bits as the counts have, some 50 to 100 bytes an edge.
 * @throws UsageError for an undirected graph, or an unknown count.
 */
export function exactTraversalWeights(graph: CompactGraph, count: TraversalCount = 'spc'): ExactTraversalWeights {
  checkDirected(graph, 'a traversal weight');
  checkChoice('count', count, TRAVERSAL_COUNTS);
  const condensation = condense(graph);
  const { offsets, targets } = condensation.graph.forward;
  const { arriving, leaving } = pathCounts(condensation.graph, count);
  const ends = edgesToEnds(condensation.graph, count);
  const counts = new Array<bigint>(targets.length);
  let total = 0n;
  for (let node = 0; node < arriving.length; node += 1) {
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) counts[slot] = arriving[node]! * leaving[targets[slot]!]!;
    total += arriving[node]! * BigInt(ends[node]!);
  }
  return { condensation, counts, total };
}

/** For each node the paths along the edges that arrive at it and that leave from it, the path of no edge among them; an edge has `arriving[source] * leaving[target]`. */
export interface PathCounts {
  readonly arriving: readonly bigint[];
  readonly leaving: readonly bigint[];
}

/** Of a graph whose edges run from larger ids to smaller, as those of a condensation do. */
export function pathCounts({ order, forward, reverse }: CompactGraph, count: TraversalCount): PathCounts {
  return { leaving: exactCounts(forward, order, 1, count !== 'spc'), arriving: exactCounts(reverse, order, -1, count === 'spnp') };
}

/** For each node the paths along its row, to where rows are empty or to anywhere. `step` 1 takes nodes from the first up, −1 from the last down: what a row names comes before it. */
function exactCounts({ offsets, targets }: Adjacency, order: number, step: 1 | -1, isAnywhere: boolean): bigint[] {
  const counts = new Array<bigint>(order).fill(0n);
  for (let done = 0, node = step === 1 ? 0 : order - 1; done < order; done += 1, node += step) {
    const end = offsets[node + 1]!;
    let sum = isAnywhere || offsets[node] === end ? 1n : 0n;
    for (let slot = offsets[node]!; slot < end; slot += 1) sum += counts[targets[slot]!]!;
    counts[node] = sum;
  }
  return counts;
}

/** Above `LARGE` a count is scaled down and its exponent goes up by one: it stands for mantissa · 2^(512 · exponent). */
const LARGE = 2 ** 512;
const SHRINK = 2 ** -512;
const LOG_LARGE = 512 * Math.log10(2);

/** The decimal logarithms of `exactCounts`. */
function logCounts({ offsets, targets }: Adjacency, order: number, step: 1 | -1, isAnywhere: boolean): Float64Array {
  const mantissas = new Float64Array(order);
  const exponents = new Uint32Array(order);
  for (let done = 0, node = step === 1 ? 0 : order - 1; done < order; done += 1, node += step) {
    const end = offsets[node + 1]!;
    let sum = isAnywhere || offsets[node] === end ? 1 : 0;
    let exponent = 0;
    for (let slot = offsets[node]!; slot < end; slot += 1) {
      const target = targets[slot]!;
      const apart = exponents[target]! - exponent;
      if (apart === 0) {
        sum += mantissas[target]!;
      } else if (apart > 0) {
        // Two steps of the exponent apart, the smaller is far below the last digit of the larger.
        sum = mantissas[target]! + (apart === 1 ? sum * SHRINK : 0);
        exponent += apart;
      } else if (apart === -1) {
        sum += mantissas[target]! * SHRINK;
      }
    }
    mantissas[node] = sum < LARGE ? sum : sum * SHRINK;
    exponents[node] = sum < LARGE ? exponent : exponent + 1;
  }
  return mantissas.map((mantissa, node) => Math.log10(mantissa) + exponents[node]! * LOG_LARGE);
}

/** For each node how many of its edges can be the last of a path. */
function edgesToEnds({ order, forward }: CompactGraph, count: TraversalCount): Uint32Array {
  const { offsets, targets } = forward;
  const ends = new Uint32Array(order);
  for (let node = 0; node < order; node += 1) {
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) {
      const target = targets[slot]!;
      if (count !== 'spc' || offsets[target] === offsets[target + 1]) ends[node]! += 1;
    }
  }
  return ends;
}
