import type { NodeKind } from '../../src/base/kinds.ts';
import type { Atlas } from '../data/atlas.ts';
import { nodesToldBy } from '../data/told-by.ts';
import type { ColourBy } from '../state/view-state.ts';
import { COLOURED_COMMUNITIES, COMMUNITY_COLOURS, communityColour } from './community-colours.ts';
import { type ThemeName, THEMES } from './themes.ts';

/** Which of the eight colours a kind has. The kinds that stand in lineages are farthest apart. */
const KIND_COLOURS: Readonly<Record<NodeKind, number>> = { work: 6, model: 0, method: 1, architecture: 3, dataset: 2, tool: 4, organisation: 5, person: 7, venue: 7, item: 0 };

/** The colour of a kind of node, by its number among the eight. */
export function kindColour(kind: NodeKind): number {
  return KIND_COLOURS[kind];
}

/** The surveys that have a colour, the last colour being for what several of them tell of. */
export function colouredSurveys(atlas: Atlas): string[] {
  return atlas.graph.getAttribute('surveys').filter(({ work }) => atlas.graph.hasNode(work)).map(({ id }) => id).slice(0, COLOURED_COMMUNITIES - 1);
}

/** The number of the colour of what several surveys tell of. */
export const SEVERAL_SURVEYS: number = COLOURED_COMMUNITIES - 1;

/** The colour of each node for one way of colouring; surveys are drawn in ink. Made in O(1), or O(V + evidence) for surveys. */
export function nodeColours(atlas: Atlas, by: ColourBy, name: ThemeName): (node: string) => string {
  const theme = THEMES[name];
  const inInk = (colour: (node: string) => string) => (node: string): string => (atlas.isSurvey(node) ? theme.ink : colour(node));
  if (by === 'community') return inInk((node) => communityColour(atlas.community(node), name));
  const colours = COMMUNITY_COLOURS[name];
  if (by === 'kind') return inInk((node) => colours[KIND_COLOURS[atlas.node(node).kind]] ?? theme.neutral);
  const told = new Map<string, number>();
  colouredSurveys(atlas).forEach((survey, index) => {
    for (const node of nodesToldBy(atlas, [survey])) told.set(node, told.has(node) ? SEVERAL_SURVEYS : index);
  });
  return inInk((node) => colours[told.get(node) ?? -1] ?? theme.neutral);
}
