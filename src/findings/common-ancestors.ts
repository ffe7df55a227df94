import { LINEAGE_KINDS } from '../base/kinds.ts';
import { nearestCommonAncestors } from '../analysis/nearest-common-ancestors.ts';
import { shortestPath } from '../analysis/paths.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import { type LineageFilter, lineageProjection } from '../graph/projections.ts';
import { idInLineage, type LineagePath, pathThrough } from './lineage-hops.ts';

/** One of the nearest common ancestors of several nodes. */
export interface CommonAncestor {
  readonly key: string;
  /** For each of the nodes asked about a shortest way to the ancestor; of the ancestor itself the way without a step. */
  readonly ways: readonly LineagePath[];
}

/**
 * The nearest common ancestors: what all the nodes descend from, and nothing else that they all descend from does; by the hops of all ways together, fewest first, then by key.
 * Where one of the nodes is an ancestor of all others it is that node; unrelated nodes have none. Where lines cross there are several.
 * O(nodes asked about · ancestors found · (V + E)).
 * @throws UsageError where a node does not stand in lineages, or none is given.
 */
export function commonAncestors(graph: KnowledgeGraph, nodes: readonly string[], filter: LineageFilter = {}): CommonAncestor[] {
  const { relations = LINEAGE_KINDS, strengths } = filter;
  const projection = lineageProjection(graph, filter);
  const descendants = nodes.map((node) => idInLineage(projection, graph, node));
  return Array.from(nearestCommonAncestors(projection.graph, descendants).nodes, (ancestor) => ({
    key: projection.keys[ancestor] ?? '',
    ways: descendants.map((node) => pathThrough(graph, projection, shortestPath(projection.graph, node, ancestor) ?? [], { relations, strengths })),
  }));
}
