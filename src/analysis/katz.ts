import { UsageError } from '../base/diagnostics.ts';
import type { CompactGraph } from '../compact/compact-graph.ts';
import { settledFlow } from './settled-flow.ts';
import { spectralBound } from './spectral-bound.ts';
import { scaledToSumOne, sumOf } from './sum-to-one.ts';

export interface KatzOptions {
  /**
   * What a walk counts for with each step more, as a share: above 0 and below 1 / λ, λ being the largest eigenvalue of the weighted adjacency matrix; any number above 0
   * where there are no cycles. Small makes it in-degree, large lets the whole past count. Default 0.1, or 1 / 2λ where that is smaller.
   */
  readonly attenuation?: number | undefined;
}

/** Two to the −50. */
const ROUNDING = 2 ** -50;

/**
 * Katz centrality: how many walks end at a node, longer ones counting less: `attenuation` to the power of their length, times the weights of their edges; the walk that
 * stays counts 1. From 0 to 1, adding up to 1.
 * Edges point at what they endorse (citing → cited): a node ranks high when it is cited much, and by nodes that are. Unlike PageRank a long reference list hands on as
 * much along each edge as a short one.
 * Without edges all score the same; an empty graph gives an empty array.
 * Method: the scores are the solution of x = 1 + attenuation · Aᵀ x, settled in citation order, citing first; inside cycles until nothing but rounding changes.
 * O(V + E) without cycles; inside cycles some 36 ÷ −log(attenuation · λ) sweeps and at most 200 to find λ.
 * @throws UsageError when the attenuation is not above 0 or not below 1 / λ, or the scores are beyond 10³⁰⁸.
 * Reference: Katz 1953, doi:10.1007/BF02289026.
 */
export function katz(graph: CompactGraph, options: KatzOptions = {}): Float64Array {
  const largest = spectralBound(graph);
  const { attenuation = Math.min(0.1, 0.5 / largest) } = options;
  if (!(attenuation > 0 && attenuation < Infinity && attenuation * largest < 1)) {
    const most = largest > 0 ? `a number between 0 and ${1 / largest}, one over the largest eigenvalue of this graph` : 'a finite number above 0';
    throw new UsageError(`attenuation is ${String(attenuation)}; expected ${most}`);
  }
  const { order } = graph;
  const counts = settledFlow(graph, {
    starts: new Float64Array(order).fill(1),
    rates: new Float64Array(order).fill(attenuation),
    contraction: attenuation * largest,
    tolerance: ROUNDING,
  });
  if (!Number.isFinite(sumOf(counts))) throw new UsageError(`attenuation is ${String(attenuation)}; with it there are more than 10^308 walks`);
  return scaledToSumOne(counts);
}
