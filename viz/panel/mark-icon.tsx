import type { JSX } from 'preact';
import type { NodeKind } from '../../src/base/kinds.ts';
import { corners, KIND_MARKS, markScale } from '../looks/kind-marks.ts';

/** The mark of a kind as the map draws it, for legends and lists. */
export function MarkIcon({ kind, hollow = false }: { readonly kind: NodeKind; readonly hollow?: boolean }): JSX.Element {
  const mark = KIND_MARKS[kind];
  const radius = 4.4 * markScale(mark);
  const points = corners(mark).map(({ x, y }) => `${(8 + radius * x).toFixed(2)},${(8 - radius * y).toFixed(2)}`);
  return (
    <svg class={hollow ? 'mark hollow' : 'mark'} viewBox="0 0 16 16" width={16} height={16} aria-hidden="true" focusable="false">
      {mark.sides === 0 ? <circle cx={8} cy={8} r={radius} /> : <polygon points={points.join(' ')} />}
    </svg>
  );
}
