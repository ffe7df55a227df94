import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { standaloneSvg } from './page/standalone-svg.ts';
import type { FieldMap } from './map/field-map.ts';
import { FieldView } from './map/field-view.tsx';
import { AboutDialog } from './page/about-dialog.tsx';
import { Drawer, DrawerSwitch } from './page/drawer.tsx';
import { ExportMenu } from './page/export-menu.tsx';
import { Menu } from './page/menu.tsx';
import { Notice } from './page/notice.tsx';
import { LanguageChoice, ThemeChoice, UndoButtons } from './page/tools.tsx';
import { tabId, VIEW_PANEL, ViewTabs } from './page/view-tabs.tsx';
import { DetailsPanel } from './panel/details-panel.tsx';
import { NodeSearch } from './search-index/node-search.ts';
import { SearchBox } from './search/search-box.tsx';
import { Side } from './side/side.tsx';
import type { Session } from './state/session.ts';
import type { ViewName } from './state/view-state.ts';
import { VIEWS } from './views.ts';

interface AppProps {
  readonly session: Session;
  /** What the page has to say at once. */
  readonly notice: string | undefined;
  /** Called when the first picture stands. */
  readonly ready: () => void;
}

const VIEW_SET: ReadonlySet<ViewName> = new Set(['field', ...VIEWS.map(({ name }) => name)]);

/** The page around a graph: search and tools above, legend and filters at one side, the panel at the other, and one of the views between them. */
export function App({ session, notice, ready }: AppProps): JSX.Element {
  const { page } = session.words.value;
  const wanted = session.member('view').value;
  const row = VIEWS.find(({ name }) => name === wanted);
  const isField = row === undefined;
  const search = useMemo(() => new NodeSearch(session.atlas), [session]);
  const map = useRef<FieldMap | undefined>(undefined);
  const view = useRef<HTMLDivElement>(null);
  const drawer = useSignal(false);
  const about = useSignal(false);
  // The map is made when it is first wanted, and then stays.
  const hasField = useRef(false);
  hasField.current ||= isField;
  useEffect(() => {
    if (!hasField.current) ready();
  }, []);
  const title = session.atlas.graph.getAttribute('title');
  const find = (node: string): void => {
    session.choose(node, session.atlas.hasLineage(node) ? 'lineage' : 'about');
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.panel h2')?.focus());
  };
  return (
    <>
      <header class="top">
        <div class="title">
          <span class="brand">Stemma</span>
          <h1 title={title}>{title}</h1>
        </div>
        <SearchBox session={session} search={search} choose={find} />
        <div class="tools">
          <DrawerSwitch session={session} open={drawer} />
          <UndoButtons session={session} />
          <ExportMenu session={session} picture={() => (isField ? map.current?.picture() : pictureIn(view.current))} />
          <Menu label={page.more}>
            <button
              type="button"
              onClick={() => {
                about.value = true;
              }}
            >
              {page.aboutData}
            </button>
            <LanguageChoice session={session} />
            <ThemeChoice session={session} />
          </Menu>
        </div>
      </header>
      <ViewTabs session={session} views={VIEW_SET} />
      <Drawer session={session} open={drawer}>
        <Side session={session} />
      </Drawer>
      <main class="map">
        <div class="view" role="tabpanel" id={VIEW_PANEL} aria-labelledby={tabId(isField ? 'field' : wanted)} ref={view}>
          {hasField.current && (
            <FieldView
              session={session}
              seen={isField}
              ready={ready}
              made={(made) => {
                map.current = made;
              }}
            />
          )}
          {row !== undefined && <row.component session={session} />}
        </div>
        <Notice session={session} text={notice} />
      </main>
      <DetailsPanel session={session} />
      <AboutDialog
        session={session}
        open={about.value}
        close={() => {
          about.value = false;
        }}
      />
    </>
  );
}

/** The drawing of a view that has one. */
function pictureIn(view: HTMLElement | null): string | undefined {
  const drawing = view?.querySelector<SVGSVGElement>('svg[data-picture]');
  return drawing === null || drawing === undefined ? undefined : standaloneSvg(drawing);
}
