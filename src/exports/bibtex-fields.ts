import type { IdentifierScheme } from '../base/identifiers.ts';
import type { CslItem } from '../sources/csl.ts';
import { bibtexNames } from './bibtex-names.ts';
import { caseProtected } from './case-protection.ts';
import type { CitedWork } from './cited-works.ts';
import { addressOf, doiOf, identifierOf } from './identifier-addresses.ts';
import { latexText } from './latex-text.ts';

/** How one kind of work is written: its entry type, and the fields that name what it appeared in and who published it. */
export interface BibtexType {
  readonly type: string;
  readonly container: 'journal' | 'booktitle' | 'howpublished';
  readonly publisher: 'publisher' | 'organization' | 'school' | 'institution';
}

const article: BibtexType = { type: 'article', container: 'journal', publisher: 'publisher' };
const inproceedings: BibtexType = { type: 'inproceedings', container: 'booktitle', publisher: 'publisher' };
const incollection: BibtexType = { type: 'incollection', container: 'booktitle', publisher: 'publisher' };
const book: BibtexType = { type: 'book', container: 'howpublished', publisher: 'publisher' };
const misc: BibtexType = { type: 'misc', container: 'howpublished', publisher: 'organization' };
const phdthesis: BibtexType = { type: 'phdthesis', container: 'howpublished', publisher: 'school' };
const techreport: BibtexType = { type: 'techreport', container: 'howpublished', publisher: 'institution' };
const unpublished: BibtexType = { type: 'unpublished', container: 'howpublished', publisher: 'organization' };

/** Entry types by CSL type; what is not here is `@misc`. Source: BibTeXing (Patashnik 1988), section 3.1. */
const TYPES: ReadonlyMap<string, BibtexType> = new Map([
  ['article-journal', article], ['article-magazine', article], ['article-newspaper', article], ['review', article], ['review-book', article],
  ['paper-conference', inproceedings], ['chapter', incollection], ['entry', incollection], ['entry-dictionary', incollection], ['entry-encyclopedia', incollection],
  ['book', book], ['thesis', phdthesis], ['report', techreport],
]);

/** The entry type of a work. A journal article without a journal is what arXiv itself cites as `@misc`; a manuscript is `@unpublished` where it has the note that that needs. */
export function bibtexType({ csl, identifiers }: CitedWork): BibtexType {
  const { type } = csl;
  if (type === 'article' && csl['container-title'] !== undefined) return article;
  if (type === 'manuscript' && csl.note !== undefined) return unpublished;
  if (type === 'thesis' && /master|diplom|magister|m\.?\s?sc|bachelor|licen/i.test(csl.genre ?? '')) return { ...phdthesis, type: 'mastersthesis' };
  const row = TYPES.get(type) ?? misc;
  return row === article && csl['container-title'] === undefined && identifierOf(identifiers, 'arxiv') !== undefined ? misc : row;
}

/** The names that styles print for a thesis anyway. */
const PLAIN_GENRES = /^(?:ph\.?\s?d\.?|doctoral|master['’]?s?) (?:thesis|dissertation)$/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

type FieldRule = readonly [name: string | ((row: BibtexType) => string), value: (work: CitedWork, row: BibtexType) => string | undefined];

const text = (pick: (csl: CslItem) => string | undefined) => ({ csl }: CitedWork): string | undefined => {
  const value = pick(csl);
  return value === undefined ? undefined : latexText(value);
};

/**
 * The fields of an entry in their order, each with its value as BibTeX reads it between braces. Addresses and identifiers are raw, as `\url` and biblatex want them:
 * `%`, `_`, `#`, `&` and `~` stand as they are. `key` is what BibTeX sorts by where nobody is named.
 */
const FIELDS: readonly FieldRule[] = [
  ['author', ({ csl }) => bibtexNames(csl.author ?? [], csl['author-and-others'] === true).text],
  ['editor', ({ csl }) => bibtexNames(csl.editor ?? [], false).text],
  ['key', ({ key, csl }) => (isAnonymous(csl) ? latexText(csl.publisher ?? '') || latexText(csl.title ?? '') || key : undefined)],
  ['title', ({ csl }) => caseProtected(csl.title ?? '', csl.language)],
  [({ container }) => container, ({ csl }, { type }) => latexText(csl['container-title'] ?? (type === 'misc' ? (csl.genre ?? '') : ''))],
  ['series', text((csl) => csl['collection-title'])],
  ['volume', text(({ volume }) => volume)],
  ['number', text(({ issue, number }) => issue ?? number)],
  ['pages', text(({ page }) => page?.replace(/(?<=[\p{L}\p{N}])\s*[-‐‑–—]+\s*(?=[\p{L}\p{N}])/gu, '–'))],
  ['edition', text(({ edition }) => edition)],
  ['type', ({ csl: { genre } }, { type, publisher }) => (genre === undefined || type === 'misc' || (publisher === 'school' && PLAIN_GENRES.test(genre)) ? undefined : latexText(genre))],
  [({ publisher }) => publisher, text(({ publisher }) => publisher)],
  ['address', text((csl) => csl['publisher-place'])],
  ['year', text(({ issued }) => issued?.['date-parts']?.[0]?.[0]?.toString() ?? issued?.literal)],
  ['month', ({ csl: { issued } }) => MONTHS[(issued?.['date-parts']?.[0]?.[1] ?? 0) - 1]],
  ['note', text(({ note }) => note)],
  ['keywords', ({ keywords }) => latexText(keywords.join(', '))],
  ['language', text(({ language }) => language)],
  ['doi', ({ csl, identifiers }) => verbatim(doiOf(csl, identifiers))],
  ['isbn', ({ csl, identifiers }) => latexText(csl.ISBN ?? identifierOf(identifiers, 'isbn') ?? '')],
  ['eprint', ({ identifiers }) => verbatim(identifierOf(identifiers, 'arxiv'))],
  ['archiveprefix', ({ identifiers }) => (identifierOf(identifiers, 'arxiv') === undefined ? undefined : 'arXiv')],
  ['url', ({ csl, identifiers }) => verbatim(addressOf(csl, identifiers))],
  ['abstract', text(({ abstract }) => abstract)],
  ['annote', text(({ annote }) => annote)],
];

function isAnonymous({ author = [], editor = [] }: CslItem): boolean {
  return bibtexNames(author, false).text === '' && bibtexNames(editor, false).text === '';
}

/** The fields that a work has, with their values. */
export function bibtexFields(work: CitedWork, row: BibtexType): [string, string][] {
  return FIELDS.flatMap(([name, value]): [string, string][] => {
    const written = value(work, row) ?? '';
    return written === '' ? [] : [[typeof name === 'string' ? name : name(row), written]];
  });
}

/** The schemes that have a field of their own. */
export const OWN_FIELDS: readonly IdentifierScheme[] = ['arxiv', 'doi', 'isbn'];

/** An address or identifier in which nothing ends the field or is a command: braces, backslashes, blanks and what is not ASCII are percent-encoded. */
function verbatim(value: string | undefined): string | undefined {
  return value?.trim().replace(/[^\x21-\x7e]|[{}\\]/gu, (character) => (/\p{Cs}/u.test(character) ? '' : encodeURIComponent(character)));
}
