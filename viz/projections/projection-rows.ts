import type { NodeAttributes } from '../../src/graph/knowledge-graph.ts';
import { authorNames, keywordsOf } from '../../src/graph/projections.ts';
import { passagesMentioningBoth, type SharedPassage, type SharedWork, worksCitedByBoth, worksCitingBoth, worksWithBoth } from '../../src/graph/shared-ground.ts';
import type { Atlas } from '../data/atlas.ts';

/** The computed networks that can be looked at, by their names in `findings/network.ts`. */
export const PROJECTION_NAMES = ['co-mention', 'co-citation', 'coupling', 'co-authorship', 'keywords'] as const;
export type ProjectionName = (typeof PROJECTION_NAMES)[number];

/** What an edge runs through. */
export interface SharedGround {
  readonly works: readonly SharedWork[];
  readonly passages: readonly SharedPassage[];
}

export interface ProjectionRow {
  /** What its nodes are in the record of a work; absent where they are works themselves. */
  readonly valuesOf?: (attributes: NodeAttributes) => readonly string[];
  readonly ground: (atlas: Atlas, one: string, other: string) => SharedGround;
}

const works = (found: readonly SharedWork[]): SharedGround => ({ works: found, passages: [] });

export const PROJECTION_ROWS: Readonly<Record<ProjectionName, ProjectionRow>> = {
  'co-mention': { ground: ({ graph, folder }, one, other) => ({ works: [], passages: passagesMentioningBoth(graph, folder.evidence, one, other) }) },
  'co-citation': { ground: ({ graph }, one, other) => works(worksCitingBoth(graph, one, other)) },
  'coupling': { ground: ({ graph }, one, other) => works(worksCitedByBoth(graph, one, other)) },
  'co-authorship': { valuesOf: authorNames, ground: ({ graph }, one, other) => works(worksWithBoth(graph, authorNames, one, other)) },
  'keywords': { valuesOf: keywordsOf, ground: ({ graph }, one, other) => works(worksWithBoth(graph, keywordsOf, one, other)) },
};

/** The projection of this name; the first where there is none, as an address can say anything. */
export function projectionNamed(name: string): ProjectionName {
  return PROJECTION_NAMES.find((known) => known === name) ?? PROJECTION_NAMES[0];
}

/** The nodes of a projection that the filters show: works as they are, people and keywords of the works shown. O(shown · values). */
export function shownEnds(atlas: Atlas, { valuesOf }: ProjectionRow, shown: ReadonlySet<string>): ReadonlySet<string> {
  if (valuesOf === undefined) return shown;
  return new Set([...shown].flatMap((node) => (atlas.node(node).kind === 'work' ? valuesOf(atlas.node(node)) : [])));
}
