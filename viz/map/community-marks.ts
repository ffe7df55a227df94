import type { Community } from '../../src/findings/measures.ts';
import type { KnowledgeGraph } from '../../src/graph/knowledge-graph.ts';
import type { Atlas } from '../data/atlas.ts';
import type { Point } from '../looks/positions.ts';

/** A community that is drawn as one mark; without one, what is in none. */
export interface CommunityMark {
  readonly community: Community | undefined;
  /** Those of its members that are shown. */
  readonly members: readonly string[];
  /** In the middle of them. */
  readonly place: Point;
}

/** Edges between two marks, or a mark and a node, as one. */
export interface Bundle {
  readonly source: string;
  readonly target: string;
  readonly edges: number;
}

/** A field whose communities are drawn as marks, but for those that are open. */
export interface MarkedField {
  /** Marks by their keys, which are keys of no node. */
  readonly marks: ReadonlyMap<string, CommunityMark>;
  /** The nodes that are drawn themselves. */
  readonly nodes: readonly string[];
  /** What joins two nodes that are drawn themselves. */
  readonly edges: readonly string[];
  /** The rest, the largest first; what lies within a mark is not drawn. */
  readonly bundles: readonly Bundle[];
}

/** The key of the mark of a community. Keys of nodes hold no control characters. */
export function markKey(community: Community | undefined): string {
  return `\u0001${community?.id ?? ''}`;
}

/** Draws communities together, all but those whose ids are open. O(V + E). */
export function markedField(atlas: Atlas, places: ReadonlyMap<string, Point>, shown: ReadonlySet<string>, shownEdges: Iterable<string>, open: ReadonlySet<number>): MarkedField {
  const nodes: string[] = [];
  const members = new Map<string, string[]>();
  const drawnAs = new Map<string, string>();
  const communities = new Map<string, Community | undefined>();
  for (const node of shown) {
    const community = atlas.community(node);
    if (community !== undefined && open.has(community.id)) {
      nodes.push(node);
      drawnAs.set(node, node);
      continue;
    }
    const mark = markKey(community);
    const known = members.get(mark);
    if (known === undefined) members.set(mark, [node]);
    else known.push(node);
    communities.set(mark, community);
    drawnAs.set(node, mark);
  }
  const marks = new Map([...members].map(([mark, all]) => [mark, { community: communities.get(mark), members: all, place: middle(all, places) }] as const));
  return { marks, nodes, ...bundled(atlas.graph, shownEdges, drawnAs) };
}

function bundled(graph: KnowledgeGraph, shownEdges: Iterable<string>, drawnAs: ReadonlyMap<string, string>): Pick<MarkedField, 'edges' | 'bundles'> {
  const edges: string[] = [];
  const counts = new Map<string, Map<string, number>>();
  for (const edge of shownEdges) {
    const [from, to] = graph.extremities(edge);
    const [source, target] = [drawnAs.get(from) ?? from, drawnAs.get(to) ?? to];
    if (source === from && target === to) {
      edges.push(edge);
      continue;
    }
    if (source === target) continue;
    const [one, other] = source < target ? [source, target] : [target, source];
    const row = counts.get(one) ?? new Map<string, number>();
    row.set(other, (row.get(other) ?? 0) + 1);
    counts.set(one, row);
  }
  const bundles = [...counts].flatMap(([source, row]) => [...row].map(([target, count]): Bundle => ({ source, target, edges: count })));
  return { edges, bundles: bundles.sort((one, other) => other.edges - one.edges) };
}

/** The median of their places: what lies far off does not draw the mark away from the rest. */
function middle(nodes: readonly string[], places: ReadonlyMap<string, Point>): Point {
  const median = (values: readonly number[]): number => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
  const points = nodes.flatMap((node) => places.get(node) ?? []);
  return { x: median(points.map(({ x }) => x)), y: median(points.map(({ y }) => y)) };
}
