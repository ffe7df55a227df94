import { UsageError } from '../base/diagnostics.ts';
import type { CompactGraph } from '../compact/compact-graph.ts';
import { checkTotalWeight } from '../compact/total-weight.ts';
import { weightsOrOnes } from '../compact/views.ts';
import { readLabels } from './partition.ts';

export interface ModularityOptions {
  /** How much the edges expected by chance count: above 0; larger favours smaller communities. Default 1. */
  readonly resolution?: number | undefined;
}

/**
 * Modularity: the share of edge weight inside communities, less the share expected were edges laid at random with the strengths kept.
 * From −1/2 to below 1 at resolution 1; 0 for one community of everything; above 0.3 is often called structure, though random sparse graphs reach it too.
 * Directed, what leaves a community and what arrives count apart: Σ over c of (inside / m − resolution · out · in / m²), m being all weight; undirected,
 * Σ (inside / m − resolution · (strength / 2m)²). Unweighted edges weigh 1. Without edges, or with weights all 0, it is 0.
 * O(V + E).
 * @throws UsageError when `labels` has not one whole number 0 … order − 1 for each node, resolution is not above 0, or weights add up to more than a number can hold.
 * Reference: Newman 2006, doi:10.1073/pnas.0601602103; directed: Leicht & Newman 2008, doi:10.1103/PhysRevLett.100.118703;
 * resolution: Reichardt & Bornholdt 2006, doi:10.1103/PhysRevE.74.016110.
 */
export function modularity(graph: CompactGraph, labels: ArrayLike<number>, options: ModularityOptions = {}): number {
  const { resolution = 1 } = options;
  checkResolution(resolution);
  const { order } = graph;
  const communities = readLabels(order, labels);
  const { offsets, targets } = graph.forward;
  const weights = weightsOrOnes(graph.forward);
  const leaving = new Float64Array(order);
  const arriving = new Float64Array(order);
  let inside = 0;
  let all = 0;
  // An undirected edge is met from both ends, which is what the directed formula makes into the undirected one.
  for (let node = 0; node < order; node += 1) {
    const community = communities[node]!;
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) {
      const other = communities[targets[slot]!]!;
      const weight = weights[slot]!;
      all += weight;
      leaving[community]! += weight;
      arriving[other]! += weight;
      if (community === other) inside += weight;
    }
  }
  checkTotalWeight(all);
  if (all === 0) return 0;
  let expected = 0;
  for (let community = 0; community < order; community += 1) expected += (leaving[community]! / all) * (arriving[community]! / all);
  return inside / all - resolution * expected;
}

/** @throws UsageError unless the resolution is a finite number above 0. */
export function checkResolution(resolution: number): void {
  if (!(resolution > 0 && Number.isFinite(resolution))) throw new UsageError(`resolution is ${String(resolution)}; expected a finite number above 0`);
}
