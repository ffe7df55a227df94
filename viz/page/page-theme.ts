import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { COMMUNITY_COLOURS } from '../looks/community-colours.ts';
import { EDGE_FADES, PROPOSED } from '../looks/edge-groups.ts';
import { faded, type ThemeName, THEMES } from '../looks/themes.ts';
import { STRENGTHS } from '../../src/base/kinds.ts';

const DARK = '(prefers-color-scheme: dark)';

/** The theme that the system asks for, for as long as the page lives. */
export function systemTheme(): ReadonlySignal<ThemeName> {
  const asked = matchMedia(DARK);
  const theme: Signal<ThemeName> = signal(asked.matches ? 'dark' : 'light');
  asked.addEventListener('change', ({ matches }) => {
    theme.value = matches ? 'dark' : 'light';
  });
  return theme;
}

/** Hands the colours that the map draws with to the page's style, so that legend and map cannot differ. */
export function followTheme(page: HTMLElement, name: ReadonlySignal<ThemeName>): void {
  effect(() => shareColours(page, name.value));
}

function shareColours(page: HTMLElement, name: ThemeName): void {
  const theme = THEMES[name];
  const set = (variable: string, colour: string): void => page.style.setProperty(`--${variable}`, colour);
  page.dataset['theme'] = name;
  set('map', theme.background);
  set('neutral', theme.neutral);
  COMMUNITY_COLOURS[name].forEach((colour, id) => set(`community-${id}`, colour));
  for (const [group, colour] of Object.entries(theme.edge)) set(`edge-${group}`, colour);
  for (const strength of STRENGTHS) set(`edge-${strength}`, faded(theme.edge.lineage, theme, EDGE_FADES[strength]));
  set('edge-proposed', faded(theme.edge.lineage, theme, PROPOSED.fade));
}
