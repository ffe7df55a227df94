import { findIdentifiers, type Identifier, type IdentifierScheme, readArxiv, readDoi, readIsbn, schemeRank } from '../../base/identifiers.ts';
import { by, byNumber, sorted } from '../../base/order.ts';
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

const ISSN = /(?<!\d)\d{4}-?\d{3}[\dXx](?!\d)/;
const ARXIV_FIELDS = ['arxiv', 'arxivid'];
/** Fields that often name the work, the most telling first. */
const TELLING_FIELDS = ['url', 'ee', 'howpublished', 'journal', 'journaltitle'];
/** An identifier as a note gives it, and the words that may stand around it in a note that says nothing else. */
const IN_NOTE = /\S{0,60}\d{4}\.\d{4,5}(?:v\d+)?|https?:\/\/\S+|10\.\d{4,9}\/\S+|[a-z-]{2,20}(?:\.[a-z]{2})?\/\d{7}(?!\d)|\d{6,8}/gi;
const AROUND = /^(?:[\s,.:;()<>"'&/-]|\[[\w.-]+\]|arxiv|preprint|eprint|doi|pmid|pmcid|pubmed|url|openreview|available|online|at|from|version|v\d+)*$/iu;

/**
 * The identifiers that an entry gives its work: from `doi`, `eprint` with its type, `pmid`, `isbn` (of whole books), and then from its URL and journal.
 * Of each scheme the first is taken, in that order. A note counts only where a part of it says nothing but the identifier: prose may speak of another work.
 */
export function entryIdentifiers(entry: BibtexEntry): EntryIdentifiers {
  const found = new Map<IdentifierScheme, Identifier>();
  const problems: string[] = [];
  const field = (name: string): string => verbatimText(entry.fields.get(name) ?? '');
  const add = (identifier: Identifier | undefined): boolean => {
    if (identifier !== undefined && !found.has(identifier.scheme)) found.set(identifier.scheme, identifier);
    return identifier !== undefined;
  };

  const doi = field('doi');
  if (doi !== '' && !add(readDoi(doi))) problems.push(`“${doi}” is no DOI`);
  readEprint(field, add, problems);
  for (const name of ARXIV_FIELDS) {
    const id = field(name);
    if (id !== '' && !add(readArxiv(id))) problems.push(`“${id}” is no arXiv id`);
  }
  const pmid = field('pmid');
  if (pmid !== '' && !add(/^\d{1,8}$/.test(pmid) ? { scheme: 'pmid', value: pmid.replace(/^0+/, '') } : findIdentifiers(pmid).find(({ scheme }) => scheme === 'pmid'))) problems.push(`“${pmid}” is no PubMed id`);
  const isbn = field('isbn');
  if (isbn !== '') {
    const value = firstIsbn(isbn);
    // Some programs write the ISSN of the journal here; that says nothing of the work.
    if (value === undefined && !ISSN.test(isbn)) problems.push(`“${isbn}” is no ISBN: its check digit is wrong, or its length`);
    if (value !== undefined && BOOKS.has(entry.type)) add({ scheme: 'isbn', value });
  }
  // DBLP gives arXiv papers so: journal = {CoRR}, volume = {abs/1706.03762}.
  if (/^corr$/i.test(field('journal'))) add(readArxiv(field('volume').replace(/^abs\//i, '')));
  for (const text of [...TELLING_FIELDS.map(field), ...bareParts(field('note'))]) for (const identifier of findIdentifiers(text)) if (identifier.scheme !== 'isbn') add(identifier);
  return { identifiers: sorted(found.values(), by(({ scheme }) => schemeRank(scheme), byNumber)), problems: [...new Set(problems)] };
}

function readEprint(field: (name: string) => string, add: (identifier: Identifier | undefined) => boolean, problems: string[]): void {
  const eprint = field('eprint');
  const type = (field('eprinttype') || field('archiveprefix')).toLowerCase();
  if (eprint === '') return;
  if (type.includes('arxiv')) {
    const prefixed = field('primaryclass') || field('eprintclass');
    // Old ids were once written without their archive: eprint = {9705001}, primaryclass = {cs}.
    const id = readArxiv(eprint.replace(/\s*\[[^\]]*\]$/, '')) ?? readArxiv(`${prefixed.replace(/\..*$/, '')}/${eprint}`);
    if (!add(id)) problems.push(`“${eprint}” is no arXiv id`);
  } else if (type === 'pubmed' || type === 'pmid') {
    if (!add(/^\d{1,8}$/.test(eprint) ? { scheme: 'pmid', value: eprint } : undefined)) problems.push(`“${eprint}” is no PubMed id`);
  } else if (type === '') {
    add(readArxiv(eprint));
    for (const identifier of findIdentifiers(eprint)) add(identifier);
  }
}

/** The first ISBN with a right check digit: fields hold several, with words between. */
export function firstIsbn(text: string): string | undefined {
  for (const found of text.matchAll(/(?:97[89][-\s]?)?(?:\d[-\s]?){9}[\dXx]/g)) {
    const value = readIsbn(found[0]);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The parts of a note that hold an identifier and no other words than those that name its scheme. */
export function bareParts(note: string): string[] {
  return note.split(/[;\n]|\.\s/).filter((part) => AROUND.test(part.replace(IN_NOTE, ' ')));
}
