import type { CompactGraph } from '../compact/compact-graph.ts';
import { componentsOfSets, membersOf } from '../compact/components.ts';
import { singletons, unite } from '../compact/union-find.ts';
import { withModestWeights } from '../compact/views.ts';
import { gather } from './gather.ts';
import { leadingEigenpair } from './leading-eigenvector.ts';
import type { Eigenpair } from './leading-eigenvector.ts';
import { scaledToSumOne, sumOf } from './sum-to-one.ts';

export interface HitsScores {
  /** Each 0 … 1, adding up to 1. */
  readonly hubs: Float64Array;
  /** Each 0 … 1, adding up to 1. */
  readonly authorities: Float64Array;
  /** How far the authorities are from a perfect eigenvector (L2, relative to the eigenvalue): below 1e-13 unless the graph is very badly shaped. */
  readonly residual: number;
}

/** Relative: leading eigenvalues this close are one eigenvalue. */
const TIE = 1e-12;

/**
 * HITS: two scores a node, hub and authority, each 0 … 1 and adding up to 1 over all nodes.
 * A good hub points at good authorities, a good authority is pointed at by good hubs (citing → cited: surveys are hubs, classics authorities).
 * Weights count. In an undirected graph the two are the same, unless a leading part is bipartite.
 * Only the part of the graph with the largest singular value scores; whatever shares no hub and no authority with it, directly or through others,
 * gets exactly 0. Where parts tie (within 1e-12) the leading eigenvector is not unique: the answer is the one power iteration from equal scores
 * tends to, the ones' share in the leading eigenspace. Without edges, or with weights all 0, all scores are 0.
 * Method: the graph is cut into those parts, and for each that could lead the eigenvector is found by conjugate gradients, from a fixed start.
 * O(V + E) a pass over the edges, some 1 / √gap passes, gap being the relative distance to the next eigenvalue; eight doubles a node of a leading part.
 * Reference: Kleinberg 1999, doi:10.1145/324133.324140.
 */
export function hits(graph: CompactGraph): HitsScores {
  const { graph: modest } = withModestWeights(graph);
  const kernel: Kernel = { graph: modest, hubs: new Float64Array(graph.order), authorities: new Float64Array(graph.order) };
  const leading = leadingParts(kernel);
  const authorities = new Float64Array(graph.order);
  const hubs = new Float64Array(graph.order);
  for (const { part, pair } of leading) {
    const share = sumOf(pair.vector);
    for (let entry = 0; entry < pair.vector.length; entry += 1) authorities[part.authorities[entry]!] = share * pair.vector[entry]!;
    gather(modest.forward, part.hubs, authorities, hubs);
  }
  const residual = leading.reduce((most, { pair }) => Math.max(most, pair.residual), 0);
  return { hubs: scaledToSumOne(hubs), authorities: scaledToSumOne(authorities), residual };
}

interface Kernel {
  readonly graph: CompactGraph;
  /** Scratch, by node. */
  readonly hubs: Float64Array;
  readonly authorities: Float64Array;
}

/** Nodes that point and nodes pointed at, joined by edges to each other and to no others. */
interface Part {
  readonly hubs: Uint32Array;
  readonly authorities: Uint32Array;
}

interface LeadingPart {
  readonly part: Part;
  readonly pair: Eigenpair;
}

/** The parts whose largest singular value is the graph's, with the eigenvector of their authorities. */
function leadingParts(kernel: Kernel): LeadingPart[] {
  const { graph } = kernel;
  const parts = partsOf(graph);
  // With y = Aᵀ A · 1, the eigenvalue of a part lies between the mean and the maximum of its y.
  for (const part of parts) {
    for (let entry = 0; entry < part.authorities.length; entry += 1) kernel.authorities[part.authorities[entry]!] = 1;
    gather(graph.forward, part.hubs, kernel.authorities, kernel.hubs);
    gather(graph.reverse, part.authorities, kernel.hubs, kernel.authorities);
  }
  let largest = 0;
  for (const part of parts) largest = Math.max(largest, sumOver(part.authorities, kernel.authorities) / part.authorities.length);
  const candidates = parts.filter((part) => maximumOver(part.authorities, kernel.authorities) >= largest * (1 - TIE));
  const solved = candidates.map((part) => ({ part, pair: leadingPair(kernel, part) }));
  for (const { pair } of solved) largest = Math.max(largest, pair.value);
  return solved.filter(({ pair }) => pair.value >= largest * (1 - TIE));
}

/** Every node stands twice, as hub and as authority `order` further on; the parts are what edges that weigh something join. */
function partsOf(graph: CompactGraph): Part[] {
  const { order } = graph;
  const { offsets, targets, weights } = graph.forward;
  const sets = singletons(2 * order);
  for (let node = 0; node < order; node += 1) {
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) if (weights?.[slot] !== 0) unite(sets, node, order + targets[slot]!);
  }
  const components = componentsOfSets(sets);
  const members = membersOf(components);
  const parts: Part[] = [];
  for (let component = 0; component < components.count; component += 1) {
    if (components.sizes[component] === 1) continue;
    const nodes = members.nodes.subarray(members.offsets[component], members.offsets[component + 1]);
    const split = nodes.findIndex((node) => node >= order);
    parts.push({ hubs: nodes.subarray(0, split), authorities: nodes.subarray(split).map((node) => node - order) });
  }
  return parts;
}

function leadingPair({ graph, hubs, authorities }: Kernel, part: Part): Eigenpair {
  const nodes = part.authorities;
  return leadingEigenpair(nodes.length, (input, output) => {
    for (let entry = 0; entry < nodes.length; entry += 1) authorities[nodes[entry]!] = input[entry]!;
    gather(graph.forward, part.hubs, authorities, hubs);
    gather(graph.reverse, nodes, hubs, authorities);
    for (let entry = 0; entry < nodes.length; entry += 1) output[entry] = authorities[nodes[entry]!]!;
  });
}

function sumOver(nodes: Uint32Array, values: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < nodes.length; index += 1) sum += values[nodes[index]!]!;
  return sum;
}

function maximumOver(nodes: Uint32Array, values: Float64Array): number {
  let maximum = 0;
  for (let index = 0; index < nodes.length; index += 1) maximum = Math.max(maximum, values[nodes[index]!]!);
  return maximum;
}
