import { dominators, NO_DOMINATOR } from '../analysis/dominators.ts';
import { reach } from '../analysis/reach.ts';
import { reversedGraph } from '../compact/views.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import { type LineageFilter, lineageProjection } from '../graph/projections.ts';
import { idInLineage } from './lineage-hops.ts';
import { type Relative, relativeOf } from './relatives.ts';

/** A descendant that every line leads to through the node asked about. */
export interface Dependent extends Relative {
  /** The last node that all its lines run through: the node asked about, or another dependent. */
  readonly through: string;
}

/** Without what a node would not be there, and what would not be there without it, as far as the lineage tells. */
export interface LineageDependence {
  readonly node: string;
  /** How many nodes it descends from. */
  readonly ancestors: number;
  /** How many descend from it. */
  readonly descendants: number;
  /** The ancestors that all its lines run through, nearest first in every line. */
  readonly needs: readonly Relative[];
  /** The descendants all of whose lines run through it, by generation, then by key. */
  readonly neededBy: readonly Dependent[];
}

/**
 * What a lineage depends on: its dominators. A line runs from an origin, which descends from nothing, down to a node; what all lines to a node run through, that node
 * depends on. A node with two parents of unrelated descent depends on neither. Nodes of a cycle that nothing else leads into are origins, all of them.
 * O(E log V).
 * @throws UsageError where the node does not stand in lineages.
 */
export function lineageDependence(graph: KnowledgeGraph, node: string, filter: LineageFilter = {}): LineageDependence {
  const projection = lineageProjection(graph, filter);
  const { keys } = projection;
  const id = idInLineage(projection, graph, node);
  const downwards = reversedGraph(projection.graph);
  const { parents } = dominators(downwards);
  const ancestors = reach(projection.graph, id);
  const descendants = reach(downwards, id);
  const generationOf = new Map(Array.from(ancestors.nodes, (ancestor, index) => [ancestor, ancestors.generations[index] ?? 0]));
  const needs: Relative[] = [];
  for (let above = parents[id] ?? NO_DOMINATOR; above !== NO_DOMINATOR; above = parents[above] ?? NO_DOMINATOR) needs.push(relativeOf(graph, keys[above] ?? '', generationOf.get(above) ?? 0));
  // A dependent's dominator is nearer to the node than the dependent, so it is met before.
  const dependent = new Set([id]);
  const neededBy: Dependent[] = [];
  descendants.nodes.forEach((descendant, index) => {
    const above = parents[descendant] ?? NO_DOMINATOR;
    if (!dependent.has(above)) return;
    dependent.add(descendant);
    neededBy.push({ ...relativeOf(graph, keys[descendant] ?? '', descendants.generations[index] ?? 0), through: keys[above] ?? '' });
  });
  return { node, ancestors: ancestors.nodes.length, descendants: descendants.nodes.length, needs, neededBy };
}
