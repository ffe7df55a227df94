import type Sigma from 'sigma';
import { XmlText } from '../../src/exports/xml-text.ts';
import { corners } from '../looks/kind-marks.ts';
import type { DrawnEdge, DrawnNode } from './drawn-graph.ts';
import { EDGE_TYPES } from './drawn-types.ts';
import type { Frame } from './frame.ts';
import type { LabelLayer, WrittenName } from './label-layer.ts';
import type { RegionLayer } from './region-layer.ts';

/** An arrow head, in widths of its line: as the drawing library draws it. */
const HEAD_LENGTH = 2.5;
const HEAD_WIDTH = 2;

/** The drawing library softens the rims of lines; a sharp one of the same weight to the eye has so much of the width. */
const SHARP = 0.7;

/** The map as it is seen, as an SVG file: regions, edges, marks and names, in the order in which they are drawn. What is out of view is left out. O(V + E). */
export function fieldPicture(sigma: Sigma<DrawnNode, DrawnEdge>, frame: Frame, regions: RegionLayer, labels: LabelLayer): string {
  const { width, height } = sigma.getDimensions();
  const xml = new XmlText();
  const graph = sigma.getGraph();
  const places = new Map(graph.nodes().map((node) => [node, sigma.graphToViewport(graph.getNodeAttributes(node))]));
  const isSeen = ({ x, y }: { readonly x: number; readonly y: number }, margin: number): boolean => x > -margin && y > -margin && x < width + margin && y < height + margin;

  const tints = regions.discs().map(({ colour, opacity, radius, middles }) => {
    const circles = middles.map(({ x, y }) => `M${number(x + radius)} ${number(y)}a${number(radius)} ${number(radius)} 0 1 1 ${number(-2 * radius)} 0a${number(radius)} ${number(radius)} 0 1 1 ${number(2 * radius)} 0z`);
    return xml.element('path', { fill: colour, 'fill-opacity': number(opacity), d: circles.join('') });
  });
  const edges = byDepth(graph.edges(), (edge) => sigma.getEdgeDisplayData(edge)).map(([edge, { size, color, type }]) => {
    const [source, target] = graph.extremities(edge);
    const from = places.get(source) ?? { x: 0, y: 0 };
    const to = places.get(target) ?? { x: 0, y: 0 };
    if (!isSeen(from, width) && !isSeen(to, width)) return '';
    const thick = SHARP * Math.max(0.6, sigma.scaleSize(size));
    const line = (end: { readonly x: number; readonly y: number }): string => xml.element('line', { x1: number(from.x), y1: number(from.y), x2: number(end.x), y2: number(end.y), stroke: color, 'stroke-width': number(thick) });
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (type !== EDGE_TYPES.directed || length === 0) return line(to);
    const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
    const back = (by: number, aside: number): { x: number; y: number } => ({ x: to.x - along.x * by - along.y * aside, y: to.y - along.y * by + along.x * aside });
    const rim = sigma.scaleSize(sigma.getNodeDisplayData(target)?.size ?? 0);
    const [tip, left, right] = [back(rim, 0), back(rim + HEAD_LENGTH * thick, (HEAD_WIDTH * thick) / 2), back(rim + HEAD_LENGTH * thick, (-HEAD_WIDTH * thick) / 2)];
    return line(back(rim + HEAD_LENGTH * thick, 0)) + xml.element('polygon', { fill: color, points: points([tip, left, right]) });
  });
  const marks = byDepth(graph.nodes(), (node) => sigma.getNodeDisplayData(node)).map(([node, { size, color }]) => {
    const middle = places.get(node) ?? { x: 0, y: 0 };
    const radius = sigma.scaleSize(size);
    if (!isSeen(middle, radius)) return '';
    const { hollow, sides, turn } = graph.getNodeAttributes(node);
    const look = hollow ? { fill: frame.theme.background, stroke: color, 'stroke-width': 1.4 } : { fill: color, stroke: frame.theme.background, 'stroke-width': 1 };
    return sides === 0
      ? xml.element('circle', { cx: number(middle.x), cy: number(middle.y), r: number(radius), ...look })
      : xml.element('polygon', { points: points(corners({ sides, turn }).map(({ x, y }) => ({ x: middle.x + radius * x, y: middle.y - radius * y }))), ...look });
  });
  const context = document.createElement('canvas').getContext('2d');
  const names = context === null ? [] : labels.written(context).map((name) => writtenName(xml, name, frame));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    xml.element('rect', { width, height, fill: frame.theme.background }),
    ...[...tints, ...edges, ...marks, ...names].filter((part) => part !== ''),
    '</svg>',
    '',
  ].join('\n');
}

function writtenName(xml: XmlText, { text, box, style, colour, isPlate }: WrittenName, { theme }: Frame): string {
  const { halo, accent } = theme;
  const look = { style: `font:${style.font}`, y: number((box.top + box.bottom) / 2 + style.height * 0.35) };
  if (!isPlate) return xml.element('text', { ...look, x: number(box.left), fill: colour, stroke: halo, 'stroke-width': 3.5, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }, xml.escape(text));
  const plate = xml.element('rect', { x: number(box.left), y: number(box.top), width: number(box.right - box.left), height: number(box.bottom - box.top), rx: 5, fill: halo, stroke: accent });
  return plate + xml.element('text', { ...look, x: number(box.left + 7), fill: colour }, xml.escape(text));
}

/** What is not hidden, the undermost first. */
function byDepth<D extends { readonly hidden: boolean; readonly zIndex: number }>(keys: readonly string[], look: (key: string) => D | undefined): (readonly [string, D])[] {
  return keys
    .flatMap((key) => {
      const data = look(key);
      return data === undefined || data.hidden ? [] : [[key, data] as const];
    })
    .sort(([, one], [, other]) => one.zIndex - other.zIndex);
}

function points(places: readonly { readonly x: number; readonly y: number }[]): string {
  return places.map(({ x, y }) => `${number(x)},${number(y)}`).join(' ');
}

function number(value: number): number {
  return Math.round(value * 100) / 100;
}
