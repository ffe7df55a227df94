import type Sigma from 'sigma';
import type { Atlas } from '../data/atlas.ts';
import { COLOURED_COMMUNITIES, communityInk } from '../looks/community-colours.ts';
import type { Theme } from '../looks/themes.ts';
import type { DrawnEdge, DrawnGraph, DrawnNode } from './drawn-graph.ts';
import { drawPlate, labelPlaces, labelStyle, PLATE_STYLE, platePlaces, regionStyle, type TextStyle, writeText } from './label-drawing.ts';
import type { Frame } from './frame.ts';
import { type Box, LabelRoom } from './label-room.ts';

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

/** A name as it stands over the map. */
export interface WrittenName {
  readonly text: string;
  readonly box: Box;
  readonly style: TextStyle;
  readonly colour: string;
  /** On a plate of its own, since it is pointed at. */
  readonly isPlate: boolean;
}

/** Writes the names of a frame: plates of what is pointed at, then regions, then nodes, the weightiest first, each only where it covers no other. */
export class LabelLayer {
  readonly #sigma: Sigma<DrawnNode, DrawnEdge>;
  readonly #atlas: Atlas;
  #drawn: DrawnGraph;
  #regions: readonly Region[];
  readonly #widths = new Map<string, number>();
  #frame: Frame;
  #order: readonly string[] = [];

  constructor(atlas: Atlas, drawn: DrawnGraph, sigma: Sigma<DrawnNode, DrawnEdge>, frame: Frame) {
    this.#sigma = sigma;
    this.#frame = frame;
    this.#atlas = atlas;
    this.#drawn = drawn;
    this.#regions = regions(atlas, drawn);
    this.frame = frame;
    sigma.on('afterRender', () => this.write());
  }

  /** Takes over what is drawn from now on, and puts the names of regions where their members are. */
  place(drawn: DrawnGraph): void {
    this.#drawn = drawn;
    this.#regions = regions(this.#atlas, drawn);
  }

  /** Takes over what the next frames are drawn by. O(V log V). */
  set frame(frame: Frame) {
    this.#frame = frame;
    const { emphasis, size } = frame;
    const nodes = emphasis === undefined ? this.#drawn.nodes() : [...emphasis.nodes].filter((node) => !emphasis.centres.includes(node));
    const weight = (node: string): number => size.weights.get(node) ?? 0;
    this.#order = nodes.sort((left, right) => weight(right) - weight(left) || (left < right ? -1 : 1));
  }

  /** Writes the names over the frame that stands. */
  write(): void {
    const context = this.#sigma.getCanvases()['labels']?.getContext('2d');
    if (context === null || context === undefined) return;
    const { theme } = this.#frame;
    for (const { text, box, style, colour, isPlate } of this.written(context)) {
      if (isPlate) drawPlate(context, box, text, theme);
      else writeText(context, text, box, style, colour, theme.halo);
    }
  }

  /** What is written over the frame that stands, each with its place in pixels. The context measures it. */
  written(context: CanvasRenderingContext2D): WrittenName[] {
    const names: WrittenName[] = [];
    const { width, height } = this.#sigma.getDimensions();
    const { emphasis, theme, isByCommunity } = this.#frame;
    const room = new LabelRoom(width, height);
    for (const node of emphasis?.centres ?? []) names.push(...this.#plate(context, room, node, theme));
    if (emphasis === undefined && isByCommunity && this.#sigma.getCamera().ratio > WHOLE) for (const region of this.#regions) names.push(...this.#region(context, room, region));
    const most = room.count + Math.max(8, (width * height) / AREA_A_LABEL);
    const said = new Set((emphasis?.centres ?? []).filter((node) => this.#sigma.getGraph().hasNode(node)).map((node) => this.#sigma.getGraph().getNodeAttribute(node, 'label')));
    for (const node of this.#order) {
      if (room.count >= most) break;
      const shown = this.#shown(node, width, height);
      // A work and what it introduces often bear one name: it is written once.
      if (shown === undefined || said.has(shown.label)) continue;
      const style = labelStyle(shown.size);
      const box = room.take(labelPlaces(shown, this.#width(context, shown.label, style.font), style));
      if (box === undefined) continue;
      names.push({ text: shown.label, box, style, colour: theme.ink, isPlate: false });
      said.add(shown.label);
    }
    return names;
  }

  /** A node's mark in pixels and its label; undefined where it is hidden or out of view. */
  #shown(node: string, width: number, height: number): { x: number; y: number; size: number; label: string } | undefined {
    const data = this.#sigma.getNodeDisplayData(node);
    if (data === undefined || data.hidden || !data.label) return undefined;
    const { x, y } = this.#sigma.framedGraphToViewport(data);
    return x < 0 || y < 0 || x > width || y > height ? undefined : { x, y, size: this.#sigma.scaleSize(data.size), label: data.label };
  }

  #plate(context: CanvasRenderingContext2D, room: LabelRoom, node: string, { ink }: Theme): WrittenName[] {
    const { width, height } = this.#sigma.getDimensions();
    const shown = this.#shown(node, width, height);
    if (shown === undefined) return [];
    const text = this.#sigma.getGraph().getNodeAttribute(node, 'fullLabel');
    const places = platePlaces(shown, this.#width(context, text, PLATE_STYLE.font), width);
    const box = room.take(places) ?? places[0];
    return box === undefined ? [] : [{ text, box, style: PLATE_STYLE, colour: ink, isPlate: true }];
  }

  #region(context: CanvasRenderingContext2D, room: LabelRoom, { x, y, lines, colour }: Region): WrittenName[] {
    const at = this.#sigma.graphToViewport({ x, y });
    const style = regionStyle(this.#sigma.getDimensions().width);
    const height = style.height + 3;
    const widths = lines.map((line) => this.#width(context, line, style.font));
    const half = Math.max(...widths) / 2;
    const whole = (shift: number): Box => ({ left: at.x - half, right: at.x + half, top: at.y + shift - (height * lines.length) / 2, bottom: at.y + shift + (height * lines.length) / 2 });
    const place = room.take(SHIFTS.map(whole));
    if (place === undefined) return [];
    return lines.map((text, index) => {
      const wide = (widths[index] ?? 0) / 2;
      const top = place.top + index * height;
      return { text, box: { left: at.x - wide, right: at.x + wide, top, bottom: top + height }, style, colour: colour(this.#frame), isPlate: false };
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
  return folder.measures.partition.communities.slice(0, COLOURED_COMMUNITIES).flatMap((community): Region[] => {
    const points = community.members.filter((member) => drawn.hasNode(member)).map((member) => drawn.getNodeAttributes(member));
    // Where a community is drawn as one mark, the mark bears its name.
    if (points.length === 0) return [];
    return [{ x: median(points.map(({ x }) => x)), y: median(points.map(({ y }) => y)), lines: broken(community.label), colour: ({ themeName }) => communityInk(community, themeName) }];
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
