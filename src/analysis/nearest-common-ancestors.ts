import { UsageError } from '../base/diagnostics.ts';
import type { CompactGraph } from '../compact/compact-graph.ts';
import { strongComponents } from '../compact/components.ts';
import { checkDirected } from './check-directed.ts';
import { checkNode } from './check-node.ts';
import { distancesFrom, UNREACHED } from './distances.ts';

export interface CommonAncestors {
  /** By the generations to all of the nodes together, fewest first, then by id. */
  readonly nodes: Uint32Array;
  /** How many generations each lies back: from the node asked for as number `i` to `nodes[j]` it is `generations[i][j]`. */
  readonly generations: readonly Uint32Array[];
}

/**
 * The nearest common ancestors: what all of the nodes descend from, and nothing else that they all descend from does. Where lines cross there are several.
 * Edges point from child to parent; of `reversedGraph(graph)` the nearest common descendants. A node counts among its own ancestors, so of a model and its parent it
 * is the parent, and of one node alone that node. Nodes of a cycle descend from each other: they are all nearest or none of them is. Unrelated nodes have none.
 * Weights are ignored.
 * O(nodes asked for · (V + E)).
 * @throws UsageError for an undirected graph, no nodes, or a node the graph does not have.
 * Reference: Bender et al. 2005, doi:10.1016/j.jalgor.2005.08.001.
 */
export function nearestCommonAncestors(graph: CompactGraph, descendants: ArrayLike<number>): CommonAncestors {
  checkDirected(graph, 'an ancestor');
  if (descendants.length === 0) throw new UsageError('there are no nodes to find common ancestors of; expected at least one');
  for (let index = 0; index < descendants.length; index += 1) checkNode(graph, descendants[index]!);
  const distances = Array.from(descendants, (node) => distancesFrom(graph, node).distances);
  const isCommon = new Uint8Array(graph.order).fill(1);
  for (const from of distances) for (let node = 0; node < graph.order; node += 1) if (from[node] === UNREACHED) isCommon[node] = 0;
  const isNearest = nearestOf(graph, isCommon);
  const together = (node: number): number => distances.reduce((sum, from) => sum + from[node]!, 0);
  const nodes = Uint32Array.from(isNearest.keys()).filter((node) => isNearest[node] === 1);
  nodes.sort((left, right) => together(left) - together(right) || left - right);
  return { nodes, generations: distances.map((from) => nodes.map((node) => from[node]!)) };
}

/** Of the common ancestors those from which none outside their cycle descends. As all that a common ancestor descends from is common, an edge is enough to tell. */
function nearestOf(graph: CompactGraph, isCommon: Uint8Array): Uint8Array {
  const { offsets, targets } = graph.forward;
  const { labels, count } = strongComponents(graph);
  const hasNearer = new Uint8Array(count);
  for (let node = 0; node < graph.order; node += 1) {
    if (isCommon[node] === 0) continue;
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) {
      const label = labels[targets[slot]!]!;
      if (label !== labels[node]) hasNearer[label] = 1;
    }
  }
  return isCommon.map((common, node) => (common === 1 && hasNearer[labels[node]!] === 0 ? 1 : 0));
}
