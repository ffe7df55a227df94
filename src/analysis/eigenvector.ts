import { UsageError } from '../base/diagnostics.ts';
import type { CompactGraph } from '../compact/compact-graph.ts';
import { componentsOfSets } from '../compact/components.ts';
import { singletons, unite } from '../compact/union-find.ts';
import { withModestWeights } from '../compact/views.ts';
import { gather } from './gather.ts';
import { leadingEigenpair } from './leading-eigenvector.ts';
import { scaledToSumOne } from './sum-to-one.ts';

export interface EigenvectorScores {
  /** Each 0 … 1, adding up to 1. */
  readonly scores: Float64Array;
  /** The largest eigenvalue: how many times over a node's score its neighbours' scores add up to, the same for each node. */
  readonly eigenvalue: number;
  /** How far the scores are from a perfect eigenvector (L2, relative to the eigenvalue): below 1e-13 unless the graph is very badly shaped, as a path of thousands is. */
  readonly residual: number;
}

/**
 * Eigenvector centrality: each node's score is in proportion to what its neighbours' scores add up to, times the weights of the edges. From 0 to 1, adding up to 1.
 * A node ranks high when nodes that rank high are joined to it. The graph is undirected and connected; for others there is no such score: see `eigenvectorRefusal`.
 * A single node scores 1, an empty graph gives an empty array. (networkx and igraph scale the same scores to length 1 and to maximum 1.)
 * Method: conjugate gradients, from a fixed start. O(V + E) a pass over the edges, some 1 / √gap passes, gap being the relative distance to the next eigenvalue; eight doubles a node.
 * @throws UsageError for a graph that is directed or not connected.
 * Reference: Bonacich 1972, doi:10.1080/0022250X.1972.9989806.
 */
export function eigenvector(graph: CompactGraph): EigenvectorScores {
  const refusal = eigenvectorRefusal(graph);
  if (refusal !== undefined) throw new UsageError(refusal);
  const rows = Uint32Array.from({ length: graph.order }, (_, node) => node);
  const { graph: modest, factor } = withModestWeights(graph);
  const { value, vector, residual } = leadingEigenpair(graph.order, (input, output) => gather(modest.forward, rows, input, output));
  return { scores: scaledToSumOne(vector), eigenvalue: value / factor, residual };
}

/**
 * Why a graph has no eigenvector centrality, as a sentence; undefined when it has one. In a directed graph scores drain into whatever cycles there are, and without a
 * cycle nothing is left; in a graph of several parts only the part with the largest eigenvalue would score. Edges that weigh 0 connect nothing. O(V + E).
 */
export function eigenvectorRefusal(graph: CompactGraph): string | undefined {
  if (graph.directed) return 'eigenvector centrality needs an undirected graph, and this one is directed: where edges point one way it gathers in cycles, and without cycles it is 0 everywhere';
  const parts = countParts(graph);
  if (parts > 1) return `eigenvector centrality needs a connected graph, and this one falls into ${parts} parts: all but one would score 0`;
  return undefined;
}

function countParts({ order, forward: { offsets, targets, weights } }: CompactGraph): number {
  const sets = singletons(order);
  for (let node = 0; node < order; node += 1) {
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) if (targets[slot]! < node && weights?.[slot] !== 0) unite(sets, node, targets[slot]!);
  }
  return componentsOfSets(sets).count;
}
