import type { ComponentType, JSX } from 'preact';
import { COLOURED_COMMUNITIES } from '../looks/community-colours.ts';
import { corners, KIND_MARKS, markScale } from '../looks/kind-marks.ts';
import { LABEL_GAP, MARK_RADIUS, ROW_HEIGHT, type SceneNode } from './lineage-scene.ts';
import { redrawnWhereChanged } from './redrawn-where-changed.ts';

interface Props {
  readonly node: SceneNode;
  /** What a screen reader says of it. */
  readonly name: string;
  readonly width: number;
  readonly isLit: boolean;
  readonly isChosen: boolean;
  /** Whether the Tab key stops here. */
  readonly isStop: boolean;
}

/** A mark and its label, above the line on which its edges leave; redrawn only where something of it changes. */
export const DrawnNode: ComponentType<Props> = redrawnWhereChanged(function DrawnNode({ node: { key, label, kind, isGhost, isUndated, community, x, y }, name, width, isLit, isChosen, isStop }: Props): JSX.Element {
  const colour = community !== undefined && community.id < COLOURED_COMMUNITIES ? `coloured-${community.id}` : '';
  const look = [`node ${colour}`, isLit ? 'lit' : 'dim', isGhost && 'ghost', isUndated && 'undated', isChosen && 'chosen'].filter(Boolean).join(' ');
  return (
    <g class={look} data-node={key} role="button" tabindex={isStop ? 0 : -1} aria-label={name} aria-pressed={isChosen} transform={`translate(${x} ${y})`}>
      <rect class="reach" x={-MARK_RADIUS - 3} y={-ROW_HEIGHT / 2 - 3} width={MARK_RADIUS + 3 + LABEL_GAP + width + 3} height={ROW_HEIGHT - 2} rx={4} />
      <rect class="plate" x={LABEL_GAP - 2} y={-ROW_HEIGHT / 2 - 1} width={width + 4} height={15} rx={2} />
      <Mark kind={kind} />
      <text class="label" x={LABEL_GAP} y={-2}>{label}</text>
    </g>
  );
});

function Mark({ kind }: Pick<SceneNode, 'kind'>): JSX.Element {
  const mark = KIND_MARKS[kind];
  const radius = MARK_RADIUS * markScale(mark);
  if (mark.sides === 0) return <circle class="dot" r={radius} />;
  return <polygon class="dot" points={corners(mark).map(({ x, y }) => `${(radius * x).toFixed(2)},${(-radius * y).toFixed(2)}`).join(' ')} />;
}
