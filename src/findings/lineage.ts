import { LINEAGE_KINDS } from '../base/kinds.ts';
import { by, byNumber, byText, firstOf, sorted } from '../base/order.ts';
import { reach } from '../analysis/reach.ts';
import { reversedGraph } from '../compact/views.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import { type LineageFilter, lineageProjection } from '../graph/projections.ts';
import { type Hop, hopsFrom, idInLineage } from './lineage-hops.ts';
import { type Relative, relativeOf } from './relatives.ts';

export type LineageDirection = 'ancestors' | 'descendants';

/** What a node descends from, or what descends from it. */
export interface Lineage {
  readonly root: string;
  readonly direction: LineageDirection;
  /** Nearest first, then by key. */
  readonly relatives: readonly Relative[];
  /** Every lineage edge between the root and its relatives, by generation of the nearer end, child, parent and kind. */
  readonly hops: readonly Hop[];
}

export interface LineageOptions extends LineageFilter {
  /** The most generations to go; a whole number from 1. Default: all. */
  readonly generations?: number | undefined;
}

/**
 * Everything a node descends from (`ancestors`, along the edges) or everything that descends from it, with each relation on the way. Cycles are walked once.
 * O(V + E).
 * @throws UsageError where the node does not stand in lineages.
 */
export function traceLineage(graph: KnowledgeGraph, node: string, direction: LineageDirection, options: LineageOptions = {}): Lineage {
  const { relations = LINEAGE_KINDS, strengths } = options;
  const projection = lineageProjection(graph, options);
  const walked = direction === 'ancestors' ? projection.graph : reversedGraph(projection.graph);
  const { nodes, generations } = reach(walked, idInLineage(projection, graph, node), options.generations === undefined ? {} : { generations: options.generations });
  const relatives = [...nodes].map((id, index) => relativeOf(graph, projection.keys[id] ?? '', generations[index] ?? 0));
  const generationOf = new Map<string, number>([[node, 0], ...relatives.map(({ key, generation }) => [key, generation] as const)]);
  const deepest = options.generations ?? Number.POSITIVE_INFINITY;
  const hops: Hop[] = [];
  for (const key of generationOf.keys()) {
    for (const hop of hopsFrom(graph, key, { relations, strengths })) {
      const near = direction === 'ancestors' ? hop.child : hop.parent;
      if (generationOf.has(hop.parent) && (generationOf.get(near) ?? 0) < deepest) hops.push(hop);
    }
  }
  const nearEnd = (hop: Hop): number => Math.min(generationOf.get(hop.child) ?? 0, generationOf.get(hop.parent) ?? 0);
  return { root: node, direction, relatives, hops: sorted(hops, firstOf(by(nearEnd, byNumber), by((hop) => hop.edge, byText))) };
}
