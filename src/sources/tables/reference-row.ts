import { findIdentifiers, type Identifier, readArxiv, readDoi } from '../../base/identifiers.ts';
import { CSL_DATES, CSL_NAMES, CSL_TEXTS, type CslDate, type CslDates, type CslItem, type CslName, type CslNames, type CslText } from '../csl.ts';
import type { ReferenceDraft } from '../drafts.ts';
import { bareDoi } from '../fields/bare-doi.ts';
import { cslItem, keywordText, pageRange, plainPages } from '../fields/csl-members.ts';
import { readPmid } from '../fields/identifier-set.ts';
import { splitKeywords } from '../fields/keywords.ts';
import { quotedList, semicolonList } from '../fields/listed-texts.ts';
import type { NameList } from '../fields/name-lists.ts';
import { readPlainNames } from '../fields/plain-names.ts';
import { readSourceLine, type SourceLine } from '../fields/source-lines.ts';
import { readGivenDate } from '../fields/written-dates.ts';
import type { ReaderNotes } from '../reader-notes.ts';
import { referenceDraft } from '../reference-draft.ts';
import type { ReferenceColumn } from './reference-columns.ts';
import type { ReferenceDialect } from './reference-dialects.ts';
import type { ReferenceLayout } from './reference-layout.ts';
import type { TableRow } from './table.ts';

/** Variables that are read in a way of their own. */
const PARTICULAR: ReadonlySet<CslText | CslNames | CslDates> = new Set(['author', 'issued', 'keyword', 'page', 'page-first', 'genre', 'DOI', 'PMID', 'container-title', 'event-title', 'volume', 'issue', 'note', 'annote'] as const);

const NAMES: ReadonlySet<string> = new Set(CSL_NAMES);
/** `17-21 May 2021` */
const DAYS_OF_MONTH = /^(\d{1,2})\s?[-–]\s?(\d{1,2})\s(\p{L}{3,9}\.?\s\d{4})$/u;

/** Reads the rows of one table of works. */
export class ReferenceRows {
  readonly #dialect: ReferenceDialect;
  readonly #layout: ReferenceLayout;
  readonly #notes: ReaderNotes;
  readonly #texts: readonly CslText[];
  readonly #names: readonly CslNames[];
  readonly #dates: readonly CslDates[];

  constructor(dialect: ReferenceDialect, layout: ReferenceLayout, notes: ReaderNotes) {
    this.#dialect = dialect;
    this.#layout = layout;
    this.#notes = notes;
    const isPlain = (name: CslText | CslNames | CslDates): boolean => layout.columns.has(name) && !PARTICULAR.has(name);
    this.#texts = CSL_TEXTS.filter(isPlain);
    this.#names = CSL_NAMES.filter(isPlain);
    this.#dates = CSL_DATES.filter(isPlain);
  }

  /** The work that a row describes; undefined where no column that is known has a value. */
  read(row: TableRow): ReferenceDraft | undefined {
    for (const column of this.#layout.unheld) if (row.cell(column) !== '') this.#unheld(column, row);
    if (![...this.#layout.columns.values()].some((columns) => columns.some((column) => row.cell(column) !== ''))) return undefined;
    const csl = this.#csl(row);
    const draft = referenceDraft(this.#notes, row.place, csl, { identifiers: this.#identifiers(row), keywords: splitList(this.#one(row, 'tags') ?? '') });
    const number = this.#one(row, 'citation-number');
    return number === undefined ? draft : { ...draft, number };
  }

  #csl(row: TableRow): CslItem {
    const line = this.#sourceLine(row);
    const authors = this.#people(row, 'author');
    const container = this.#one(row, 'container-title') ?? line?.container;
    const event = this.#one(row, 'event-title');
    const pmid = this.#one(row, 'PMID');
    const { type, genre } = this.#type(row, container, event);
    return cslItem({
      id: this.#one(row, 'key') ?? '',
      type,
      ...Object.fromEntries(this.#texts.map((name) => [name, this.#one(row, name)])),
      'container-title': container,
      'event-title': event,
      author: authors.names,
      ...(authors.andOthers || this.#one(row, 'author-and-others') === 'true' ? { 'author-and-others': true } : {}),
      ...(Object.fromEntries(this.#names.map((name) => [name, this.#people(row, name).names])) as { readonly [name in CslNames]?: readonly CslName[] }),
      issued: this.#issued(row, line?.date),
      ...(Object.fromEntries(this.#dates.map((name) => [name, this.#date(row, undefined, this.#one(row, name))])) as { readonly [date in CslDates]?: CslDate }),
      volume: this.#one(row, 'volume') ?? line?.volume,
      issue: this.#one(row, 'issue') ?? line?.issue,
      page: this.#pages(row) ?? line?.page,
      genre: this.#one(row, 'genre') ?? genre,
      DOI: bareDoi(this.#one(row, 'DOI')),
      PMID: pmid === undefined ? undefined : (readPmid(pmid)?.value ?? pmid),
      keyword: keywordText([...new Set(this.#all(row, 'keyword').flatMap((text) => quotedList(text) ?? splitKeywords(text)))]),
      note: this.#all(row, 'note').join('; '),
      annote: this.#all(row, 'annote').join('; '),
    });
  }

  #people(row: TableRow, known: CslNames): NameList {
    const list = readPlainNames(this.#one(row, known) ?? '', this.#dialect.names);
    for (const problem of list.problems) this.#notes.tell('field-malformed', row.place, problem, 'Part names with semicolons.');
    return list;
  }

  #sourceLine(row: TableRow): SourceLine | undefined {
    const text = this.#one(row, 'source-line');
    const line = readSourceLine(text ?? '');
    if (text !== undefined && line === undefined) this.#unheldOf(row, 'source-line');
    return line;
  }

  #type(row: TableRow, container: string | undefined, event: string | undefined): { readonly type: string; readonly genre?: string } {
    const word = this.#one(row, 'type');
    if (word === undefined) return { type: event !== undefined ? 'paper-conference' : container !== undefined ? 'article-journal' : 'document' };
    const known = this.#dialect.typeOf(word);
    if (known === undefined) this.#notes.tellOnce('field-malformed', row.place, `“${word}” is no type of work that is known; such works are documents, with the word as their genre`, 'Name the type as CSL does, such as article-journal, paper-conference, chapter, book, report or thesis.');
    return known ?? { type: 'document', genre: word };
  }

  #issued(row: TableRow, fallback: string | undefined): CslDate | undefined {
    const year = this.#one(row, 'year');
    const month = this.#one(row, 'month');
    const day = this.#one(row, 'day') ?? '';
    const parts = month === undefined ? undefined : /^\d+$/.test(month) && year !== undefined ? [year, month, day].filter((part) => part !== '').join('/') : `${day} ${month}`.trim();
    return this.#date(row, year, this.#one(row, 'issued') ?? parts ?? fallback);
  }

  #date(row: TableRow, year: string | undefined, detail: string | undefined): CslDate | undefined {
    const day = detail?.replace(/[T ]\d{1,2}:\d\d.*$/, '').replace(/ (?:through|to) /, '–').replace(DAYS_OF_MONTH, '$1 $3–$2 $3');
    const { date, problems } = readGivenDate([year, day].filter((text) => text !== undefined));
    for (const problem of problems) this.#notes.tell('field-malformed', row.place, problem, 'Write dates as 2020, 2020-03 or 2020-03-05.');
    return date;
  }

  #pages(row: TableRow): string | undefined {
    return plainPages(this.#one(row, 'page')) ?? pageRange(this.#one(row, 'page-first'), this.#one(row, 'page-last'));
  }

  #identifiers(row: TableRow): (Identifier | undefined)[] {
    const listed = this.#all(row, 'identifiers').flatMap(splitList).map((text) => {
      const named = findIdentifiers(text);
      return named.length > 0 ? named : [readArxiv(text) ?? findIdentifiers(`openalex:${text}`)[0] ?? findIdentifiers(`s2:${text}`)[0]].filter((identifier) => identifier !== undefined);
    });
    if (listed.some((identifiers) => identifiers.length === 0)) this.#unheldOf(row, 'identifiers');
    const address = this.#one(row, 'openurl');
    const linked = readDoi(/[?&]id=(?:doi:)?([^&]+)/i.exec(address ?? '')?.[1] ?? '');
    if (address !== undefined && linked === undefined) this.#unheldOf(row, 'openurl');
    return [...listed.flat(), linked];
  }

  /** The first value of what some columns hold; another that says something else is told, but for names: the later columns have them shorter. */
  #one(row: TableRow, known: ReferenceColumn): string | undefined {
    let first: string | undefined;
    for (const column of this.#layout.columns.get(known) ?? []) {
      const value = this.#dialect.text(row.cell(column));
      first ??= value === '' ? undefined : value;
      if (value !== '' && value !== first && !NAMES.has(known)) this.#unheld(column, row);
    }
    return first;
  }

  /** Tells that what a row has under some columns is not carried over. */
  #unheldOf(row: TableRow, known: ReferenceColumn): void {
    for (const column of this.#layout.columns.get(known) ?? []) if (row.cell(column) !== '') this.#unheld(column, row);
  }

  #unheld(column: string, row: TableRow): void {
    this.#notes.unheld(this.#layout.headers.get(column) ?? column, row.place);
  }

  #all(row: TableRow, known: ReferenceColumn): string[] {
    return (this.#layout.columns.get(known) ?? []).map((column) => this.#dialect.text(row.cell(column))).filter((value) => value !== '');
  }
}

/** The members of a cell that is a list, however it is written. */
function splitList(cell: string): readonly string[] {
  return quotedList(cell) ?? semicolonList(cell);
}
