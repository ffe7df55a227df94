import { EDGE_KINDS, type EdgeKind, type NodeKind, type Strength } from '../../src/base/kinds.ts';
import type { Atlas } from '../data/atlas.ts';
import { edgeGroup, type EdgeGroup } from '../looks/edge-groups.ts';
import { type EdgeReview, reviewOf } from '../data/edge-reviews.ts';
import { nodesToldBy } from '../data/told-by.ts';

/** What a node must be to be shown, beside being selected. An empty list is no condition. */
export interface Facets {
  readonly hiddenKinds: readonly NodeKind[];
  readonly years: readonly [number, number] | undefined;
  readonly surveys: readonly string[];
  readonly organisations: readonly string[];
  readonly modalities: readonly string[];
}

/** What an edge must be to be shown, beside having both ends shown. */
export interface EdgeFacets {
  readonly hiddenGroups: readonly EdgeGroup[];
  readonly hiddenRelations: readonly EdgeKind[];
  readonly hiddenStrengths: readonly Strength[];
  readonly hiddenReviews: readonly EdgeReview[];
}

/** The selected nodes that pass the facets. Where years are asked for, a node without a year is in none. O(V + E). */
export function shownNodes(atlas: Atlas, selected: ReadonlySet<string>, { hiddenKinds, years, surveys, organisations, modalities }: Facets): Set<string> {
  const conditions: ((node: string) => boolean)[] = [];
  if (hiddenKinds.length > 0) conditions.push((node) => !hiddenKinds.includes(atlas.node(node).kind));
  if (years !== undefined) conditions.push((node) => within(atlas.node(node).year, years));
  for (const nodes of [
    surveys.length > 0 ? nodesToldBy(atlas, surveys) : undefined,
    organisations.length > 0 ? withIntroducing(atlas, new Set(organisations.flatMap((maker) => [maker, ...atlas.madeBy(maker)]))) : undefined,
    modalities.length > 0 ? withIntroducing(atlas, new Set(atlas.graph.filterNodes((_node, { modality }) => modality !== undefined && modalities.includes(modality)))) : undefined,
  ]) {
    if (nodes !== undefined) conditions.push((node) => nodes.has(node));
  }
  return new Set([...selected].filter((node) => conditions.every((holds) => holds(node))));
}

/** The edges between shown nodes that pass the facets. O(E). */
export function shownEdges(atlas: Atlas, nodes: ReadonlySet<string>, { hiddenGroups, hiddenRelations, hiddenStrengths, hiddenReviews }: EdgeFacets): Set<string> {
  return new Set(
    atlas.graph.filterEdges(
      (edge, { kind, strength }, source, target) =>
        nodes.has(source) && nodes.has(target) && !hiddenStrengths.includes(strength) && !(EDGE_KINDS[kind].lineage && hiddenRelations.includes(kind)) && !hiddenGroups.includes(edgeGroup(kind, atlas.isSurvey(source))) && (hiddenReviews.length === 0 || !hiddenReviews.includes(reviewOf(atlas, edge))),
    ),
  );
}

function within(year: number | undefined, [from, to]: readonly [number, number]): boolean {
  return year !== undefined && year >= from && year <= to;
}

/** These nodes and the works that introduce them. */
function withIntroducing(atlas: Atlas, nodes: ReadonlySet<string>): Set<string> {
  return new Set([...nodes].flatMap((node) => [node, ...atlas.introducedBy(node).map(({ other }) => other)]));
}
