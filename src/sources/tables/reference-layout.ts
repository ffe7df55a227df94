import { type Diagnostic, diagnostic, didYouMean } from '../../base/diagnostics.ts';
import type { SourceHints, SourceText } from '../drafts.ts';
import { REFERENCE_COLUMNS, type ReferenceColumn, USUAL_COLUMNS } from './reference-columns.ts';
import type { ReferenceDialect } from './reference-dialects.ts';
import { columnName } from './table.ts';

/** What the columns of one table hold. */
export interface ReferenceLayout {
  /** Column names by what they hold, the preferred one first. */
  readonly columns: ReadonlyMap<ReferenceColumn, readonly string[]>;
  /** The columns as the header writes them, by column name. */
  readonly headers: ReadonlyMap<string, string>;
  /** Columns that hold nothing a work has. */
  readonly unheld: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What the header of a table says, read as a dialect does; what the project says of its columns goes before that. O(columns). */
export function referenceLayout(source: SourceText, headers: readonly string[], dialect: ReferenceDialect, hints: SourceHints['columns']): ReferenceLayout {
  const named = new Map(headers.map((header) => [columnName(header), header]));
  const diagnostics: Diagnostic[] = [];
  const columns = new Map<ReferenceColumn, string[]>();
  const spoken = new Set<string>(dialect.foreign);
  const give = (known: ReferenceColumn, names: readonly string[]): void => {
    const given = names.filter((name) => named.has(name));
    if (given.length > 0) columns.set(known, [...new Set([...(columns.get(known) ?? []), ...given])]);
  };
  for (const [header, known] of Object.entries(hints ?? {})) {
    const column = REFERENCE_COLUMNS.find((name) => name === known);
    const name = columnName(header);
    const where = { path: source.path, place: source.lines.place(0, 0) };
    if (column === undefined) diagnostics.push(diagnostic('value-unknown', `The project says that the column “${header}” holds “${known}”, which is nothing that a table of works holds`, { ...where, hint: didYouMean(known, REFERENCE_COLUMNS) ?? `It can hold: ${REFERENCE_COLUMNS.join(', ')}.` }));
    else if (!named.has(name)) diagnostics.push(diagnostic('column-missing', `The table has no column “${header}”, which the project says holds the ${known}`, { ...where, hint: didYouMean(header, headers) }));
    else {
      give(column, [name]);
      spoken.add(name);
    }
  }
  const own = dialect.columns.map(([known, ...names]) => [known, names.filter((name) => !spoken.has(name))] as const);
  for (const [known, names] of own) give(known, names);
  for (const [, names] of own) for (const name of names) spoken.add(name);
  for (const [known, ...names] of USUAL_COLUMNS) give(known, names.filter((name) => !spoken.has(name)));
  // Where no volumes are counted, no issues are: the number is that of the work in the list.
  if (!columns.has('volume') && columns.get('issue')?.join() === 'number') {
    columns.set('citation-number', [...(columns.get('citation-number') ?? []), 'number']);
    columns.delete('issue');
  }
  const held = new Set([...columns.values()].flat());
  return { columns, headers: named, unheld: [...named.keys()].filter((name) => name !== '' && !held.has(name)), diagnostics };
}
