import type { CslItem, CslName } from '../csl.ts';
import { bareDoi } from '../fields/bare-doi.ts';
import { cslItem, pageRange, plainPages } from '../fields/csl-members.ts';
import { nameOf } from '../fields/listed-names.ts';
import { readNameText } from '../fields/plain-names.ts';
import { readGivenDate } from '../fields/written-dates.ts';
import type { ReaderNotes } from '../reader-notes.ts';
import type { ListedReference } from '../references/reference-list.ts';
import type { XmlElement } from './xml-elements.ts';

const HELD: ReadonlySet<string> = new Set(['analytic', 'monogr', 'series', 'idno', 'note', 'ptr', 'date', 'title', 'author', 'editor', 'imprint', 'meeting', 'biblScope', 'publisher', 'pubPlace', 'edition', 'label', 'respStmt', 'orgName', 'address']);
const MEETING = /\b(?:proceedings|proc\.?|conference|symposium|workshops?|meeting|congress|advances in neural|findings of the)\b/i;
const THESIS = /\b(?:thesis|dissertation)\b/i;
const SERIALS: ReadonlySet<string> = new Set(['article-journal']);

/** The key that the text's references name. */
export function keyOfTei(element: XmlElement): string {
  return element.attributes.get('{http://www.w3.org/XML/1998/namespace}id') ?? element.attributes.get('id') ?? '';
}

/**
 * An entry of a reference list in TEI. Its fields are those of GROBID; an entry that GROBID found no title in is read from its words where it kept them (`raw_reference`).
 * Problems of dates are told.
 */
export function readBiblStruct(element: XmlElement, notes: ReaderNotes): ListedReference {
  const { start, end } = element.place;
  const key = keyOfTei(element);
  const raw = element.children('note').find((note) => note.attributes.get('type') === 'raw_reference')?.words ?? '';
  const words = raw.replace(/^\[\d{1,4}\]\s*/, '');
  const csl = mapBiblStruct(element, key, notes);
  const links = [...idnos(element).map(({ type, value }) => (type === '' ? value : `${type}:${value}`)), ...element.children('ptr').map((ptr) => ptr.attributes.get('target') ?? ''), ...partsOf(element).flatMap((part) => part.children('ptr')).map((ptr) => ptr.attributes.get('target') ?? '')].filter((link) => link !== '');
  const number = /^\W*(\d{1,4})\W*$/.exec(element.child('label')?.words ?? '')?.[1];
  const isFielded = csl.title !== undefined || words === '';
  return { start, end, ...(number === undefined ? {} : { number }), ...(key === '' ? {} : { key }), words, ...(links.length === 0 ? {} : { links }), ...(isFielded ? { csl } : {}) };
}

function mapBiblStruct(element: XmlElement, key: string, notes: ReaderNotes): CslItem {
  const analytic = element.child('analytic');
  const monogr = element.child('monogr');
  const imprint = monogr?.child('imprint');
  const hostTitle = titleOf(monogr);
  const isPart = titleOf(analytic) !== undefined;
  // What has no title of its own is the book itself, or a paper of which only the journal is known.
  const isBook = !isPart && !isSerial(monogr);
  const ownTitle = isBook ? hostTitle : titleOf(analytic);
  const container = isBook ? undefined : hostTitle;
  const meeting = monogr?.child('meeting')?.content.map((part) => (typeof part === 'string' ? part : '')).join('').trim();
  const noteTexts = element.children('note').filter((note) => note.attributes.get('type') !== 'raw_reference').map(({ words }) => words).filter((words) => words !== '');
  const type = typeOf(monogr, container, isPart, noteTexts);
  const scope = (unit: string): string | undefined => [imprint, monogr, element.child('series')].flatMap((part) => part?.children('biblScope') ?? []).filter((one) => one.attributes.get('unit') === unit).map(scopeText).find((text) => text !== undefined);
  const identifier = (...types: readonly string[]): string | undefined => idnos(element).find((idno) => types.includes(idno.type.toLowerCase()))?.value;
  const date = [imprint, monogr].flatMap((part) => part?.children('date') ?? []).map((one) => one.attributes.get('when') ?? one.words).find((text) => text !== '');
  const { date: issued, problems } = readGivenDate(date === undefined ? [] : [date.replace(/T.*$/, '')]);
  for (const problem of problems) notes.tell('field-malformed', element.place, `date of ${key === '' ? 'the entry' : key}: ${problem}`);
  for (const part of [element, ...partsOf(element), ...(imprint === undefined ? [] : [imprint])]) for (const child of part.children()) if (!HELD.has(child.local) && child.words !== '') notes.unheld(child.local, element.place);
  return cslItem({
    id: key,
    type,
    title: ownTitle,
    author: personsOf([analytic, monogr], 'author'),
    editor: personsOf([analytic, monogr], 'editor'),
    'container-title': container,
    'collection-title': titleOf(element.child('series')),
    issued,
    volume: scope('volume'),
    issue: SERIALS.has(type) ? scope('issue') : undefined,
    number: SERIALS.has(type) ? undefined : scope('issue'),
    page: plainPages(scope('page')),
    'chapter-number': scope('chapter'),
    edition: monogr?.child('edition')?.words,
    publisher: imprint?.child('publisher')?.words ?? monogr?.child('respStmt', 'orgName')?.words,
    'publisher-place': imprint?.child('pubPlace')?.words,
    'event-title': meeting,
    'event-place': monogr?.child('meeting', 'address')?.words,
    DOI: bareDoi(identifier('doi')),
    PMID: identifier('pmid'),
    PMCID: identifier('pmcid', 'pmc'),
    ISBN: identifier('isbn'),
    ISSN: identifier('issn', 'eissn'),
    URL: [element, ...partsOf(element)].flatMap((part) => part.children('ptr')).map((ptr) => ptr.attributes.get('target')).find((target) => target !== undefined && target !== ''),
    note: noteTexts.join('; '),
  });
}

function typeOf(monogr: XmlElement | undefined, container: string | undefined, isPart: boolean, noteTexts: readonly string[]): string {
  if (noteTexts.some((note) => THESIS.test(note))) return 'thesis';
  if (noteTexts.some((note) => /\breport\b/i.test(note))) return 'report';
  if (isSerial(monogr)) return 'article-journal';
  if (isPart && (monogr?.child('meeting') !== undefined || MEETING.test(container ?? ''))) return 'paper-conference';
  if (isPart) return container === undefined ? 'document' : 'chapter';
  return titleOf(monogr) === undefined ? 'document' : 'book';
}

function isSerial(monogr: XmlElement | undefined): boolean {
  return monogr?.children('title').some((title) => title.attributes.get('level') === 'j' && title.words !== '') === true;
}

/** The main title; one that is abbreviated only where no other stands. */
function titleOf(part: XmlElement | undefined): string | undefined {
  const titles = part?.children('title').filter(({ words }) => words !== '') ?? [];
  return (titles.find((title) => title.attributes.get('type') === 'main') ?? titles.find((title) => title.attributes.get('type') !== 'abbrev') ?? titles[0])?.words;
}

function scopeText(scope: XmlElement): string | undefined {
  return pageRange(scope.attributes.get('from'), scope.attributes.get('to')) ?? (scope.words || undefined);
}

function partsOf(element: XmlElement): XmlElement[] {
  return ['analytic', 'monogr', 'series'].flatMap((part) => element.children(part));
}

function idnos(element: XmlElement): { readonly type: string; readonly value: string }[] {
  return [element, ...partsOf(element)].flatMap((part) => part.children('idno')).map((idno) => ({ type: idno.attributes.get('type') ?? '', value: idno.words })).filter(({ value }) => value !== '');
}

/** Persons in their order; those of the paper before those of the volume. */
function personsOf(parts: readonly (XmlElement | undefined)[], role: string): CslName[] {
  const elements = parts.map((part) => part?.children(role) ?? []).find((found) => found.length > 0) ?? [];
  return elements.flatMap((element): CslName[] => {
    const person = element.child('persName');
    if (person === undefined) {
      const literal = element.child('orgName')?.words ?? element.words;
      return literal === '' ? [] : [element.child('orgName') === undefined ? readNameText(literal) : { literal }];
    }
    const given = person.children('forename').map(({ words }) => words).filter((words) => words !== '').join(' ');
    const family = person.child('surname')?.words ?? '';
    if (family !== '') return [nameOf(family, given, person.child('genName')?.words ?? '')];
    return person.words === '' ? [] : [readNameText(person.words)];
  });
}
