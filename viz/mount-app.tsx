import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import type { GraphFolder } from '../src/project/graph-folder.ts';
import { App } from './app.tsx';
import { Atlas } from './data/atlas.ts';
import { keepAddress, openAddress } from './page/page-address.ts';
import { listenToPageKeys } from './page/page-keys.ts';
import { followTheme, systemTheme } from './page/page-theme.ts';
import { Session } from './state/session.ts';
import { languageOf } from './words/words.ts';

/** Builds the page around a graph folder, in the view that its address asks for. `ready` is called when the first picture stands. */
export function mountApp(root: HTMLElement, folder: GraphFolder, ready: () => void): void {
  const session = new Session(new Atlas(folder), { theme: systemTheme(), language: languageOf(navigator.languages) });
  const unread = signal<readonly string[]>(openAddress(session));
  followTheme(document.documentElement, session.theme);
  effect(() => {
    document.documentElement.lang = session.language.value;
  });
  keepAddress(session, (names) => {
    unread.value = names;
  });
  listenToPageKeys(session);
  root.replaceChildren();
  render(<Page session={session} unread={unread} ready={ready} />, root);
}

function Page({ session, unread, ready }: { readonly session: Session; readonly unread: { readonly value: readonly string[] }; readonly ready: () => void }) {
  const names = unread.value;
  return <App session={session} notice={names.length === 0 ? undefined : session.words.value.page.unread(names)} ready={ready} />;
}
