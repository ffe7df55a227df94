import { canonicalNumber } from '../../src/base/json.ts';
import { textCell } from '../../src/exports/csv-text.ts';
import type { CellValue } from './table-columns.ts';

/** One column of what is copied. */
export interface CopiedColumn {
  readonly head: string;
  readonly of: (node: string) => CellValue;
}

/**
 * Rows as text for the clipboard: a row a line with tabs between the cells, numbers in full. Tabs and line ends within a cell become blanks; what a spreadsheet would run as a formula is guarded,
 * and quotation marks are written as in CSV.
 */
export function copiedText(columns: readonly CopiedColumn[], nodes: readonly string[]): string {
  const lines = [columns.map(({ head }) => head), ...nodes.map((node) => columns.map(({ of }) => of(node)))];
  return lines.map((cells) => `${cells.map(cellText).join('\t')}\n`).join('');
}

function cellText(cell: CellValue): string {
  if (cell === undefined) return '';
  return typeof cell === 'number' ? String(canonicalNumber(cell)) : textCell(cell.replace(/[\t\r\n\u2028\u2029]+/g, ' '), '\t');
}
