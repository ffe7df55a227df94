import type { ThemeName } from '../looks/themes.ts';
import type { Store } from '../state/store.ts';
import type { ViewState } from '../state/old-view.ts';
import { button } from './element.ts';
import { icon } from './icon.ts';
import { shareThemeColours } from './theme-colours.ts';

const DARK = '(prefers-color-scheme: dark)';

/** The theme that the system asks for. */
export function systemTheme(): ThemeName {
  return matchMedia(DARK).matches ? 'dark' : 'light';
}

/** A button between light and dark. Until it is pressed, the page follows the system. */
export function themeSwitch(store: Store<ViewState>): HTMLButtonElement {
  let chosen = false;
  const control = button({ class: 'tool' }, () => {
    chosen = true;
    store.change({ theme: store.state.theme === 'dark' ? 'light' : 'dark' });
  });
  matchMedia(DARK).addEventListener('change', () => chosen || store.change({ theme: systemTheme() }));
  store.watch(['theme'], ({ theme }) => {
    shareThemeColours(document.documentElement, theme);
    const other = theme === 'dark' ? 'light' : 'dark';
    control.replaceChildren(icon(theme === 'dark' ? 'sun' : 'moon'));
    control.setAttribute('aria-label', `Switch to the ${other} theme`);
    control.title = `Switch to the ${other} theme`;
  });
  return control;
}
