import { beginsFormula } from '../sources/tables/cell-guard.ts';
import type { Delimiter } from '../sources/tables/delimiter.ts';
import { cellText, type Column } from './columns.ts';

/** Lists that could be taken for JSON, or would fall apart at the wrong place. */
const AMBIGUOUS = /;|^\s|\s$|^$/;

/**
 * Items as a table: comma-separated, a header row, lines that end in LF, cells in quotation marks where they hold commas, quotation marks, line ends or outer blanks (RFC 4180).
 * A text that begins with `=`, `+`, `-`, `@`, tab or line end gets an apostrophe before it: spreadsheets would run it as a formula, quotation marks or not. A text in which
 * such a sign stands behind apostrophes gets one more, so that taking one away (`withoutGuard`) gives back every text; numbers are not touched.
 * Lists are parted by `; ` as in the tables that Stemma reads; a list with a semicolon, outer blank or nothing in a member, or that begins with `[`, is JSON. O(size).
 */
export function csvText<Item>(columns: readonly Column<Item>[], items: readonly Item[]): string {
  const rows = items.map((item) => columns.map((column) => csvCell(column, item)).join(','));
  return [columns.map(({ name }) => quoted(name)).join(','), ...rows].map((row) => `${row}\n`).join('');
}

/** Whether a text cell of an item is written with a guard. */
export function isGuarded<Item>({ type, of }: Column<Item>, item: Item): boolean {
  return (type === 'text' || type === 'list') && beginsFormula(plainCell(of(item)));
}

/** A text as a cell of a table whose cells are parted by a sign: guarded and in quotation marks where it must be. */
export function textCell(text: string, delimiter: Delimiter = ','): string {
  return quoted(beginsFormula(text) ? `'${text}` : text, delimiter);
}

function csvCell<Item>(column: Column<Item>, item: Item): string {
  const text = plainCell(column.of(item));
  return isGuarded(column, item) ? textCell(text) : quoted(text);
}

function plainCell(cell: ReturnType<Column<unknown>['of']>): string {
  if (typeof cell !== 'object' || cell.some((member) => AMBIGUOUS.test(member)) || cell[0]?.startsWith('[') === true) return cellText(cell) ?? '';
  return cell.join('; ');
}

function quoted(text: string, delimiter: Delimiter = ','): string {
  return text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
