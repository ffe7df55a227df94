/** The rows that are on the page out of many, and how much room those above and below take up, in pixels. */
export interface RowWindow {
  /** The first row, counted from 0, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  readonly above: number;
  readonly below: number;
}

/** Rows kept beyond either edge, so that a key or a flick of the wheel meets no blank. */
const BEYOND = 12;

/** The rows that stand in view, and some beyond; all rows are as high as one another. */
export function rowWindow(rows: number, rowHeight: number, scrolled: number, viewHeight: number): RowWindow {
  const from = Math.max(0, Math.min(rows, Math.floor(scrolled / rowHeight)) - BEYOND);
  const to = Math.min(rows, Math.ceil((scrolled + viewHeight) / rowHeight) + BEYOND);
  return { from, to: Math.max(from, to), above: from * rowHeight, below: Math.max(0, rows - Math.max(from, to)) * rowHeight };
}
