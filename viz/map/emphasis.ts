import type { Atlas } from '../data/atlas.ts';
import { lineageOf } from '../data/lineage-of.ts';
import { edgeGroup } from '../looks/edge-groups.ts';
import type { ViewState } from '../state/old-view.ts';

/** What stands out on the map while the rest fades. */
export interface Emphasis {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  /** The nodes whose full names are shown on a plate. */
  readonly centres: readonly string[];
}

/** What the view asks to stand out, the passing before the lasting: the node under the pointer, a lineage, the selected node, a community; undefined for nothing. */
export function emphasis(atlas: Atlas, state: ViewState): Emphasis | undefined {
  const { hovered, selected, tab, community, generations, visited } = state;
  if (hovered !== undefined) return around(atlas, state, hovered);
  if (selected !== undefined && tab === 'lineage' && atlas.hasLineage(selected)) {
    const { ancestors, descendants } = lineageOf(atlas, selected, generations);
    const nodes = new Set([selected, ...[...ancestors.relatives, ...descendants.relatives].map(({ key }) => key)]);
    const edges = new Set([...ancestors.hops, ...descendants.hops].map(({ edge }) => edge));
    return { nodes, edges, centres: visited === undefined ? [selected] : [selected, visited] };
  }
  if (selected !== undefined) return around(atlas, state, selected);
  if (community === undefined) return undefined;
  const nodes = new Set(atlas.folder.measures.partition.communities.find(({ id }) => id === community)?.members ?? []);
  return { nodes, edges: new Set(atlas.graph.filterEdges((_edge, _attributes, source, target) => nodes.has(source) && nodes.has(target))), centres: [] };
}

/** A node with its neighbours. A survey's own star is shown when the survey itself is meant, whatever the filters say. */
function around(atlas: Atlas, { hiddenGroups, hiddenKinds }: ViewState, node: string): Emphasis {
  const nodes = new Set([node]);
  const edges = new Set<string>();
  atlas.graph.forEachEdge(node, (edge, { kind }, source, target) => {
    const other = source === node ? target : source;
    const group = edgeGroup(kind, atlas.isSurvey(source));
    if (hiddenKinds.has(atlas.node(other).kind)) return;
    if (hiddenGroups.has(group) && (group === 'survey-citations' ? source !== node : group !== 'developed')) return;
    nodes.add(other);
    edges.add(edge);
  });
  return { nodes, edges, centres: [node] };
}
