/** A web worker that goes on with a layout: told once where to begin, it says where nodes are, again and again until the last time. */
import { ForceAtlas, usualSteps } from '../../src/analysis/force-atlas.ts';
import type { Positions } from '../../src/analysis/positions.ts';
import { setApart } from '../../src/analysis/set-apart.ts';
import type { CompactGraph } from '../../src/compact/compact-graph.ts';

export interface LayoutStart {
  readonly graph: CompactGraph;
  readonly places: Positions;
  readonly communities: Uint32Array;
}

export interface LayoutMoment {
  readonly places: Positions;
  /** How far it has come, 0 … 1; 1 the last time. */
  readonly done: number;
}

/** How often it says where nodes are. */
const MOMENTS = 50;

self.onmessage = ({ data: { graph, places, communities } }: MessageEvent<LayoutStart>) => {
  const atlas = new ForceAtlas(graph, places, { communities });
  const steps = usualSteps(graph.order);
  for (let step = 1; step < steps; step += 1) {
    atlas.step();
    if (Math.floor((step * MOMENTS) / steps) > Math.floor(((step - 1) * MOMENTS) / steps)) say({ places: { x: atlas.x, y: atlas.y }, done: step / steps });
  }
  say({ places: setApart(atlas), done: 1 });
};

function say(moment: LayoutMoment): void {
  self.postMessage(moment);
}
