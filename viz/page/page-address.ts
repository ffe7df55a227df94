import { effect } from '@preact/signals';
import { readAddress, writeAddress } from '../state/address.ts';
import type { Session } from '../state/session.ts';

/** How long changes are gathered before the address tells them, in milliseconds: browsers refuse hundreds of them a minute. */
const GATHERED = 120;

/** Opens the view that the page's address asks for. Answers the names in it that mean nothing to this graph. */
export function openAddress(session: Session): readonly string[] {
  const { state, unread } = readAddress(location.hash, session.first, session.atlas.graph);
  session.open(state);
  return unread;
}

/** Keeps the page's address the link to what is seen, and follows a link that is pasted into it. `unread` hears the names in such a link that mean nothing here. */
export function keepAddress(session: Session, unread: (names: readonly string[]) => void): void {
  let waiting: number | undefined;
  const write = (): void => {
    window.clearTimeout(waiting);
    waiting = undefined;
    const hash = writeAddress(session.state.peek(), session.first);
    if (hash !== location.hash.replace(/^#/, '')) history.replaceState(null, '', hash === '' ? location.pathname + location.search : `#${hash}`);
  };
  effect(() => {
    session.state.value;
    waiting ??= window.setTimeout(write, GATHERED);
  });
  addEventListener('pagehide', () => waiting !== undefined && write());
  addEventListener('hashchange', () => {
    const { state, unread: names } = readAddress(location.hash, session.first, session.atlas.graph);
    session.change(state);
    unread(names);
  });
}
