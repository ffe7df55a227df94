import { type Identifier, readDoi } from '../../base/identifiers.ts';
import type { CslName } from '../csl.ts';
import type { Draft, LinkDraft, Reader, ReferenceDraft, SourceText } from '../drafts.ts';
import { bareDoi } from '../fields/bare-doi.ts';
import { cslItem, pageRange } from '../fields/csl-members.ts';
import { nameOf } from '../fields/listed-names.ts';
import { markupToText } from '../fields/markup-text.ts';
import { readGivenDate } from '../fields/written-dates.ts';
import type { ReaderNotes } from '../reader-notes.ts';
import { citedDraft, referenceDraft } from '../reference-draft.ts';
import type { JsonItem } from './json-items.ts';
import { fitOfItems, type HeldMembers, noteUnheld, readItems } from './json-reading.ts';
import { elementSpans, type JsonSpan, memberSpan, parseSpan } from './json-spans.ts';
import { isObject, listAt, textAt } from './json-values.ts';

/** Where a session keeps its works: the one it began with, those that one cites, and the two lists of suggestions. */
const LISTS = ['source', 'input', 'incomingSuggestions', 'outgoingSuggestions'];
const HELD: HeldMembers = new Map([['', new Set(['id', 'doi', 'title', 'authors', 'year', 'date', 'journal', 'volume', 'issue', 'firstPage', 'lastPage', 'abstract', 'references', 'type', 'isSource', 'customListOfReferences'])], ['authors', new Set(['LN', 'FN'])]]);

const HELD_OF_SESSIONS: HeldMembers = new Map([['', new Set(LISTS)]]);

/** Saved sessions of Local Citation Network: works, and the ids of those that each cites. */
export const localCitationNetwork: Reader = {
  format: 'local-citation-network',
  label: 'Local Citation Network session (JSON)',
  reads: 'reference',
  recognise: (source) => fitOfItems(source, [], (session) => (Object.hasOwn(session, 'input') && (Object.hasOwn(session, 'source') || Object.hasOwn(session, 'incomingSuggestions')) ? 1 : 0)),
  read: (source) => readItems(source, [], (session, notes) => readSession(source, session, notes)),
};

function readSession(source: SourceText, session: JsonItem, notes: ReaderNotes): Draft[] | string {
  const { text, lines } = source;
  const works: { readonly draft: ReferenceDraft; readonly item: JsonItem }[] = [];
  for (const list of LISTS) {
    const found = memberSpan(text, session.span, list);
    const spans: Iterable<JsonSpan> = found === undefined ? [] : text[found.start] === '[' ? elementSpans(text, found) : [found];
    for (const span of spans) {
      const value = parseSpan(text, span);
      if (!isObject(value)) continue;
      const item = { value, span, place: lines.place(span.start, span.end) };
      works.push({ draft: workDraft(item, notes), item });
    }
  }
  if (works.length === 0) return 'a session without works';
  noteUnheld(session, HELD_OF_SESSIONS, notes);
  const byId = new Map(works.filter(({ draft }) => draft.key !== '').map(({ draft }) => [draft.key, draft]));
  return works.flatMap(({ draft, item }) => [draft, ...citations(source, item, draft, byId)]);
}

function workDraft({ value, place }: JsonItem, notes: ReaderNotes): ReferenceDraft {
  const id = textAt(value, 'id') ?? '';
  const { date, problems } = readGivenDate([textAt(value, 'date') ?? textAt(value, 'year')].filter((text) => text !== undefined));
  for (const problem of problems) notes.tell('field-malformed', place, `date of ${id === '' ? 'the work' : id}: ${problem}`);
  noteUnheld({ value, place }, HELD, notes);
  const journal = textAt(value, 'journal');
  const csl = cslItem({
    id,
    type: journal === undefined ? 'document' : 'article-journal',
    title: markupToText(textAt(value, 'title') ?? ''),
    author: listAt(value, 'authors').flatMap((author): CslName[] => {
      const [family, given] = [textAt(author, 'LN'), textAt(author, 'FN')];
      return family === undefined ? (given === undefined ? [] : [{ literal: given }]) : [nameOf(family, given)];
    }),
    issued: date,
    'container-title': journal,
    volume: textAt(value, 'volume'),
    issue: textAt(value, 'issue'),
    page: pageRange(textAt(value, 'firstPage'), textAt(value, 'lastPage')),
    DOI: bareDoi(textAt(value, 'doi')),
    abstract: markupToText(textAt(value, 'abstract') ?? ''),
  });
  return referenceDraft(notes, place, csl, { identifiers: [identifierOf(id)] });
}

/** The ids are those of the service that a session asked: DOIs, or ids of OpenAlex and Semantic Scholar. */
function identifierOf(id: string): Identifier | undefined {
  if (/^W\d{4,12}$/i.test(id)) return { scheme: 'openalex', value: id.toUpperCase() };
  return /^[0-9a-f]{40}$/i.test(id) ? { scheme: 's2', value: id.toLowerCase() } : readDoi(id);
}

function citations({ text, lines }: SourceText, { value, span }: JsonItem, from: ReferenceDraft, byId: ReadonlyMap<string, ReferenceDraft>): LinkDraft[] {
  const list = listAt(value, 'references').length === 0 ? undefined : memberSpan(text, span, 'references');
  if (list === undefined) return [];
  return [...elementSpans(text, list)].flatMap((element): LinkDraft[] => {
    const id = text[element.start] === '"' ? textAt(parseSpan(text, element)) : undefined;
    // Works whose references the service does not know have an empty one.
    if (id === undefined) return [];
    const place = lines.place(element.start + 1, element.end - 1);
    const identifier = identifierOf(id);
    const to = byId.get(id) ?? citedDraft(place, cslItem({ id, type: 'document', title: identifier === undefined ? id : undefined }), { identifiers: [identifier] });
    return [{ type: 'link', place, from, kind: 'cites', to }];
  });
}
