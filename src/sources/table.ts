import Papa from 'papaparse';
import { type Diagnostic, diagnostic, didYouMean } from '../base/diagnostics.ts';
import type { Place } from '../base/places.ts';
import { delimiterOf } from './delimiter.ts';
import type { Skip, SourceText } from './drafts.ts';

/** One row of a table, addressed by column name; a cell is trimmed, and empty where the row or the table has none. */
export interface TableRow {
  readonly place: Place;
  readonly cell: (column: string) => string;
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly skips: readonly Skip[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A header as columns are asked for: lower case, blanks and hyphens as underscores. */
export function columnName(header: string): string {
  return header.trim().toLowerCase().replace(/[\s-]+/g, '_');
}

/** The column names of a delimited text, from its first row. */
export function tableColumns(text: string): string[] {
  return (Papa.parse<string[]>(text, { delimiter: delimiterOf(text), preview: 1, skipEmptyLines: true }).data[0] ?? []).map(columnName);
}

/** The cell's parts between semicolons, trimmed, empty ones dropped. */
export function listCell(cell: string): string[] {
  return cell.split(';').map((part) => part.trim()).filter((part) => part !== '');
}

/**
 * Reads delimited text (comma, tab or semicolon, as its header shows) with a header row. Columns are found by name, never by position.
 * A row with more cells than the header has names is skipped with a diagnostic; a shorter one is kept with one. O(length).
 */
export function readTable(source: SourceText): Table {
  const diagnostics: Diagnostic[] = [];
  const skips: Skip[] = [];
  const rows: TableRow[] = [];
  let columns: string[] | undefined;
  let start = 0;
  Papa.parse<string[]>(source.text, {
    delimiter: delimiterOf(source.text),
    step: ({ data, errors, meta }) => {
      const raw = source.text.slice(start, meta.cursor);
      const end = start + raw.trimEnd().length;
      const place = source.lines.place(start, Math.max(start, end), `row ${rows.length + skips.length + 1}`);
      start = meta.cursor;
      if (data.every((cell) => cell.trim() === '')) return;
      if (columns === undefined) {
        columns = data.map(columnName);
        for (const column of columns) {
          if (column !== '' && columns.indexOf(column) !== columns.lastIndexOf(column)) diagnostics.push(diagnostic('row-malformed', `The column “${column}” stands twice in the header; the first is read`, { path: source.path, place, hint: 'Rename or remove one of them.' }));
        }
        return;
      }
      const header = columns;
      if (errors.some(({ type }) => type === 'Quotes')) {
        diagnostics.push(diagnostic('row-malformed', 'The row has a quotation mark that is never closed or stands in the wrong place', { path: source.path, place, hint: 'Double quotation marks inside a quoted cell are written twice.' }));
      }
      if (data.length > header.length) {
        diagnostics.push(diagnostic('row-malformed', `The row has ${data.length} cells where the header has ${header.length}`, { path: source.path, place, hint: 'A cell with a comma in it needs quotation marks around it.' }));
        skips.push({ place, reason: 'more cells than columns' });
        return;
      }
      if (data.length < header.length) diagnostics.push(diagnostic('row-malformed', `The row has ${data.length} cells where the header has ${header.length}; the missing ones are taken as empty`, { path: source.path, place, hint: 'Look whether the file is whole.' }));
      rows.push({ place, cell: (column) => (data[header.indexOf(column)] ?? '').trim() });
    },
  });
  return { columns: columns ?? [], rows, skips, diagnostics };
}

/** One diagnostic for each required column that a table lacks; alternatives are other names of the same column. */
export function missingColumns(source: SourceText, columns: readonly string[], required: readonly (readonly string[])[]): Diagnostic[] {
  return required
    .filter((names) => !names.some((name) => columns.includes(name)))
    .map((names) =>
      diagnostic('column-missing', `The table has no column “${names.join('” or “')}”`, {
        path: source.path,
        place: source.lines.place(0, 0),
        hint: didYouMean(names[0] ?? '', columns) ?? `It has: ${columns.join(', ')}.`,
      }),
    );
}
