import { by, byNumber, byText, firstOf, type Order, reversed, sorted } from '../../src/base/order.ts';
import type { CellValue, TableColumn } from './table-columns.ts';

/** What a table is sorted by: a column, or the name where there is none. */
export interface Sorting {
  readonly column: TableColumn | undefined;
  readonly descending: boolean;
}

/** Reads what the state says (`year`, `-year`); a column that this table does not have is that of `usual`. */
export function sortingOf(sort: string, columns: readonly TableColumn[], usual: string): Sorting {
  const descending = sort.startsWith('-');
  const id = descending ? sort.slice(1) : sort;
  const column = columns.find((candidate) => candidate.id === id);
  return column === undefined && id !== 'name' && sort !== usual ? sortingOf(usual, columns, usual) : { column, descending };
}

/** What the state says when a head is pressed: the best on top, and the other way round where it stands so already. */
export function sortAfter(pressed: TableColumn | undefined, { column, descending }: Sorting): string {
  const id = pressed?.id ?? 'name';
  const usual = pressed?.best === 'greatest';
  return (pressed?.id === column?.id ? !descending : usual) ? `-${id}` : id;
}

/** Nodes in the order of a sorting; what has no value stands last either way; ties stand by name, then by key. O(n log n). */
export function sortedRows(nodes: Iterable<string>, labelOf: (node: string) => string, { column, descending }: Sorting): string[] {
  const rows = Array.from(nodes, (node) => ({ node, name: labelOf(node).toLowerCase(), value: comparable(column?.of(node)) }));
  const byName = firstOf<(typeof rows)[number]>(by(({ name }) => name, byText), by(({ node }) => node, byText));
  if (column === undefined) return sorted(rows, descending ? reversed(byName) : byName).map(({ node }) => node);
  const order = descending ? reversed(byValue) : byValue;
  const present = rows.filter(({ value }) => value !== undefined);
  const absent = rows.filter(({ value }) => value === undefined);
  return [...sorted(present, firstOf(by(({ value }) => value, order), byName)), ...sorted(absent, byName)].map(({ node }) => node);
}

function comparable(value: CellValue): CellValue {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

const byValue: Order<CellValue> = (left, right) => (typeof left === 'number' && typeof right === 'number' ? byNumber(left, right) : byText(String(left), String(right)));
