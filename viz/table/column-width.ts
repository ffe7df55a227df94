import type { ShownColumn } from './shown-columns.ts';

/** What the column of names takes up at least, with the box that picks, in pixels. */
const NAMES = 278;

const WIDTHS: ReadonlyMap<string, number> = new Map([['year', 64], ['rank', 70], ['kind', 112], ['influence', 84]]);

/** How wide a column is, in pixels: rows come and go as one scrolls, so none is measured by them. */
export function columnWidth({ id, type }: ShownColumn): number {
  return WIDTHS.get(id) ?? (type === 'text' ? 132 : 106);
}

/** The least width of a table with these columns beside the name. */
export function leastWidth(columns: readonly ShownColumn[]): number {
  return columns.reduce((sum, column) => sum + columnWidth(column), NAMES);
}
