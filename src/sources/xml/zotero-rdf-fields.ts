import type { CslItem, CslName } from '../csl.ts';
import { bareDoi } from '../fields/bare-doi.ts';
import type { Besides } from '../fields/csl-identifiers.ts';
import { cslItem, keywordText, plainPages } from '../fields/csl-members.ts';
import { nameOf, readListedName } from '../fields/listed-names.ts';
import { readGivenDate } from '../fields/written-dates.ts';
import type { ReaderNotes } from '../reader-notes.ts';
import type { XmlElement } from './xml-elements.ts';
import { ABOUT, ITEM_TYPES, RESOURCE } from './zotero-rdf-terms.ts';

/** Elements of an item that are read, or that join it to notes and files, which are skipped with a reason of their own. */
const HELD: ReadonlySet<string> = new Set([
  'itemType', 'title', 'shortTitle', 'isPartOf', 'presentedAt', 'authors', 'editors', 'contributors', 'translators', 'seriesEditors', 'bookAuthors', 'directors', 'producers', 'composers', 'performers', 'presenters', 'inventors', 'programmers',
  'interviewers', 'interviewees', 'recipients', 'guests', 'podcasters', 'artists', 'cartographers', 'scriptwriters', 'castMembers', 'date', 'dateSubmitted', 'publisher', 'volume', 'number', 'edition', 'pages', 'numPages', 'numberOfVolumes', 'section', 'type',
  'abstract', 'description', 'language', 'identifier', 'subject', 'libraryCatalog', 'archive', 'coverage', 'link', 'isReferencedBy', 'relation', 'medium', 'version', 'citationKey', 'meetingName',
]);

/** The variables for persons; what only some types have is the author of those. */
const PERSONS = [
  ['author', 'authors', 'presenters', 'inventors', 'programmers', 'interviewees', 'podcasters', 'artists', 'cartographers'], ['editor', 'editors'], ['translator', 'translators'], ['collection-editor', 'seriesEditors'],
  ['container-author', 'bookAuthors'], ['contributor', 'contributors'], ['director', 'directors'], ['producer', 'producers'], ['composer', 'composers'], ['performer', 'performers', 'castMembers'], ['interviewer', 'interviewers'],
  ['recipient', 'recipients'], ['guest', 'guests'], ['script-writer', 'scriptwriters'],
] as const;

/** Types whose number counts the issues of what they are part of. */
const ISSUED: ReadonlySet<string> = new Set(['article-journal', 'article-magazine', 'article-newspaper']);
const LABELLED = /^(DOI|ISBN|ISSN|PMID|PMCID|arXiv)[: ]\s*(.+)$/;

/** An item as CSL, with what it is part of, which may stand within it or be named by it (`containers`, by name); those named are added to `used`. */
export function mapZoteroItem(item: XmlElement, type: string, containers: ReadonlyMap<string, XmlElement>, used: Set<string>, notes: ReaderNotes): { readonly csl: CslItem; readonly besides: Besides & { readonly keywords: readonly string[] } } {
  const around = (part: XmlElement): XmlElement[] => part.children('isPartOf').flatMap((link) => {
    const name = link.attributes.get(RESOURCE);
    const named = name === undefined ? undefined : containers.get(name);
    if (name !== undefined && named !== undefined) used.add(name);
    return [...link.children(), ...(named === undefined ? [] : [named])];
  });
  const parts = around(item).filter(({ local }) => local !== 'Series');
  const host = parts[0];
  const series = [item, ...parts].flatMap(around).find(({ local }) => local === 'Series');
  const all = [item, ...parts];
  const words = (name: string, from: readonly XmlElement[] = all): string | undefined => from.flatMap((element) => element.children(name)).map((element) => element.words).find((text) => text !== '');
  const description = (item.child('description')?.text ?? '').split('\n').map((line) => line.trim());
  const labelled = [...all.flatMap((element) => element.children('identifier')).map((element) => element.words), ...description].map((line) => LABELLED.exec(line)).filter((found) => found !== null);
  const identifier = (label: string): string | undefined => labelled.find(([, found]) => found === label)?.[2];
  const address = item.children('identifier').map((element) => element.child('URI', 'value')?.words).find((text) => text !== undefined && text !== '');
  const key = words('citationKey', [item]) ?? description.map((line) => /^Citation Key: *(\S+)/i.exec(line)?.[1]).find((found) => found !== undefined) ?? '';
  const named = key === '' ? 'the item' : key;
  const cslType = ITEM_TYPES.get(type) ?? 'document';
  if (!ITEM_TYPES.has(type)) notes.tellOnce('field-malformed', item.place, `“${type}” is no item type of Zotero that is known; such items are read as documents`);
  const date = (name: string): CslItem['issued'] => {
    // Of a point in time the day is kept.
    const text = words(name, [item])?.replace(/^(\d{4}-\d{2}-\d{2})[T ]\d{2}:.*$/, '$1');
    if (text === undefined) return undefined;
    const { date: read, problems } = readGivenDate([text]);
    for (const problem of problems) notes.tell('field-malformed', item.place, `${name} of ${named}: ${problem}`);
    return read;
  };
  const organisation = item.child('publisher', 'Organization');
  const keywords = [...new Set(item.children('subject').filter((subject) => subject.child('LCC') === undefined).map((subject) => subject.words).filter((text) => text !== ''))];
  const csl = cslItem({
    id: key,
    type: cslType,
    title: words('title', [item]),
    'title-short': words('shortTitle', [item]),
    ...Object.fromEntries(PERSONS.map(([variable, ...lists]) => [variable, lists.flatMap((list) => personsOf(item.child(list)))])),
    issued: date('date'),
    accessed: date('dateSubmitted'),
    'container-title': host === undefined ? undefined : words('title', [host]),
    'container-title-short': host === undefined ? undefined : words('alternative', [host]),
    'collection-title': series === undefined ? undefined : words('title', [series]),
    'collection-number': series === undefined ? undefined : words('identifier', [series]),
    publisher: organisation?.child('name')?.words ?? item.child('publisher')?.words,
    'publisher-place': organisation?.child('adr', 'Address', 'locality')?.words,
    volume: words('volume'),
    'number-of-volumes': words('numberOfVolumes'),
    issue: ISSUED.has(cslType) ? words('number') : undefined,
    number: ISSUED.has(cslType) ? undefined : words('number'),
    page: plainPages(words('pages', [item])),
    'number-of-pages': words('numPages', [item]),
    edition: words('edition'),
    version: words('version', [item]),
    section: words('section', [item]),
    genre: words('type', [item]),
    medium: words('medium', [item]),
    'event-title': item.child('presentedAt', 'Conference', 'title')?.words ?? words('meetingName', [item]),
    archive: words('archive', [item]),
    archive_location: words('coverage', [item]),
    'call-number': item.children('subject').map((subject) => subject.child('LCC', 'value')?.words).find((text) => text !== undefined),
    source: words('libraryCatalog', [item]),
    DOI: bareDoi(identifier('DOI')),
    ISBN: identifier('ISBN'),
    ISSN: identifier('ISSN'),
    PMID: identifier('PMID'),
    PMCID: identifier('PMCID'),
    URL: address,
    abstract: words('abstract', [item]),
    keyword: keywordText(keywords),
    note: words('description', [item]),
    language: words('language', [item]),
  });
  for (const element of item.children()) if (!HELD.has(element.local) && element.words !== '') notes.unheld(element.local, item.place);
  return { csl, besides: { addresses: [item.attributes.get(ABOUT), `arXiv:${identifier('arXiv') ?? ''}`], keywords } };
}

/** The persons of a list, each in its place; a name in a single field has no given name. */
function personsOf(list: XmlElement | undefined): CslName[] {
  const people = (list?.child('Seq') ?? list)?.children('li').flatMap((entry) => entry.children()) ?? [];
  return people.flatMap((person): CslName[] => {
    const [family, given] = [person.child('surname')?.words ?? '', (person.child('givenName') ?? person.child('givenname'))?.words ?? ''];
    if (family !== '' && given !== '') return [nameOf(family, given)];
    const literal = family || given || (person.child('name')?.words ?? '');
    return literal === '' ? [] : [readListedName(literal) ?? { literal }];
  });
}
