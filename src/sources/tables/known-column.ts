import type { SourceHints } from '../drafts.ts';
import { columnName } from './table.ts';

/** The column that a header stands for: the one that the project says, else its own name as columns are asked for. */
export function knownColumn(header: string, said: SourceHints['columns'] = {}): string {
  const known = Object.hasOwn(said, header) ? said[header] : undefined;
  return columnName(known ?? header);
}
