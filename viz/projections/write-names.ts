import type Sigma from 'sigma';
import type { Attributes } from 'graphology-types';
import type { Theme } from '../looks/themes.ts';
import { drawPlate, labelPlaces, labelStyle, PLATE_STYLE, platePlaces, writeText } from '../map/label-drawing.ts';
import { LabelRoom } from '../map/label-room.ts';
import { shortLabel } from '../map/short-label.ts';

/** One name for so many square pixels. */
const AREA_A_NAME = 9000;

/** Writes the names of a frame: those of what is pointed at on plates, then others, the largest first, each only where it covers no other. O(V log V + names²). */
export function writeNames<N extends Attributes, E extends Attributes>(sigma: Sigma<N, E>, theme: Theme, centres: readonly (string | undefined)[]): void {
  const context = sigma.getCanvases()['labels']?.getContext('2d');
  if (context === null || context === undefined) return;
  const { width, height } = sigma.getDimensions();
  const room = new LabelRoom(width, height);
  const measure = (text: string, font: string): number => {
    context.font = font;
    return context.measureText(text).width;
  };
  const shown = sigma.getGraph().nodes().flatMap((node) => {
    const data = sigma.getNodeDisplayData(node);
    if (data === undefined) return [];
    const { x, y } = sigma.framedGraphToViewport(data);
    return x < 0 || y < 0 || x > width || y > height ? [] : [{ node, x, y, size: sigma.scaleSize(data.size), label: data.label ?? node, lit: data.zIndex > 0 }];
  });
  for (const disc of shown.filter(({ node }) => centres.includes(node))) {
    const name = shortLabel(disc.label, 90);
    const places = platePlaces(disc, measure(name, PLATE_STYLE.font), width);
    const box = room.take(places) ?? places[0];
    if (box !== undefined) drawPlate(context, box, name, theme);
  }
  const most = room.count + Math.max(8, (width * height) / AREA_A_NAME);
  const others = shown.filter(({ node, lit }) => lit && !centres.includes(node)).sort((left, right) => right.size - left.size || (left.node < right.node ? -1 : 1));
  for (const disc of others) {
    if (room.count >= most) break;
    const name = shortLabel(disc.label);
    const style = labelStyle(disc.size);
    const place = room.take(labelPlaces(disc, measure(name, style.font), style));
    if (place !== undefined) writeText(context, name, place, style, theme.ink, theme.halo);
  }
}
