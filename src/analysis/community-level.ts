import type { Adjacency, CompactGraph } from '../compact/compact-graph.ts';
import { withoutWeightlessEdges } from '../compact/views.ts';

/**
 * A graph as the search for communities sees it, at one level of coarseness: undirected, each edge in both its rows, without loops, every weight above 0.
 * A community is worth the weight of the edges inside it, less `price` · mass · mass for each pair of its nodes. Quality functions differ in masses and price only.
 */
export interface CommunityLevel {
  /** How many finer levels there are. */
  readonly depth: number;
  readonly order: number;
  /** Rows in no order, no target twice. */
  readonly edges: Adjacency;
  readonly masses: Float64Array;
  readonly price: number;
}

/** Differences below this share of the numbers compared are rounding: taken for gains, they could send nodes round in circles. */
export const ROUNDING = 1e-10;

/** The graph itself as a level. Edges that weigh 0 join nobody and are left out. O(1), O(V + E) where there are any. */
export function finestLevel(graph: CompactGraph, masses: Float64Array, price: number): CommunityLevel {
  return { depth: 0, order: graph.order, edges: withoutWeightlessEdges(graph).forward, masses, price };
}

/** Room for the search at its finest level and, after it, at every coarser one. Between uses `links` is 0 everywhere; nothing else is promised. */
export interface SearchRoom {
  /** What the edges of the node at hand to each community, or part of one, weigh together. */
  readonly links: Float64Array;
  /** Where `links` is not 0. */
  readonly linked: Uint32Array;
  /** The nodes in the order of their turns. */
  readonly turns: Uint32Array;
  /** 1 for a node whose turn is to come. */
  readonly waiting: Uint8Array;
  /** Of each community: mass and number of its nodes. */
  readonly masses: Float64Array;
  readonly counts: Uint32Array;
  /** Communities without a node. */
  readonly vacant: Uint32Array;
  /** Of each part of a community: mass, what joins it to the rest of its community, and 1 where it has more than one node. */
  readonly partMasses: Float64Array;
  readonly cuts: Float64Array;
  readonly grown: Uint8Array;
  /** Edges of coarser levels, in one or the other by turns: by the time a level is made, the one before the last is done with. */
  readonly targets: readonly [Uint32Array, Uint32Array];
  readonly weights: readonly [Float64Array, Float64Array];
}

/** Room for searches from this level up. */
export function searchRoom({ order, edges }: CommunityLevel): SearchRoom {
  const arcs = edges.targets.length;
  return {
    links: new Float64Array(order),
    linked: new Uint32Array(order),
    turns: new Uint32Array(order),
    waiting: new Uint8Array(order),
    masses: new Float64Array(order),
    counts: new Uint32Array(order),
    vacant: new Uint32Array(order),
    partMasses: new Float64Array(order),
    cuts: new Float64Array(order),
    grown: new Uint8Array(order),
    targets: [new Uint32Array(arcs), new Uint32Array(arcs)],
    weights: [new Float64Array(arcs), new Float64Array(arcs)],
  };
}
