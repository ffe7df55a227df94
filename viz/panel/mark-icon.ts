import type { NodeKind } from '../../src/base/kinds.ts';
import { corners, KIND_LOOKS, markScale } from '../looks/kind-marks.ts';
import { svgElement } from '../page/element.ts';

/** The mark of a kind as the map draws it, for legends and lists. */
export function markIcon(kind: NodeKind, hollow = false): SVGSVGElement {
  const { mark } = KIND_LOOKS[kind];
  const radius = 4.4 * markScale(mark);
  const shape =
    mark.sides === 0
      ? svgElement('circle', { cx: 8, cy: 8, r: radius })
      : svgElement('polygon', { points: corners(mark).map(({ x, y }) => `${(8 + radius * x).toFixed(2)},${(8 - radius * y).toFixed(2)}`).join(' ') });
  return svgElement('svg', { class: hollow ? 'mark hollow' : 'mark', viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true', focusable: 'false' }, shape);
}
