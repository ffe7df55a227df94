import { UsageError } from '../base/diagnostics.ts';
import type { DecisionRow } from '../project/proposals.ts';
import { sourceText } from '../sources/drafts.ts';
import { tableHead } from '../sources/tables/delimiter.ts';
import { OVERRIDE_COLUMNS, overrides } from '../sources/tables/overrides.ts';
import { tableColumns } from '../sources/tables/table.ts';
import { textCell } from './csv-text.ts';

/**
 * A table of decisions with further rows at its end, written as the table is: its columns in their order, its delimiter, its line ends. What stood there stays, sign by sign; a table without
 * content gets the usual header. `path` is what it is called. O(length).
 * @throws UsageError where the text is no table of decisions, lacks a column that a row fills, or ends inside a quotation.
 */
export function withDecisions(path: string, table: string, rows: readonly DecisionRow[]): string {
  const bare = table.replace(/^\ufeff/, '');
  const isEmpty = bare.trim() === '';
  const begun = isEmpty ? `${table}${OVERRIDE_COLUMNS.join(',')}\n` : table;
  const columns = isEmpty ? OVERRIDE_COLUMNS : tableColumns(bare);
  if (!isEmpty && overrides.recognise(sourceText(path, bare)) === 0) throw new UsageError(`${path} is no table of decisions`, `Name another file with -o, or give it the header ${OVERRIDE_COLUMNS.join(',')}.`);
  const missing = OVERRIDE_COLUMNS.filter((column) => !columns.includes(column) && rows.some((row) => row[column] !== ''));
  if (missing.length > 0) throw new UsageError(`The table ${path} has no column ${missing.join(' and ')} for decisions on claims`, 'Name another file with -o; both are read.');
  const delimiter = isEmpty ? ',' : tableHead(bare).delimiter;
  const lineEnd = /\r\n|\n|\r/.exec(begun)?.[0] ?? '\n';
  const ended = /[\r\n]$/.test(begun) ? begun : `${begun}${lineEnd}`;
  const written = rows.map((row) => `${columns.map((column) => textCell(cellOf(row, column), delimiter)).join(delimiter)}${lineEnd}`);
  const whole = `${ended}${written.join('')}`;
  if (decisionsIn(whole) - decisionsIn(begun) !== rows.length) throw new UsageError(`Nothing can be added to the end of ${path}`, 'A quotation mark in it is never closed: build tells in which row.');
  return whole;
}

function cellOf(row: DecisionRow, column: string): string {
  const known = OVERRIDE_COLUMNS.find((name) => name === column);
  return known === undefined ? '' : row[known];
}

function decisionsIn(table: string): number {
  return overrides.read(sourceText('', table.replace(/^\ufeff/, ''))).drafts.length;
}
