import { UsageError } from '../base/diagnostics.ts';
import type { CompactGraph } from '../compact/compact-graph.ts';
import { withModestWeights } from '../compact/views.ts';
import { outStrength } from './degree.ts';
import { settledFlow } from './settled-flow.ts';
import { scaledToSumOne } from './sum-to-one.ts';

export interface PageRankOptions {
  /** The chance that the reader follows a reference rather than start afresh: from 0 (all equal) to below 1. Default 0.85. */
  readonly damping?: number | undefined;
  /** How often a fresh start falls on each node, in proportion; finite, ≥ 0, not all 0. Default: all alike. */
  readonly personalisation?: ArrayLike<number> | undefined;
  /** At most this much error in all scores together (L1), rounding apart. Default 1e-12. */
  readonly tolerance?: number | undefined;
}

/**
 * PageRank: the share of time a reader spends on each node who follows edges at random, in proportion to their weights. From 0 to 1, adding up to 1.
 * Edges point at what they endorse (citing → cited): a node ranks high when nodes that rank high and point at few others point at it.
 * A reader at a node whose edges weigh nothing (see `withModestWeights` for what is as good as nothing), or that has none, starts afresh: dangling nodes spread like fresh starts. An empty graph gives
 * an empty array; without edges the scores are the personalisation.
 *
 * Method: as dangling score is spread like fresh starts, the scores are the solution of y = personalisation + damping · Pᵀ y, scaled to sum 1. Strong
 * components are settled in citation order, citing first; only inside cycles is there anything to iterate (Gauss–Seidel), until the change of a
 * sweep proves the absolute error. (Rules that stop at `order × 10⁻⁶` put the wrong paper first on real citation graphs.)
 * O(V + E) without cycles; else that many operations a sweep inside the cycles, some log(tolerance) ÷ log(damping) sweeps.
 * @throws UsageError for an option out of range.
 * Reference: Brin & Page 1998, doi:10.1016/S0169-7552(98)00110-X; the linear form: Del Corso, Gullí & Romani 2005,
 * Internet Mathematics 2(3), 251–273, https://projecteuclid.org/euclid.im/1150474883.
 */
export function pageRank(graph: CompactGraph, options: PageRankOptions = {}): Float64Array {
  const { damping = 0.85, tolerance = 1e-12 } = options;
  if (!(damping >= 0 && damping < 1)) throw new UsageError(`damping is ${String(damping)}; expected a number from 0 to below 1`);
  if (!(tolerance > 0 && tolerance < 1)) throw new UsageError(`tolerance is ${String(tolerance)}; expected a number between 0 and 1`);
  const starts = freshStarts(graph.order, options.personalisation);
  const { graph: modest } = withModestWeights(graph);
  const rates = outStrength(modest);
  for (let node = 0; node < graph.order; node += 1) rates[node] = rates[node]! > 0 ? damping / rates[node]! : 0;
  // Scaling to sum 1 may double the error.
  return scaledToSumOne(settledFlow(modest, { starts, rates, contraction: damping, tolerance: tolerance / 2 }));
}

function freshStarts(order: number, personalisation: ArrayLike<number> | undefined): Float64Array {
  if (personalisation === undefined) return new Float64Array(order).fill(1 / order);
  if (personalisation.length !== order) throw new UsageError(`personalisation has ${personalisation.length} entries; expected one for each of ${order} nodes`);
  const starts = new Float64Array(order);
  for (let node = 0; node < order; node += 1) {
    const share = personalisation[node]!;
    if (!Number.isFinite(share) || share < 0) throw new UsageError(`personalisation of node ${node} is ${String(share)}; expected a finite number from 0 up`);
    starts[node] = share;
  }
  const scaled = scaledToSumOne(starts);
  if (order > 0 && !scaled.some((share) => share > 0)) throw new UsageError('personalisation is 0 everywhere; expected at least one number above 0');
  return scaled;
}
