import type { Atlas } from '../data/atlas.ts';
import { COLOURED_COMMUNITIES } from '../looks/community-colours.ts';
import { button, element } from '../page/element.ts';
import type { Store } from '../state/store.ts';
import type { ViewState } from '../state/old-view.ts';

/** The communities that have a colour, each a switch that lights it on the map, and how many have none. */
export function communityLegend(atlas: Atlas, store: Store<ViewState>): HTMLElement {
  const { communities } = atlas.folder.measures.partition;
  const switches = communities.slice(0, COLOURED_COMMUNITIES).map(({ id, label, members }) => ({
    id,
    control: button(
      { class: 'community', 'aria-pressed': 'false', title: label },
      () => store.change({ community: store.state.community === id ? undefined : id, selected: undefined, visited: undefined }),
      element('span', { class: `swatch coloured-${id}` }),
      element('span', { class: 'legend-label' }, label),
      element('span', { class: 'count' }, String(members.length)),
    ),
  }));
  store.watch(['community'], ({ community }) => switches.forEach(({ id, control }) => control.setAttribute('aria-pressed', String(id === community))));
  const rest = communities.length - COLOURED_COMMUNITIES;
  return element(
    'section',
    { class: 'legend', 'aria-label': 'Communities' },
    element('h3', {}, 'Communities'),
    ...switches.map(({ control }) => control),
    rest > 0 && element('p', { class: 'community rest' }, element('span', { class: 'swatch' }), element('span', { class: 'legend-label' }, `${rest} smaller ones`)),
  );
}
