import type { JSX } from 'preact';
import { COLOURED_COMMUNITIES } from '../looks/community-colours.ts';
import type { Atlas } from '../data/atlas.ts';
import { AXIS_HEIGHT, type DrawingCamera } from './camera.ts';
import { type LineageScene, ROW_HEIGHT, type SceneLane } from './lineage-scene.ts';

/** How far lanes go on beyond the drawing on both sides, in pixels: farther than the smallest zoom sees. */
const BEYOND = 20_000;

/** A line above each lane and at the beginning of each year, under the edges. */
export function LaneBands({ scene: { lanes, scale, left, width, height } }: { readonly scene: LineageScene }): JSX.Element {
  return (
    <g class="bands" aria-hidden="true">
      {lanes.map(({ top }) => <line key={top} class="lane-line" x1={left - BEYOND} x2={width + BEYOND} y1={top} y2={top} />)}
      {scale.years.map(({ year, x }) => <line key={year} class="year-line" x1={x} x2={x} y1={0} y2={height} />)}
    </g>
  );
}

interface NamesProps {
  readonly lanes: readonly SceneLane[];
  readonly camera: DrawingCamera;
  readonly others: string;
}

/** The names of the lanes, at the left of the window wherever the drawing lies: each in the row that its lane keeps free, or at the top as long as some of the lane is seen. */
export function LaneNames({ lanes, camera: { y, zoom }, others }: NamesProps): JSX.Element {
  const size = Math.min(11, ROW_HEIGHT * zoom * 0.8);
  return (
    <g class="lane-names">
      {lanes.filter(({ top, bottom }) => y + zoom * bottom > AXIS_HEIGHT && size > 4 && bottom > top).map(({ community, top, bottom }) => (
        <text key={top} class={`lane-name ${laneColour(community)}`} x={8} y={Math.min(y + zoom * bottom - 3, Math.max(AXIS_HEIGHT + size + 2, y + zoom * (top + ROW_HEIGHT * 0.68)))} font-size={size}>{community?.label ?? others}</text>
      ))}
    </g>
  );
}

function laneColour(community: ReturnType<Atlas['community']>): string {
  return community !== undefined && community.id < COLOURED_COMMUNITIES ? `coloured-${community.id}` : '';
}
