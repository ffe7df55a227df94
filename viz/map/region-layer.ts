import type Sigma from 'sigma';
import type { Community } from '../../src/findings/measures.ts';
import type { Atlas } from '../data/atlas.ts';
import { COLOURED_COMMUNITIES, communityColour } from '../looks/community-colours.ts';
import type { DrawnEdge, DrawnGraph, DrawnNode } from './drawn-graph.ts';
import type { Frame } from './frame.ts';

/** How far a region reaches around each of its members, as a share of the layout's width. */
const REACH = 0.026;

/** How much of its colour a region has. */
const STRENGTH = { light: 0.1, dark: 0.13 } as const;

/** Regions fade out between these camera ratios: near by they would only be a tint over everything. */
const NEAR = 0.12;
const FAR = 0.3;

/** Tints the ground under the members of each community that has a colour: a disc around every member, run together. Drawn under the edges. */
export class RegionLayer {
  readonly #sigma: Sigma<DrawnNode, DrawnEdge>;
  readonly #atlas: Atlas;
  readonly #canvas: HTMLCanvasElement;
  #regions: readonly Path2D[] = [];
  #stale = true;
  #shown: ReadonlySet<string> | undefined;
  /** What the next frames are drawn by. */
  frame: Frame;

  constructor(atlas: Atlas, sigma: Sigma<DrawnNode, DrawnEdge>, frame: Frame) {
    this.#sigma = sigma;
    this.#atlas = atlas;
    this.frame = frame;
    this.#canvas = document.createElement('canvas');
    this.#canvas.className = 'regions';
    sigma.getContainer().prepend(this.#canvas);
    sigma.on('afterRender', () => this.draw());
  }

  /** Members have moved. */
  place(): void {
    this.#stale = true;
  }

  end(): void {
    this.#canvas.remove();
  }

  draw(): void {
    const context = this.#canvas.getContext('2d');
    if (context === null) return;
    const { width, height } = this.#sigma.getDimensions();
    const ratio = devicePixelRatio;
    if (this.#canvas.width !== Math.round(width * ratio) || this.#canvas.height !== Math.round(height * ratio)) {
      this.#canvas.width = Math.round(width * ratio);
      this.#canvas.height = Math.round(height * ratio);
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    const { themeName, emphasis, shown, isByCommunity } = this.frame;
    const share = this.#share();
    if (!isByCommunity || emphasis !== undefined || share === 0) return;
    if (this.#stale || this.#shown !== shown) this.#shape(shown);
    // The layout's plane to pixels: found from where two of its points come to lie.
    const origin = this.#sigma.graphToViewport({ x: 0, y: 0 });
    const unit = this.#sigma.graphToViewport({ x: 1, y: 1 });
    context.setTransform((unit.x - origin.x) * ratio, 0, 0, (unit.y - origin.y) * ratio, origin.x * ratio, origin.y * ratio);
    context.globalAlpha = STRENGTH[themeName] * share;
    this.#communities().forEach((community, index) => {
      const region = this.#regions[index];
      if (region === undefined) return;
      context.fillStyle = communityColour(community, themeName);
      context.fill(region);
    });
    context.globalAlpha = 1;
  }

  /** The discs that are tinted now, by colour, in pixels; what `draw` draws. */
  discs(): { readonly colour: string; readonly opacity: number; readonly radius: number; readonly middles: readonly { readonly x: number; readonly y: number }[] }[] {
    const { themeName, emphasis, shown, isByCommunity } = this.frame;
    const drawn: DrawnGraph = this.#sigma.getGraph() as DrawnGraph;
    const reach = REACH * widthOf(drawn);
    const share = this.#share();
    if (!isByCommunity || emphasis !== undefined || share === 0) return [];
    const radius = Math.abs(this.#sigma.graphToViewport({ x: reach, y: 0 }).x - this.#sigma.graphToViewport({ x: 0, y: 0 }).x);
    return this.#communities().map((community) => ({
      colour: communityColour(community, themeName),
      opacity: STRENGTH[themeName] * share,
      radius,
      middles: community.members.filter((member) => drawn.hasNode(member) && shown.has(member)).map((member) => this.#sigma.graphToViewport(drawn.getNodeAttributes(member))),
    }));
  }

  #share(): number {
    return Math.min(1, Math.max(0, (this.#sigma.getCamera().ratio - NEAR) / (FAR - NEAR)));
  }

  #communities(): readonly Community[] {
    return this.#atlas.folder.measures.partition.communities.slice(0, COLOURED_COMMUNITIES);
  }

  #shape(shown: ReadonlySet<string>): void {
    const drawn: DrawnGraph = this.#sigma.getGraph() as DrawnGraph;
    const reach = REACH * widthOf(drawn);
    this.#regions = this.#communities().map(({ members }) => {
      const region = new Path2D();
      for (const member of members) {
        if (!drawn.hasNode(member) || !shown.has(member)) continue;
        const { x, y } = drawn.getNodeAttributes(member);
        region.moveTo(x + reach, y);
        region.arc(x, y, reach, 0, 2 * Math.PI);
      }
      return region;
    });
    this.#stale = false;
    this.#shown = shown;
  }
}

function widthOf(drawn: DrawnGraph): number {
  let [least, most] = [Infinity, -Infinity];
  drawn.forEachNode((_node, { x }) => {
    least = Math.min(least, x);
    most = Math.max(most, x);
  });
  return most > least ? most - least : 1;
}
