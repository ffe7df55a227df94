import type { Reader } from '../drafts.ts';
import { tableColumns } from '../tables/table.ts';
import { ID_COLUMNS, readNodeTable } from './node-tables.ts';

/** What tells Stemma's own table of nodes from a table of models. */
const OWN = ['key', 'kind', 'label', 'citation_key'];

/** Tables of nodes with the columns `Id` and `Label`, as Gephi writes them, or `key` and `label`, as Stemma does; their links stand in another file. */
export const nodeList: Reader = {
  format: 'node-list',
  label: 'list of nodes (CSV)',
  reads: 'thing',
  recognise: ({ text }) => {
    const columns = tableColumns(text);
    if (OWN.every((column) => columns.includes(column))) return 0.95;
    return ID_COLUMNS.some((column) => columns.includes(column)) && columns.includes('label') ? 0.6 : 0;
  },
  read: (source, hints = {}) => readNodeTable(source, hints),
};
