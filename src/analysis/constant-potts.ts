import type { CompactGraph } from '../compact/compact-graph.ts';
import { checkTotalWeight } from '../compact/total-weight.ts';
import { weightsOrOnes } from '../compact/views.ts';
import { outStrength } from './degree.ts';
import { checkResolution } from './modularity.ts';
import { inOrderOfFirst, readLabels } from './partition.ts';
import { sumOf } from './sum-to-one.ts';

export interface ConstantPottsOptions {
  /** The edge weight that each pair inside a community has to be worth: finite, above 0. Default `usualDensity(graph)`. */
  readonly resolution?: number | undefined;
}

/**
 * The quality of communities by the constant Potts model (CPM): the edge weight inside them, less `resolution` for each pair of nodes inside. In units of edge weight;
 * 0 for nodes all alone, and, at the default resolution, for one community of everything.
 * A best division has communities denser than `resolution` inside and thinner than that between: unlike modularity it means the same in a small and a large graph.
 * Directed, each ordered pair counts. Unweighted edges weigh 1.
 * O(V + E).
 * @throws UsageError when `labels` has not one whole number 0 … order − 1 for each node, resolution is not above 0, or weights add up to more than a number can hold.
 * Reference: Traag, Van Dooren & Nesterov 2011, doi:10.1103/PhysRevE.84.016114.
 */
export function constantPotts(graph: CompactGraph, labels: ArrayLike<number>, options: ConstantPottsOptions = {}): number {
  const { resolution = usualDensity(graph) } = options;
  checkResolution(resolution);
  const communities = readLabels(graph.order, labels);
  const { offsets, targets } = graph.forward;
  const weights = weightsOrOnes(graph.forward);
  let inside = 0;
  for (let node = 0; node < graph.order; node += 1) {
    const community = communities[node]!;
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) if (communities[targets[slot]!] === community) inside += weights[slot]!;
  }
  checkTotalWeight(inside);
  let pairs = 0;
  const { sizes } = inOrderOfFirst(communities);
  for (const size of sizes) pairs += size * (size - 1);
  return (inside - resolution * pairs) / (graph.directed ? 1 : 2);
}

/** The resolution where none is given: what a pair of different nodes weighs on average, unjoined pairs weighing 0. 1 where no edge weighs anything, as any would do. O(V + E). */
export function usualDensity(graph: CompactGraph): number {
  const total = sumOf(outStrength(graph));
  checkTotalWeight(total);
  return total > 0 ? total / (graph.order * (graph.order - 1)) : 1;
}
