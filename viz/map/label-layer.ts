import type Sigma from 'sigma';
import type { Atlas } from '../data/atlas.ts';
import { COLOURED_COMMUNITIES, communityInk } from '../looks/community-colours.ts';
import type { Theme } from '../looks/themes.ts';
import type { DrawnEdge, DrawnGraph, DrawnNode } from './drawn-graph.ts';
import { drawPlate, labelPlaces, labelStyle, PLATE_STYLE, platePlaces, regionStyle, writeText } from './label-drawing.ts';
import { type Box, LabelRoom } from './label-room.ts';
import type { Frame } from './frame.ts';

/** One label for so many square pixels, so that the map stays readable at every size and zoom. */
const AREA_A_LABEL = 13_000;

/** Above this camera ratio the whole is in view and the names of its regions are written over it. */
const WHOLE = 0.55;

/** How far a region's name may be moved up or down to find room, in pixels. */
const SHIFTS: readonly number[] = [0, -18, 18, -36, 36, -54, 54];

interface Region {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly colour: (frame: Frame) => string;
}

/** Writes the names of a frame: plates of what is pointed at, then regions, then nodes, the weightiest first, each only where it covers no other. */
export class LabelLayer {
  readonly #sigma: Sigma<DrawnNode, DrawnEdge>;
  readonly #atlas: Atlas;
  #regions: readonly Region[];
  readonly #widths = new Map<string, number>();
  #frame: Frame;
  #order: readonly string[] = [];

  constructor(atlas: Atlas, drawn: DrawnGraph, sigma: Sigma<DrawnNode, DrawnEdge>, frame: Frame) {
    this.#sigma = sigma;
    this.#frame = frame;
    this.#atlas = atlas;
    this.#regions = regions(atlas, drawn);
    this.frame = frame;
    sigma.on('afterRender', () => this.write());
  }

  /** Puts the names of regions where their members are now. */
  place(drawn: DrawnGraph): void {
    this.#regions = regions(this.#atlas, drawn);
  }

  /** Takes over what the next frames are drawn by. O(V log V). */
  set frame(frame: Frame) {
    this.#frame = frame;
    const { emphasis, size } = frame;
    const nodes = emphasis === undefined ? this.#sigma.getGraph().nodes() : [...emphasis.nodes].filter((node) => !emphasis.centres.includes(node));
    const weight = (node: string): number => size.weights.get(node) ?? 0;
    this.#order = nodes.sort((left, right) => weight(right) - weight(left) || (left < right ? -1 : 1));
  }

  /** Writes the names over the frame that stands. */
  write(): void {
    const context = this.#sigma.getCanvases()['labels']?.getContext('2d');
    if (context === null || context === undefined) return;
    const { width, height } = this.#sigma.getDimensions();
    const { emphasis, theme } = this.#frame;
    const room = new LabelRoom(width, height);
    for (const node of emphasis?.centres ?? []) this.#writePlate(context, room, node, theme);
    if (emphasis === undefined && this.#frame.isByCommunity && this.#sigma.getCamera().ratio > WHOLE) for (const region of this.#regions) this.#writeRegion(context, room, region, theme);
    const most = room.count + Math.max(8, (width * height) / AREA_A_LABEL);
    const written = new Set((emphasis?.centres ?? []).map((node) => this.#sigma.getGraph().getNodeAttribute(node, 'label')));
    for (const node of this.#order) {
      if (room.count >= most) break;
      const shown = this.#shown(node, width, height);
      // A work and what it introduces often bear one name: it is written once.
      if (shown === undefined || written.has(shown.label)) continue;
      const style = labelStyle(shown.size);
      const place = room.take(labelPlaces(shown, this.#width(context, shown.label, style.font), style));
      if (place === undefined) continue;
      writeText(context, shown.label, place, style, theme.ink, theme.halo);
      written.add(shown.label);
    }
  }

  /** A node's mark in pixels and its label; undefined where it is hidden or out of view. */
  #shown(node: string, width: number, height: number): { x: number; y: number; size: number; label: string } | undefined {
    const data = this.#sigma.getNodeDisplayData(node);
    if (data === undefined || data.hidden || !data.label) return undefined;
    const { x, y } = this.#sigma.framedGraphToViewport(data);
    return x < 0 || y < 0 || x > width || y > height ? undefined : { x, y, size: this.#sigma.scaleSize(data.size), label: data.label };
  }

  #writePlate(context: CanvasRenderingContext2D, room: LabelRoom, node: string, theme: Theme): void {
    const { width, height } = this.#sigma.getDimensions();
    const shown = this.#shown(node, width, height);
    if (shown === undefined) return;
    const name = this.#sigma.getGraph().getNodeAttribute(node, 'fullLabel');
    const places = platePlaces(shown, this.#width(context, name, PLATE_STYLE.font), width);
    const box = room.take(places) ?? places[0];
    if (box !== undefined) drawPlate(context, box, name, theme);
  }

  #writeRegion(context: CanvasRenderingContext2D, room: LabelRoom, { x, y, lines, colour }: Region, { halo }: Theme): void {
    const at = this.#sigma.graphToViewport({ x, y });
    const style = regionStyle(this.#sigma.getDimensions().width);
    const height = style.height + 3;
    const widths = lines.map((line) => this.#width(context, line, style.font));
    const half = Math.max(...widths) / 2;
    const whole = (shift: number): Box => ({ left: at.x - half, right: at.x + half, top: at.y + shift - (height * lines.length) / 2, bottom: at.y + shift + (height * lines.length) / 2 });
    const place = room.take(SHIFTS.map(whole));
    if (place === undefined) return;
    lines.forEach((line, index) => {
      const wide = (widths[index] ?? 0) / 2;
      const top = place.top + index * height;
      writeText(context, line, { left: at.x - wide, right: at.x + wide, top, bottom: top + height }, style, colour(this.#frame), halo);
    });
  }

  #width(context: CanvasRenderingContext2D, text: string, font: string): number {
    const key = `${font} ${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    context.font = font;
    const { width } = context.measureText(text);
    this.#widths.set(key, width);
    return width;
  }
}

/** The communities that have a colour, at the middle of their members, their labels broken in two where they are long. */
function regions({ folder }: Atlas, drawn: DrawnGraph): Region[] {
  return folder.measures.partition.communities.slice(0, COLOURED_COMMUNITIES).map((community): Region => {
    const points = community.members.filter((member) => drawn.hasNode(member)).map((member) => drawn.getNodeAttributes(member));
    return { x: median(points.map(({ x }) => x)), y: median(points.map(({ y }) => y)), lines: broken(community.label), colour: ({ themeName }) => communityInk(community, themeName) };
  });
}

function broken(label: string): string[] {
  if (label.length <= 18) return [label];
  const breaks = [...label.matchAll(/[\s,、]+/gu)].map((match) => match.index + match[0].length);
  const middle = breaks.sort((left, right) => Math.abs(left - label.length / 2) - Math.abs(right - label.length / 2))[0];
  return middle === undefined ? [label] : [label.slice(0, middle).trim(), label.slice(middle).trim()];
}

function median(values: readonly number[]): number {
  const ordered = [...values].sort((left, right) => left - right);
  return ordered[Math.floor(ordered.length / 2)] ?? 0;
}
