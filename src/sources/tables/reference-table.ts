import type { Diagnostic } from '../../base/diagnostics.ts';
import type { LinkDraft, Reader, Reading, ReferenceDraft, SourceHints, SourceText } from '../drafts.ts';
import { ReaderNotes } from '../reader-notes.ts';
import { citedDraft } from '../reference-draft.ts';
import { USUAL_COLUMNS } from './reference-columns.ts';
import { GENERIC_DIALECT, REFERENCE_DIALECTS, type ReferenceDialect } from './reference-dialects.ts';
import { referenceLayout, type ReferenceLayout } from './reference-layout.ts';
import { ReferenceRows } from './reference-row.ts';
import { LACKS_COLUMN, missingColumns, readTable, tableColumns, type TableRow } from './table.ts';

/** Tables of works, one reader for each database that writes them, and one for all others. */
export const referenceTables: readonly Reader[] = [...REFERENCE_DIALECTS, GENERIC_DIALECT].map((dialect) => ({
  format: dialect.format,
  label: dialect.label,
  reads: 'reference',
  recognise: ({ text }) => (dialect === GENERIC_DIALECT ? recogniseGeneric(tableColumns(text)) : recogniseDialect(dialect, tableColumns(text))),
  read: (source, hints) => readReferences(source, dialect, hints),
}));

const TITLES: readonly string[] = USUAL_COLUMNS.find(([known]) => known === 'title')?.slice(1) ?? [];
const USUAL = new Set(USUAL_COLUMNS.flatMap(([, ...names]) => names));

function recogniseDialect({ tellTale, least }: ReferenceDialect, columns: readonly string[]): number {
  const found = tellTale.filter((column) => columns.includes(column)).length;
  return found < least ? 0 : Math.min(1, 0.88 + 0.02 * found);
}

/** A table with a title column is likely one of works, the more so the more of its other headers are usual ones. */
function recogniseGeneric(columns: readonly string[]): number {
  const usual = new Set(columns.filter((column) => USUAL.has(column)));
  if (!TITLES.some((title) => usual.has(title))) return usual.has('doi') ? 0.4 : 0;
  return usual.size < 2 ? 0.3 : Math.min(0.8, 0.5 + 0.05 * usual.size);
}

function readReferences(source: SourceText, dialect: ReferenceDialect, hints: SourceHints | undefined): Reading {
  const table = readTable(source);
  const layout = referenceLayout(source, table.headers, dialect, hints?.columns);
  const notes = new ReaderNotes(source, 'column');
  const missing = lacksWorks(source, table.columns, layout);
  notes.add({ skips: table.skips, diagnostics: [...missing, ...layout.diagnostics, ...table.diagnostics] });
  const works: { readonly row: TableRow; readonly draft: ReferenceDraft }[] = [];
  const rows = new ReferenceRows(dialect, layout, notes);
  for (const row of table.rows) {
    const draft = missing.length > 0 ? undefined : rows.read(row);
    if (draft === undefined) notes.skip(row.place, missing.length > 0 ? LACKS_COLUMN : 'no column that is known has a value');
    else works.push({ row, draft });
  }
  const links = citedReferences(dialect, layout, works);
  return { drafts: [...works.map(({ draft }) => draft), ...links], ...notes.rest(), sections: [] };
}

/** A table of works must say which: by title or identifier. */
function lacksWorks(source: SourceText, columns: readonly string[], { columns: held }: ReferenceLayout): Diagnostic[] {
  return (['title', 'DOI', 'PMID', 'identifiers'] as const).some((known) => held.has(known)) ? [] : missingColumns(source, columns, [['title', 'doi']]);
}

/** One link for each reference that a row cites, in the order of the table; a reference by the number of another row is that row's work. */
function citedReferences({ cited }: ReferenceDialect, { columns }: ReferenceLayout, works: readonly { readonly row: TableRow; readonly draft: ReferenceDraft }[]): LinkDraft[] {
  const byKey = new Map(works.filter(({ draft }) => draft.key !== '').map(({ draft }) => [draft.key, draft]));
  const links: LinkDraft[] = [];
  for (const { row, draft } of works) {
    for (const { text, place } of (columns.get('cited') ?? []).flatMap((column) => row.parts(column, cited.separator))) {
      const csl = cited.read(text);
      links.push({ type: 'link', place, from: draft, kind: 'cites', to: byKey.get(csl.id) ?? citedDraft(place, csl) });
    }
  }
  return links;
}
