import { addToSet } from '../base/grouping.ts';
import { nameKey } from '../base/names.ts';
import { byText, sorted } from '../base/order.ts';
import { type CslItem, issuedYear } from '../sources/csl.ts';
import type { ReferenceDraft } from '../sources/drafts.ts';
import { type FirstAuthor, firstAuthor } from './first-authors.ts';
import { knowsPreprint, marksOf, type Versions } from './identity-marks.ts';
import { journalWords } from './journal-names.ts';
import { type ComparedTitle, comparedTitle, noticeOf } from './titles.ts';

/** All that the entries of one work say of it, in the forms in which works are compared; it grows as entries are found to describe the same work. */
export interface WorkDescription {
  readonly titles: Map<string, ComparedTitle>;
  readonly authors: Map<string, FirstAuthor>;
  readonly years: Set<number>;
  readonly volumes: Set<string>;
  /** First pages, and the numbers that stand for them. */
  readonly pages: Set<string>;
  /** The words of the journal or book that the work stands in. */
  readonly sources: Map<string, readonly string[]>;
  /** The words of the book that the work is, since a short form has its title for a source. */
  readonly books: Map<string, readonly string[]>;
  /** The words of references from which no title could be read: two that differ may well name two works. */
  readonly untitled: Set<string>;
  /** The kinds of notice on another work that it is said to be. */
  readonly notices: Set<string>;
  readonly marks: Map<string, Set<string>>;
  preprint: boolean;
}

/** What is not the work's own title but says what it is a notice of. */
const NOTICE_GENRES: readonly (readonly [kind: string, genre: RegExp])[] = [
  ['correction', /\b(?:correction|corrigendum|erratum|published erratum|addendum)\b/i],
  ['retraction', /\bretraction\b/i],
  ['review', /\bbook review\b/i],
  ['reply', /^(?:reply|rejoinder)$/i],
];

const WHOLE_BOOKS: ReadonlySet<string> = new Set(['book', 'thesis', 'report', 'classic']);

/** A text that two entries share only where `describeEntry` says the same of both: thousands of reference lists name one work in the same words. */
export function spelling({ csl, identifiers, parsed }: ReferenceDraft): string {
  const { id: _id, author, abstract: _abstract, references: _references, note: _note, keyword: _keyword, ...rest } = csl;
  return JSON.stringify([rest, author?.[0], identifiers, csl.title === undefined ? parsed?.words : undefined]);
}

export function describeEntry(draft: ReferenceDraft, versions: Versions): WorkDescription {
  const { csl } = draft;
  const title = comparedTitle(csl.title ?? '');
  const author = csl.author?.[0] === undefined ? undefined : firstAuthor(csl.author[0]);
  const year = issuedYear(csl);
  return {
    titles: new Map(title.signature === '' ? [] : [[title.signature, title]]),
    authors: new Map(author === undefined || author.whole === '' ? [] : [[author.whole, author]]),
    years: new Set(year === undefined ? [] : [year]),
    volumes: new Set(textsOf(csl.volume).map(plainVolume)),
    pages: new Set([...textsOf(csl['page-first'] ?? csl.page), ...(csl.type === 'article-journal' ? textsOf(csl.number) : [])].map(plainPage).filter((page) => page !== '')),
    sources: namesOf([csl['container-title'], csl['container-title-short']]),
    books: namesOf([csl['container-title'] === undefined && WHOLE_BOOKS.has(csl.type) ? csl.title : undefined]),
    untitled: new Set(csl.title === undefined ? textsOf(draft.parsed?.words).map(nameKey) : []),
    notices: new Set(noticesOf(csl, title)),
    preprint: knowsPreprint(draft),
    marks: marksOf(draft, versions),
  };
}

/** A description that can grow without the other one growing. */
export function copyDescription(description: WorkDescription): WorkDescription {
  const { titles, authors, years, volumes, pages, sources, books, untitled, notices, marks, preprint } = description;
  return {
    titles: new Map(titles),
    authors: new Map(authors),
    years: new Set(years),
    volumes: new Set(volumes),
    pages: new Set(pages),
    sources: new Map(sources),
    books: new Map(books),
    untitled: new Set(untitled),
    notices: new Set(notices),
    marks: new Map([...marks].map(([kind, values]) => [kind, new Set(values)])),
    preprint,
  };
}

/** Adds to one description what another says of the same work. O(size of the other). */
export function absorb(into: WorkDescription, other: WorkDescription): void {
  for (const part of ['titles', 'authors', 'sources', 'books'] as const) for (const [key, value] of other[part]) (into[part] as Map<string, unknown>).set(key, value);
  for (const part of ['years', 'volumes', 'pages', 'untitled', 'notices'] as const) for (const value of other[part]) (into[part] as Set<unknown>).add(value);
  for (const [kind, values] of other.marks) for (const value of values) addToSet(into.marks, kind, value);
  into.preprint ||= other.preprint;
}

/** What a description says of the work beside its identifiers. */
export const WORDING = ['titles', 'authors', 'years', 'volumes', 'pages', 'sources', 'untitled', 'notices'] as const;

/** A text that two descriptions share exactly where they say the same; their keys hold no control characters. */
export function wordingOf(description: WorkDescription): string {
  let wording = '';
  for (const part of WORDING) {
    const keys = description[part];
    if (keys.size === 1) for (const key of keys.keys()) wording += key;
    else if (keys.size > 1) wording += sorted([...keys.keys()].map(String), byText).join('\u0001');
    wording += '\u0002';
  }
  return wording;
}

function noticesOf(csl: CslItem, title: ComparedTitle): string[] {
  const genre = csl.genre ?? '';
  return [
    ...(noticeOf(title) === undefined ? [] : [noticeOf(title) ?? '']),
    ...NOTICE_GENRES.filter(([, pattern]) => pattern.test(genre)).map(([kind]) => kind),
    ...(csl.type === 'review-book' || csl['reviewed-title'] !== undefined ? ['review'] : []),
  ];
}

function namesOf(names: readonly (string | undefined)[]): Map<string, readonly string[]> {
  return new Map(names.flatMap(textsOf).map(journalWords).filter((words) => words.length > 0).map((words) => [words.join(' '), words]));
}

function textsOf(text: string | undefined): string[] {
  return text === undefined || text.trim() === '' ? [] : [text];
}

function plainVolume(volume: string): string {
  return nameKey(volume.slice(0, 100)).replace(/^(?:volume|vol|v|band|bd)(?=\d)/, '').replace(/^0+(?=\d)/, '');
}

function plainPage(page: string): string {
  return nameKey(page.slice(0, 100).split(/\s*[-‐‑–—]\s*/)[0] ?? '').replace(/^(?:article|artn|art|pages|page|pp|p)(?=[a-z]?\d)/, '').replace(/^0+(?=\d)/, '');
}
