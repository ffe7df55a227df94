import type { CompactGraph } from '../compact/compact-graph.ts';
import { asUndirected, withoutWeights } from '../compact/views.ts';
import { commonNeighbourSums } from './common-neighbours.ts';

export interface Clustering {
  /** For each node how many triangles it is a corner of: whole numbers from 0. */
  readonly triangles: Float64Array;
  /** For each node the share of the pairs of its neighbours that are joined: 0 … 1. */
  readonly coefficients: Float64Array;
  /** The mean of the coefficients: 0 … 1. */
  readonly meanCoefficient: number;
  /** Of all pairs of neighbours of a node, whichever, the share that are joined: 0 … 1. */
  readonly transitivity: number;
}

/**
 * Clustering: how far a node's neighbours are neighbours of each other, as numbers of triangles and as shares 0 … 1.
 * High says that the node sits inside one group whose members know each other; low that it stands between groups, or in the middle of a star.
 * Direction and weights do not matter: two nodes are neighbours when an edge joins them, either way. (networkx answers otherwise for directed graphs.)
 * A node with fewer than two neighbours has coefficient 0 and counts in the mean; a graph without two edges at a node has transitivity 0.
 * O(V + Σ over edges of the smaller degree of the two ends), at most O(E^1.5).
 * References: Watts & Strogatz 1998, doi:10.1038/30918; transitivity: Newman, Strogatz & Watts 2001, doi:10.1103/PhysRevE.64.026118.
 */
export function clustering(graph: CompactGraph): Clustering {
  const plain = asUndirected(withoutWeights(graph));
  const { order } = plain;
  const { offsets } = plain.forward;
  const onEdges = commonNeighbourSums(plain, new Float64Array(order).fill(1));
  const triangles = new Float64Array(order);
  const coefficients = new Float64Array(order);
  let closed = 0;
  let pairs = 0;
  let sum = 0;
  for (let node = 0; node < order; node += 1) {
    // A triangle lies on two edges of each corner.
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) triangles[node]! += onEdges[slot]! / 2;
    const degree = offsets[node + 1]! - offsets[node]!;
    const ownPairs = (degree * (degree - 1)) / 2;
    if (ownPairs > 0) coefficients[node] = triangles[node]! / ownPairs;
    closed += triangles[node]!;
    pairs += ownPairs;
    sum += coefficients[node]!;
  }
  return { triangles, coefficients, meanCoefficient: order > 0 ? sum / order : 0, transitivity: pairs > 0 ? closed / pairs : 0 };
}
