import { computed, type ReadonlySignal } from '@preact/signals';
import type { Atlas } from '../data/atlas.ts';
import { lineageOf } from '../data/lineage-of.ts';
import { edgeGroup } from '../looks/edge-groups.ts';
import type { Session } from '../state/session.ts';

/** What stands out on the map while the rest fades. */
export interface Emphasis {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  /** The nodes whose full names are shown on a plate. */
  readonly centres: readonly string[];
}

interface Shown {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/** What a session asks to stand out, the passing before the lasting: the node under the pointer, an open edge, a lineage, the chosen node, a community; undefined for nothing. */
export function emphasisOf(session: Session): ReadonlySignal<Emphasis | undefined> {
  const { atlas } = session;
  const lasting = computed(() => {
    const edge = session.member('edge').value;
    if (edge !== undefined) return ofEdge(atlas, edge);
    const chosen = session.member('chosen').value;
    if (chosen !== undefined && session.member('tab').value === 'lineage' && atlas.hasLineage(chosen)) return ofLineage(atlas, chosen, session.member('generations').value, session.visited.value);
    if (chosen !== undefined) return around(atlas, { nodes: session.shown.value, edges: session.shownEdges.value }, chosen);
    const community = session.member('community').value;
    return community === undefined ? undefined : ofCommunity(atlas, community);
  });
  return computed(() => {
    const pointed = session.pointed.value;
    return pointed === undefined ? lasting.value : around(atlas, { nodes: session.shown.value, edges: session.shownEdges.value }, pointed);
  });
}

function ofEdge(atlas: Atlas, edge: string): Emphasis {
  const ends = atlas.graph.extremities(edge);
  return { nodes: new Set(ends), edges: new Set([edge]), centres: ends };
}

function ofLineage(atlas: Atlas, node: string, generations: number | undefined, visited: string | undefined): Emphasis {
  const { ancestors, descendants } = lineageOf(atlas, node, generations);
  const nodes = new Set([node, ...[...ancestors.relatives, ...descendants.relatives].map(({ key }) => key)]);
  const edges = new Set([...ancestors.hops, ...descendants.hops].map(({ edge }) => edge));
  return { nodes, edges, centres: visited === undefined ? [node] : [node, visited] };
}

function ofCommunity(atlas: Atlas, community: number): Emphasis {
  const nodes = new Set(atlas.folder.measures.partition.communities.find(({ id }) => id === community)?.members ?? []);
  return { nodes, edges: new Set(atlas.graph.filterEdges((_edge, _attributes, source, target) => nodes.has(source) && nodes.has(target))), centres: [] };
}

/** A node with its neighbours. A survey's own star is shown when the survey itself is meant, whatever the filters say, and so are makers. */
function around(atlas: Atlas, shown: Shown, node: string): Emphasis {
  const nodes = new Set([node]);
  const edges = new Set<string>();
  atlas.graph.forEachEdge(node, (edge, { kind }, source, target) => {
    const other = source === node ? target : source;
    const group = edgeGroup(kind, atlas.isSurvey(source));
    const isOwn = group === 'developed' || (group === 'survey-citations' && source === node);
    if (other !== node && !shown.nodes.has(other)) return;
    if (!isOwn && !shown.edges.has(edge)) return;
    nodes.add(other);
    edges.add(edge);
  });
  return { nodes, edges, centres: [node] };
}
