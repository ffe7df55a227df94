import { readDoi } from '../../base/identifiers.ts';
import type { CslDate, CslName } from '../csl.ts';
import type { Draft, Reader, SourceText } from '../drafts.ts';
import { cslItem, keywordText, plainPages, withSubtitle } from '../fields/csl-members.ts';
import { CSL_ITEM_TYPES } from '../fields/csl-types.ts';
import { nameOf } from '../fields/listed-names.ts';
import { markupToText } from '../fields/markup-text.ts';
import type { ReaderNotes } from '../reader-notes.ts';
import { referenceDraft } from '../reference-draft.ts';
import { crossrefReferences } from './crossref-references.ts';
import { CROSSREF_TYPES } from './crossref-types.ts';
import { readCslDate } from './csl-json-dates.ts';
import { readCslNames } from './csl-json-names.ts';
import type { JsonItem } from './json-items.ts';
import { fitOfItems, type HeldMembers, noteUnheld, readItems } from './json-reading.ts';
import { listAt, textAt, textsAt, valueAt } from './json-values.ts';

/** A list of works, or a work, as the service answers; or a list of works that someone has put together. */
const PATHS = [['message', 'items'], ['message'], ['items']];

/** Members that only Crossref has. */
const TELLING = ['is-referenced-by-count', 'references-count', 'reference-count', 'deposited', 'indexed', 'member', 'prefix', 'content-domain'];

const HELD: HeldMembers = new Map([['', new Set([
  'DOI', 'type', 'subtype', 'title', 'subtitle', 'short-title', 'original-title', 'container-title', 'short-container-title', 'publisher', 'publisher-location', 'institution', 'group-title', 'issue', 'volume', 'page',
  'article-number', 'ISSN', 'issn-type', 'ISBN', 'isbn-type', 'abstract', 'author', 'editor', 'translator', 'chair', 'issued', 'published', 'published-print', 'published-online', 'submitted', 'URL', 'language', 'subject', 'event', 'degree',
  'edition-number', 'part-number', 'source', 'archive', 'reference', 'relation',
])], ['event', new Set(['name', 'location', 'start'])], ['institution', new Set(['name'])]]);

/** Relations that join versions of one work, as the service names them, and how a sentence does. */
const VERSIONS: ReadonlyMap<string, string> = new Map([
  ['has-preprint', 'has the preprint'], ['is-preprint-of', 'is a preprint of'], ['has-version', 'has the version'], ['is-version-of', 'is a version of'], ['is-identical-to', 'is identical to'],
  ['is-same-as', 'is the same as'], ['has-manuscript', 'has the manuscript'], ['is-manuscript-of', 'is the manuscript of'], ['is-replaced-by', 'is replaced by'], ['replaces', 'replaces'],
]);

/** Answers of Crossref: works with their reference lists. */
export const crossref: Reader = {
  format: 'crossref',
  label: 'Crossref works (JSON)',
  reads: 'reference',
  recognise: (source) => fitOfItems(source, PATHS, (item) => (readDoi(textAt(item, 'DOI') ?? '') === undefined ? 0 : Math.min(1, TELLING.filter((name) => Object.hasOwn(item, name)).length / 3))),
  read: (source) => readItems(source, PATHS, (item, notes) => readWork(source, item, notes)),
};

function readWork(source: SourceText, item: JsonItem, notes: ReaderNotes): Draft[] {
  const { value: work, place } = item;
  const doi = textAt(work, 'DOI') ?? '';
  const named = doi === '' ? 'the work' : doi;
  const malformed = (member: string) => (problem: string): void => notes.tell('field-malformed', place, `${member} of ${named}: ${problem}`);
  const first = (name: string): string | undefined => markupToText(textsAt(work, name)[0] ?? '') || undefined;
  const names = (name: string): CslName[] => readCslNames(valueAt(work, name), malformed(name), (part) => part === 'sequence' || part === 'role' || notes.unheld(`${name}.${part}`, place)).map(withParticle);
  const date = (name: string): CslDate | undefined => readCslDate(valueAt(work, name), malformed(name), () => undefined);
  const written = textAt(work, 'type');
  // Where the service is asked for CSL-JSON, some types are those of CSL.
  const known = CROSSREF_TYPES.get(written ?? '') ?? (CSL_ITEM_TYPES.has(written ?? '') ? written : undefined);
  const type = known ?? 'document';
  if (written !== undefined && known === undefined) notes.tellOnce('field-malformed', place, `“${written}” is no type of Crossref that is known; such works are read as documents`);
  const containers = textsAt(work, 'container-title').map(markupToText);
  const institution = listAt(work, 'institution').map((one) => textAt(one, 'name')).find((name) => name !== undefined) ?? textAt(work, 'institution', 'name');
  const preprint = type === 'article';
  const issued = type === 'thesis' || type === 'report';
  const subjects = textsAt(work, 'subject');
  const abstract = textAt(work, 'abstract');
  const csl = cslItem({
    id: doi,
    type,
    title: titled(first('title'), first('subtitle')),
    'title-short': first('short-title'),
    'original-title': first('original-title'),
    author: names('author'),
    editor: names('editor'),
    translator: names('translator'),
    chair: names('chair'),
    issued: date('issued') ?? date('published') ?? date('published-print') ?? date('published-online'),
    'available-date': date('published-online'),
    submitted: date('submitted'),
    // Of a chapter the service names the series first, then the book.
    'container-title': containers.at(-1) ?? (preprint ? institution : undefined),
    'container-title-short': first('short-container-title'),
    'collection-title': containers.length > 1 ? containers[0] : undefined,
    // Of theses and reports the publisher is often only who registered the DOI.
    publisher: issued ? (institution ?? textAt(work, 'publisher')) : (textAt(work, 'publisher') ?? institution),
    'publisher-place': textAt(work, 'publisher-location'),
    volume: textAt(work, 'volume'),
    issue: textAt(work, 'issue'),
    page: plainPages(textAt(work, 'page')),
    number: textAt(work, 'article-number'),
    'part-number': textAt(work, 'part-number'),
    edition: textAt(work, 'edition-number'),
    genre: textAt(work, 'subtype') ?? textsAt(work, 'degree')[0],
    section: textAt(work, 'group-title'),
    'event-title': textAt(work, 'event', 'name'),
    'event-place': textAt(work, 'event', 'location'),
    'event-date': readCslDate(valueAt(work, 'event', 'start'), malformed('event'), () => undefined),
    archive: textsAt(work, 'archive').join(', '),
    source: textAt(work, 'source'),
    DOI: doi,
    ISBN: textsAt(work, 'ISBN').map((isbn) => isbn.replace(/^https?:\/\/id\.crossref\.org\/isbn\//, '')).join(', '),
    ISSN: textsAt(work, 'ISSN').join(', '),
    URL: textAt(work, 'URL'),
    abstract: abstract === undefined ? undefined : markupToText(abstract),
    keyword: keywordText(subjects),
    language: textAt(work, 'language'),
  });
  noteUnheld(item, HELD, notes);
  tellRelations(work, named, item, notes);
  const draft = referenceDraft(notes, place, csl, { keywords: subjects });
  return [draft, ...crossrefReferences(source, item, draft)];
}

/** The service writes particles into the family name. */
function withParticle(name: CslName): CslName {
  return name.family === undefined ? name : nameOf(name.family, name.given, name.suffix);
}

/** Some publishers give the subtitle within the title, too. */
function titled(title: string | undefined, subtitle: string | undefined): string | undefined {
  return withSubtitle(title, subtitle !== undefined && title?.toLowerCase().endsWith(subtitle.toLowerCase()) === true ? undefined : subtitle);
}

/** Versions of a work are works of their own here, until someone says that they are the same; other relations are counted. */
function tellRelations(work: object, named: string, { place }: JsonItem, notes: ReaderNotes): void {
  for (const name of Object.keys(valueAt(work, 'relation') ?? {})) {
    const said = VERSIONS.get(name);
    for (const other of listAt(work, 'relation', name)) {
      const id = textAt(other, 'id');
      if (said === undefined || id === undefined) notes.unheld(`relation.${name}`, place);
      else notes.tell('identity-unsure', place, `Crossref says that ${named} ${said} ${id}; the two are told apart by their DOIs`, 'If they are to be one work, say so in a table of overrides.');
    }
  }
}
