import { EDGE_KINDS, type EdgeKind, LINK_KINDS, type Strength } from '../../src/base/kinds.ts';

/** The groups in which edges are shown and hidden. `survey-citations` is the star of edges from each survey to everything it cites. */
export const EDGE_GROUPS = ['lineage', 'introduces', 'developed', 'citations', 'survey-citations', 'links'] as const;
export type EdgeGroup = (typeof EDGE_GROUPS)[number];

export interface EdgeGroupLook {
  readonly label: string;
  readonly explains: string;
  readonly shown: boolean;
}

export const EDGE_GROUP_LOOKS: Readonly<Record<EdgeGroup, EdgeGroupLook>> = {
  'lineage': { label: 'Lineage', explains: 'From a model to what it derives from, uses or was trained on.', shown: true },
  'introduces': { label: 'Introduces', explains: 'From a work to the models, methods and data it introduces.', shown: true },
  'developed': { label: 'Makers', explains: 'From organisations to what they developed, from people to what they wrote, from works to where they appeared.', shown: false },
  'citations': { label: 'Citations', explains: 'From a work to the works it cites, other than the surveys’ own.', shown: true },
  'survey-citations': { label: 'The surveys’ citations', explains: 'From each survey to everything it cites: hundreds of edges from one node, so they are hidden at first.', shown: false },
  'links': { label: 'Links', explains: 'What a graph file joins without saying more.', shown: true },
};

/** The group of an edge of this kind, whose source may be a survey. */
export function edgeGroup(kind: EdgeKind, fromSurvey: boolean): EdgeGroup {
  if (EDGE_KINDS[kind].lineage) return 'lineage';
  if (kind === 'introduces') return 'introduces';
  if (kind === 'cites') return fromSurvey ? 'survey-citations' : 'citations';
  return LINK_KINDS.includes(kind) ? 'links' : 'developed';
}

/** Widths in pixels: the firmer the claim, the firmer the line. */
export const EDGE_WIDTHS: Readonly<Record<Strength, number>> = { stated: 2, implied: 1.4, asserted: 0.9 };

/** How far the lines of each strength fade into the background, 0 to 1. */
export const EDGE_FADES: Readonly<Record<Strength, number>> = { stated: 0, implied: 0.25, asserted: 0.5 };
