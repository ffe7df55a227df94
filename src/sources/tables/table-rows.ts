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
    const draft = missing.length > 0 ? undefined : readRow(row, notes);
    if (draft !== undefined) drafts.push(draft);
    else if (missing.length > 0) notes.skip(row.place, LACKS_COLUMN);
  }
  return { drafts, ...notes.rest(), sections: [] };
}
