import { type Diagnostic, diagnostic, didYouMean } from '../../base/diagnostics.ts';
import type { OverrideDraft, Reader, Reading, Skip, SourceText } from '../drafts.ts';
import { missingColumns, readTable, tableColumns, type TableRow } from './table.ts';

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
  read: readOverrides,
};

function readOverrides(source: SourceText): Reading {
  const table = readTable(source);
  const missing = missingColumns(source, table.columns, REQUIRED);
  const diagnostics: Diagnostic[] = [...missing, ...table.diagnostics];
  const skips: Skip[] = [...table.skips];
  const drafts: OverrideDraft[] = [];
  for (const row of table.rows) {
    const draft = missing.length > 0 ? 'the table lacks a required column' : readRow(source, row, diagnostics);
    if (typeof draft === 'string') skips.push({ place: row.place, reason: draft });
    else drafts.push(draft);
  }
  return { drafts, skips, diagnostics, sections: [] };
}

/** The row as a draft, or why it is none. */
function readRow(source: SourceText, row: TableRow, diagnostics: Diagnostic[]): OverrideDraft | string {
  const refuse = (message: string, hint: string): string => {
    diagnostics.push(diagnostic('value-unknown', message, { path: source.path, place: row.place, hint }));
    return message;
  };
  const asked = row.cell('decision').toLowerCase();
  const decision = DECISIONS.find((known) => known === asked);
  const one = row.cell('one');
  const other = row.cell('other');
  const reason = row.cell('reason');
  if (decision === undefined) return refuse(`“${row.cell('decision')}” is no decision on identity`, didYouMean(asked, DECISIONS) ?? `Decisions: ${DECISIONS.join(', ')}.`);
  if (one === '' || other === '') return refuse('The row names only one side of its decision', 'Fill the columns `one` and `other`.');
  return { type: 'override', place: row.place, decision, one, other, ...(reason === '' ? {} : { reason }) };
}
