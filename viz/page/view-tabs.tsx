import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Session } from '../state/session.ts';
import { VIEW_NAMES, type ViewName } from '../state/view-state.ts';

/** The id of the panel that a tab shows, and of the tab itself. */
export const VIEW_PANEL = 'view';
export const tabId = (view: ViewName): string => `view-${view}`;

const STEPS: ReadonlyMap<string, (at: number, count: number) => number> = new Map<string, (at: number, count: number) => number>([
  ['ArrowRight', (at, count) => (at + 1) % count],
  ['ArrowLeft', (at, count) => (at + count - 1) % count],
  ['Home', () => 0],
  ['End', (_at, count) => count - 1],
]);

/** The tabs of the views that there are: one stop of the Tab key, arrows within. */
export function ViewTabs({ session, views }: { readonly session: Session; readonly views: ReadonlySet<ViewName> }): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const chosen = session.member('view').value;
  const { page } = session.words.value;
  const names = VIEW_NAMES.filter((name) => views.has(name));
  const press = (event: KeyboardEvent): void => {
    const at = STEPS.get(event.key)?.(names.indexOf(chosen), names.length);
    const view = at === undefined ? undefined : names[at];
    if (view === undefined) return;
    event.preventDefault();
    session.change({ view });
    list.current?.querySelector<HTMLElement>(`#${tabId(view)}`)?.focus();
  };
  return (
    <div class="views" role="tablist" aria-label={page.chooseView} ref={list} onKeyDown={press}>
      {names.map((view) => (
        <button key={view} type="button" role="tab" id={tabId(view)} aria-selected={view === chosen} aria-controls={VIEW_PANEL} tabIndex={view === chosen ? 0 : -1} onClick={() => session.change({ view })}>
          {page.views[view]}
        </button>
      ))}
    </div>
  );
}
