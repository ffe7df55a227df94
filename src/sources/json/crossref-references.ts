import type { CslItem } from '../csl.ts';
import type { LinkDraft, ReferenceDraft, SourceText } from '../drafts.ts';
import { cslItem } from '../fields/csl-members.ts';
import { markupToText } from '../fields/markup-text.ts';
import { readPlainNames } from '../fields/plain-names.ts';
import { citedDraft } from '../reference-draft.ts';
import type { JsonItem } from './json-items.ts';
import { elementSpans, memberSpan } from './json-spans.ts';
import { listAt, textAt } from './json-values.ts';

/** Of a reference that is no object, or an empty one. */
const LONGEST_TITLE = 200;

/** A link from a work to each that its reference list names, at the place of that reference. O(length of the record). */
export function crossrefReferences({ text, lines }: SourceText, item: JsonItem, from: ReferenceDraft): LinkDraft[] {
  const list = memberSpan(text, item.span, 'reference');
  const references = listAt(item.value, 'reference');
  if (list === undefined) return [];
  return [...elementSpans(text, list)].map((span, index) => {
    const reference = references[index];
    const place = lines.place(span.start, span.end);
    return { type: 'link', place, from, kind: 'cites', to: citedDraft(place, citedItem(reference, text.slice(span.start, Math.min(span.end, span.start + LONGEST_TITLE))), { addresses: [textAt(reference, 'unstructured')] }) };
  });
}

function citedItem(reference: unknown, written: string): CslItem {
  const first = (...names: readonly string[]): string | undefined => names.map((name) => markupToText(textAt(reference, name) ?? '')).find((text) => text !== '');
  const article = first('article-title');
  const journal = first('journal-title');
  const book = first('volume-title');
  const unstructured = first('unstructured');
  const authors = readPlainNames(first('author') ?? '');
  const year = /(?<!\d)[12]\d{3}(?!\d)/.exec(first('year') ?? '')?.[0];
  // Where it says nothing in fields of their own, all that is known of the work is its text.
  const title = article ?? (journal === undefined ? book : undefined) ?? (first('DOI', 'journal-title', 'author', 'first-page') === undefined ? (unstructured ?? first('key') ?? written) : undefined);
  return cslItem({
    id: '',
    type: journal !== undefined ? 'article-journal' : book === undefined ? 'document' : article === undefined ? 'book' : 'chapter',
    title,
    author: authors.names,
    issued: year === undefined ? undefined : { 'date-parts': [[Number(year)]] },
    'container-title': journal ?? (article === undefined ? undefined : book),
    'collection-title': first('series-title'),
    volume: first('volume'),
    issue: first('issue'),
    page: first('first-page'),
    edition: first('edition'),
    number: first('standard-designator'),
    authority: first('standards-body'),
    DOI: first('DOI'),
    ISBN: first('ISBN')?.replace(/^https?:\/\/id\.crossref\.org\/isbn\//, ''),
    ISSN: first('ISSN')?.replace(/^https?:\/\/id\.crossref\.org\/issn\//, ''),
    'author-and-others': authors.andOthers ? true : undefined,
  });
}
