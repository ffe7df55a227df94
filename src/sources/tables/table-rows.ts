import type { Draft, Reading, SourceText } from '../drafts.ts';
import { ReaderNotes } from '../reader-notes.ts';
import { LACKS_COLUMN, missingColumns, readTable, type TableRow } from './table.ts';

/** Reads a table that has a draft in each row. A row of which `readRow` makes none, it refuses; of a table without a required column all are left out. O(length). */
export function readRows(source: SourceText, required: readonly (readonly string[])[], readRow: (row: TableRow, notes: ReaderNotes) => Draft | undefined): Reading {
  const table = readTable(source);
  const missing = missingColumns(source, table.columns, required);
  const notes = new ReaderNotes(source, 'column');
  const drafts: Draft[] = [];
  notes.add({ skips: table.skips, diagnostics: [...missing, ...table.diagnostics] });
  for (const row of table.rows) {
    if (missing.length > 0) notes.skip(row.place, LACKS_COLUMN);
    else drafts.push(...[readRow(row, notes)].filter((draft) => draft !== undefined));
  }
  return { drafts, ...notes.rest(), sections: [] };
}
