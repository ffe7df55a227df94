import { formatIdentifier, type Identifier, IDENTIFIER_SCHEMES } from '../../base/identifiers.ts';
import { CSL_DATES, CSL_NAMES, CSL_TEXTS, type CslItem, type CslName, type CslText } from '../csl.ts';
import type { Reader, ReferenceDraft, SourceText } from '../drafts.ts';
import { bareDoi } from '../fields/bare-doi.ts';
import { cslItem, keywordText } from '../fields/csl-members.ts';
import { CSL_ITEM_TYPES } from '../fields/csl-types.ts';
import { splitKeywords } from '../fields/keywords.ts';
import { tagsToText } from '../fields/markup-text.ts';
import { saysOthers } from '../fields/name-lists.ts';
import type { ReaderNotes } from '../reader-notes.ts';
import { referenceDraft } from '../reference-draft.ts';
import { readCslDate } from './csl-json-dates.ts';
import { readCslNames } from './csl-json-names.ts';
import type { JsonItem } from './json-items.ts';
import { fitOfItems, readItems } from './json-reading.ts';
import { isObject, listAt, textAt, textsAt, valueAt } from './json-values.ts';

/** Where programs wrap the list: Zotero's web service, and pandoc's own metadata. */
const PATHS = [['items'], ['references']];

/** Members under other names than those of CSL 1.0.2, as citeproc, Zotero and Crossref write them. */
const OLD_NAMES: ReadonlyMap<string, string> = new Map([
  ['shortTitle', 'title-short'], ['journalAbbreviation', 'container-title-short'], ['container-title-abbrev', 'container-title-short'], ['event', 'event-title'],
]);

/** CSL-JSON: a list of items, an item, or an object whose `items` is the list. */
export const cslJson: Reader = { format: 'csl-json', label: 'CSL-JSON', reads: 'reference', recognise: recogniseCslJson, read: (source) => readItems(source, PATHS, (item, notes) => [readItem(item, notes)]) };

/** Items have a type that CSL knows, mostly an id, and few members that CSL does not know. A format with marks of its own goes before. */
function recogniseCslJson(source: SourceText): number {
  return fitOfItems(source, PATHS, (item) => {
    const names = Object.keys(item);
    const known = names.filter((name) => KNOWN.has(OLD_NAMES.get(name) ?? name)).length / names.length;
    return CSL_ITEM_TYPES.has(textAt(item, 'type') ?? '') && known > 0.5 ? known * (Object.hasOwn(item, 'id') ? 0.9 : 0.7) : 0;
  });
}

function readItem({ value: item, place }: JsonItem, notes: ReaderNotes): ReferenceDraft {
  const key = keyOf(item);
  const named = key === '' ? 'the item' : key;
  const members = new Map<string, unknown>();
  for (const [written, value] of Object.entries(item)) {
    const name = OLD_NAMES.get(written) ?? written;
    if (!members.has(name)) members.set(name, value);
    if (!KNOWN.has(name) && value !== null) notes.unheld(written, place);
  }
  for (const name of ['id', 'citation-key']) if (![undefined, key].includes(textAt(item, name))) notes.unheld(name, place);
  const malformed = (name: string, problem: string): void => notes.tell('field-malformed', place, `${name} of ${named}: ${problem}`);
  const texts = CSL_TEXTS.map((name): [string, string | undefined] => [name, name === 'note' ? noteOf(members) : textOf(name, members.get(name), (problem) => malformed(name, problem))]);
  const lists = CSL_NAMES.map((name): [string, readonly CslName[]] => [name, readCslNames(members.get(name), (problem) => malformed(name, problem), (part) => notes.unheld(`${name}.${part}`, place))]);
  const dates = CSL_DATES.map((name) => [name, readCslDate(members.get(name), (problem) => malformed(name, problem), (part) => notes.unheld(`${name}.${part}`, place))] as const);
  const custom = members.get('custom');
  if (isObject(custom)) for (const name of Object.keys(custom)) if (name !== 'identifiers' && name !== 'and-others') notes.unheld(`custom.${name}`, place);
  const authors = lists.find(([name]) => name === 'author')?.[1] ?? [];
  const cut = authors.some(isOthers) || valueAt(custom, 'and-others') === true;
  const type = textAt(item, 'type');
  if (type === undefined) notes.tell('field-malformed', place, `${named} has no type; it is read as a document`, 'CSL lists the types in its appendix III.');
  else if (!CSL_ITEM_TYPES.has(type)) notes.tellOnce('field-malformed', place, `“${type}” is no type that CSL knows; it is kept as it stands`, 'CSL lists the types in its appendix III.');
  const csl = cslItem({
    id: key,
    type: type ?? 'document',
    ...Object.fromEntries(texts),
    ...Object.fromEntries(lists.map(([name, names]) => [name, names.filter((one) => !isOthers(one))])),
    ...Object.fromEntries(dates),
    DOI: bareDoi(texts.find(([name]) => name === 'DOI')?.[1]),
    'author-and-others': cut ? true : undefined,
  } as CslItem);
  return referenceDraft(notes, place, csl, { identifiers: listAt(custom, 'identifiers').map(writtenIdentifier), keywords: splitKeywords(csl.keyword ?? '') });
}

const KNOWN: ReadonlySet<string> = new Set(['id', 'type', 'custom', 'citation-key', ...CSL_TEXTS, ...CSL_NAMES, ...CSL_DATES]);

/** The id, of whatever type; where that is an address or missing, the citation key that Better BibTeX gives beside it. */
function keyOf(item: object): string {
  const id = textAt(item, 'id');
  return id === undefined || /^https?:\/\//.test(id) ? (textAt(item, 'citation-key') ?? id ?? '') : id;
}

/** A text without markup; of a list, as Crossref has titles in, the first, and keywords all. */
function textOf(name: CslText, value: unknown, malformed: (problem: string) => void): string | undefined {
  if (value === undefined || value === null) return undefined;
  const texts = textsAt(value);
  if (texts.length === 0 && isObject(value)) malformed('an object stands where text belongs; it is left out');
  if (name === 'keyword') return keywordText(texts.map(tagsToText));
  if (texts.length > 1) malformed(`of ${texts.length} texts the first is read`);
  return texts[0] === undefined ? undefined : tagsToText(texts[0]);
}

/** The note keeps its lines: Zotero and citeproc look in each for a variable that has no field of its own. */
function noteOf(members: ReadonlyMap<string, unknown>): string | undefined {
  const note = members.get('note');
  return typeof note === 'string' ? note.split('\n').map(tagsToText).join('\n').trim() : textAt(note);
}

function isOthers(name: CslName): boolean {
  return saysOthers(name.literal ?? (name.given === undefined ? (name.family ?? '') : ''));
}

/** An identifier as our own writer puts it into `custom`: `arxiv:2005.14165`. */
function writtenIdentifier(written: unknown): Identifier | undefined {
  const text = textAt(written) ?? '';
  const scheme = IDENTIFIER_SCHEMES.find((known) => text.startsWith(`${known}:`));
  const identifier = scheme && { scheme, value: text.slice(scheme.length + 1) };
  return identifier !== undefined && identifier.value !== '' && formatIdentifier(identifier) === text ? identifier : undefined;
}
