import type { Reader, Reading, SourceText } from '../drafts.ts';
import { OPENING } from '../opening.ts';
import { ReaderNotes } from '../reader-notes.ts';
import { citationStyleOf } from '../text/citation-style.ts';
import { readDocument } from '../text/text-reading.ts';
import { HtmlCitations } from './html-citations.ts';
import { fragmentOf, idsOf } from './html-elements.ts';
import { findEntries, type HtmlEntry } from './html-entries.ts';
import { type HtmlEvent, readHtmlEvents } from './html-events.ts';
import { readProse } from './html-prose.ts';
import { listReferences } from './html-reference.ts';
import { withMarkers } from './paragraph-markers.ts';

/** Survey texts in HTML, as pandoc, Manubot, LaTeXML, MediaWiki and publishers write it: what anchors and `data-cites` say is cited, and other citations as they are printed. */
export const html: Reader = { format: 'html', label: 'survey text (HTML)', reads: 'mention', recognise: recogniseHtml, read: readHtml };

const DOCUMENT = /^\s*(?:<\?xml[^>]{0,500}>\s*)?(?:<!--(?:(?!-->).){0,2000}-->\s*)*<(?:!doctype\s+html|html)\b/is;
const FRAGMENT = /^\s*<(?:body|main|article|section|div|p|h[1-6]|header|table|ul|ol|meta|title|head)(?:\s[^<>]*)?>/i;
const MARKDOWN = /^ {0,3}(?:#{1,6}[ \t]|```)|\]\((?:https?:|#|\.{0,2}\/)/m;

/** A document says what it is; a fragment begins and ends with tags and has nothing of Markdown in it. */
function recogniseHtml({ text }: SourceText): number {
  const opening = text.slice(0, OPENING);
  if (DOCUMENT.test(opening)) return 1;
  return FRAGMENT.test(opening) && /<\/[a-z][a-z\d]*\s*>\s*$/i.test(text.slice(-1000)) && !MARKDOWN.test(opening) ? 0.7 : 0;
}

function readHtml(source: SourceText): Reading {
  const { text, lines } = source;
  const notes = new ReaderNotes(source);
  const { events, unclosed } = readHtmlEvents(text);
  if (unclosed !== undefined) notes.tell('block-unfinished', lines.place(unclosed.start, unclosed.start), `${unclosed.what} begins here that is never closed`, 'Look whether the file is whole.');
  const entries = findEntries(text, events);
  const ids = new Set(events.flatMap((event) => (event.type === 'begin' ? idsOf(event.element) : [])));
  const citations = new HtmlCitations(entries, ids, ledToFrom(events, entries));
  for (const { element, end } of citations.notes) notes.skip(lines.place(element.start, end), 'a note that names entries of the list; what cites it cites those');
  const paragraphs = readProse(text, events, entries, citations);
  const references = listReferences(text, events, citations.listed, citations.keys);
  const isLinked = paragraphs.some(({ marked }) => marked.length > 0);
  // A number beside links is one of the list only where the list has numbers.
  const style = !isLinked ? citationStyleOf(paragraphs, references) : references.length === 0 || references.some(({ number }) => number !== undefined) ? 'bracketed' : undefined;
  const headings = paragraphs.flatMap(({ heading }) => heading ?? []);
  return readDocument(source, { headings, paragraphs: paragraphs.map((paragraph) => withMarkers(text, paragraph, style, citations.keys)), references }, notes);
}

/** The ids that anchors lead to which stand in no entry. */
function ledToFrom(events: readonly HtmlEvent[], entries: readonly HtmlEntry[]): Set<string> {
  const ids = new Set<string>();
  let next = 0;
  events.forEach((event, index) => {
    while ((entries[next]?.to ?? Infinity) < index) next += 1;
    const fragment = event.type !== 'begin' || index >= (entries[next]?.from ?? Infinity) ? undefined : fragmentOf(event.element);
    if (fragment !== undefined) ids.add(fragment);
  });
  return ids;
}
