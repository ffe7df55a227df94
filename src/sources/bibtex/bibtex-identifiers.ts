import { findIdentifiers, type Identifier, readArxiv, readDoi } from '../../base/identifiers.ts';
import { bareParts } from '../fields/bare-parts.ts';
import { IdentifierSet, readPmid } from '../fields/identifier-set.ts';
import { firstIsbn, isbnProblem } from '../fields/serial-numbers.ts';
import type { BibtexEntry } from './bibtex-entries.ts';
import { verbatimText } from './latex-text.ts';

/** The identifiers of an entry, and the fields that should hold one but do not, as sentences. */
export interface EntryIdentifiers {
  readonly identifiers: readonly Identifier[];
  readonly problems: readonly string[];
}

/** Types whose ISBN is that of the work itself, not of the book around it. */
const BOOKS: ReadonlySet<string> = new Set([
  'book', 'mvbook', 'collection', 'mvcollection', 'proceedings', 'mvproceedings', 'reference', 'mvreference', 'booklet', 'manual',
  'thesis', 'phdthesis', 'mastersthesis', 'report', 'techreport',
]);

const ARXIV_FIELDS = ['arxiv', 'arxivid'];
/** Fields that often name the work, the most telling first. */
const TELLING_FIELDS = ['url', 'ee', 'howpublished', 'journal', 'journaltitle'];

/**
 * The identifiers that an entry gives its work: from `doi`, `eprint` with its type, `pmid`, `isbn` (of whole books), and then from its URL and journal.
 * Of each scheme the first is taken, in that order. A note counts only where a part of it says nothing but the identifier: prose may speak of another work.
 */
export function entryIdentifiers(entry: BibtexEntry): EntryIdentifiers {
  const found = new IdentifierSet();
  const problems: string[] = [];
  const field = (name: string): string => verbatimText(entry.fields.get(name) ?? '');

  const doi = field('doi');
  if (doi !== '' && !found.add(readDoi(doi))) problems.push(`“${doi}” is no DOI`);
  readEprint(field, found, problems);
  for (const name of ARXIV_FIELDS) {
    const id = field(name);
    if (id !== '' && !found.add(readArxiv(id))) problems.push(`“${id}” is no arXiv id`);
  }
  const pmid = field('pmid');
  if (pmid !== '' && !found.add(readPmid(pmid))) problems.push(`“${pmid}” is no PubMed id`);
  const isbn = field('isbn');
  if (isbn !== '') {
    const wrong = isbnProblem(isbn);
    const value = BOOKS.has(entry.type) ? firstIsbn(isbn) : undefined;
    if (wrong !== undefined) problems.push(wrong);
    if (value !== undefined) found.add({ scheme: 'isbn', value });
  }
  // DBLP gives arXiv papers so: journal = {CoRR}, volume = {abs/1706.03762}.
  if (/^corr$/i.test(field('journal'))) found.add(readArxiv(field('volume').replace(/^abs\//i, '')));
  for (const text of [...TELLING_FIELDS.map(field), ...bareParts(field('note'))]) found.addFrom(text);
  return { identifiers: found.list(), problems: [...new Set(problems)] };
}

function readEprint(field: (name: string) => string, found: IdentifierSet, problems: string[]): void {
  const eprint = field('eprint');
  const type = (field('eprinttype') || field('archiveprefix')).toLowerCase();
  if (eprint === '') return;
  if (type.includes('arxiv')) {
    const prefixed = field('primaryclass') || field('eprintclass');
    // Old ids were once written without their archive: eprint = {9705001}, primaryclass = {cs}.
    const id = readArxiv(eprint.replace(/\s*\[[^\]]*\]$/, '')) ?? readArxiv(`${prefixed.replace(/\..*$/, '')}/${eprint}`);
    if (!found.add(id)) problems.push(`“${eprint}” is no arXiv id`);
  } else if (type === 'pubmed' || type === 'pmid') {
    if (!found.add(readPmid(eprint))) problems.push(`“${eprint}” is no PubMed id`);
  } else if (type === '') {
    found.add(readArxiv(eprint));
    for (const identifier of findIdentifiers(eprint)) found.add(identifier);
  }
}
