/** What one cell of a flat format can hold; undefined where there is nothing to say. */
export type Cell = string | number | boolean | readonly string[] | undefined;

/** One property of nodes or edges, as flat formats (tables, GraphML, GEXF) carry it. */
export interface Column<Item> {
  readonly name: string;
  /** `list`: several texts. */
  readonly type: 'text' | 'whole' | 'number' | 'truth' | 'list';
  readonly of: (item: Item) => Cell;
}

/** A cell as text where there are no types: lists as JSON, so that no sign inside a member can part it. Undefined for an empty cell. */
export function cellText(cell: Cell): string | undefined {
  if (cell === undefined || cell === '') return undefined;
  if (typeof cell !== 'object') return String(cell);
  return cell.length === 0 ? undefined : JSON.stringify(cell);
}
