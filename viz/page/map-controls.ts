import { button, element } from './element.ts';
import { icon } from './icon.ts';
import { type Refine, refineSwitch } from './refine-switch.ts';

/** What the controls on the map and the arrow keys ask of it. */
export interface MapMoves {
  readonly zoom: (factor: number) => void;
  readonly pan: (right: number, down: number) => void;
  readonly reset: () => void;
}

const ZOOM = 1.5;
const STEP = 0.12;

/** Buttons to refine the layout, to zoom and to see the whole. */
export function mapControls({ zoom, reset }: MapMoves, refine: Refine): HTMLElement {
  return element(
    'div',
    { class: 'map-controls', role: 'group', 'aria-label': 'Map' },
    refineSwitch(refine),
    button({ 'aria-label': 'Zoom in', title: 'Zoom in' }, () => zoom(ZOOM), icon('plus')),
    button({ 'aria-label': 'Zoom out', title: 'Zoom out' }, () => zoom(1 / ZOOM), icon('minus')),
    button({ 'aria-label': 'Show the whole map', title: 'Show the whole map' }, () => reset(), icon('whole')),
  );
}

/** Arrow keys move the map, + and − zoom, 0 shows the whole, while the map has the focus. */
export function listenToMapKeys(map: HTMLElement, { zoom, pan, reset }: MapMoves): void {
  const moves = new Map<string, () => void>([
    ['ArrowLeft', () => pan(-STEP, 0)],
    ['ArrowRight', () => pan(STEP, 0)],
    ['ArrowUp', () => pan(0, -STEP)],
    ['ArrowDown', () => pan(0, STEP)],
    ['+', () => zoom(ZOOM)],
    ['=', () => zoom(ZOOM)],
    ['-', () => zoom(1 / ZOOM)],
    ['0', reset],
  ]);
  map.addEventListener('keydown', (event) => {
    const move = event.ctrlKey || event.metaKey || event.altKey ? undefined : moves.get(event.key);
    if (move === undefined) return;
    event.preventDefault();
    move();
  });
}
