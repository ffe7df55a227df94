import type { ComponentType, JSX } from 'preact';
import type { Point } from '../looks/positions.ts';
import type { SceneRoute } from './lineage-scene.ts';
import { redrawnWhereChanged } from './redrawn-where-changed.ts';

/** How far the lines of several relations between two nodes lie apart, in pixels. */
const STRANDS = 3;

interface Props {
  readonly route: SceneRoute;
  readonly isLit: boolean;
  /** The edge whose evidence is open. */
  readonly open: string | undefined;
}

/** The relations between two nodes, each a line with its own colour and dashes, along one route. */
export const DrawnRoute: ComponentType<Props> = redrawnWhereChanged(function DrawnRoute({ route: { points, edges, isBackward }, isLit, open }: Props): JSX.Element {
  const line = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  const { at, turn } = middle(points);
  return (
    <g class={`route ${isLit ? 'lit' : 'dim'}${isBackward ? ' backward' : ''}`}>
      {edges.map(({ key, kind, strength, isProposed }, strand) => (
        <g key={key} class={`relation ${kind} ${strength}${isProposed ? ' proposed' : ''}${key === open ? ' open' : ''}`} data-edge={key} transform={strand === 0 ? undefined : `translate(0 ${strand * STRANDS})`}>
          <path class="line" d={line} />
          {isBackward && <path class="arrow" d="M5 0L-4 -4.5L-4 4.5Z" transform={`translate(${at.x} ${at.y}) rotate(${turn})`} />}
          {isProposed && <text class="question" x={at.x} y={at.y + 4} text-anchor="middle">?</text>}
          <path class="hit" d={line} />
        </g>
      ))}
    </g>
  );
});

/** A point halfway along, and the direction of the line there, in degrees. */
function middle(points: readonly Point[]): { readonly at: Point; readonly turn: number } {
  const half = Math.floor((points.length - 1) / 2);
  const from = points[half] ?? { x: 0, y: 0 };
  const to = points[half + 1] ?? from;
  return { at: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, turn: Math.round((Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI) };
}
