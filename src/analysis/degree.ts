import type { Adjacency, CompactGraph } from '../compact/compact-graph.ts';

/**
 * Edges that leave each node: whole numbers 0 … order − 1.
 * In a citation graph (citing → cited) the length of the reference list. Undirected: all edges of the node. Weights are ignored.
 * O(V).
 */
export function outDegree(graph: CompactGraph): Uint32Array {
  return rowLengths(graph.order, graph.forward);
}

/**
 * Edges that arrive at each node: whole numbers 0 … order − 1.
 * In a citation graph (citing → cited) how often a work is cited. Undirected: all edges of the node. Weights are ignored.
 * O(V).
 */
export function inDegree(graph: CompactGraph): Uint32Array {
  return rowLengths(graph.order, graph.reverse);
}

/**
 * Edges at each node, whichever way they point: whole numbers; directed, in-degree plus out-degree (a pair of opposite edges counts twice).
 * Weights are ignored.
 * O(V).
 * Reference: Freeman 1978, doi:10.1016/0378-8733(78)90021-7.
 */
export function totalDegree(graph: CompactGraph): Uint32Array {
  if (!graph.directed) return outDegree(graph);
  const { order, forward: { offsets: leaving }, reverse: { offsets: arriving } } = graph;
  const total = new Uint32Array(order);
  for (let node = 0; node < order; node += 1) total[node] = leaving[node + 1]! - leaving[node]! + arriving[node + 1]! - arriving[node]!;
  return total;
}

/** The weights of the edges that leave each node, added; without weights the out-degree. Undirected: all edges of the node. O(V + E). */
export function outStrength(graph: CompactGraph): Float64Array {
  return rowSums(graph.order, graph.forward);
}

/** The weights of the edges that arrive at each node, added; without weights the in-degree. Undirected: all edges of the node. O(V + E). */
export function inStrength(graph: CompactGraph): Float64Array {
  return rowSums(graph.order, graph.reverse);
}

/** The weights of all edges at each node, added; without weights the total degree. O(V + E). Reference: Barrat et al. 2004, doi:10.1073/pnas.0400087101. */
export function totalStrength(graph: CompactGraph): Float64Array {
  const total = outStrength(graph);
  if (!graph.directed) return total;
  const arriving = inStrength(graph);
  for (let node = 0; node < graph.order; node += 1) total[node]! += arriving[node]!;
  return total;
}

function rowLengths(order: number, { offsets }: Adjacency): Uint32Array {
  const lengths = new Uint32Array(order);
  for (let node = 0; node < order; node += 1) lengths[node] = offsets[node + 1]! - offsets[node]!;
  return lengths;
}

function rowSums(order: number, adjacency: Adjacency): Float64Array {
  const { offsets, weights } = adjacency;
  if (weights === undefined) return Float64Array.from(rowLengths(order, adjacency));
  const sums = new Float64Array(order);
  for (let node = 0; node < order; node += 1) {
    let sum = 0;
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) sum += weights[slot]!;
    sums[node] = sum;
  }
  return sums;
}
