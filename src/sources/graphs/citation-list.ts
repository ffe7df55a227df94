import type { Reader } from '../drafts.ts';
import { linkShape } from './link-lists.ts';
import { hasLinkColumns, type LinkColumns, readLinkList } from './link-tables.ts';

const NAMED: LinkColumns = { from: ['citing', 'citing_id', 'citing_doi', 'citing_pmid'], to: ['cited', 'cited_id', 'cited_doi', 'cited_pmid', 'referenced'] };

/**
 * Lists of which work cites which: tables with the columns `citing` and `cited`, as OpenCitations and PubMed give them, and lines of two ids without any header, the first of which
 * cites the second unless the project says that links are reversed (as in `cora.cites`).
 */
export const citationList: Reader = {
  format: 'citation-list',
  label: 'list of citations',
  reads: 'link',
  recognise: ({ text }) => (hasLinkColumns(text, NAMED) ? 0.9 : linkShape(text)?.width === 2 ? 0.5 : 0),
  read: (source, hints = {}) => readLinkList(source, { nodes: 'work', ...hints }, NAMED, hints.reversed === true ? 'the second work cites the first' : 'the first work cites the second'),
};
