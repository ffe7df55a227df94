import type { Diagnostic } from '../../base/diagnostics.ts';
import type { Reading, SourceHints, SourceText } from '../drafts.ts';
import { knownColumn } from '../tables/known-column.ts';
import { columnName, LACKS_COLUMN, missingColumns, readTable, tableColumns } from '../tables/table.ts';
import { GraphDrafts } from './graph-drafts.ts';
import type { GraphValue } from './graph-nodes.ts';
import { beginsWithLink, readLinkLines } from './link-lists.ts';

/** The columns of a table of links, each under the names that it may have, as `columnName` gives them. */
export interface LinkColumns {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** How a row says whether its link has a direction. */
const DIRECTIONS: ReadonlyMap<string, boolean> = new Map([['directed', true], ['undirected', false]]);

/** Whether a text is a table that has both columns. */
export function hasLinkColumns(text: string, { from, to }: LinkColumns): boolean {
  const columns = new Set(tableColumns(text));
  return [from, to].every((names) => names.some((name) => columns.has(name)));
}

/** Reads a list of links, with a header or without; of one without, `reads` says how its links are taken. O(length). */
export function readLinkList(source: SourceText, hints: SourceHints, columns: LinkColumns, reads: string): Reading {
  const headed = hints.columns !== undefined || hasLinkColumns(source.text, columns) || !beginsWithLink(source.text);
  return headed ? readLinkTable(source, hints, columns) : readLinkLines(source, hints, true, reads);
}

/** Reads a table with a header, one link a row; columns beside the two ends are values of the link. O(length). */
function readLinkTable(source: SourceText, hints: SourceHints, { from, to }: LinkColumns): Reading {
  const table = readTable(source);
  const columns = new Map(table.headers.map((header) => [knownColumn(header, hints.columns), header] as const));
  const missing: readonly Diagnostic[] = missingColumns(source, [...columns.keys()], [from, to]);
  const drafts = new GraphDrafts(source, hints);
  const [fromHeader, toHeader] = [from, to].map((names) => columns.get(names.find((name) => columns.has(name)) ?? ''));
  const others = [...columns].filter(([column, header]) => column !== '' && header !== fromHeader && header !== toHeader);
  drafts.add({ skips: table.skips, diagnostics: [...missing, ...table.diagnostics] });
  for (const { place, cell } of table.rows) {
    if (fromHeader === undefined || toHeader === undefined) {
      drafts.skip(place, LACKS_COLUMN);
      continue;
    }
    const [first, second] = [cell(columnName(fromHeader)), cell(columnName(toHeader))];
    if (first === '' || second === '') {
      drafts.refuse('value-unknown', place, 'The row names only one end of its link', 'Fill both columns.');
      continue;
    }
    const direction = DIRECTIONS.get(cell(columnName(columns.get('type') ?? '')).toLowerCase());
    const values = new Map<string, GraphValue>();
    for (const [column, header] of others) {
      const value = cell(columnName(header));
      if (value !== '' && (direction === undefined || column !== 'type')) values.set(column === columnName(header) ? header : column, value);
    }
    drafts.addLink({ place, from: first, to: second, directed: direction ?? true, values });
  }
  return drafts.reading();
}
