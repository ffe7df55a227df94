import type { Reader } from './drafts.ts';
import { readNodeTable } from './node-tables.ts';
import { tableColumns } from './table.ts';

/** Tables of nodes with the columns `Id` and `Label`, as Gephi writes them; their links stand in another file. */
export const nodeList: Reader = {
  format: 'node-list',
  label: 'list of nodes (CSV)',
  reads: 'thing',
  recognise: ({ text }) => {
    const columns = tableColumns(text);
    return columns.includes('id') && columns.includes('label') ? 0.6 : 0;
  },
  read: (source, hints = {}) => readNodeTable(source, hints),
};
