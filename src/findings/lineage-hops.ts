import { UsageError } from '../base/diagnostics.ts';
import { EDGE_KIND_NAMES, type EdgeKind, type Strength } from '../base/kinds.ts';
import { by, byNumber, byText, firstOf, sorted } from '../base/order.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import type { Projection } from '../graph/projections.ts';

/** One edge from what comes later to what came before: in a lineage from child to parent, among works from the citing to the cited one. */
export interface Hop {
  readonly edge: string;
  readonly child: string;
  readonly parent: string;
  readonly kind: EdgeKind;
  readonly strength: Strength;
  readonly evidence: readonly string[];
}

/** A way from a descendant to its ancestor. */
export interface LineagePath {
  /** The descendant first. */
  readonly nodes: readonly string[];
  /** One fewer: the hops of a step are the relations claimed between its two ends. */
  readonly steps: readonly (readonly Hop[])[];
}

/** Which edges are hops. */
export interface HopFilter {
  readonly relations: readonly EdgeKind[];
  /** Default: any. */
  readonly strengths?: readonly Strength[] | undefined;
}

/** The hops that leave a node, in the order of edge kinds. O(its edges). */
export function hopsFrom(graph: KnowledgeGraph, child: string, { relations, strengths }: HopFilter): Hop[] {
  const hops = graph
    .mapOutEdges(child, (edge, { kind, strength, evidence }, _child, parent): Hop => ({ edge, child, parent, kind, strength, evidence }))
    .filter((hop) => relations.includes(hop.kind) && strengths?.includes(hop.strength) !== false);
  return sorted(hops, firstOf(by((hop) => EDGE_KIND_NAMES.indexOf(hop.kind), byNumber), by((hop) => hop.parent, byText)));
}

/** A path of the lineage projection with its hops. O(edges of its nodes). */
export function pathThrough(graph: KnowledgeGraph, { keys }: Projection, ids: Iterable<number>, filter: HopFilter): LineagePath {
  const nodes = Array.from(ids, (id) => keys[id] ?? '');
  return { nodes, steps: nodes.slice(1).map((parent, index) => hopsFrom(graph, nodes[index] ?? '', filter).filter((hop) => hop.parent === parent)) };
}

/** The id of a node in the lineage projection. @throws UsageError where the node does not stand in lineages. */
export function idInLineage(projection: Projection, graph: KnowledgeGraph, node: string): number {
  const id = projection.ids.get(node);
  if (id === undefined) throw new UsageError(`${graph.hasNode(node) ? graph.getNodeAttribute(node, 'label') : node} does not stand in lineages`, 'Lineages join models, methods, architectures, datasets and tools.');
  return id;
}
