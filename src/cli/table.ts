import Papa from 'papaparse';
import { canonicalNumber } from '../base/json.ts';
import { displayWidth, fit, paint, printable, type Terminal } from './terminal.ts';

export type Cell = string | number | undefined;

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => Cell;
  /** Digits after the point, for numbers that are shares or scores; by row where rows differ in that. */
  readonly digits?: number | ((row: Row) => number | undefined);
  /** The column that gives way when the terminal is too narrow. */
  readonly flexible?: boolean;
}

/** Rows as a person reads them: aligned, numbers to the right, fitted to the terminal where there is one. */
export function formatTable<Row>(terminal: Terminal, columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map(({ cell, digits }) => show(cell(row), typeof digits === 'function' ? digits(row) : digits)));
  const widths = columns.map((column, index) => cells.reduce((most, row) => Math.max(most, displayWidth(row[index] ?? '')), displayWidth(column.head)));
  const flexible = columns.findIndex((column) => column.flexible === true);
  const needed = widths.reduce((sum, width) => sum + width + 2, -2);
  if (terminal.interactive && flexible >= 0 && needed > terminal.width) widths[flexible] = Math.max(16, (widths[flexible] ?? 0) - (needed - terminal.width));
  const numeric = columns.map((column) => rows.every((row) => typeof column.cell(row) !== 'string'));
  const line = (texts: readonly string[]): string =>
    texts
      .map((text, index) => {
        const fitted = fit(text, widths[index] ?? 0);
        const blank = ' '.repeat(Math.max(0, (widths[index] ?? 0) - displayWidth(fitted)));
        return numeric[index] === true ? blank + fitted : fitted + blank;
      })
      .join('  ')
      .trimEnd();
  return [paint(terminal, 'bold', line(columns.map((column) => column.head))), ...cells.map(line)].map((text) => `${text}\n`).join('');
}

/** Rows as CSV with a header; numbers in full. */
export function formatCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const data = rows.map((row) => columns.map((column) => exact(column.cell(row)) ?? ''));
  return `${Papa.unparse({ fields: columns.map((column) => column.head), data }, { newline: '\n' })}\n`;
}

/** Rows as a JSON list of objects, named by the columns; numbers in full. */
export function formatJson<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const objects = rows.map((row) => Object.fromEntries(columns.map((column) => [column.head, exact(column.cell(row)) ?? null])));
  return `${JSON.stringify(objects, undefined, 2).replace(UNPRINTED, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

/** What JSON leaves as it is and a terminal acts on. */
const UNPRINTED = /[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

function exact(cell: Cell): Cell {
  return typeof cell === 'number' ? canonicalNumber(cell) : cell;
}

function show(cell: Cell, digits: number | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return printable(cell).replace(/\s+/g, ' ');
  return digits === undefined ? String(canonicalNumber(cell)) : cell.toFixed(digits);
}
