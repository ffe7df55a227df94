import { readArxiv } from '../../base/identifiers.ts';
import type { CslItem } from '../csl.ts';
import { bareDoi } from '../fields/bare-doi.ts';
import type { Besides } from '../fields/csl-identifiers.ts';
import { cslItem, keywordText, pageRange, withSubtitle } from '../fields/csl-members.ts';
import { readGivenDate } from '../fields/written-dates.ts';
import type { ReaderNotes } from '../reader-notes.ts';
import { modsNames } from './mods-names.ts';
import { modsType } from './mods-types.ts';
import type { XmlElement } from './xml-elements.ts';

/** Parts of a record that are read, whatever they hold; of the rest each name is told. */
const HELD: ReadonlySet<string> = new Set(['titleInfo', 'name', 'genre', 'typeOfResource', 'originInfo', 'language', 'abstract', 'note', 'subject', 'relatedItem', 'identifier', 'location', 'part', 'recordInfo', 'physicalDescription']);
const HELD_PARTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['originInfo', new Set(['place', 'publisher', 'dateIssued', 'copyrightDate', 'dateCaptured', 'edition', 'issuance'])],
  ['name', new Set(['namePart', 'role', 'displayForm', 'etal'])],
  ['physicalDescription', new Set(['extent'])],
  ['location', new Set(['url', 'physicalLocation', 'shelfLocator', 'holdingSimple'])],
]);
const HELD_TYPES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['identifier', new Set(['doi', 'isbn', 'issn', 'pmid', 'pubmed', 'pmc', 'pmcid', 'arxiv', 'uri', 'url', 'citekey'])],
  ['relatedItem', new Set(['host', 'series', 'original'])],
  ['titleInfo', new Set(['', 'abbreviated'])],
]);
const HELD_OF_HOST: ReadonlySet<string> = new Set(['titleInfo', 'name', 'genre', 'typeOfResource', 'originInfo', 'identifier', 'part', 'relatedItem']);

/** A record as CSL, with what its identifiers say. Problems of dates are told. */
export function mapMods(record: XmlElement, notes: ReaderNotes): { readonly csl: CslItem; readonly besides: Besides & { readonly keywords: readonly string[] } } {
  const related = (type: string): XmlElement | undefined => relatedItem(record, type);
  const host = related('host');
  const series = related('series') ?? (host && relatedItem(host, 'series'));
  const sources = [record, host].filter((element) => element !== undefined);
  const origin = (name: string): string | undefined => firstWords(sources.flatMap((element) => element.children('originInfo')).flatMap((info) => info.children(name)));
  const detail = (type: string): string | undefined => firstWords(parts.flatMap((part) => part.children('detail')).filter((one) => one.attributes.get('type') === type).map((one) => one.child('number') ?? one));
  const identifier = (...types: readonly string[]): string | undefined => identifiersOf(record, types)[0];
  const parts = sources.flatMap((element) => element.children('part'));
  const key = record.attributes.get('ID') ?? identifier('citekey') ?? record.child('recordInfo', 'recordIdentifier')?.words ?? '';
  const named = key === '' ? 'the record' : key;
  const { type, genre } = modsType(record, host);
  const names = modsNames(record, host, series);
  const keywords = [...new Set(record.children('subject').map((subject) => subject.children().map(({ words }) => words).filter((words) => words !== '').join(' -- ')).filter((words) => words !== ''))];
  const extents = parts.flatMap((part) => part.children('extent')).filter((one) => /^pages?$/.test(one.attributes.get('unit') ?? 'page'));
  const extent = (name: string): string | undefined => firstWords(extents.flatMap((one) => one.children(name)));
  const physical = record.child('physicalDescription', 'extent')?.words;
  const pageCount = /(?<!\d)(\d{1,6}) ?(?:p|pages|leaves)\b/.exec(physical ?? '')?.[1] ?? extent('total');
  // Of a point in time the day is kept.
  const date = dateOf(sources, parts)?.replace(/^(\d{4}-\d{2}-\d{2})T.*$/, '$1');
  const { date: issued, problems } = readGivenDate(date === undefined ? [] : [date]);
  for (const problem of problems) notes.tell('field-malformed', record.place, `date of ${named}: ${problem}`, 'Write dates as ISO 8601 has them.');
  const accessed = origin('dateCaptured');
  const inJournal = type === 'article-journal' || type === 'article-magazine';
  const csl = cslItem({
    id: key,
    type,
    title: titleOf(record),
    'title-short': titleOf(record, 'abbreviated'),
    'original-title': titleOf(related('original')),
    ...names.lists,
    issued,
    accessed: accessed === undefined ? undefined : readGivenDate([accessed]).date,
    'container-title': titleOf(host),
    'container-title-short': titleOf(host, 'abbreviated'),
    'collection-title': titleOf(series),
    'collection-number': series?.child('titleInfo', 'partNumber')?.words,
    publisher: origin('publisher') ?? names.publisher,
    'publisher-place': firstWords(sources.flatMap((element) => element.children('originInfo')).flatMap((info) => info.children('place')).flatMap((place) => place.children('placeTerm')).filter((term) => term.attributes.get('type') !== 'code')),
    volume: detail('volume'),
    issue: detail('issue') ?? (inJournal ? detail('number') : undefined),
    number: inJournal ? detail('article-number') : (detail('number') ?? detail('report number')),
    'chapter-number': detail('chapter'),
    section: detail('section'),
    page: extent('list') ?? pageRange(extent('start'), extent('end')) ?? detail('page'),
    'number-of-pages': pageCount,
    dimensions: pageCount === undefined ? physical : undefined,
    edition: origin('edition'),
    genre,
    'event-title': names.event,
    archive: record.children('location').flatMap((location) => location.children('physicalLocation')).map(({ words }) => words).join('; '),
    'call-number': firstWords(record.children('location').flatMap((location) => [...location.children('shelfLocator'), ...location.children('holdingSimple')])),
    DOI: bareDoi(identifier('doi')),
    ISBN: sources.flatMap((element) => identifiersOf(element, ['isbn'])).join(', '),
    ISSN: sources.flatMap((element) => identifiersOf(element, ['issn'])).join(', '),
    PMID: identifier('pmid', 'pubmed'),
    PMCID: identifier('pmc', 'pmcid'),
    URL: firstWords(record.children('location').flatMap((location) => location.children('url'))) ?? identifier('url', 'uri'),
    abstract: record.children('abstract').map(({ words }) => words).join(' '),
    keyword: keywordText(keywords),
    note: record.children('note').map(({ words }) => words).filter((words) => words !== '').join('; '),
    language: record.children('language').flatMap((language) => language.children('languageTerm')).map(({ words }) => words)[0],
    'author-and-others': names.andOthers ? true : undefined,
  });
  noteRest(record, host, notes);
  return { csl, besides: { identifiers: [readArxiv(identifier('arxiv') ?? '')], addresses: identifiersOf(record), keywords } };
}

/** The title, with the article that does not sort before it and the subtitle after it. */
function titleOf(item: XmlElement | undefined, type?: string): string | undefined {
  const info = item?.children('titleInfo').find((one) => one.attributes.get('type') === type);
  if (info === undefined) return undefined;
  const [nonSort, title, subtitle, number, name] = ['nonSort', 'title', 'subTitle', 'partNumber', 'partName'].map((part) => info.child(part)?.words || undefined);
  const whole = nonSort === undefined ? title : `${nonSort}${/['’]$/.test(nonSort) ? '' : ' '}${title ?? ''}`;
  // The number of a series is a variable of its own.
  return [withSubtitle(whole, subtitle), item?.local === 'relatedItem' && item.attributes.get('type') === 'series' ? undefined : number, name].filter((part) => part !== undefined).join('. ') || undefined;
}

/** The date of issue, as the record says it, or what it stands in, or the part of that. */
function dateOf(sources: readonly XmlElement[], parts: readonly XmlElement[]): string | undefined {
  const origins = sources.flatMap((element) => element.children('originInfo'));
  const issued = origins.flatMap((info) => info.children('dateIssued'));
  const ends = ['start', 'end'].map((point) => firstWords(issued.filter((date) => date.attributes.get('point') === point)));
  const range = ends.every((end) => end !== undefined) ? ends.join('/') : undefined;
  return range ?? firstWords(issued.filter((date) => date.attributes.has('keyDate'))) ?? firstWords(issued) ?? firstWords(parts.flatMap((part) => part.children('date'))) ?? firstWords(origins.flatMap((info) => info.children('copyrightDate')));
}

function relatedItem(record: XmlElement, type: string): XmlElement | undefined {
  return record.children('relatedItem').find((item) => item.attributes.get('type') === type);
}

/** What the identifiers say, or those of some types; an identifier may be marked as invalid. */
function identifiersOf(item: XmlElement, types?: readonly string[]): string[] {
  const valid = item.children('identifier').filter((one) => one.attributes.get('invalid') !== 'yes');
  const asked = types === undefined ? valid : valid.filter((one) => types.includes((one.attributes.get('type') ?? '').toLowerCase()));
  return asked.map(({ words }) => words).filter((words) => words !== '');
}

function firstWords(elements: readonly (XmlElement | undefined)[]): string | undefined {
  return elements.map((element) => element?.words).find((words) => words !== undefined && words !== '');
}

/** Tells of what stands in no variable. */
function noteRest(record: XmlElement, host: XmlElement | undefined, notes: ReaderNotes): void {
  const unheld = (element: XmlElement, name: string): void => {
    if (element.words !== '') notes.unheld(name, record.place);
  };
  for (const element of record.children()) {
    const { local } = element;
    const type = element.attributes.get('type') ?? '';
    const heldTypes = HELD_TYPES.get(local);
    const heldParts = HELD_PARTS.get(local);
    if (!HELD.has(local)) unheld(element, local);
    else if (heldTypes !== undefined && !heldTypes.has(type.toLowerCase())) unheld(element, `${local} of type ${type || 'none'}`);
    else if (heldParts !== undefined) for (const part of element.children()) if (!heldParts.has(part.local)) unheld(part, `${local}/${part.local}`);
  }
  for (const element of host?.children() ?? []) if (!HELD_OF_HOST.has(element.local)) unheld(element, `relatedItem/${element.local}`);
}
