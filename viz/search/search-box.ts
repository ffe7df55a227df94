import type { Found } from '../search-index/name-finder.ts';
import type { NodeSearch } from '../search-index/node-search.ts';
import { KIND_LOOKS } from '../looks/kind-marks.ts';
import { markIcon } from '../panel/mark-icon.ts';
import { button, element } from '../page/element.ts';
import { elementId } from '../page/element-id.ts';

/** A search box with suggestions: arrows move, Enter chooses, Escape closes and then clears. An ARIA combobox with a list box. */
export function searchBox(search: NodeSearch, choose: (node: string) => void): HTMLElement {
  const listId = elementId('found');
  const input = element('input', {
    id: elementId('search'), type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false', placeholder: 'Find a model, paper or name', 'aria-label': 'Find a model, paper or name',
    'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': listId,
  });
  const list = element('ul', { id: listId, role: 'listbox', 'aria-label': 'Found', hidden: true });
  const status = element('p', { class: 'search-status', role: 'status' });
  let found: readonly Found[] = [];
  let active = -1;

  const close = (): void => {
    list.hidden = true;
    status.replaceChildren();
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    active = -1;
  };
  const activate = (index: number): void => {
    active = index;
    [...list.children].forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === index));
      if (at !== index) return;
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    });
  };
  const take = (index: number): void => {
    const hit = found[index];
    if (hit === undefined) return;
    input.value = hit.label;
    close();
    choose(hit.key);
  };
  const look = async (): Promise<void> => {
    const query = input.value;
    const finding = await search.find(query);
    // The reader has typed on meanwhile.
    if (query !== input.value) return;
    found = finding.found;
    close();
    list.replaceChildren(...found.map((hit, index) => option(hit, () => take(index))));
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    if (found.length > 0) activate(0);
    else if (input.value.trim() !== '') status.replaceChildren('Nothing by that name. ', ...suggestions(finding.near, (name) => {
      input.value = name;
      input.focus();
      void look();
    }));
  };
  input.addEventListener('input', () => void look());
  input.addEventListener('focus', () => {
    input.select();
    search.prepare();
  });
  input.addEventListener('blur', () => setTimeout(() => root.contains(document.activeElement) || close(), 0));
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      if (list.hidden) void look();
      else activate((active + step + found.length) % found.length);
    } else if (event.key === 'Enter') take(active);
    else if (event.key === 'Escape') {
      if (list.hidden) input.value = '';
      close();
    } else return;
    event.preventDefault();
  });
  const root = element('div', { class: 'search', role: 'search' }, input, list, status);
  return root;
}

function option({ label, kind, year, alias, text }: Found, take: () => void): HTMLElement {
  const item = element(
    'li',
    { id: elementId('option'), role: 'option', 'aria-selected': 'false' },
    markIcon(kind),
    element('span', { class: 'option-label' }, label, alias !== undefined && element('span', { class: 'option-alias' }, alias), alias === undefined && text !== undefined && element('span', { class: 'option-alias' }, text)),
    element('span', { class: 'option-kind' }, year === undefined ? KIND_LOOKS[kind].one : `${KIND_LOOKS[kind].one} · ${year}`),
  );
  // The pointer going down must not take the focus from the box: a blur closes the list before the click arrives.
  item.addEventListener('pointerdown', (event) => event.preventDefault());
  item.addEventListener('click', take);
  return item;
}

function suggestions(near: readonly string[], search: (name: string) => void): (Node | string)[] {
  if (near.length === 0) return [];
  return ['Did you mean ', ...near.flatMap((name, index) => [...(index === 0 ? [] : [', ']), button({ class: 'name' }, () => search(name), name)]), '?'];
}
