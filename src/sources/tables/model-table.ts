import { type Diagnostic, diagnostic, didYouMean } from '../../base/diagnostics.ts';
import { isNodeKind, NODE_KINDS } from '../../base/kinds.ts';
import type { Reader, Reading, Skip, SourceText, ThingDraft } from '../drafts.ts';
import { listCell, missingColumns, readTable, tableColumns, type TableRow } from './table.ts';

const REQUIRED = [['name'], ['kind']];
const TYPICAL = ['name', 'kind', 'aliases', 'developers', 'introduced_by', 'modality', 'year'];

/** Tables of models, methods, datasets, organisations, …: one a row, with `name` and `kind`; the other columns are optional. */
export const modelTable: Reader = {
  format: 'model-table',
  label: 'table of models (CSV)',
  reads: 'thing',
  recognise: ({ text }) => {
    const columns = tableColumns(text);
    return columns.includes('name') || columns.includes('kind') ? TYPICAL.filter((column) => columns.includes(column)).length / TYPICAL.length : 0;
  },
  read: readModels,
};

function readModels(source: SourceText): Reading {
  const table = readTable(source);
  const missing = missingColumns(source, table.columns, REQUIRED);
  const diagnostics: Diagnostic[] = [...missing, ...table.diagnostics];
  const skips: Skip[] = [...table.skips];
  const drafts: ThingDraft[] = [];
  for (const row of table.rows) {
    const draft = missing.length > 0 ? 'the table lacks a required column' : readRow(source, row, diagnostics);
    if (typeof draft === 'string') skips.push({ place: row.place, reason: draft });
    else drafts.push(draft);
  }
  return { drafts, skips, diagnostics, sections: [] };
}

/** The row as a draft, or why it is none. */
function readRow(source: SourceText, row: TableRow, diagnostics: Diagnostic[]): ThingDraft | string {
  const name = row.cell('name');
  const kind = row.cell('kind').toLowerCase();
  const where = { path: source.path, place: row.place };
  if (name === '') {
    diagnostics.push(diagnostic('value-unknown', 'The row has no name', { ...where, hint: 'Fill the column `name`.' }));
    return 'no name';
  }
  if (!isNodeKind(kind) || kind === 'work') {
    diagnostics.push(diagnostic('value-unknown', `“${row.cell('kind')}” is not a kind that a table of models can hold`, { ...where, hint: didYouMean(kind, NODE_KINDS) ?? `Kinds: ${NODE_KINDS.filter((known) => known !== 'work').join(', ')}.` }));
    return `unknown kind “${row.cell('kind')}”`;
  }
  const year = wholeNumber(row.cell('year'), 1, 9999);
  const month = wholeNumber(row.cell('month'), 1, 12);
  if (row.cell('year') !== '' && year === undefined) diagnostics.push(diagnostic('field-malformed', `“${row.cell('year')}” is not a year`, { ...where, hint: 'Write four digits.' }));
  if (row.cell('month') !== '' && month === undefined) diagnostics.push(diagnostic('field-malformed', `“${row.cell('month')}” is not a month`, { ...where, hint: 'Write 1 to 12.' }));
  const bases = row.cell('developers_basis').split('|').map((basis) => basis.trim());
  const developers = row.cell('developers').split('|').map(listCell).filter((organisations) => organisations.length > 0);
  const modality = row.cell('modality');
  const note = row.cell('note');
  return {
    type: 'thing',
    place: row.place,
    kind,
    name,
    aliases: listCell(row.cell('aliases')),
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(modality === '' ? {} : { modality }),
    ...(note === '' ? {} : { note }),
    developers: developers.map((organisations, index) => ({ organisations, basis: bases[index] ?? bases[0] ?? '' })),
    introducedBy: listCell(row.cell('introduced_by')),
  };
}

function wholeNumber(text: string, least: number, most: number): number | undefined {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}
