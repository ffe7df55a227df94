import type { CslName } from '../csl.ts';
import type { Reader, Reading, ReferenceDraft, SourceText } from '../drafts.ts';
import { bareDoi } from '../fields/bare-doi.ts';
import { cslItem, keywordText, plainPages } from '../fields/csl-members.ts';
import { PAGES_COUNTED } from '../fields/csl-types.ts';
import { ENDNOTE_TYPES } from '../fields/endnote-types.ts';
import { readListedName } from '../fields/listed-names.ts';
import { semicolonList } from '../fields/listed-texts.ts';
import { serialNumbers } from '../fields/serial-numbers.ts';
import { readGivenDate } from '../fields/written-dates.ts';
import { ReaderNotes } from '../reader-notes.ts';
import { referenceDraft } from '../reference-draft.ts';
import { openingElements, readXml, type XmlElement } from './xml-elements.ts';
import { XmlFields } from './xml-fields.ts';

/** EndNote's own XML, as EndNote and JabRef write it; the styles of its text are left aside. */
export const endnoteXml: Reader = { format: 'endnote-xml', label: 'EndNote XML', reads: 'reference', recognise: recogniseEndnoteXml, read: readEndnoteXml };

function recogniseEndnoteXml(source: SourceText): number {
  const names = new Set(openingElements(source).map(({ local }) => local));
  return names.has('records') && names.has('record') ? (names.has('ref-type') ? 1 : 0.6) : 0;
}

function readEndnoteXml(source: SourceText): Reading {
  const notes = new ReaderNotes(source, 'element');
  const drafts: ReferenceDraft[] = [];
  notes.add(readXml(source, ({ local }) => local === 'record', (record) => drafts.push(readRecord(record, notes))));
  return { drafts, ...notes.rest(), sections: [] };
}

function readRecord(record: XmlElement, notes: ReaderNotes): ReferenceDraft {
  const fields = new XmlFields(record);
  const { place } = record;
  const one = (...paths: readonly string[]): string | undefined => fields.one(...paths);
  const names = (path: string): CslName[] => fields.all(path).flatMap(personsOf);
  const key = one('label', 'accession-num') ?? '';
  const named = key === '' ? 'the record' : key;
  const type = typeOf(record, notes);
  const date = readGivenDate(dateTexts(one('dates/year'), one('dates/month'), one('dates/pub-dates/date')));
  for (const problem of date.problems) notes.tell('field-malformed', place, `date of ${named}: ${problem}`, 'Write the year with four digits.');
  const accessed = one('access-date');
  const serials = serialNumbers(fields.all('isbn'));
  const book = BOOKS.has(type);
  const keywords = [...new Set(fields.all('keywords/keyword').flatMap(semicolonList))];
  const pages = plainPages(one('pages'));
  const container = one('titles/secondary-title', 'periodical/full-title', 'secondary-title');
  const csl = cslItem({
    id: key,
    type,
    title: one('titles/title'),
    'title-short': one('titles/short-title'),
    'original-title': one('titles/translated-title'),
    author: names('contributors/authors/author'),
    // Of a book, the second authors are the editors of its series where it has authors of its own.
    ...(book && fields.has('contributors/authors/author') && container !== undefined ? { 'collection-editor': names('contributors/secondary-authors/author') } : { editor: names('contributors/secondary-authors/author') }),
    translator: names('contributors/translated-authors/author'),
    issued: date.date,
    accessed: accessed === undefined ? undefined : readGivenDate([accessed]).date,
    'container-title': book ? undefined : container,
    'container-title-short': one('periodical/abbr-1', 'titles/alt-title', 'alt-periodical/full-title', 'alt-periodical/abbr-1'),
    'collection-title': (book ? container : undefined) ?? one('titles/tertiary-title', 'tertiary-title'),
    publisher: one('publisher'),
    'publisher-place': one('pub-location'),
    volume: one('volume'),
    'number-of-volumes': one('num-vols'),
    issue: ISSUED.has(type) ? one('number', 'issue') : one('issue'),
    number: ISSUED.has(type) ? undefined : one('number'),
    // The lone number of a book says how many pages it has.
    ...(PAGES_COUNTED.has(type) && /^\d+$/.test(pages ?? '') ? { 'number-of-pages': pages } : { page: pages }),
    edition: one('edition'),
    section: one('section'),
    genre: one('work-type'),
    'call-number': one('call-num'),
    archive: one('remote-database-name'),
    source: one('remote-database-provider'),
    DOI: bareDoi(one('electronic-resource-num')),
    ISBN: [...serials.isbn, ...serials.others].join(', '),
    ISSN: serials.issn.join(', '),
    PMID: /pubmed|medline/i.test(one('remote-database-name') ?? '') ? /^\d{1,8}$/.exec(one('accession-num') ?? '')?.[0] : undefined,
    PMCID: fields.seen('custom2').some((text) => /^PMC\d+$/.test(text)) ? one('custom2') : undefined,
    URL: one(...ADDRESSES),
    abstract: one('abstract'),
    keyword: keywordText(keywords),
    note: fields.all('notes', 'caption').join('; '),
    annote: fields.all('research-notes').join('; '),
    language: one('language'),
  });
  for (const name of fields.untaken()) if (name !== 'ref-type') notes.unheld(name, place);
  return referenceDraft(notes, place, csl, { addresses: fields.seen(...ADDRESSES), keywords });
}

/** Where addresses stand; of several the first is kept, and the others may still tell identifiers. */
const ADDRESSES = ['urls/related-urls/url', 'urls/web-urls/url', 'urls/text-urls/url'];
const BOOKS: ReadonlySet<string> = new Set(['book', 'collection']);
/** Types whose number counts the issues of what holds them. */
const ISSUED: ReadonlySet<string> = new Set(['article-journal', 'article-magazine', 'article-newspaper', 'paper-conference', 'periodical']);

function typeOf(record: XmlElement, notes: ReaderNotes): string {
  const element = record.child('ref-type');
  const number = element?.words ?? '';
  const name = element?.attributes.get('name') ?? '';
  const type = ENDNOTE_TYPES.get(name.toLowerCase()) ?? ENDNOTE_TYPES.get(number);
  if (type === undefined) notes.tellOnce('field-malformed', record.place, `“${name || number}” is no type of EndNote that is known; such records are read as documents`);
  return type ?? 'document';
}

/** JabRef gives the month as a number of its own, EndNote day and month as they stand on the work. */
function dateTexts(year: string | undefined, month: string | undefined, day: string | undefined): string[] {
  const dated = year !== undefined && month !== undefined && /^\d{1,2}$/.test(month) ? [`${year}-${month.padStart(2, '0')}`] : [year, month];
  return [...dated, day].filter((text) => text !== undefined);
}

/** Some exports put all persons into one element. */
function personsOf(text: string): CslName[] {
  return semicolonList(text).map((name) => readListedName(name) ?? { literal: name });
}
