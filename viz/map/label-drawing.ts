import type { Box } from './label-room.ts';
import type { Theme } from '../looks/themes.ts';

/** Fonts for Latin and for Chinese, Japanese and Korean, whatever the system: the same lists as in `style/type.css`. */
const SANS = 'ui-sans-serif, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';
const SERIF = '"Iowan Old Style", "Palatino Linotype", Palatino, P052, "Noto Serif", Georgia, "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", serif';

/** A mark on the canvas: its middle and radius in pixels. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export interface TextStyle {
  readonly font: string;
  readonly height: number;
}

/** Larger marks have larger labels; from a certain size on they are bold. */
export function labelStyle(size: number): TextStyle {
  const height = 12 + Math.round(Math.min(3, Math.max(0, (size - 8) / 3)));
  return { font: `${size > 9 ? 600 : 400} ${height}px ${SANS}`, height };
}

/** Names of regions; smaller on a small map. */
export function regionStyle(mapWidth: number): TextStyle {
  const height = mapWidth < 500 ? 13 : 16;
  return { font: `italic 600 ${height}px ${SERIF}`, height };
}

export const PLATE_STYLE: TextStyle = { font: `600 13px ${SANS}`, height: 13 };

/** How far text stands off its mark, and what its outline adds on each side; in pixels. */
const GAP = 4;
const HALO = 1.75;

/** Where the label of a mark may stand: to the right, to the left, below, above. */
export function labelPlaces({ x, y, size }: Disc, width: number, { height }: TextStyle): Box[] {
  const half = height / 2 + 1;
  const beside = (left: number): Box => ({ left, right: left + width, top: y - half, bottom: y + half });
  const over = (top: number): Box => ({ left: x - width / 2, right: x + width / 2, top, bottom: top + 2 * half });
  return [beside(x + size + GAP), beside(x - size - GAP - width), over(y + size + 2), over(y - size - 2 - 2 * half)];
}

/** Writes text into its box, with an outline in the colour of the background. */
export function writeText(context: CanvasRenderingContext2D, text: string, { left, bottom, top }: Box, { font, height }: TextStyle, colour: string, halo: string): void {
  context.font = font;
  context.lineJoin = 'round';
  context.lineWidth = 2 * HALO;
  context.strokeStyle = halo;
  context.fillStyle = colour;
  const baseline = (top + bottom) / 2 + height * 0.35;
  context.strokeText(text, left, baseline);
  context.fillText(text, left, baseline);
}

/** Rings a mark that is pointed at. */
export function drawRing(context: CanvasRenderingContext2D, { x, y, size }: Disc, { accent }: Theme): void {
  context.beginPath();
  context.arc(x, y, size + 3.5, 0, Math.PI * 2);
  context.strokeStyle = accent;
  context.lineWidth = 1.75;
  context.stroke();
}

/** Where the plate with the full name of a ringed mark may stand: beside it, within the map where that can be. */
export function platePlaces({ x, y, size }: Disc, width: number, mapWidth: number): Box[] {
  const around = labelPlaces({ x, y, size: size + 4 }, width + 14, { font: PLATE_STYLE.font, height: 23 });
  const within = Math.max(2, Math.min(x - width / 2 - 7, mapWidth - width - 16));
  return [...around, ...around.slice(2).map(({ top, bottom }) => ({ left: within, right: within + width + 14, top, bottom }))];
}

/** A plate with a text in its box. */
export function drawPlate(context: CanvasRenderingContext2D, box: Box, text: string, { ink, halo, accent }: Theme): void {
  context.beginPath();
  context.roundRect(box.left, box.top, box.right - box.left, box.bottom - box.top, 5);
  context.globalAlpha = 0.94;
  context.fillStyle = halo;
  context.fill();
  context.globalAlpha = 1;
  context.lineWidth = 1;
  context.strokeStyle = accent;
  context.stroke();
  context.font = PLATE_STYLE.font;
  context.fillStyle = ink;
  context.fillText(text, box.left + 7, (box.top + box.bottom) / 2 + PLATE_STYLE.height * 0.35);
}
