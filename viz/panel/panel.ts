import type { Store } from '../state/store.ts';
import type { PanelTab, ViewState } from '../state/old-view.ts';
import { button, element } from '../page/element.ts';
import { icon } from '../page/icon.ts';
import { conflictList } from './conflict-list.ts';
import type { PanelContext } from './context.ts';
import { edgeList } from './edge-list.ts';
import { lineageView } from './lineage-view.ts';
import { nodeFacts } from './node-facts.ts';
import { nodeRanks } from './node-ranks.ts';
import { overview } from './overview.ts';

const TABS: readonly { readonly tab: PanelTab; readonly label: string }[] = [
  { tab: 'about', label: 'About' },
  { tab: 'lineage', label: 'Lineage' },
];

/** Fills the panel beside the map: an overview, or the chosen node with its facts, claims and lineage. Everything the map shows can be read here. */
export function mountPanel(panel: HTMLElement, context: PanelContext, store: Store<ViewState>, handle: HTMLElement): void {
  let shown: string | undefined;
  store.watch(['selected', 'tab', 'generations'], ({ selected, tab, generations }) => {
    const held = panel.contains(document.activeElement) ? (document.activeElement?.getAttribute('data-hold') ?? 'heading') : undefined;
    panel.replaceChildren(...(selected === undefined ? wholeField(context) : oneNode(context, store, selected, tab, generations)));
    panel.querySelector('.panel-head')?.prepend(handle);
    if (shown !== selected) panel.scrollTop = 0;
    shown = selected;
    panel.classList.toggle('chosen', selected !== undefined);
    if (held !== undefined) panel.querySelector<HTMLElement>(`[data-hold="${CSS.escape(held)}"]`)?.focus();
  });
}

function wholeField(context: PanelContext): HTMLElement[] {
  return [element('header', { class: 'panel-head' }, element('h2', { tabindex: -1, 'data-hold': 'heading' }, 'The field at a glance')), overview(context)];
}

function oneNode(context: PanelContext, store: Store<ViewState>, node: string, tab: PanelTab, generations: number | undefined): HTMLElement[] {
  const { atlas } = context;
  const withLineage = atlas.hasLineage(node);
  const showing = withLineage ? tab : 'about';
  const close = button({ class: 'close', 'aria-label': 'Close', title: 'Back to the overview' }, () => store.change({ selected: undefined, visited: undefined }), icon('close'));
  const tabs = TABS.map(({ tab: name, label }) =>
    button({ class: 'tab', 'data-hold': `tab-${name}`, 'aria-pressed': String(name === showing) }, () => store.change({ tab: name, visited: undefined }), name === 'lineage' && showing !== 'lineage' ? 'Show lineage' : label),
  );
  const head = element('header', { class: 'panel-head' }, element('h2', { tabindex: -1, 'data-hold': 'heading' }, atlas.label(node)), close, withLineage && element('div', { class: 'tabs', role: 'group', 'aria-label': 'What to show' }, ...tabs));
  if (showing === 'lineage') return [head, lineageView(context, node, generations, (chosen) => store.change({ generations: chosen, visited: undefined }))];
  return [head, element('div', { class: 'panel-body' }, ...[nodeFacts(context, node), conflictList(context, node), nodeRanks(atlas, node), edgeList(context, node)].filter((part) => part !== undefined))];
}
