import type { JSX } from 'preact';
import { Icon } from '../page/icon.tsx';
import type { Session } from '../state/session.ts';
import type { FieldMap } from './field-map.ts';
import { RefineSwitch } from './refine-switch.tsx';

const ZOOM = 1.5;
const STEP = 0.12;

/** Buttons to refine the layout, to zoom and to see the whole. */
export function MapControls({ session, map }: { readonly session: Session; readonly map: FieldMap }): JSX.Element {
  const { page } = session.words.value;
  return (
    <div class="map-controls" role="group" aria-label={page.map}>
      <RefineSwitch session={session} map={map} />
      <button type="button" aria-label={page.zoomIn} title={page.zoomIn} onClick={() => map.zoom(ZOOM)}>
        <Icon name="plus" />
      </button>
      <button type="button" aria-label={page.zoomOut} title={page.zoomOut} onClick={() => map.zoom(1 / ZOOM)}>
        <Icon name="minus" />
      </button>
      <button type="button" aria-label={page.wholeMap} title={page.wholeMap} onClick={() => map.reset()}>
        <Icon name="whole" />
      </button>
    </div>
  );
}

const MOVES: ReadonlyMap<string, (map: FieldMap) => void> = new Map<string, (map: FieldMap) => void>([
  ['ArrowLeft', (map) => map.pan(-STEP, 0)],
  ['ArrowRight', (map) => map.pan(STEP, 0)],
  ['ArrowUp', (map) => map.pan(0, -STEP)],
  ['ArrowDown', (map) => map.pan(0, STEP)],
  ['+', (map) => map.zoom(ZOOM)],
  ['=', (map) => map.zoom(ZOOM)],
  ['-', (map) => map.zoom(1 / ZOOM)],
  ['0', (map) => map.reset()],
]);

/** Arrow keys move the map, + and − zoom, 0 shows the whole, while the map has the focus. */
export function moveByKey(map: FieldMap, event: KeyboardEvent): void {
  const move = event.ctrlKey || event.metaKey || event.altKey ? undefined : MOVES.get(event.key);
  if (move === undefined) return;
  event.preventDefault();
  move(map);
}
