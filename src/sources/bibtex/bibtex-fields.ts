import { findIdentifiers, readArxiv } from '../../base/identifiers.ts';
import type { CslDate, CslDates, CslItem, CslNames, CslText } from '../csl.ts';
import { doiIn } from '../fields/bare-doi.ts';
import { cslItem, keywordText, plainPages, withSubtitle } from '../fields/csl-members.ts';
import type { NameList } from '../fields/name-lists.ts';
import type { ReadDate } from '../fields/written-dates.ts';
import { readDate } from './bibtex-dates.ts';
import type { BibtexEntry } from './bibtex-entries.ts';
import { readNames } from './bibtex-names.ts';
import { ARTICLE_SUBTYPES, CSL_TYPES, GENRES, NUMBER_IS_ISSUE, NUMBER_IS_SERIES } from './bibtex-types.ts';
import { splitOutsideBraces } from './braces.ts';
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
    let said: string | undefined;
    for (const name of names) {
      const value = latexToText(entry.fields.get(name) ?? '', report) || undefined;
      said ??= value;
      if (value !== undefined && value === said) read.add(name);
    }
    return said;
  };
  const joined = (names: readonly string[]): string | undefined => names.map(text).filter((part) => part !== undefined).join('; ') || undefined;
  const titled = (name: string): string | undefined => withSubtitle(text(name), text(name.replace(/title$/, 'subtitle')));
  const names = (name: string): NameList => {
    const list = readNames(raw(name), report);
    for (const problem of list.problems) problems.push({ field: name, problem });
    return list;
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
  const csl = cslItem({
    id: entry.key,
    type: subtype ?? CSL_TYPES.get(entry.type) ?? 'document',
    title: titled('title'),
    author: author.names,
    'author-and-others': author.andOthers ? true : undefined,
    ...Object.fromEntries(NAMES.map(([variable, field]) => [variable, names(field).names])),
    issued,
    ...Object.fromEntries(DATES.map(([variable, field]) => [variable, dated(readDate((name) => (name === 'date' ? text(field) : undefined)), field)])),
    'container-title': container,
    'collection-title': text('series'),
    'collection-number': NUMBER_IS_SERIES.has(entry.type) ? text('number') : undefined,
    publisher: publisher ?? published.words,
    'publisher-place': first('location', 'address'),
    volume: text('volume'),
    issue: NUMBER_IS_ISSUE.has(entry.type) ? first('number', 'issue') : text('issue'),
    page: plainPages(text('pages')),
    number: NUMBER_IS_ISSUE.has(entry.type) || NUMBER_IS_SERIES.has(entry.type) ? text('eid') : first('number', 'eid'),
    edition: text('edition'),
    genre: genre === undefined ? undefined : (GENRES.get(genre) ?? genre),
    ...Object.fromEntries(SAME.map(([variable, ...fields]) => [variable, first(...fields)])),
    ...(archive === '' || eprint === '' ? {} : { archive, archive_location: eprint }),
    DOI: doiIn(verbatimText(raw('doi'))),
    ISBN: text('isbn'),
    URL: text('url') === undefined ? (published.address ?? (verbatimText(raw('ee')) || undefined)) : verbatimText(raw('url')).replace(/\s+/g, ' '),
    abstract: text('abstract'),
    keyword: keywordText(keywords),
    note: [publisher === undefined ? undefined : published.words, joined(NOTES)].filter((part) => part !== undefined).join('; '),
    annote: joined(ANNOTATIONS),
    language: first('language', 'langid', 'hyphenation'),
  });
  const unheld = [...entry.fields].filter(([name, value]) => !read.has(name) && value.trim() !== '').map(([name]) => name);
  return { csl, keywords, ...(number === undefined ? {} : { number }), unheld, problems, unknownCommands: [...unknown], knownType: CSL_TYPES.has(entry.type) };
}

/** How an odd thing was published: an address if the field begins with one, else words, unless another field says the same. */
function howPublished(entry: BibtexEntry, words: string | undefined, said: readonly (string | undefined)[]): { readonly address?: string; readonly words?: string } {
  const address = /^(?:https?|ftp):\/\/\S+/i.exec(verbatimText(entry.fields.get('howpublished') ?? ''))?.[0];
  if (address !== undefined) return { address };
  return words === undefined || said.includes(words) ? {} : { words };
}
