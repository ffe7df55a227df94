import type { Community } from '../../src/findings/measures.ts';
import { mixed, type Theme, type ThemeName, THEMES } from './themes.ts';

/**
 * Colours of the largest communities, largest first. Found by search: the least distance of two of them (Oklab) is as great as it gets for eyes with normal,
 * red-weak, green-weak and blue-weak vision together, at a contrast of 3:1 or more against the background (a test keeps both). More than eight could not be told apart.
 * Simulation: Machado, Oliveira and Fernandes 2009, doi:10.1109/TVCG.2009.113.
 */
export const COMMUNITY_COLOURS: Readonly<Record<ThemeName, readonly string[]>> = {
  light: ['#5d7af4', '#d06e83', '#7e9c03', '#413db3', '#8f6b25', '#9f105e', '#556b9c', '#4f4c00'],
  dark: ['#6ea9fb', '#d8a3a2', '#8baf30', '#806cdb', '#a1784d', '#d766a1', '#c1d6fe', '#eed34a'],
};

/** How many communities have a colour of their own. */
export const COLOURED_COMMUNITIES: number = COMMUNITY_COLOURS.light.length;

/** The colour of a community; neutral for the small rest and for what is in none. */
export function communityColour(community: Community | undefined, name: ThemeName): string {
  const theme: Theme = THEMES[name];
  return community === undefined ? theme.neutral : (COMMUNITY_COLOURS[name][community.id] ?? theme.neutral);
}

/** The colour in which a community's name is written: its own, with enough ink mixed in to be read (4.5:1 against the background). */
export function communityInk(community: Community, name: ThemeName): string {
  return mixed(communityColour(community, name), THEMES[name].ink, 0.35);
}
