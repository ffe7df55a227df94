import { type Diagnostic, diagnostic, didYouMean } from '../../base/diagnostics.ts';
import type { Place } from '../../base/places.ts';
import type { Skip, SourceText } from '../drafts.ts';
import { OPENING } from '../opening.ts';
import { cellText, type DelimitedRow, delimitedRows } from './delimited.ts';
import { tableHead } from './delimiter.ts';

/** A part of a cell, and where it stands. */
export interface CellPart {
  readonly text: string;
  readonly place: Place;
}

/** One row of a table, addressed by column name; a cell is trimmed, and empty where the row or the table has none. */
export interface TableRow {
  readonly place: Place;
  readonly cell: (column: string) => string;
  /** What stands in a cell between separators (a pattern with the flag g), trimmed, empty parts dropped. No separator holds a quotation mark. */
  readonly parts: (column: string, separator: RegExp) => readonly CellPart[];
}

export interface Table {
  /** In their order, each as `columnName` gives it; repeated and empty ones too. */
  readonly columns: readonly string[];
  /** The columns as the header writes them. */
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
  readonly skips: readonly Skip[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A header as columns are asked for: lower case, blanks and hyphens as underscores. */
export function columnName(header: string): string {
  return header.trim().toLowerCase().replace(/[\s-]+/g, '_');
}

/** The column names of a delimited text, from its header row, as far as its opening shows them: a text of one endless line is no table. */
export function tableColumns(text: string): string[] {
  const opening = text.slice(0, OPENING);
  const { start, delimiter } = tableHead(opening);
  const [header] = delimitedRows(opening, delimiter, start);
  return header === undefined ? [] : cellsOf(opening, header).map(columnName);
}

/**
 * Reads delimited text (comma, tab or semicolon, as its header shows) with a header row. Columns are found by name, never by position.
 * A row with more cells than the header has names is skipped with a diagnostic; a shorter one is kept with one. O(length).
 */
export function readTable(source: SourceText): Table {
  const { text, path } = source;
  const { start, delimiter } = tableHead(text);
  const diagnostics: Diagnostic[] = [];
  const skips: Skip[] = [];
  const rows: TableRow[] = [];
  const complain = (place: Place, message: string, hint: string): void => void diagnostics.push(diagnostic('row-malformed', message, { path, place, hint }));
  let headers: string[] | undefined;
  let positions: ReadonlyMap<string, number> = new Map();
  for (const row of delimitedRows(text, delimiter, start)) {
    const place = source.lines.place(row.start, trimmedEnd(text, row.start, row.end), `row ${rows.length + skips.length + 1}`);
    const cells = row.bounds.length / 2;
    if (row.fault === 'open') complain(place, 'A quotation mark in this row is never closed, so all that follows it is one cell', 'Close the quotation mark; inside a quoted cell, quotation marks are written twice.');
    if (row.fault === 'stray') complain(place, 'The row has a quotation mark that stands in the wrong place', 'Quotation marks inside a quoted cell are written twice.');
    if (headers === undefined) {
      headers = cellsOf(text, row);
      positions = columnPositions(headers, (column) => complain(place, `The column “${column}” stands twice in the header; the first is read`, 'Rename or remove one of them.'));
      continue;
    }
    const filled = filledCells(text, row);
    if (filled === 0) continue;
    if (filled > headers.length) {
      complain(place, `The row has ${cells} cells where the header has ${headers.length}`, 'A cell with a comma in it needs quotation marks around it.');
      skips.push({ place, reason: 'more cells than columns' });
      continue;
    }
    if (cells < headers.length) complain(place, `The row has ${cells} cells where the header has ${headers.length}; the missing ones are taken as empty`, 'Look whether the file is whole.');
    rows.push(new ReadRow(source, row, place, positions));
  }
  return { columns: (headers ?? []).map(columnName), headers: headers ?? [], rows, skips, diagnostics };
}

/** Why the rows of a table are left out that lacks a required column. */
export const LACKS_COLUMN = 'the table lacks a required column';

/** One diagnostic for each required column that a table lacks; alternatives are other names of the same column. */
export function missingColumns(source: SourceText, columns: readonly string[], required: readonly (readonly string[])[]): Diagnostic[] {
  return required
    .filter((names) => !names.some((name) => columns.includes(name)))
    .map((names) =>
      diagnostic('column-missing', `The table has no column “${names.join('” or “')}”`, {
        path: source.path,
        place: source.lines.place(0, 0),
        hint: didYouMean(names[0] ?? '', columns) ?? `It has: ${listed(columns)}.`,
      }),
    );
}

/** As many columns as a message can bear; the others are counted. */
const LISTED = 40;

function listed(columns: readonly string[]): string {
  const shown = columns.slice(0, LISTED).join(', ');
  return columns.length > LISTED ? `${shown} and ${columns.length - LISTED} more` : shown;
}

class ReadRow implements TableRow {
  readonly place: Place;
  readonly #source: SourceText;
  readonly #bounds: readonly number[];
  readonly #positions: ReadonlyMap<string, number>;

  constructor(source: SourceText, row: DelimitedRow, place: Place, positions: ReadonlyMap<string, number>) {
    this.place = place;
    this.#source = source;
    this.#bounds = row.bounds;
    this.#positions = positions;
  }

  readonly cell = (column: string): string => {
    const { start, end } = this.#stretch(column);
    return cellText(this.#source.text, start, end).trim();
  };

  readonly parts = (column: string, separator: RegExp): readonly CellPart[] => {
    const { start, end } = this.#stretch(column);
    const { text, lines } = this.#source;
    const quoted = text.charAt(start - 1) === '"';
    const cell = text.slice(start, end);
    const parts: CellPart[] = [];
    const take = (from: number, to: number): void => {
      const raw = cell.slice(from, to);
      const trimmed = raw.trim();
      const first = start + from + raw.length - raw.trimStart().length;
      if (trimmed !== '') parts.push({ text: quoted ? trimmed.replaceAll('""', '"') : trimmed, place: lines.place(first, first + trimmed.length, this.place.within) });
    };
    let at = 0;
    for (const found of cell.matchAll(separator)) {
      take(at, found.index);
      at = found.index + found[0].length;
    }
    take(at, cell.length);
    return parts;
  };

  #stretch(column: string): { readonly start: number; readonly end: number } {
    const position = this.#positions.get(column);
    const start = position === undefined ? undefined : this.#bounds[2 * position];
    return start === undefined || position === undefined ? { start: 0, end: 0 } : { start, end: this.#bounds[2 * position + 1] ?? start };
  }
}

/** Where each column stands; `repeated` is told of each name that stands more than once. */
function columnPositions(headers: readonly string[], repeated: (column: string) => void): Map<string, number> {
  const positions = new Map<string, number>();
  const told = new Set<string>();
  headers.map(columnName).forEach((column, position) => {
    if (!positions.has(column)) positions.set(column, position);
    else if (column !== '' && !told.has(column)) {
      told.add(column);
      repeated(column);
    }
  });
  return positions;
}

function cellsOf(text: string, { bounds }: DelimitedRow): string[] {
  const cells: string[] = [];
  for (let index = 0; index < bounds.length; index += 2) cells.push(cellText(text, bounds[index] ?? 0, bounds[index + 1] ?? 0).trim());
  return cells;
}

/** How many cells a row has up to the last that is not blank. */
function filledCells(text: string, { bounds }: DelimitedRow): number {
  let cells = bounds.length / 2;
  while (cells > 0 && text.slice(bounds[2 * cells - 2], bounds[2 * cells - 1]).trim() === '') cells -= 1;
  return cells;
}

/** The end without the blanks before it; places of rows are quotes, and quotes end in a character. */
function trimmedEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /\s/.test(text[last - 1] ?? '')) last -= 1;
  return last;
}
