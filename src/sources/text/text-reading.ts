import type { Place } from '../../base/places.ts';
import type { MentionDraft, Reading, Section, SourceText } from '../drafts.ts';
import type { ReaderNotes } from '../reader-notes.ts';
import { listedDraft } from '../references/listed-draft.ts';
import type { CitationMarker } from './citation-markers.ts';
import { type Span, splitSentences } from './sentences.ts';
import type { Heading, Paragraph, TextDocument } from './text-document.ts';

/** Drafts of a text taken apart: a mention for each marker, with its sentence and its section, and a reference for each entry of the text's own list. O(length). */
export function readDocument(source: SourceText, document: TextDocument, notes: ReaderNotes): Reading {
  const sections = sectionsOf(source, document.headings);
  const mentions = new MentionReading(source, notes, document.pages ?? []);
  let section = -1;
  for (const paragraph of document.paragraphs) {
    while ((sections[section + 1]?.place.start ?? Infinity) <= paragraph.start) section += 1;
    mentions.read(paragraph, sections[section]?.path ?? []);
  }
  const references = document.references.map((entry) => listedDraft(source, entry, notes));
  return { drafts: [...mentions.drafts, ...references], ...notes.rest(), sections, prose: document.paragraphs };
}

class MentionReading {
  readonly drafts: MentionDraft[] = [];
  readonly #source: SourceText;
  readonly #notes: ReaderNotes;
  readonly #pages: readonly number[];
  #paragraphs = 0;
  #sentences = 0;

  constructor(source: SourceText, notes: ReaderNotes, pages: readonly number[]) {
    this.#source = source;
    this.#notes = notes;
    this.#pages = pages;
  }

  read(paragraph: Paragraph, section: readonly string[]): void {
    const { prose, markers } = paragraph;
    // A heading counts as a paragraph only where it cites, so that ordinals measure distance in the running text.
    if ((paragraph.heading !== undefined && markers.length === 0) || !/[\p{L}\p{N}]/u.test(prose)) return;
    const sentences = splitSentences(prose, markers);
    let inSentence = 0;
    for (const marker of markers) {
      while ((sentences[inSentence]?.end ?? Infinity) <= marker.start) inSentence += 1;
      this.#take(paragraph, marker, sentences[inSentence] ?? { start: 0, end: prose.length }, section, this.#sentences + inSentence);
    }
    this.#paragraphs += 1;
    this.#sentences += sentences.length;
  }

  #take(paragraph: Paragraph, marker: CitationMarker, sentence: Span, section: readonly string[], sentenceOrdinal: number): void {
    for (const part of marker.broken) {
      const place = this.#place(paragraph, part, section);
      const written = this.#source.text.slice(paragraph.start + marker.start, paragraph.start + marker.end);
      this.#notes.tell('citation-malformed', place, `In the citation ${written} ${part.reason}; that part is left out`, 'Look into the original which works are meant.');
      this.#notes.skip(place, part.reason);
    }
    if (marker.cited.length === 0) return;
    this.drafts.push({
      type: 'mention',
      place: this.#place(paragraph, marker, section),
      sentence: this.#place(paragraph, sentence, section),
      cited: marker.cited,
      section,
      paragraphOrdinal: this.#paragraphs,
      sentenceOrdinal,
    });
  }

  #place(paragraph: Paragraph, span: Span, section: readonly string[]): Place {
    const start = paragraph.start + span.start;
    const within = [...(section.length === 0 ? [] : [section.join(' › ')]), ...(this.#pages.length === 0 ? [] : [`p. ${pageAt(this.#pages, start)}`])];
    return this.#source.lines.place(start, paragraph.start + span.end, within.length === 0 ? undefined : within.join(', '));
  }
}

/** The page that holds an offset, counted from 1. */
function pageAt(pages: readonly number[], offset: number): number {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pages[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Each heading with the stretch it opens: up to the next heading of the same or a higher level. */
function sectionsOf({ text, lines }: SourceText, headings: readonly Heading[]): Section[] {
  const path: { level: number; heading: string }[] = [];
  return headings.map(({ start, words, level, plain = text.slice(words.start, words.end) }, index) => {
    while ((path.at(-1)?.level ?? 0) >= level) path.pop();
    const heading = plain.replace(/\s+/g, ' ');
    path.push({ level, heading });
    let next = index + 1;
    while ((headings[next]?.level ?? 0) > level) next += 1;
    const end = headings[next]?.start ?? text.length;
    return { heading, level, path: path.map((step) => step.heading), place: lines.place(start, end) };
  });
}
