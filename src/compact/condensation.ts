import { buildCompactGraph } from './compact-graph.ts';
import type { CompactGraph } from './compact-graph.ts';
import { membersOf, strongComponents } from './components.ts';
import type { Components } from './components.ts';
import { edgeSources, weightsOrOnes } from './views.ts';

/** A graph with each strong component shrunk to one node: it has no cycles. */
export interface Condensation {
  readonly components: Components;
  /** Node `c` is component `c`; an edge weighs what the edges between the two components weigh together, or their number. Edges run from larger ids to smaller. */
  readonly graph: CompactGraph;
}

/** Shrinks every strong component to a node. An undirected graph becomes its components, without an edge. O(V + E). */
export function condense(graph: CompactGraph): Condensation {
  const components = strongComponents(graph);
  const { labels } = components;
  const sources = edgeSources(graph);
  const { targets } = graph.forward;
  const from = new Uint32Array(targets.length);
  const to = new Uint32Array(targets.length);
  for (let edge = 0; edge < targets.length; edge += 1) {
    from[edge] = labels[sources[edge]!]!;
    to[edge] = labels[targets[edge]!]!;
  }
  const shrunk = buildCompactGraph({ order: components.count, sources: from, targets: to, weights: weightsOrOnes(graph.forward), directed: true });
  return { components, graph: shrunk };
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
