import type { NodeKind } from '../src/base/kinds.ts';
import type { GraphFolder } from '../src/project/graph-folder.ts';
import { Atlas } from './data/atlas.ts';
import { layoutStart } from './data/layout-start.ts';
import { lineageOf } from './data/lineage-of.ts';
import { EDGE_GROUP_LOOKS, EDGE_GROUPS } from './looks/edge-groups.ts';
import { defaultSize, sizeMetrics } from './looks/size-metrics.ts';
import { refineLayout } from './map/layout-refinement.ts';
import type { LayoutMoment } from './map/layout-worker.ts';
import { MapView } from './map/map-view.ts';
import { aboutDialog } from './page/about-dialog.ts';
import { drawerSwitch } from './page/drawer.ts';
import { button, element } from './page/element.ts';
import { listenToMapKeys, mapControls } from './page/map-controls.ts';
import type { Refine } from './page/refine-switch.ts';
import { sheetHandle } from './page/sheet-handle.ts';
import { systemTheme, themeSwitch } from './page/theme-switch.ts';
import { mountPanel } from './panel/panel.ts';
import { searchBox } from './search/search-box.ts';
import { NodeSearch } from './search-index/node-search.ts';
import { communityLegend } from './side/community-legend.ts';
import { countsLine } from './page/counts-line.ts';
import { edgeFilter, kindFilter } from './side/filters.ts';
import { sizeChoice } from './side/size-choice.ts';
import { Store } from './state/store.ts';
import type { PanelTab, ViewState } from './state/old-view.ts';

/** The generations that a lineage shows at first. */
const GENERATIONS = 5;

/** Lineages of more nodes than this are not fitted into view: the map would show everything at once. */
const FIT_AT_MOST = 80;

/** Kinds whose edges are hidden at first too: without them these nodes are only dust. */
const HIDDEN_AT_FIRST: readonly NodeKind[] = ['organisation', 'person', 'venue'];

function firstView(sizeBy: string): ViewState {
  return {
    selected: undefined, tab: 'about', visited: undefined, hovered: undefined, generations: GENERATIONS, community: undefined, sizeBy,
    hiddenKinds: new Set(HIDDEN_AT_FIRST), hiddenGroups: new Set(EDGE_GROUPS.filter((group) => !EDGE_GROUP_LOOKS[group].shown)), theme: systemTheme(),
  };
}

/** Builds the page around a graph folder. `ready` is called when the map's first frame stands. */
export function mountApp(root: HTMLElement, folder: GraphFolder, ready: () => void): void {
  const atlas = new Atlas(folder);
  const sizes = sizeMetrics(atlas);
  const store = new Store<ViewState>(firstView(defaultSize(atlas, sizes)));
  const stage = element('div', { class: 'stage', tabindex: 0, role: 'application', 'aria-label': 'Map. Arrow keys move it, plus and minus zoom. Everything it shows can be found by search and read in the panel.' });
  const panel = element('aside', { class: 'panel', id: 'panel', 'aria-label': 'Details' });
  const side = element('aside', { class: 'side', id: 'side', 'aria-label': 'Legend and filters' }, sizeChoice(sizes, store), communityLegend(atlas, store), kindFilter(atlas, store), edgeFilter(atlas, store));
  const about = aboutDialog(atlas);

  let map: MapView | undefined;
  const show = (node: string): void => {
    const { tab, generations } = store.state;
    if (atlas.isSurvey(node)) return map?.reset();
    if (tab !== 'lineage' || !atlas.hasLineage(node)) return map?.focus(node);
    const { ancestors, descendants } = lineageOf(atlas, node, generations);
    const nodes = [node, ...[...ancestors.relatives, ...descendants.relatives].map(({ key }) => key)];
    if (nodes.length > FIT_AT_MOST) map?.focus(node);
    else map?.fit(nodes);
  };
  const go = (node: string, tab: PanelTab = store.state.tab): void => {
    store.change({ selected: node, tab, visited: undefined, hovered: undefined });
    show(node);
  };
  const find = (node: string): void => {
    go(node, atlas.hasLineage(node) ? 'lineage' : 'about');
    panel.querySelector<HTMLElement>('h2')?.focus();
  };
  const visit = (node: string): void => {
    store.change({ visited: node });
    map?.focus(node);
  };
  const moves = { zoom: (factor: number) => map?.zoom(factor), pan: (right: number, down: number) => map?.pan(right, down), reset: () => map?.reset() };

  const refine: Refine = (tell) => {
    const { keys, start } = layoutStart(atlas, (node) => map?.placeOf(node) ?? { x: 0, y: 0 });
    const hear = ({ places: { x, y }, done }: LayoutMoment): void => {
      map?.move(new Map(keys.map((key, node) => [key, { x: x[node] ?? 0, y: y[node] ?? 0 }])));
      tell(done);
    };
    return refineLayout(start, hear, () => tell(undefined));
  };

  root.replaceChildren(
    element(
      'header',
      { class: 'top' },
      element('div', { class: 'title' }, element('span', { class: 'brand' }, 'Stemma'), element('h1', { title: atlas.graph.getAttribute('title') }, atlas.graph.getAttribute('title'))),
      searchBox(new NodeSearch(atlas), find),
      element('div', { class: 'tools' }, drawerSwitch(side, 'Legend'), button({ class: 'tool' }, () => about.showModal(), 'About the data'), themeSwitch(store)),
    ),
    side,
    element('main', { class: 'map' }, stage, mapControls(moves, refine), element('p', { class: 'counts' }, countsLine(atlas))),
    panel,
    about,
  );
  mountPanel(panel, { atlas, go: (node) => go(node), visit }, store, sheetHandle(root));
  listenToMapKeys(stage, moves);
  try {
    map = new MapView(stage, atlas, store, sizes, ready);
  } catch {
    stage.replaceChildren(element('p', { class: 'no-webgl', role: 'alert' }, 'This browser cannot draw the map (it has no WebGL). Search and panel work without it.'));
    ready();
  }
  let before = store.state;
  store.watch(['tab', 'selected'], (state) => {
    if (state.tab === 'lineage' && before.tab !== 'lineage' && state.selected !== undefined) show(state.selected);
    before = state;
  });
}
