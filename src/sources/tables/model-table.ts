import { didYouMean } from '../../base/diagnostics.ts';
import { isNodeKind, NODE_KINDS } from '../../base/kinds.ts';
import type { Reader, ThingDraft } from '../drafts.ts';
import { semicolonList } from '../fields/listed-texts.ts';
import type { ReaderNotes } from '../reader-notes.ts';
import { readRows } from './table-rows.ts';
import { tableColumns, type TableRow } from './table.ts';

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
  read: (source) => readRows(source, REQUIRED, readRow),
};

/** The row as a draft; undefined where it is refused. */
function readRow(row: TableRow, notes: ReaderNotes): ThingDraft | undefined {
  const name = row.cell('name');
  const kind = row.cell('kind').toLowerCase();
  const { place } = row;
  if (name === '') {
    notes.tell('value-unknown', place, 'The row has no name', 'Fill the column `name`.');
    notes.skip(place, 'no name');
    return undefined;
  }
  if (!isNodeKind(kind) || kind === 'work') {
    notes.tell('value-unknown', place, `“${row.cell('kind')}” is not a kind that a table of models can hold`, didYouMean(kind, NODE_KINDS) ?? `Kinds: ${NODE_KINDS.filter((known) => known !== 'work').join(', ')}.`);
    notes.skip(place, `unknown kind “${row.cell('kind')}”`);
    return undefined;
  }
  const year = wholeNumber(row.cell('year'), 1, 9999);
  const month = wholeNumber(row.cell('month'), 1, 12);
  if (row.cell('year') !== '' && year === undefined) notes.tell('field-malformed', place, `“${row.cell('year')}” is not a year`, 'Write four digits.');
  if (row.cell('month') !== '' && month === undefined) notes.tell('field-malformed', place, `“${row.cell('month')}” is not a month`, 'Write 1 to 12.');
  const bases = row.cell('developers_basis').split('|').map((basis) => basis.trim());
  const developers = row.cell('developers').split('|').map(semicolonList).filter((organisations) => organisations.length > 0);
  const modality = row.cell('modality');
  const note = row.cell('note');
  return {
    type: 'thing',
    place,
    kind,
    name,
    aliases: semicolonList(row.cell('aliases')),
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(modality === '' ? {} : { modality }),
    ...(note === '' ? {} : { note }),
    developers: developers.map((organisations, index) => ({ organisations, basis: bases[index] ?? bases[0] ?? '' })),
    introducedBy: semicolonList(row.cell('introduced_by')),
  };
}

function wholeNumber(text: string, least: number, most: number): number | undefined {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}
