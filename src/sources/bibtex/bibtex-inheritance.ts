import { type Diagnostic, diagnostic } from '../../base/diagnostics.ts';
import type { SourceText } from '../drafts.ts';
import type { BibtexEntry } from './bibtex-entries.ts';

/** What belongs to one entry alone: its identity, its place in the file, and how it is printed. */
const OWN: ReadonlySet<string> = new Set([
  'ids', 'crossref', 'xref', 'xdata', 'entryset', 'entrysubtype', 'execute', 'label', 'options', 'presort', 'related', 'relatedoptions', 'relatedstring', 'relatedtype',
  'shorthand', 'shorthandintro', 'sortkey', 'sorttitle', 'sortname', 'sortyear', 'key', 'type',
  'doi', 'eprint', 'eprinttype', 'eprintclass', 'archiveprefix', 'primaryclass', 'arxiv', 'arxivid', 'url', 'urldate', 'ee', 'pmid', 'pages', 'pagetotal',
  'abstract', 'annotation', 'annote', 'note', 'keywords', 'keyword', 'file', 'shorttitle', 'howpublished',
]);

/** The title fields of a book or journal, as its parts call them. */
const TITLES_OF: readonly { readonly parents: readonly string[]; readonly children: readonly string[]; readonly prefix: string }[] = [
  { parents: ['mvbook', 'mvcollection', 'mvreference', 'mvproceedings'], children: ['book', 'collection', 'reference', 'proceedings', 'inbook', 'bookinbook', 'suppbook', 'incollection', 'inreference', 'suppcollection', 'inproceedings', 'conference'], prefix: 'main' },
  { parents: ['book', 'collection', 'reference', 'proceedings'], children: ['inbook', 'bookinbook', 'suppbook', 'incollection', 'inreference', 'suppcollection', 'inproceedings', 'conference'], prefix: 'book' },
  { parents: ['periodical'], children: ['article', 'suppperiodical'], prefix: 'journal' },
];

/**
 * Entries with the fields they inherit through `crossref` and `xdata` put in, without overwriting their own. What tells a work apart (DOI, eprint, pages, abstract, …)
 * is never inherited. A missing parent and a circle are diagnostics. O(entries · length of the longest chain).
 */
export function inheritFields(source: SourceText, entries: readonly BibtexEntry[]): { readonly entries: readonly BibtexEntry[]; readonly diagnostics: readonly Diagnostic[] } {
  const byKey = new Map<string, BibtexEntry>();
  for (const entry of entries) {
    const key = entry.key.toLowerCase();
    if (!byKey.has(key)) byKey.set(key, entry);
  }
  const diagnostics: Diagnostic[] = [];
  const done = new Map<BibtexEntry, ReadonlyMap<string, string>>();

  const parentsOf = (entry: BibtexEntry): { key: string; data: boolean }[] => [
    ...(entry.fields.get('xdata') ?? '').split(',').map((key) => ({ key: key.trim(), data: true })),
    { key: (entry.fields.get('crossref') ?? '').trim(), data: false },
  ].filter(({ key }) => key !== '');

  /** A chain walked upwards on a stack of its own, so that no chain is too long. */
  const resolve = (first: BibtexEntry): void => {
    const path: BibtexEntry[] = [first];
    while (path.length > 0) {
      const entry = path.at(-1) ?? first;
      const parents = parentsOf(entry).map(({ key, data }) => ({ key, data, parent: byKey.get(key.toLowerCase()) }));
      const open = parents.find(({ parent }) => parent !== undefined && !done.has(parent) && !path.includes(parent))?.parent;
      if (open !== undefined) {
        path.push(open);
        continue;
      }
      const fields = new Map(entry.fields);
      for (const { key, data, parent } of parents) {
        const where = { path: source.path, place: entry.place };
        if (parent === undefined) diagnostics.push(diagnostic('name-unknown', `${entry.key} refers to ${key}, which is not in this file`, { ...where, hint: 'Add the entry, or correct the key.' }));
        else if (!done.has(parent)) diagnostics.push(diagnostic('field-malformed', `${entry.key} refers to ${key} in a circle; nothing is inherited there`, { ...where, hint: 'Remove one of the references.' }));
        else for (const [name, value] of inherited(entry.type, parent.type, done.get(parent) ?? parent.fields, data)) if (!fields.has(name)) fields.set(name, value);
      }
      done.set(entry, fields);
      path.pop();
    }
  };
  for (const entry of entries) if (!done.has(entry)) resolve(entry);
  return { entries: entries.map((entry) => ({ ...entry, fields: done.get(entry) ?? entry.fields })), diagnostics };
}

/** The fields that a parent hands down, under the names that its child gives them. */
function inherited(child: string, parent: string, fields: ReadonlyMap<string, string>, data: boolean): Map<string, string> {
  const prefix = data ? undefined : TITLES_OF.find((row) => row.parents.includes(parent) && row.children.includes(child))?.prefix;
  const handed = new Map<string, string>();
  for (const [name, value] of fields) {
    if (data ? name === 'xdata' || name === 'crossref' : OWN.has(name)) continue;
    if (prefix !== undefined && ['title', 'subtitle', 'titleaddon'].includes(name)) handed.set(`${prefix}${name}`, value);
    else if (!handed.has(name)) handed.set(name, value);
  }
  return handed;
}
