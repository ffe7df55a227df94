import { mergeParallels, transpose } from './compact-graph.ts';
import type { Adjacency, CompactGraph } from './compact-graph.ts';
import { membersOf, strongComponents } from './components.ts';
import type { Components } from './components.ts';

/** A graph with each strong component shrunk to one node: it has no cycles. */
export interface Condensation {
  readonly components: Components;
  /** Node `c` is component `c`; an edge weighs what the edges between the two components weigh together, or their number. Edges run from larger ids to smaller. */
  readonly graph: CompactGraph;
}

/**
 * Shrinks every strong component to a node: edges inside one count as loops dropped, those between the same two as parallels merged.
 * An undirected graph becomes its components, without an edge. O(V + E).
 * Reference: Tarjan 1972, doi:10.1137/0201010.
 */
export function condense(graph: CompactGraph): Condensation {
  const components = strongComponents(graph);
  const { count } = components;
  const rows = rowsBetween(graph, components);
  const { adjacency: reverse, parallels } = mergeParallels(count, transpose(count, rows));
  const forward = transpose(count, reverse);
  const loopsDropped = (graph.forward.targets.length - rows.targets.length) / (graph.directed ? 1 : 2);
  return { components, graph: { order: count, size: forward.targets.length, directed: true, forward, reverse, loopsDropped, parallelsMerged: parallels } };
}

/** The edges that leave each component, row by row, neither sorted nor merged. */
function rowsBetween({ forward: { offsets, targets, weights } }: CompactGraph, components: Components): Adjacency {
  const { count, labels } = components;
  const members = membersOf(components);
  const rowOffsets = new Uint32Array(count + 1);
  const rowTargets = new Uint32Array(targets.length);
  const rowWeights = new Float64Array(targets.length);
  let kept = 0;
  for (let component = 0; component < count; component += 1) {
    for (let member = members.offsets[component]!; member < members.offsets[component + 1]!; member += 1) {
      const node = members.nodes[member]!;
      for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) {
        const label = labels[targets[slot]!]!;
        if (label === component) continue;
        rowTargets[kept] = label;
        rowWeights[kept] = weights === undefined ? 1 : weights[slot]!;
        kept += 1;
      }
    }
    rowOffsets[component + 1] = kept;
  }
  return { offsets: rowOffsets, targets: rowTargets.subarray(0, kept), weights: rowWeights.subarray(0, kept) };
}

/**
 * The strong components that hold a cycle, each as its nodes ascending; largest first, then by smallest node. Empty exactly when a directed
 * graph has no cycle. Any two nodes of an entry lie on a common closed walk. O(V + E).
 */
export function cyclicComponents(graph: CompactGraph): Uint32Array[] {
  const components = strongComponents(graph);
  const { offsets, nodes } = membersOf(components);
  const cyclic: Uint32Array[] = [];
  for (let component = 0; component < components.count; component += 1) {
    if (components.sizes[component]! > 1) cyclic.push(nodes.slice(offsets[component], offsets[component + 1]));
  }
  return cyclic.sort((left, right) => right.length - left.length || left[0]! - right[0]!);
}
