import { findIdentifiers, readArxiv } from '../../base/identifiers.ts';
import type { BibtexEntry } from './bibtex-entries.ts';
import { type ReadDate, readDate } from './bibtex-dates.ts';
import { readNames } from './bibtex-names.ts';
import { ARTICLE_SUBTYPES, CSL_TYPES, GENRES, NUMBER_IS_ISSUE, NUMBER_IS_SERIES } from './bibtex-types.ts';
import { splitOutsideBraces } from './braces.ts';
import type { CslDate, CslDates, CslItem, CslName, CslNames, CslText } from '../csl.ts';
import { keywordText, withSubtitle } from '../fields/csl-members.ts';
import { latexToText, verbatimText } from './latex-text.ts';

/** An entry as CSL, and what was wrong with its fields. */
export interface MappedEntry {
  readonly csl: CslItem;
  readonly keywords: readonly string[];
  /** The number that the list gives the work (`shorthand`). */
  readonly number?: string;
  /** Field by field, as sentences. */
  readonly problems: readonly { readonly field: string; readonly problem: string }[];
  /** LaTeX commands that no table has. */
  readonly unknownCommands: readonly string[];
  readonly knownType: boolean;
  /** Fields that have a value and no place in CSL. */
  readonly unheld: readonly string[];
}

/** Reader's notes, under all the names that programs give them. */
const ANNOTATIONS = ['annote', 'annotation', 'comment', 'comments', 'review', 'remark', 'remarks'];
const NOTES = ['note', 'addendum'];

/** Fields that hold what one variable of CSL does, in its words; of several the first that is filled. Source: biblatex manual, 2.2. */
const SAME: readonly (readonly [variable: CslText, ...fields: readonly string[]])[] = [
  ['title-short', 'shorttitle'], ['container-title-short', 'shortjournal', 'journalabbr'], ['original-title', 'origtitle'], ['original-publisher', 'origpublisher'], ['original-publisher-place', 'origlocation'],
  ['number-of-volumes', 'volumes'], ['number-of-pages', 'pagetotal', 'numpages'], ['chapter-number', 'chapter'], ['part-number', 'part'], ['version', 'version'], ['status', 'pubstate'],
  ['volume-title', 'issuetitle'], ['event-title', 'eventtitle'], ['event-place', 'venue'], ['call-number', 'library', 'lccn'], ['ISSN', 'issn'], ['PMID', 'pmid'], ['PMCID', 'pmcid', 'pmc'],
];
const NAMES: readonly (readonly [variable: CslNames, field: string])[] = [['editor', 'editor'], ['translator', 'translator'], ['container-author', 'bookauthor']];
const DATES: readonly (readonly [variable: CslDates, field: string])[] = [['accessed', 'urldate'], ['event-date', 'eventdate'], ['original-date', 'origdate']];

/** Fields that say nothing of the work: what its identity and inheritance are read from elsewhere, and how programs sort and print it. */
const READ_ELSEWHERE: readonly string[] = [
  'crossref', 'xref', 'xdata', 'key', 'sortkey', 'sortname', 'sorttitle', 'sortyear', 'presort', 'options', 'label', 'archiveprefix', 'primaryclass', 'eprintclass', 'eprinttype', 'arxiv', 'arxivid',
];

/** Maps one entry to CSL: Unicode without markup, no member without a value, members always in the same order. */
export function mapEntry(entry: BibtexEntry): MappedEntry {
  const problems: { field: string; problem: string }[] = [];
  const unknown = new Set<string>();
  const read = new Set<string>(READ_ELSEWHERE);
  const report = (command: string): void => void unknown.add(command);
  const raw = (name: string): string => {
    read.add(name);
    return entry.fields.get(name) ?? '';
  };
  const text = (name: string): string | undefined => latexToText(raw(name), report) || undefined;
  /** The first that is filled; of the others, those that say the same are read too. */
  const first = (...names: readonly string[]): string | undefined => {
    const filled = names.flatMap((name) => {
      const value = latexToText(entry.fields.get(name) ?? '', report);
      return value === '' ? [] : [{ name, value }];
    });
    for (const { name, value } of filled) if (value === filled[0]?.value) read.add(name);
    return filled[0]?.value;
  };
  const joined = (names: readonly string[]): string | undefined => names.map(text).filter((part) => part !== undefined).join('; ') || undefined;
  const titled = (name: string): string | undefined => withSubtitle(text(name), text(name.replace(/title$/, 'subtitle')));
  const names = (name: string): { readonly names?: readonly CslName[]; readonly andOthers: boolean } => {
    const list = readNames(raw(name), report);
    for (const problem of list.problems) problems.push({ field: name, problem });
    return { ...(list.names.length === 0 ? {} : { names: list.names }), andOthers: list.andOthers };
  };
  const dated = (date: ReadDate, field: string): CslDate | undefined => {
    for (const problem of date.problems) problems.push({ field, problem });
    return date.date;
  };

  const author = names('author');
  const issued = dated(readDate(text), 'date');
  // Beside a whole date, its parts say nothing more.
  if (text('date') !== undefined) for (const part of ['year', 'month', 'day']) read.add(part);
  const journal = titled('journaltitle') ?? first('journal');
  const book = titled('booktitle') ?? titled('maintitle');
  const isArticle = NUMBER_IS_ISSUE.has(entry.type) && entry.type !== 'inproceedings' && entry.type !== 'conference';
  const container = isArticle ? (journal ?? book) : (book ?? journal);
  const published = howPublished(entry, text('howpublished'), [container, text('type')]);
  const publisher = first('publisher', 'organization', 'institution', 'school');
  const subtype = ARTICLE_SUBTYPES.get(entry.type === 'article' ? (entry.fields.get('entrysubtype') ?? '').toLowerCase() : '');
  const genre = text('type') ?? (GENRES.has(entry.type) && entry.type !== 'software' && entry.type !== 'patent' ? entry.type : undefined) ?? (subtype === undefined ? text('entrysubtype') : undefined);
  const keywords = [...new Set(['keywords', 'keyword'].flatMap((name) => splitOutsideBraces(raw(name), /[,;，；]/y)).map((word) => latexToText(word, report)).filter((word) => word !== ''))];
  const number = text('shorthand');
  const eprint = verbatimText(entry.fields.get('eprint') ?? '');
  // Without a word on its archive, an eprint is read only if it is an identifier by itself.
  if (entry.fields.has('eprinttype') || entry.fields.has('archiveprefix') || readArxiv(eprint) !== undefined || findIdentifiers(eprint).length > 0) read.add('eprint');
  const archive = (text('eprinttype') ?? text('archiveprefix') ?? '').replace(/^(?:arxiv|pubmed|pmid)$/i, '');
  const item: CslItem = {
    id: entry.key,
    type: subtype ?? CSL_TYPES.get(entry.type) ?? 'document',
    ...member('title', titled('title')),
    ...(author.names === undefined ? {} : { author: author.names }),
    ...(author.andOthers ? { 'author-and-others': true } : {}),
    ...Object.fromEntries(NAMES.flatMap(([variable, field]) => [[variable, names(field).names] as const].filter(([, list]) => list !== undefined))),
    ...(issued === undefined ? {} : { issued }),
    ...Object.fromEntries(DATES.flatMap(([variable, field]) => [[variable, dated(readDate((name) => (name === 'date' ? text(field) : undefined)), field)] as const].filter(([, date]) => date !== undefined))),
    ...member('container-title', container),
    ...member('collection-title', text('series')),
    ...member('collection-number', NUMBER_IS_SERIES.has(entry.type) ? text('number') : undefined),
    ...member('publisher', publisher ?? published.words),
    ...member('publisher-place', first('location', 'address')),
    ...member('volume', text('volume')),
    ...member('issue', NUMBER_IS_ISSUE.has(entry.type) ? first('number', 'issue') : text('issue')),
    ...member('page', text('pages')?.replace(/\s*[-‐‑‒–—−]+\s*/g, '-')),
    ...member('number', NUMBER_IS_ISSUE.has(entry.type) || NUMBER_IS_SERIES.has(entry.type) ? text('eid') : first('number', 'eid')),
    ...member('edition', text('edition')),
    ...member('genre', genre === undefined ? undefined : (GENRES.get(genre) ?? genre)),
    ...Object.assign({}, ...SAME.map(([variable, ...fields]) => member(variable, first(...fields)))),
    ...(archive === '' || eprint === '' ? {} : { archive, archive_location: eprint }),
    ...member('DOI', doiAsWritten(verbatimText(raw('doi')))),
    ...member('ISBN', text('isbn')),
    ...member('URL', text('url') === undefined ? (published.address ?? (verbatimText(raw('ee')) || undefined)) : verbatimText(raw('url')).replace(/\s+/g, ' ')),
    ...member('abstract', text('abstract')),
    ...member('keyword', keywordText(keywords)),
    ...member('note', [publisher === undefined ? undefined : published.words, joined(NOTES)].filter((part) => part !== undefined).join('; ')),
    ...member('annote', joined(ANNOTATIONS)),
    ...member('language', first('language', 'langid', 'hyphenation')),
  };
  const unheld = [...entry.fields].filter(([name, value]) => !read.has(name) && value.trim() !== '').map(([name]) => name);
  return { csl: item, keywords, ...(number === undefined ? {} : { number }), unheld, problems, unknownCommands: [...unknown], knownType: CSL_TYPES.has(entry.type) };
}

function member<K extends keyof CslItem>(name: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined || value === '' ? {} : ({ [name]: value } as Partial<Record<K, string>>);
}

/** How an odd thing was published: an address if the field begins with one, else words, unless another field says the same. */
function howPublished(entry: BibtexEntry, words: string | undefined, said: readonly (string | undefined)[]): { readonly address?: string; readonly words?: string } {
  const address = /^(?:https?|ftp):\/\/\S+/i.exec(verbatimText(entry.fields.get('howpublished') ?? ''))?.[0];
  if (address !== undefined) return { address };
  return words === undefined || said.includes(words) ? {} : { words };
}

/** A DOI without its resolver, in the letters in which it was written. */
function doiAsWritten(text: string): string | undefined {
  return /10\.\d{4,9}\/\S+/.exec(text)?.[0];
}
