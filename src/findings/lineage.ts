import { UsageError } from '../base/diagnostics.ts';
import { EDGE_KIND_NAMES, type EdgeKind, LINEAGE_KINDS, type NodeKind, type Strength } from '../base/kinds.ts';
import { by, byNumber, byText, firstOf, sorted } from '../base/order.ts';
import { type PathCut, shortestPaths } from '../analysis/paths.ts';
import { reach } from '../analysis/reach.ts';
import { reversedGraph } from '../compact/views.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import { type LineageFilter, lineageProjection, type Projection } from '../graph/projections.ts';

/** One lineage edge, from child to parent. */
export interface Hop {
  readonly edge: string;
  readonly child: string;
  readonly parent: string;
  readonly kind: EdgeKind;
  readonly strength: Strength;
  readonly evidence: readonly string[];
}

export interface Relative {
  readonly key: string;
  readonly label: string;
  readonly kind: NodeKind;
  /** The fewest hops to the node asked about: 1 for a parent or child. */
  readonly generation: number;
  readonly ghost?: true;
}

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

export interface LineagePaths {
  readonly from: string;
  readonly to: string;
  /** Each from the descendant to its ancestor; the hops of one step are the relations claimed between its two ends. */
  readonly paths: readonly { readonly nodes: readonly string[]; readonly steps: readonly (readonly Hop[])[] }[];
  readonly cutBy: PathCut | undefined;
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
  const projection = lineageProjection(graph, options);
  const walked = direction === 'ancestors' ? projection.graph : reversedGraph(projection.graph);
  const { nodes, generations } = reach(walked, idOf(projection, graph, node), options.generations === undefined ? {} : { generations: options.generations });
  const generationOf = new Map<string, number>([[node, 0]]);
  nodes.forEach((id, index) => generationOf.set(projection.keys[id] ?? '', generations[index] ?? 0));
  const relatives = [...nodes].map((id, index): Relative => {
    const key = projection.keys[id] ?? '';
    const { label, kind, ghost } = graph.getNodeAttributes(key);
    return { key, label, kind, generation: generations[index] ?? 0, ...(ghost === undefined ? {} : { ghost }) };
  });
  const deepest = options.generations ?? Number.POSITIVE_INFINITY;
  const hops: Hop[] = [];
  for (const key of generationOf.keys()) {
    for (const hop of hopsFrom(graph, key, options)) {
      const near = direction === 'ancestors' ? hop.child : hop.parent;
      if (generationOf.has(hop.parent) && (generationOf.get(near) ?? 0) < deepest) hops.push(hop);
    }
  }
  const nearEnd = (hop: Hop): number => Math.min(generationOf.get(hop.child) ?? 0, generationOf.get(hop.parent) ?? 0);
  return { root: node, direction, relatives, hops: sorted(hops, firstOf(by(nearEnd, byNumber), by((hop) => hop.edge, byText))) };
}

/**
 * The shortest lineage paths between two nodes, whichever of them is the ancestor; all of them, up to `limit` (default 20). No path: none.
 * O(V + E).
 * @throws UsageError where a node does not stand in lineages.
 */
export function lineagePaths(graph: KnowledgeGraph, one: string, other: string, options: LineageFilter & { readonly limit?: number } = {}): LineagePaths {
  const projection = lineageProjection(graph, options);
  const first = idOf(projection, graph, one);
  const second = idOf(projection, graph, other);
  const bounds = { limit: options.limit ?? 20 };
  const up = shortestPaths(projection.graph, first, second, bounds);
  const found = up.paths.length > 0 ? up : shortestPaths(projection.graph, second, first, bounds);
  return {
    from: one,
    to: other,
    cutBy: found.cutBy,
    paths: found.paths.map((ids) => {
      const nodes = [...ids].map((id) => projection.keys[id] ?? '');
      return { nodes, steps: nodes.slice(1).map((parent, index) => hopsFrom(graph, nodes[index] ?? '', options).filter((hop) => hop.parent === parent)) };
    }),
  };
}

/** The lineage edges that leave a child, in the order of edge kinds. */
function hopsFrom(graph: KnowledgeGraph, child: string, filter: LineageFilter): Hop[] {
  const relations = filter.relations ?? LINEAGE_KINDS;
  const hops = graph
    .mapOutEdges(child, (edge, { kind, strength, evidence }, _child, parent): Hop => ({ edge, child, parent, kind, strength, evidence }))
    .filter((hop) => relations.includes(hop.kind) && filter.strengths?.includes(hop.strength) !== false);
  return sorted(hops, firstOf(by((hop) => EDGE_KIND_NAMES.indexOf(hop.kind), byNumber), by((hop) => hop.parent, byText)));
}

function idOf(projection: Projection, graph: KnowledgeGraph, node: string): number {
  const id = projection.ids.get(node);
  if (id === undefined) throw new UsageError(`${graph.hasNode(node) ? graph.getNodeAttribute(node, 'label') : node} does not stand in lineages`, 'Lineages join models, methods, architectures, datasets and tools.');
  return id;
}
