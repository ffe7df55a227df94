import { didYouMean } from '../../base/diagnostics.ts';
import { EDGE_KIND_NAMES, isEdgeKind } from '../../base/kinds.ts';
import type { OverrideDraft, Reader, ReviewDraft } from '../drafts.ts';
import type { ReaderNotes } from '../reader-notes.ts';
import { withoutGuard } from './cell-guard.ts';
import { readRows } from './table-rows.ts';
import { tableColumns, type TableRow } from './table.ts';

/** The columns of a table of decisions, in the order in which one is begun. */
export const OVERRIDE_COLUMNS = ['decision', 'one', 'relation', 'other', 'quote', 'reason'] as const;

const REQUIRED = [['decision'], ['one'], ['other']];
const DECISIONS: readonly (OverrideDraft | ReviewDraft)['decision'][] = ['same', 'different', 'alias', 'accept', 'reject'];

/**
 * Tables of what a person has decided: on identity as `decision,one,other`, on claims read from prose as `decision,one,relation,other`, with the sentence where it is on that
 * alone, and with the reason where there is one. A row whose decision is empty is still to be decided.
 */
export const overrides: Reader = {
  format: 'overrides',
  label: 'table of decisions (CSV)',
  reads: 'override',
  recognise: ({ text }) => {
    const columns = tableColumns(text);
    return REQUIRED.every(([name = '']) => columns.includes(name)) ? 1 : 0;
  },
  read: (source) => readRows(source, REQUIRED, readRow),
};

/** The row as a draft; undefined where it is refused, or not decided. */
function readRow(row: TableRow, notes: ReaderNotes): OverrideDraft | ReviewDraft | undefined {
  const refuse = (message: string, hint: string): undefined => notes.refuse('value-unknown', row.place, message, hint);
  const cell = (column: (typeof OVERRIDE_COLUMNS)[number]): string => withoutGuard(row.cell(column));
  const asked = cell('decision').toLowerCase();
  const decision = DECISIONS.find((known) => known === asked);
  const one = cell('one');
  const other = cell('other');
  const reason = cell('reason');
  if (asked === '') {
    notes.skip(row.place, 'the row is not decided');
    return undefined;
  }
  if (decision === undefined) return refuse(`“${cell('decision')}” is no decision`, didYouMean(asked, DECISIONS) ?? `Decisions: ${DECISIONS.join(', ')}.`);
  if (one === '' || other === '') return refuse('The row names only one side of its decision', 'Fill the columns `one` and `other`.');
  const shared = { place: row.place, one, other, ...(reason === '' ? {} : { reason }) };
  if (decision !== 'accept' && decision !== 'reject') return { type: 'override', decision, ...shared };
  const relation = cell('relation').toLowerCase();
  const quote = cell('quote');
  if (relation === '') return refuse(`The row does not say which relation to ${decision}`, 'Fill the column `relation`.');
  if (!isEdgeKind(relation)) return refuse(`“${cell('relation')}” is not a relation`, didYouMean(relation, EDGE_KIND_NAMES) ?? `Relations: ${EDGE_KIND_NAMES.join(', ')}.`);
  return { type: 'review', decision, relation, ...shared, ...(quote === '' ? {} : { quote }) };
}
