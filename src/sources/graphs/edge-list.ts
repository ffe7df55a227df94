import type { Reader } from '../drafts.ts';
import { tableColumns } from '../tables/table.ts';
import { linkShape } from './link-lists.ts';
import { hasLinkColumns, type LinkColumns, readLinkList } from './link-tables.ts';

const NAMED: LinkColumns = { from: ['source', 'from', 'source_id', 'from_id'], to: ['target', 'to', 'target_id', 'to_id'] };

/**
 * Lists of links between nodes: tables with the columns `Source` and `Target` (or `from` and `to`), as Gephi and Stemma write them, and lines of two ids and perhaps a
 * weight without any header. Without a word about it, links run from the first end to the second.
 */
export const edgeList: Reader = {
  format: 'edge-list',
  label: 'list of links (CSV)',
  reads: 'link',
  recognise: ({ text }) => {
    const columns = tableColumns(text);
    if (columns.includes('source') && columns.includes('target')) return 0.85;
    // A relation and its basis make it a table of claims.
    if (hasLinkColumns(text, NAMED) && !columns.includes('basis')) return 0.6;
    return linkShape(text) === undefined ? 0 : 0.5;
  },
  read: (source, hints = {}) => readLinkList(source, hints, NAMED, 'links run from the first id to the second'),
};
