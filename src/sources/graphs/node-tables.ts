import type { Reading, SourceHints, SourceText } from '../drafts.ts';
import { readExactDecimal } from '../fields/decimal-number.ts';
import { withoutGuard } from '../tables/cell-guard.ts';
import { knownColumn } from '../tables/known-column.ts';
import { columnName, LACKS_COLUMN, missingColumns, readTable } from '../tables/table.ts';
import { GraphDrafts } from './graph-drafts.ts';
import type { GraphValue } from './graph-nodes.ts';

/** The columns that may hold the id of a node. */
export const ID_COLUMNS: readonly string[] = ['id', 'key'];

/** Reads a table with a header, one node a row, with the column `id` or `key`; the other columns are values of the node under their names. `refine` may say more of a value. O(length). */
export function readNodeTable(source: SourceText, hints: SourceHints, refine: (name: string, value: string) => Iterable<readonly [string, GraphValue]> = plainly): Reading {
  const table = readTable(source);
  const columns = table.headers.map((header) => ({ header, known: knownColumn(header, hints.columns) }));
  const missing = missingColumns(source, columns.map(({ known }) => known), [ID_COLUMNS]);
  const drafts = new GraphDrafts(source, hints);
  const ids = ID_COLUMNS.map((name) => columns.find(({ known }) => known === name)).find((column) => column !== undefined);
  const others = columns.filter((column) => column.header !== '' && column !== ids);
  drafts.add({ skips: table.skips, diagnostics: [...missing, ...table.diagnostics] });
  for (const { place, cell } of table.rows) {
    const id = cell(columnName(ids?.header ?? ''));
    if (missing.length > 0) drafts.skip(place, LACKS_COLUMN);
    else if (id === '') drafts.refuse('value-unknown', place, 'The row has no id', 'Fill the column `id`.');
    else {
      const values = others.flatMap(({ header, known }) => {
        const value = cell(columnName(header));
        return value === '' ? [] : [...refine(known === columnName(header) ? header : known, value)];
      });
      drafts.addNode({ id, place, values: new Map(values) });
    }
  }
  return drafts.reading();
}

function plainly(name: string, value: string): [readonly [string, GraphValue]] {
  return [[name, cellValue(withoutGuard(value))]];
}

/** A cell as a number where it is written as one; `007` is a name. */
export function cellValue(text: string): GraphValue {
  return /^[+-]?0\d/.test(text) ? text : (readExactDecimal(text) ?? text);
}
