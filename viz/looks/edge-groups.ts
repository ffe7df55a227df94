import { EDGE_KINDS, type EdgeKind, LINK_KINDS, type Strength } from '../../src/base/kinds.ts';

/** The groups in which edges are shown and hidden. `survey-citations` is the star of edges from each survey to everything it cites: hundreds of edges from one node. */
export const EDGE_GROUPS = ['lineage', 'introduces', 'developed', 'citations', 'survey-citations', 'links'] as const;
export type EdgeGroup = (typeof EDGE_GROUPS)[number];

/** The groups that are hidden until they are asked for. */
export const GROUPS_HIDDEN_AT_FIRST: readonly EdgeGroup[] = ['developed', 'survey-citations'];

/** The group of an edge of this kind, whose source may be a survey. */
export function edgeGroup(kind: EdgeKind, fromSurvey: boolean): EdgeGroup {
  if (EDGE_KINDS[kind].lineage) return 'lineage';
  if (kind === 'introduces') return 'introduces';
  if (kind === 'cites') return fromSurvey ? 'survey-citations' : 'citations';
  return LINK_KINDS.includes(kind) ? 'links' : 'developed';
}

/** Widths in pixels: the firmer the claim, the firmer the line. */
export const EDGE_WIDTHS: Readonly<Record<Strength, number>> = { stated: 2, implied: 1.4, asserted: 0.9 };

/** What is only proposed fades by so much, 0 to 1, where that is more, and is so much thinner. */
export const PROPOSED: { readonly fade: number; readonly width: number } = { fade: 0.62, width: 0.6 };

/** How far the lines of each strength fade into the background, 0 to 1. */
export const EDGE_FADES: Readonly<Record<Strength, number>> = { stated: 0, implied: 0.25, asserted: 0.5 };
