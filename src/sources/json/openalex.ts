import type { Draft, LinkDraft, Reader, ReferenceDraft, SourceText } from '../drafts.ts';
import { bareDoi } from '../fields/bare-doi.ts';
import { cslItem, keywordText, pageRange } from '../fields/csl-members.ts';
import { readPmid } from '../fields/identifier-set.ts';
import { markupToText } from '../fields/markup-text.ts';
import { readNameText } from '../fields/plain-names.ts';
import type { ReaderNotes } from '../reader-notes.ts';
import { citedDraft, referenceDraft } from '../reference-draft.ts';
import { readDateOfYear } from './csl-json-dates.ts';
import type { JsonItem } from './json-items.ts';
import { fitOfItems, type HeldMembers, noteUnheld, readItems } from './json-reading.ts';
import { elementSpans, memberSpan, parseSpan } from './json-spans.ts';
import { listAt, textAt, valueAt } from './json-values.ts';
import { openAlexAbstract } from './openalex-abstract.ts';
import { OPENALEX_TYPES } from './openalex-types.ts';

/** A page of results. */
const PATHS = [['results']];
const ADDRESS = /^(?:https?:\/\/(?:api\.)?openalex\.org\/(?:works\/)?)?([A-Z]\d{2,12})$/i;

const WORK = [
  'id', 'doi', 'title', 'display_name', 'publication_year', 'publication_date', 'ids', 'language', 'primary_location', 'locations', 'best_oa_location', 'host_venue', 'type', 'type_crossref', 'authorships',
  'is_authors_truncated', 'biblio', 'keywords', 'referenced_works', 'abstract_inverted_index',
];
const WITHIN: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['ids', new Set(['openalex', 'doi', 'pmid', 'pmcid'])],
  ['authorships', new Set(['author', 'author_position', 'raw_author_name'])],
  ['authorships.author', new Set(['display_name'])],
  ['primary_location', new Set(['source', 'landing_page_url', 'pdf_url'])],
  ['primary_location.source', new Set(['display_name', 'type', 'issn', 'issn_l', 'host_organization_name'])],
];
const HELD: HeldMembers = new Map([['', new Set(WORK)], ...WITHIN]);
/** Records that have no keywords yet have concepts. */
const HELD_BEFORE_KEYWORDS: HeldMembers = new Map([['', new Set([...WORK, 'concepts'])], ...WITHIN]);

/** Works of OpenAlex with the works that they cite. `related_works` are computed from topics, and no citations. */
export const openAlex: Reader = {
  format: 'openalex',
  label: 'OpenAlex works (JSON)',
  reads: 'reference',
  recognise: (source) => fitOfItems(source, PATHS, (item) => (workId(textAt(item, 'id')) !== undefined ? 1 : 0)),
  read: (source) => readItems(source, PATHS, (item, notes) => readWork(source, item, notes)),
};

/** `W2741809807` of an address or a bare id; undefined for other entities and other text. */
function workId(text: string | undefined): string | undefined {
  const id = ADDRESS.exec(text ?? '')?.[1]?.toUpperCase();
  return id?.startsWith('W') === true ? id : undefined;
}

function readWork(source: SourceText, item: JsonItem, notes: ReaderNotes): Draft[] | string {
  const { value: work, place } = item;
  const written = textAt(work, 'id');
  const id = workId(written);
  if (id === undefined && ADDRESS.test(written ?? '')) return 'an entity of OpenAlex that is no work';
  const named = id ?? 'the work';
  const type = typeOf(work, place, notes);
  // Records of before 2023 have `host_venue` in place of a primary location.
  const venue = valueAt(work, 'primary_location', 'source') ?? valueAt(work, 'host_venue');
  const keywords = keywordsOf(work);
  const csl = cslItem({
    id: id ?? '',
    type,
    title: markupToText(textAt(work, 'title') ?? textAt(work, 'display_name') ?? ''),
    author: listAt(work, 'authorships').flatMap((authorship) => {
      const name = textAt(authorship, 'author', 'display_name') ?? textAt(authorship, 'raw_author_name');
      return name === undefined ? [] : [readNameText(name)];
    }),
    issued: readDateOfYear(textAt(work, 'publication_year'), textAt(work, 'publication_date'), (problem) => notes.tell('field-malformed', place, `publication_date of ${named}: ${problem}`)),
    'container-title': textAt(venue, 'display_name'),
    publisher: textAt(venue, 'host_organization_name') ?? textAt(venue, 'publisher'),
    volume: textAt(work, 'biblio', 'volume'),
    issue: textAt(work, 'biblio', 'issue'),
    page: pageRange(textAt(work, 'biblio', 'first_page'), textAt(work, 'biblio', 'last_page')),
    DOI: bareDoi(textAt(work, 'doi') ?? textAt(work, 'ids', 'doi')),
    ISSN: (listAt(venue, 'issn').length > 0 ? listAt(venue, 'issn') : [textAt(venue, 'issn_l')]).flatMap((issn) => textAt(issn) ?? []).join(', '),
    PMID: readPmid(textAt(work, 'ids', 'pmid') ?? '')?.value,
    PMCID: /(?:PMC)?\d+$/.exec(textAt(work, 'ids', 'pmcid') ?? '')?.[0].replace(/^(?=\d)/, 'PMC'),
    URL: textAt(work, 'primary_location', 'landing_page_url') ?? textAt(venue, 'url'),
    abstract: openAlexAbstract(valueAt(work, 'abstract_inverted_index')),
    keyword: keywordText(keywords),
    language: textAt(work, 'language'),
    'author-and-others': valueAt(work, 'is_authors_truncated') === true ? true : undefined,
  });
  noteUnheld(item, listAt(work, 'keywords').length > 0 ? HELD : HELD_BEFORE_KEYWORDS, notes);
  const draft = referenceDraft(notes, place, csl, { identifiers: [id === undefined ? undefined : { scheme: 'openalex', value: id }], addresses: addressesOf(work), keywords });
  return [draft, ...citations(source, item, draft)];
}

/** Keywords, or the concepts of records that have none yet. */
function keywordsOf(work: object): string[] {
  const words = listAt(work, listAt(work, 'keywords').length > 0 ? 'keywords' : 'concepts');
  return [...new Set(words.flatMap((word) => textAt(word, 'display_name') ?? textAt(word, 'keyword') ?? []))];
}

function typeOf(work: object, place: JsonItem['place'], notes: ReaderNotes): string {
  const written = textAt(work, 'type_crossref') ?? textAt(work, 'type');
  if (written !== undefined && !OPENALEX_TYPES.has(written)) notes.tellOnce('field-malformed', place, `“${written}” is no type of OpenAlex that is known; such works are read as documents`);
  const type = OPENALEX_TYPES.get(written ?? '') ?? 'document';
  // What stands in proceedings is an article, too, to OpenAlex.
  return type === 'article-journal' && textAt(work, 'primary_location', 'source', 'type') === 'conference' ? 'paper-conference' : type;
}

/** Where versions of the work stand: at arXiv, at PubMed, … */
function addressesOf(work: object): (string | undefined)[] {
  const locations = [valueAt(work, 'primary_location'), ...listAt(work, 'locations'), valueAt(work, 'best_oa_location')];
  return locations.flatMap((location) => [textAt(location, 'landing_page_url'), textAt(location, 'pdf_url')]);
}

/** A link to each work that the record cites, at the address that names it. */
function citations({ text, lines }: SourceText, { value, span }: JsonItem, from: ReferenceDraft): LinkDraft[] {
  if (listAt(value, 'referenced_works').length === 0) return [];
  const list = memberSpan(text, span, 'referenced_works');
  return list === undefined ? [] : [...elementSpans(text, list)].map((element) => {
    const written = textAt(parseSpan(text, element)) ?? text.slice(element.start, element.end);
    const id = workId(written);
    const quoted = text[element.start] === '"' ? 1 : 0;
    const place = lines.place(element.start + quoted, element.end - quoted);
    return { type: 'link', place, from, kind: 'cites', to: citedDraft(place, cslItem({ id: id ?? '', type: 'document', title: id === undefined ? written : undefined }), { identifiers: [id === undefined ? undefined : { scheme: 'openalex', value: id }] }) };
  });
}
