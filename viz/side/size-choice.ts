import type { SizeMetric } from '../looks/size-metrics.ts';
import { element } from '../page/element.ts';
import { elementId } from '../page/element-id.ts';
import type { Store } from '../state/store.ts';
import type { ViewState } from '../state/old-view.ts';

/** Chooses what the size of nodes shows, and says in a line what a large one means. */
export function sizeChoice(sizes: readonly SizeMetric[], store: Store<ViewState>): HTMLElement {
  const id = elementId('size');
  const explanation = element('p', { class: 'quiet', id: elementId('explains') });
  const families = [...new Set(sizes.map(({ family }) => family))];
  const select = element('select', { id, 'aria-describedby': explanation.id }, ...families.map((family) => element('optgroup', { label: family }, ...sizes.filter((size) => size.family === family).map((size) => element('option', { value: size.id, selected: size.id === store.state.sizeBy }, size.label)))));
  select.addEventListener('change', () => store.change({ sizeBy: select.value }));
  store.watch(['sizeBy'], ({ sizeBy }) => explanation.replaceChildren(sizes.find((size) => size.id === sizeBy)?.explains ?? ''));
  return element('section', { class: 'legend' }, element('h3', {}, element('label', { for: id }, 'Size shows')), select, explanation);
}
