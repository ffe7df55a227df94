import type { Signal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import type { Session } from '../state/session.ts';

interface DrawerProps {
  readonly session: Session;
  readonly open: Signal<boolean>;
}

const ID = 'side';
const SWITCH = 'side-switch';

/** A button that opens and closes the drawer, for windows too narrow to show it beside the map. */
export function DrawerSwitch({ session, open }: DrawerProps): JSX.Element {
  return (
    <button
      type="button"
      class="tool drawer-switch"
      id={SWITCH}
      aria-expanded={open.value}
      aria-controls={ID}
      onClick={() => {
        open.value = !open.peek();
      }}
    >
      {session.words.value.page.legend}
    </button>
  );
}

/** The drawer with legend and filters. Escape closes it. */
export function Drawer({ session, open, children }: DrawerProps & { readonly children: ComponentChildren }): JSX.Element {
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open.peek()) return;
    open.value = false;
    document.getElementById(SWITCH)?.focus();
  };
  return (
    <aside class={open.value ? 'side open' : 'side'} id={ID} aria-label={session.words.value.page.legendAndFilters} onKeyDown={press}>
      {children}
    </aside>
  );
}
