import { buildCompactGraph } from './compact-graph.ts';
import type { Adjacency, CompactGraph } from './compact-graph.ts';

/** The same graph with every edge turned around; an undirected graph is its own reverse. Shares all arrays: O(1). */
export function reversedGraph(graph: CompactGraph): CompactGraph {
  return { ...graph, forward: graph.reverse, reverse: graph.forward };
}

/** The same graph with every edge counting as 1. Shares all other arrays: O(1). */
export function withoutWeights(graph: CompactGraph): CompactGraph {
  const forward: Adjacency = { ...graph.forward, weights: undefined };
  return { ...graph, forward, reverse: graph.directed ? { ...graph.reverse, weights: undefined } : forward };
}

/**
 * The undirected graph with an edge wherever the directed one has one, either way. Weights of opposite edges are added; without weights
 * they collapse to one edge and are counted in `parallelsMerged`. An undirected graph is returned as it is. O(V + E).
 */
export function asUndirected(graph: CompactGraph): CompactGraph {
  if (!graph.directed) return graph;
  const { targets, weights } = graph.forward;
  return buildCompactGraph({ order: graph.order, sources: edgeSources(graph), targets, weights, directed: false });
}

/** The same graph without the edges that weigh 0; where it has none, the graph itself. O(V + E). */
export function withoutWeightlessEdges(graph: CompactGraph): CompactGraph {
  const { order, directed, forward: { targets, weights } } = graph;
  if (weights === undefined || !weights.includes(0)) return graph;
  const sources = edgeSources(graph);
  // An undirected edge stands in both its rows.
  const isKept = (_: number, slot: number): boolean => weights[slot]! > 0 && (directed || sources[slot]! < targets[slot]!);
  return buildCompactGraph({ order, sources: sources.filter(isKept), targets: targets.filter(isKept), weights: weights.filter(isKept), directed });
}

/** The row each entry of `forward.targets` stands in: entry by entry the source of the edge. O(V + E). */
export function edgeSources(graph: CompactGraph): Uint32Array {
  const { offsets, targets } = graph.forward;
  const sources = new Uint32Array(targets.length);
  for (let node = 0; node < graph.order; node += 1) sources.fill(node, offsets[node]!, offsets[node + 1]!);
  return sources;
}

/** The weights of one direction, or as many ones: for kernels that would rather not ask in the inner loop. */
export function weightsOrOnes({ targets, weights }: Adjacency): Float64Array {
  return weights ?? new Float64Array(targets.length).fill(1);
}

/** A heaviest weight between the first two is left as it is; what is lighter than the last counts as nothing. */
const [MODEST_LEAST, MODEST_MOST, NOTHING] = [2 ** -100, 2 ** 100, 2 ** -400];

/** A graph, and what its weights were multiplied by. */
export interface ModestGraph {
  readonly graph: CompactGraph;
  readonly factor: number;
}

/**
 * The same graph with weights that can be multiplied, squared and divided by without leaving what a number can hold. Ordinary weights stay as they are. Where the heaviest is beyond
 * 2¹⁰⁰ or below 2⁻¹⁰⁰, all are multiplied by one power of two, which rounds nothing; then those below 2⁻⁴⁰⁰ weigh 0. For measures in which only proportions count. O(E).
 */
export function withModestWeights(graph: CompactGraph): ModestGraph {
  const { weights } = graph.forward;
  if (weights === undefined) return { graph, factor: 1 };
  let heaviest = 0;
  let lightest = Infinity;
  for (let slot = 0; slot < weights.length; slot += 1) {
    const weight = weights[slot]!;
    if (weight > heaviest) heaviest = weight;
    if (weight < lightest && weight > 0) lightest = weight;
  }
  const isModest = heaviest === 0 || (heaviest >= MODEST_LEAST && heaviest <= MODEST_MOST);
  if (isModest && lightest >= NOTHING) return { graph, factor: 1 };
  // No power of two above 2¹⁰⁰⁰: together with the smallest number there is, that is modest enough.
  const factor = isModest ? 1 : 2 ** Math.min(1000, -Math.floor(Math.log2(heaviest)));
  const scaled = (side: Adjacency): Adjacency => ({ ...side, weights: side.weights!.map((weight) => (weight * factor < NOTHING ? 0 : weight * factor)) });
  const forward = scaled(graph.forward);
  return { graph: { ...graph, forward, reverse: graph.directed ? scaled(graph.reverse) : forward }, factor };
}

/** Above every place. */
const ABSENT = 0xffffffff;

/** The graph of some of the nodes, each named once and numbered as they come, with the edges that join two of them. O(V + their edges). */
export function inducedSubgraph({ order, directed, forward: { offsets, targets, weights } }: CompactGraph, nodes: Uint32Array): CompactGraph {
  const places = new Uint32Array(order).fill(ABSENT);
  for (let place = 0; place < nodes.length; place += 1) places[nodes[place]!] = place;
  const from: number[] = [];
  const to: number[] = [];
  const heavy: number[] = [];
  for (let place = 0; place < nodes.length; place += 1) {
    for (let slot = offsets[nodes[place]!]!; slot < offsets[nodes[place]! + 1]!; slot += 1) {
      const target = places[targets[slot]!]!;
      // An undirected edge stands in both its rows.
      if (target === ABSENT || (!directed && target < place)) continue;
      from.push(place);
      to.push(target);
      if (weights !== undefined) heavy.push(weights[slot]!);
    }
  }
  return buildCompactGraph({ order: nodes.length, sources: from, targets: to, weights: weights === undefined ? undefined : heavy, directed });
}
