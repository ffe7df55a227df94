import { didYouMean } from '../../base/diagnostics.ts';
import { EDGE_KIND_NAMES, isEdgeKind, isNodeKind, isStrength, STRENGTHS } from '../../base/kinds.ts';
import type { ClaimDraft, Reader } from '../drafts.ts';
import type { ReaderNotes } from '../reader-notes.ts';
import { readRows } from './table-rows.ts';
import { tableColumns, type TableRow } from './table.ts';

const FROM = ['child', 'from'];
const TO = ['parent', 'to'];
const REQUIRED = [FROM, ['relation'], TO, ['basis']];
const TYPICAL = [...FROM, ...TO, 'relation', 'basis', 'quote', 'reason'];

/** Tables of claims, such as lineage tables: `child,relation,parent,basis` or `from,relation,to,basis`, with the quote that says it or the reason to hold it. */
export const claimTable: Reader = {
  format: 'claim-table',
  label: 'table of claims (CSV)',
  reads: 'claim',
  recognise: ({ text }) => {
    const columns = tableColumns(text);
    // Stemma's own table of edges tells how strong they are, and its quotes are those of other sources.
    if (columns.includes('strength') && !columns.includes('basis')) return 0;
    return Math.min(1, TYPICAL.filter((column) => columns.includes(column)).length / 5);
  },
  read: (source) => readRows(source, REQUIRED, readRow),
};

/** The row as a draft; undefined where it is refused. */
function readRow(row: TableRow, notes: ReaderNotes): ClaimDraft | undefined {
  const cell = (names: readonly string[]): string => names.map(row.cell).find((value) => value !== '') ?? '';
  const refuse = (message: string, hint: string): undefined => notes.refuse('value-unknown', row.place, message, hint);
  const from = cell(FROM);
  const to = cell(TO);
  const kind = row.cell('relation').toLowerCase();
  const strength = row.cell('basis').toLowerCase();
  const quote = row.cell('quote');
  const reason = row.cell('reason');
  const ghostKind = row.cell('parent_kind').toLowerCase();
  if (from === '' || to === '') return refuse('The row names only one end of its claim', 'Fill both the child and the parent.');
  if (!isEdgeKind(kind)) return refuse(`“${row.cell('relation')}” is not a relation`, didYouMean(kind, EDGE_KIND_NAMES) ?? `Relations: ${EDGE_KIND_NAMES.join(', ')}.`);
  if (!isStrength(strength)) return refuse(`“${row.cell('basis')}” is not a basis`, didYouMean(strength, STRENGTHS) ?? `Bases: ${STRENGTHS.join(', ')}.`);
  if (strength !== 'asserted' && quote === '') return refuse(`A claim that is ${strength} needs the quote that says it`, 'Fill the column `quote`, or give the basis `asserted` and a reason.');
  if (strength === 'asserted' && reason === '') return refuse('An asserted claim needs its reason', 'Fill the column `reason`.');
  if (ghostKind !== '' && !isNodeKind(ghostKind)) return refuse(`“${row.cell('parent_kind')}” is not a kind of node`, 'Use the column `parent_kind` for model, method, architecture, dataset or tool.');
  const optional = (name: 'role' | 'caveat'): Partial<Record<'role' | 'caveat', string>> => (row.cell(name) === '' ? {} : { [name]: row.cell(name) });
  return {
    type: 'claim',
    place: row.place,
    from,
    kind,
    to,
    strength,
    ...(strength === 'asserted' ? {} : { quote }),
    ...(row.cell('quoted_from') === '' ? {} : { quotedFrom: row.cell('quoted_from') }),
    ...(reason === '' ? {} : { reason }),
    ...optional('role'),
    ...optional('caveat'),
    ...(isNodeKind(ghostKind) ? { ghostKind } : {}),
  };
}
