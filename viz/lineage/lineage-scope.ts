import { ARTEFACT_KINDS, EDGE_KINDS, LINEAGE_KINDS, STRENGTHS } from '../../src/base/kinds.ts';
import { by, byNumber, byText, firstOf, reversed, sorted, sortedSet } from '../../src/base/order.ts';
import { type LineageDirection, traceLineage } from '../../src/findings/lineage.ts';
import type { LineagePath } from '../../src/findings/lineage-hops.ts';
import { lineagePaths } from '../../src/findings/lineage-paths.ts';
import type { LineageFilter } from '../../src/graph/projections.ts';
import type { Atlas } from '../data/atlas.ts';
import { graphWithout } from '../data/edge-reviews.ts';
import type { ViewState } from '../state/view-state.ts';

/** What part of the field's lineage is drawn. */
export interface LineageScope {
  /** The node whose lineage it is; undefined for the whole field. */
  readonly root: string | undefined;
  /** In key order. */
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

type Asked = Pick<ViewState, 'chosen' | 'lineage' | 'generations' | 'hiddenRelations' | 'hiddenStrengths' | 'hiddenReviews' | 'pathFrom' | 'pathTo'>;
/** What decides which path is told. */
export type AskedPath = Pick<Asked, 'pathFrom' | 'pathTo' | 'hiddenRelations' | 'hiddenStrengths' | 'hiddenReviews'>;

const DIRECTIONS: readonly LineageDirection[] = ['ancestors', 'descendants'];

/** The nodes and edges that the view asks for, of those that are shown: the lineage of the chosen node (without one, of the path's end) or of the whole field, and the path that is told. O(V + E). */
export function lineageScope(atlas: Atlas, asked: Asked, shownEdges: ReadonlySet<string>): LineageScope {
  const graph = graphWithout(atlas, asked.hiddenReviews);
  const root = asked.lineage === 'field' ? undefined : rootOf(atlas, asked.chosen ?? asked.pathTo);
  const filter = filterOf(asked);
  const traced = root === undefined ? graph.filterEdges((_edge, { kind }) => EDGE_KINDS[kind].lineage) : DIRECTIONS.flatMap((direction) => traceLineage(graph, root, direction, { ...filter, generations: asked.generations }).hops.map(({ edge }) => edge));
  const told = pathOf(atlas, asked)?.steps.flatMap((hops) => hops.map(({ edge }) => edge)) ?? [];
  const edges = sortedSet([...traced, ...told].filter((edge) => shownEdges.has(edge) && graph.source(edge) !== graph.target(edge)));
  return { root, nodes: sortedSet([...(root === undefined ? [] : [root]), ...edges.flatMap((edge) => graph.extremities(edge))]), edges };
}

/** The shortest lineage path between the two ends that are chosen, whichever of them is the ancestor; undefined where there are no two ends or no path. O(V + E). */
export function pathOf(atlas: Atlas, asked: AskedPath): LineagePath | undefined {
  const graph = graphWithout(atlas, asked.hiddenReviews);
  const ends = [asked.pathFrom, asked.pathTo].filter((end) => end !== undefined && graph.hasNode(end) && ARTEFACT_KINDS.includes(graph.getNodeAttribute(end, 'kind')));
  const [from, to] = ends;
  return from === undefined || to === undefined ? undefined : lineagePaths(graph, from, to, { ...filterOf(asked), limit: 1 }).paths[0];
}

function filterOf({ hiddenRelations, hiddenStrengths }: Pick<Asked, 'hiddenRelations' | 'hiddenStrengths'>): LineageFilter {
  return { relations: LINEAGE_KINDS.filter((kind) => !hiddenRelations.includes(kind)), strengths: STRENGTHS.filter((strength) => !hiddenStrengths.includes(strength)) };
}

/** The node asked for, where it stands in lineages; what it introduces, where that does; otherwise the model that most lineage edges join. */
function rootOf(atlas: Atlas, asked: string | undefined): string | undefined {
  const { graph } = atlas;
  if (asked !== undefined && graph.hasNode(asked)) {
    const candidates = [asked, ...sorted(atlas.outgoing(asked).filter(({ attributes }) => attributes.kind === 'introduces').map(({ other }) => other), byText)];
    const found = candidates.find((node) => ARTEFACT_KINDS.includes(atlas.node(node).kind) && atlas.hasLineage(node));
    if (found !== undefined) return found;
  }
  const joined = new Map<string, number>();
  graph.forEachEdge((_edge, { kind }, child, parent) => {
    if (EDGE_KINDS[kind].lineage) for (const end of [child, parent]) joined.set(end, (joined.get(end) ?? 0) + 1);
  });
  const [best] = sorted(joined, firstOf(by(([node]) => Number(atlas.node(node).kind !== 'model'), byNumber), by(([, count]) => count, reversed(byNumber)), by(([node]) => node, byText)));
  return best?.[0];
}
