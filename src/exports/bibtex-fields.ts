import { GENRES } from '../sources/bibtex/bibtex-types.ts';
import type { CslDate, CslItem, CslName } from '../sources/csl.ts';
import { MONTHS } from '../sources/fields/months.ts';
import { isoDate, isoYear } from './bibtex-dates.ts';
import { biblatexNames, bibtexNames } from './bibtex-names.ts';
import type { BibtexType } from './bibtex-types.ts';
import { caseProtected } from './case-protection.ts';
import type { CitedWork } from './cited-works.ts';
import { addressOf, doiOf, identifierOf } from './identifier-addresses.ts';
import { latexText } from './latex-text.ts';

type Member = keyof CslItem;
type TextMember = { [M in Member]-?: CslItem[M] extends string | undefined ? M : never }[Member];
type DateMember = { [M in Member]-?: CslItem[M] extends CslDate | undefined ? M : never }[Member];
type NamesMember = { [M in Member]-?: CslItem[M] extends readonly CslName[] | undefined ? M : never }[Member];

/** One field of an entry. */
export interface FieldRule {
  readonly field: string | ((row: BibtexType) => string);
  /** The members of the item that are in the entry once the field is. */
  readonly holds: readonly Member[];
  /** The value as BibTeX reads it between braces; undefined or empty where the work has none. */
  readonly value: (work: CitedWork, row: BibtexType) => string | undefined;
}

/** How a dialect of BibTeX writes names. */
export type WriteNames = (names: readonly CslName[], andOthers: boolean) => string;

const text = (field: string, member: TextMember): FieldRule => ({ field, holds: [member], value: ({ csl }) => latexText(csl[member] ?? '') });
const date = (field: string, member: DateMember): FieldRule => ({ field, holds: [member], value: ({ csl }) => written(csl[member]) });
const numbered = (field: string, member: TextMember, ...kinds: readonly BibtexType['number'][]): FieldRule => ({ field, holds: [member], value: ({ csl }, { number }) => (kinds.includes(number) ? latexText(csl[member] ?? '') : undefined) });

function written(value: CslDate | undefined): string | undefined {
  return value === undefined ? undefined : (isoDate(value) ?? latexText(value.literal ?? ''));
}

function naming(write: WriteNames): FieldRule[] {
  const names = (field: string, member: NamesMember): FieldRule => ({ field, holds: [member], value: ({ csl }) => write(csl[member] ?? [], member === 'author' && csl['author-and-others'] === true) });
  return [{ ...names('author', 'author'), holds: ['author', 'author-and-others'] }, names('editor', 'editor'), names('translator', 'translator'), names('bookauthor', 'container-author')];
}

const TITLE: FieldRule = { field: 'title', holds: ['title'], value: ({ csl }) => caseProtected(csl.title ?? '', csl.language) };

/** What both dialects write alike, between the container and the publisher. */
const NUMBERS: readonly FieldRule[] = [
  text('series', 'collection-title'), text('volume', 'volume'), text('volumes', 'number-of-volumes'), text('part', 'part-number'),
  numbered('number', 'issue', 'issue'), numbered('number', 'collection-number', 'series'), numbered('number', 'number', 'own'), numbered('issue', 'issue', 'series', 'own'), numbered('eid', 'number', 'issue', 'series'),
  text('chapter', 'chapter-number'),
  { field: 'pages', holds: ['page'], value: ({ csl: { page } }) => latexText(page?.replace(/(?<=[\p{L}\p{N}])\s*[-‐‑–—]+\s*(?=[\p{L}\p{N}])/gu, '–') ?? '') },
  text('pagetotal', 'number-of-pages'), text('edition', 'edition'), text('version', 'version'),
];
const EVENT: readonly FieldRule[] = [text('origpublisher', 'original-publisher'), text('origlocation', 'original-publisher-place'), text('eventtitle', 'event-title'), text('venue', 'event-place'), date('eventdate', 'event-date')];

/**
 * What both dialects write alike, behind the date. Addresses and identifiers are raw, as `\url` and biblatex want them: `%`, `_`, `#`, `&` and `~` stand as they are.
 */
const REST: readonly FieldRule[] = [
  date('origdate', 'original-date'), text('pubstate', 'status'), text('note', 'note'),
  { field: 'keywords', holds: ['keyword'], value: ({ keywords }) => keywords.map((keyword) => (/[,;，；]/.test(keyword) ? `{${latexText(keyword)}}` : latexText(keyword))).join(', ') },
  text('language', 'language'),
  { field: 'doi', holds: ['DOI'], value: ({ csl, identifiers }) => verbatim(doiOf(csl, identifiers)) },
  { field: 'isbn', holds: ['ISBN'], value: ({ csl, identifiers }) => latexText(csl.ISBN ?? identifierOf(identifiers, 'isbn') ?? '') },
  text('issn', 'ISSN'),
];
const ADDRESSES: readonly FieldRule[] = [
  text('library', 'call-number'),
  { field: 'url', holds: ['URL'], value: ({ csl, identifiers }) => verbatim(addressOf(csl, identifiers)) },
  date('urldate', 'accessed'), text('abstract', 'abstract'),
];

/** What identifies an electronic copy: the arXiv id, or else where an archive keeps it; `kind` is the field that names the archive. */
function eprint(kind: string): FieldRule[] {
  const arxiv = ({ identifiers }: CitedWork): string | undefined => identifierOf(identifiers, 'arxiv');
  const archived = (work: CitedWork): boolean => arxiv(work) === undefined && work.csl.archive !== undefined && work.csl.archive_location !== undefined;
  return [
    { field: 'eprint', holds: [], value: (work) => verbatim(arxiv(work)) },
    { field: kind, holds: [], value: (work) => (arxiv(work) === undefined ? undefined : 'arXiv') },
    { field: 'eprint', holds: ['archive_location'], value: (work) => (archived(work) ? verbatim(work.csl.archive_location) : undefined) },
    { field: kind, holds: ['archive'], value: (work) => (archived(work) ? latexText(work.csl.archive ?? '') : undefined) },
  ];
}

/** What a reader takes an old type of entry to say by itself, and so what styles print for it anyway. */
const SAID_BY_TYPE: ReadonlyMap<string, RegExp> = new Map([['phdthesis', /^ph\.?\s?d\.? thesis$/i], ['mastersthesis', /^master['’]?s thesis$/i]]);

/**
 * The fields of an entry for BibTeX in their order. `key` is what BibTeX sorts by where nobody is named; months are abbreviations that every style defines in its own language. Styles
 * print `howpublished` of `@misc`, and pass over what else they do not know.
 */
export const BIBTEX_FIELDS: readonly FieldRule[] = [
  ...naming((names, andOthers) => bibtexNames(names, andOthers).text),
  { field: 'key', holds: [], value: ({ key, csl }) => (isAnonymous(csl) ? latexText(csl.publisher ?? '') || latexText(csl.title ?? '') || key : undefined) },
  TITLE,
  text('shorttitle', 'title-short'),
  text('origtitle', 'original-title'),
  { field: ({ container }) => (container === 'none' ? 'booktitle' : container), holds: ['container-title'], value: ({ csl }) => latexText(csl['container-title'] ?? '') },
  { field: 'howpublished', holds: [], value: ({ csl }, { type }) => (type === 'misc' ? latexText(csl['container-title'] ?? csl.genre ?? '') : undefined) },
  text('shortjournal', 'container-title-short'),
  text('issuetitle', 'volume-title'),
  { field: 'entrysubtype', holds: [], value: (_work, { subtype }) => subtype },
  ...NUMBERS,
  { field: 'type', holds: ['genre'], value: ({ csl: { genre = '' } }, { type }) => (SAID_BY_TYPE.get(type)?.test(genre) === true ? undefined : latexText(genre)) },
  { field: ({ publisher }) => publisher, holds: ['publisher'], value: ({ csl }) => latexText(csl.publisher ?? '') },
  text('address', 'publisher-place'),
  ...EVENT,
  { field: 'year', holds: ['issued'], value: ({ csl: { issued } }) => mapped(issued?.['date-parts']?.[0]?.[0], isoYear) ?? latexText(issued?.literal ?? '') },
  { field: 'month', holds: [], value: ({ csl: { issued } }) => MONTHS[(issued?.['date-parts']?.[0]?.[1] ?? 0) - 1] },
  { field: 'day', holds: [], value: ({ csl: { issued } }) => issued?.['date-parts']?.[0]?.[2]?.toString() },
  ...REST,
  { field: 'pmid', holds: ['PMID'], value: ({ csl, identifiers }) => latexText(csl.PMID ?? identifierOf(identifiers, 'pmid') ?? '') },
  text('pmcid', 'PMCID'),
  ...eprint('archiveprefix'),
  ...ADDRESSES,
  text('annote', 'annote'),
];

/** The keys that biblatex prints in the language of the document, by what they stand for. */
const GENRE_KEYS: ReadonlyMap<string, string> = new Map([...GENRES].map(([key, genre]): [string, string] => [genre, key]).reverse());

/** The fields of an entry for biblatex in their order. Source: biblatex manual, 2.2. */
export const BIBLATEX_FIELDS: readonly FieldRule[] = [
  ...naming((names, andOthers) => biblatexNames(names, andOthers)),
  TITLE,
  text('shorttitle', 'title-short'),
  text('origtitle', 'original-title'),
  { field: ({ container }) => (container === 'journal' ? 'journaltitle' : 'booktitle'), holds: ['container-title'], value: ({ csl }) => latexText(csl['container-title'] ?? '') },
  text('shortjournal', 'container-title-short'),
  text('issuetitle', 'volume-title'),
  { field: 'entrysubtype', holds: [], value: (_work, { subtype }) => subtype },
  ...NUMBERS,
  { field: 'type', holds: ['genre'], value: ({ csl: { genre = '' } }) => GENRE_KEYS.get(genre) ?? latexText(genre) },
  { field: ({ publisher }) => (publisher === 'school' ? 'institution' : publisher), holds: ['publisher'], value: ({ csl }) => latexText(csl.publisher ?? '') },
  text('location', 'publisher-place'),
  ...EVENT,
  date('date', 'issued'),
  ...REST,
  { field: 'pmid', holds: ['PMID'], value: ({ csl, identifiers }) => latexText(csl.PMID ?? identifierOf(identifiers, 'pmid') ?? '') },
  text('pmcid', 'PMCID'),
  ...eprint('eprinttype'),
  ...ADDRESSES,
  text('annotation', 'annote'),
];

function isAnonymous({ author = [], editor = [] }: CslItem): boolean {
  return bibtexNames(author, false).text === '' && bibtexNames(editor, false).text === '';
}

function mapped<From, To>(value: From | undefined, map: (value: From) => To): To | undefined {
  return value === undefined ? undefined : map(value);
}

/** An address or identifier in which nothing ends the field or is a command: braces, backslashes, blanks and what is not ASCII are percent-encoded. */
function verbatim(value: string | undefined): string | undefined {
  return value?.trim().replace(/[^\x21-\x7e]|[{}\\]/gu, (character) => (/\p{Cs}/u.test(character) ? '' : encodeURIComponent(character)));
}
