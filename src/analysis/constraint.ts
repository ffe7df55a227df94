import { buildCompactGraph } from '../compact/compact-graph.ts';
import type { CompactGraph } from '../compact/compact-graph.ts';
import { edgeSources, weightsOrOnes, withModestWeights } from '../compact/views.ts';
import { commonNeighbourSums } from './common-neighbours.ts';
import { totalStrength } from './degree.ts';

/**
 * Constraint: how far a node's ties all lead back to the same few others, from 0 to 2 (seldom above 1): the sum over its neighbours of the square of the share of its
 * ties that goes to the neighbour, directly or through a common one.
 * Low says that the node spans structural holes, joining others who are not joined; high that it has few neighbours, or neighbours who are all neighbours of each other.
 * Ties have no direction: opposite edges are one tie with their weights added, an edge without a weight counting 1 (as in networkx and igraph).
 * A node whose edges weigh nothing, or that has none, has no ties to be constrained by, and 0.
 * O(V + Σ over edges of the smaller degree of the two ends), at most O(E^1.5).
 * Reference: Burt 2004, doi:10.1086/421787.
 */
export function constraint(graph: CompactGraph): Float64Array {
  const ties = tiesOf(graph);
  const strengths = totalStrength(ties);
  const through = commonNeighbourSums(ties, strengths.map((strength) => (strength > 0 ? 1 / strength : 0)));
  const { offsets, weights } = ties.forward;
  return strengths.map((strength, node) => {
    if (strength === 0) return 0;
    let sum = 0;
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) {
      const share = ((weights === undefined ? 1 : weights[slot]!) + through[slot]!) / strength;
      sum += share * share;
    }
    return sum;
  });
}

/**
 * Effective size: the number of a node's neighbours less how far each is tied to the others, from 0 to that number.
 * Neighbours who are not joined count in full; in a group where all are joined alike they are worth one together.
 * How far a neighbour is tied to the node's others is the sum, over those joined to both, of the share of the node's ties that goes there times the neighbour's tie to
 * it as a part of the neighbour's strongest tie. Ties are as for `constraint` (and as in networkx). A node without ties has 0.
 * O(V + Σ over edges of the smaller degree of the two ends), at most O(E^1.5).
 * References: Burt 1992, Structural Holes, Harvard University Press, ISBN 978-0-674-84371-4; without weights: Borgatti 1997, Connections 20(1), 35–38.
 */
export function effectiveSize(graph: CompactGraph): Float64Array {
  const ties = tiesOf(graph);
  const strengths = totalStrength(ties);
  const shared = commonNeighbourSums(ties, new Float64Array(ties.order).fill(1));
  const { offsets, targets, weights } = ties.forward;
  const strongest = strengths.map((strength, node) => (weights === undefined ? Math.min(1, strength) : weights.subarray(offsets[node], offsets[node + 1]).reduce((most, weight) => Math.max(most, weight), 0)));
  return strengths.map((strength, node) => {
    if (strength === 0) return 0;
    let size = 0;
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) {
      const most = strongest[targets[slot]!]!;
      size += most > 0 ? 1 - shared[slot]! / (strength * most) : 1;
    }
    return size;
  });
}

/** The graph without direction, the weights of opposite edges added. */
function tiesOf(graph: CompactGraph): CompactGraph {
  const { graph: modest } = withModestWeights(graph);
  if (!modest.directed) return modest;
  return buildCompactGraph({ order: modest.order, sources: edgeSources(modest), targets: modest.forward.targets, weights: weightsOrOnes(modest.forward), directed: false });
}
