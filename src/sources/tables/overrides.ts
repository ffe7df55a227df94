import { didYouMean } from '../../base/diagnostics.ts';
import type { OverrideDraft, Reader } from '../drafts.ts';
import type { ReaderNotes } from '../reader-notes.ts';
import { readRows } from './table-rows.ts';
import { tableColumns, type TableRow } from './table.ts';

const REQUIRED = [['decision'], ['one'], ['other']];
const DECISIONS: readonly OverrideDraft['decision'][] = ['same', 'different', 'alias'];

/** Tables of what a person has decided on identity: `decision,one,other`, with the reason where there is one. */
export const overrides: Reader = {
  format: 'overrides',
  label: 'table of decisions on identity (CSV)',
  reads: 'override',
  recognise: ({ text }) => {
    const columns = tableColumns(text);
    return REQUIRED.every(([name = '']) => columns.includes(name)) ? 1 : 0;
  },
  read: (source) => readRows(source, REQUIRED, readRow),
};

/** The row as a draft; undefined where it is refused. */
function readRow(row: TableRow, notes: ReaderNotes): OverrideDraft | undefined {
  const refuse = (message: string, hint: string): undefined => notes.refuse('value-unknown', row.place, message, hint);
  const asked = row.cell('decision').toLowerCase();
  const decision = DECISIONS.find((known) => known === asked);
  const one = row.cell('one');
  const other = row.cell('other');
  const reason = row.cell('reason');
  if (decision === undefined) return refuse(`“${row.cell('decision')}” is no decision on identity`, didYouMean(asked, DECISIONS) ?? `Decisions: ${DECISIONS.join(', ')}.`);
  if (one === '' || other === '') return refuse('The row names only one side of its decision', 'Fill the columns `one` and `other`.');
  return { type: 'override', place: row.place, decision, one, other, ...(reason === '' ? {} : { reason }) };
}
