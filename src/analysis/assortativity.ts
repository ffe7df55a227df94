import type { CompactGraph } from '../compact/compact-graph.ts';
import { checkChoice } from './check-option.ts';
import { inDegree, outDegree } from './degree.ts';

/** Which edges of a node count as its degree. */
export type DegreeSide = 'in' | 'out';
const DEGREE_SIDES: readonly DegreeSide[] = ['in', 'out'];

export interface AssortativityOptions {
  /** The degree looked at where an edge starts. Default `out`. */
  readonly source?: DegreeSide | undefined;
  /** The degree looked at where it ends. Default `in`. */
  readonly target?: DegreeSide | undefined;
}

/**
 * Degree assortativity: the correlation, over all edges, of the degrees at their two ends: −1 … 1.
 * Above 0, nodes of many edges tend to be joined to each other, below 0 to nodes of few. In a citation graph (citing → cited) `in` and `in` asks whether the much cited
 * cite the much cited, `out` and `in` whether long reference lists name the much cited; undirected graphs have one degree and one answer.
 * Undefined where there is nothing to correlate: without edges, and when one side's degree is the same at every edge. Weights are ignored.
 * O(V + E).
 * @throws UsageError for an option that is neither `in` nor `out`.
 * References: Newman 2002, doi:10.1103/PhysRevLett.89.208701; directed: Foster et al. 2010, doi:10.1073/pnas.0912671107.
 */
export function degreeAssortativity(graph: CompactGraph, options: AssortativityOptions = {}): number | undefined {
  const { source = 'out', target = 'in' } = options;
  checkChoice('source', source, DEGREE_SIDES);
  checkChoice('target', target, DEGREE_SIDES);
  const { order } = graph;
  const { offsets, targets } = graph.forward;
  const atSource = source === 'in' ? inDegree(graph) : outDegree(graph);
  const atTarget = target === 'in' ? inDegree(graph) : outDegree(graph);
  // Each degree stands at as many edges as start or end at its node.
  const leaving = outDegree(graph);
  const arriving = inDegree(graph);
  let sourceSum = 0;
  let targetSum = 0;
  for (let node = 0; node < order; node += 1) {
    sourceSum += leaving[node]! * atSource[node]!;
    targetSum += arriving[node]! * atTarget[node]!;
  }
  if (targets.length === 0) return undefined;
  const sourceMean = sourceSum / targets.length;
  const targetMean = targetSum / targets.length;
  let together = 0;
  let sourceSpread = 0;
  let targetSpread = 0;
  for (let node = 0; node < order; node += 1) {
    let gathered = 0;
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) gathered += atTarget[targets[slot]!]! - targetMean;
    together += (atSource[node]! - sourceMean) * gathered;
    sourceSpread += leaving[node]! * (atSource[node]! - sourceMean) ** 2;
    targetSpread += arriving[node]! * (atTarget[node]! - targetMean) ** 2;
  }
  if (sourceSpread === 0 || targetSpread === 0) return undefined;
  return Math.max(-1, Math.min(1, together / Math.sqrt(sourceSpread * targetSpread)));
}
