import type { CompactGraph } from '../compact/compact-graph.ts';
import { strongComponents } from '../compact/components.ts';
import { bitCount } from './bit-count.ts';
import { inOneGo, looksAtAll, shareCount } from './in-shares.ts';
import type { InShares } from './in-shares.ts';

export interface ClosenessScores {
  /** Each 0 … 1. */
  readonly closeness: Float64Array;
  /** Each 0 … 1. */
  readonly harmonic: Float64Array;
}

/**
 * What searches add up to, four whole numbers a node, so that nothing depends on the order of the searches: how many nodes it was reached from, the distances from them, and
 * one over each distance in units of 2⁻²⁶, with what that leaves over in units of 2⁻⁵². They stand together, as they are counted together.
 */
export type ClosenessSums = Float64Array;

const UNIT = 2 ** 26;

/** Searches that run together, one bit each. */
const LANES = 32;

/** Such runs in a share, at least: with fewer, a share is not worth its sums. */
const LEAST_RUNS = 16;

/**
 * Closeness and harmonic closeness: how few steps away a node is from the nodes that reach it, each 0 … 1, and 1 when all others reach it in one.
 * Closeness is one over the mean distance from the nodes that reach it, times their share of all others (Wasserman & Faust); harmonic closeness the mean of
 * one over the distance from each other node, 0 from those that do not reach it. Both stay comparable in graphs of several parts.
 * Paths follow the edges and are measured where they end (citing → cited): a work is close when many works lead to it by few references. For closeness
 * from a node outwards hand in `reversedGraph(graph)`.
 * All edges are one step long: weights are ignored. A node that nothing reaches scores 0 in both.
 * (networkx gives the same closeness; its harmonic centrality is ours times order − 1. igraph's closeness leaves out the share of all others.)
 * Exact, whatever the order of nodes. O(V · E) in the worst case; 32 searches share their steps, and in graphs of short distances go at the price of two or three.
 * References: Wasserman & Faust 1994, doi:10.1017/CBO9780511815478; Marchiori & Latora 2000, doi:10.1016/S0378-4371(00)00311-3;
 * shared searches: Then et al. 2014, doi:10.14778/2735496.2735507.
 */
export function closeness(graph: CompactGraph): ClosenessScores {
  return inOneGo(closenessInShares, graph, {});
}

/** `closeness`, cut by the searches that run together. */
export const closenessInShares: InShares<object, ClosenessSums, ClosenessScores> = {
  count: sharesOf,
  // Searches that run together look at most edges two or three times.
  work: (graph) => 3 * Math.ceil(graph.order / LANES) * looksAtAll(graph),
  share: (graph) => {
    const { order } = graph;
    // Nodes that a depth-first search leaves one after the other reach much the same, so their searches share most steps.
    const { finished } = strongComponents(graph);
    const step = sharesOf(graph) * LANES;
    const room = searchRoom(order);
    return (share) => {
      const sums = sumsFor(order);
      for (let first = share * LANES; first < order; first += step) search(graph, finished.subarray(first, first + LANES), sums, room);
      return sums;
    };
  },
  merge: ({ order }, _options, parts) => {
    const sums = sumsFor(order);
    for (const part of parts) for (let index = 0; index < sums.length; index += 1) sums[index]! += part[index]!;
    const scores = { closeness: new Float64Array(order), harmonic: new Float64Array(order) };
    for (let node = 0; node < order; node += 1) {
      const reached = sums[4 * node]!;
      if (reached === 0) continue;
      scores.closeness[node] = (reached / sums[4 * node + 1]!) * (reached / (order - 1));
      scores.harmonic[node] = (sums[4 * node + 2]! + sums[4 * node + 3]! / UNIT) / UNIT / (order - 1);
    }
    return scores;
  },
};

function sharesOf({ order }: CompactGraph): number {
  return shareCount(Math.ceil(order / LANES), LEAST_RUNS);
}

function sumsFor(order: number): ClosenessSums {
  return new Float64Array(4 * order);
}

/** Room for one run of searches after the other, clean between them: which have been at a node, are there now, and will be there next. */
interface SearchRoom {
  readonly seen: Int32Array;
  readonly here: Int32Array;
  readonly next: Int32Array;
  readonly front: Uint32Array;
  readonly behind: Uint32Array;
}

function searchRoom(order: number): SearchRoom {
  return { seen: new Int32Array(order), here: new Int32Array(order), next: new Int32Array(order), front: new Uint32Array(order), behind: new Uint32Array(order) };
}

/** Adds up what a run of searches finds, one from each of these nodes. */
function search(graph: CompactGraph, starts: Uint32Array, sums: ClosenessSums, room: SearchRoom): void {
  const { offsets, targets } = graph.forward;
  const { seen } = room;
  let { here, next, front, behind } = room;
  let width = starts.length;
  seen.fill(0);
  for (let lane = 0; lane < width; lane += 1) {
    const source = starts[lane]!;
    front[lane] = source;
    seen[source] = here[source] = 1 << lane;
  }
  for (let distance = 1; width > 0; distance += 1) {
    let found = 0;
    for (let index = 0; index < width; index += 1) {
      const node = front[index]!;
      const searches = here[node]!;
      here[node] = 0;
      const end = offsets[node + 1]!;
      for (let slot = offsets[node]!; slot < end; slot += 1) {
        const target = targets[slot]!;
        const fresh = searches & ~seen[target]!;
        if (fresh === 0) continue;
        if (next[target] === 0) behind[found++] = target;
        next[target]! |= fresh;
      }
    }
    for (let index = 0; index < found; index += 1) seen[behind[index]!]! |= next[behind[index]!]!;
    addArrivals(sums, behind, found, next, distance);
    [here, next] = [next, here];
    [front, behind] = [behind, front];
    width = found;
  }
}

/** Counts the searches that have arrived at the first `found` of the nodes. */
function addArrivals(sums: ClosenessSums, nodes: Uint32Array, found: number, arrived: Int32Array, distance: number): void {
  const inverse = Math.floor(UNIT / distance);
  const remainder = Math.round((UNIT / distance - inverse) * UNIT);
  for (let index = 0; index < found; index += 1) {
    const node = nodes[index]!;
    const count = bitCount(arrived[node]!);
    const at = 4 * node;
    sums[at]! += count;
    sums[at + 1]! += count * distance;
    sums[at + 2]! += count * inverse;
    sums[at + 3]! += count * remainder;
  }
}
