import Papa from 'papaparse';
import { type Diagnostic, diagnostic } from '../../base/diagnostics.ts';
import type { MentionDraft, Reader, Reading, Section, Skip, SourceText } from '../drafts.ts';
import { delimiterOf } from '../tables/delimiter.ts';
import { type CitationMarker, findCitationMarkers } from './citation-markers.ts';
import { isReferenceHeading, type Paragraph, scanBlocks } from './markdown-blocks.ts';
import { maskInline } from './markdown-inline.ts';
import { type Span, splitSentences } from './sentences.ts';

/** Survey texts in Markdown or plain text, whose citations are numbers or keys in brackets. */
export const markdown: Reader = {
  format: 'markdown',
  label: 'survey text (Markdown or plain text)',
  reads: 'mention',
  recognise: recogniseMarkdown,
  read: (source) => new MarkdownReading(source).read(),
};

const OTHER_FORMATS = /^\s*(?:<\?xml|<!doctype|<html|\{\s*"|\[\s*\{\s*"|TY {2}- |%0 |FN Clarivate|PMID- ?\d|\\documentclass|%PDF)/i;

/** Prose is what no other format is; headings and citations make it surer. Tables, JSON, XML and the like are no prose. */
function recogniseMarkdown({ text }: SourceText): number {
  if (!/\p{L}/u.test(text) || OTHER_FORMATS.test(text) || looksDelimited(text)) return 0;
  const headed = /^ {0,3}#{1,6}[ \t]+\S/m.test(text);
  const cites = findCitationMarkers(text).length > 0;
  return headed && cites ? 0.6 : headed || cites ? 0.4 : 0.2;
}

/** Rows of the same number of cells, with a header of short names. */
function looksDelimited(text: string): boolean {
  const { data } = Papa.parse<string[]>(text, { preview: 6, skipEmptyLines: true, delimiter: delimiterOf(text) });
  const [header = [], ...rows] = data;
  if (header.length < 2 || header.some((cell) => cell.length > 40 || /[.。!?！？]/.test(cell) || cell.trim() === '')) return false;
  return rows.every((row) => row.length === header.length) && (rows.length > 0 || header.every((cell) => /^[\p{L}_][\p{L}\p{N}_ -]*$/u.test(cell.trim())));
}

class MarkdownReading {
  readonly #source: SourceText;
  readonly #drafts: MentionDraft[] = [];
  readonly #skips: Skip[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  #paragraphs = 0;
  #sentences = 0;

  constructor(source: SourceText) {
    this.#source = source;
  }

  read(): Reading {
    const { path, text, lines } = this.#source;
    const blocks = scanBlocks(text);
    const sections = sectionsOf(this.#source, blocks.headings);
    for (const { start, what } of blocks.unclosed) {
      this.#diagnostics.push(diagnostic('block-unfinished', `${what} begins here that is never closed; what follows is read as prose`, { path, place: lines.place(start, start + 3), hint: 'Close it.' }));
    }
    let section = -1;
    for (const paragraph of blocks.paragraphs) {
      while ((sections[section + 1]?.place.start ?? Infinity) <= paragraph.start) section += 1;
      this.#readParagraph(paragraph, maskInline(blocks.prose.slice(paragraph.start, paragraph.end), blocks.linkLabels), sections[section]);
    }
    return { drafts: this.#drafts, skips: this.#skips, diagnostics: this.#diagnostics, sections };
  }

  #readParagraph(paragraph: Paragraph, prose: string, section: Section | undefined): void {
    const markers = findCitationMarkers(prose);
    // A heading counts as a paragraph only where it cites, so that ordinals measure distance in the running text.
    if ((paragraph.heading !== undefined && markers.length === 0) || !/[\p{L}\p{N}]/u.test(prose)) return;
    const sentences = splitSentences(prose, markers);
    const path = section?.path ?? [];
    const label = isReferenceLabel(prose, markers[0], section) ? markers[0] : undefined;
    let inSentence = 0;
    for (const marker of markers) {
      if (marker === label) {
        this.#skips.push({ place: this.#place(paragraph, marker, path), reason: 'the number of an entry in a list of references, not a citation' });
        continue;
      }
      while ((sentences[inSentence]?.end ?? Infinity) <= marker.start) inSentence += 1;
      const sentence = sentences[inSentence] ?? { start: 0, end: prose.length };
      this.#takeMarker(paragraph, marker, sentence, path, this.#sentences + inSentence);
    }
    this.#paragraphs += 1;
    this.#sentences += sentences.length;
  }

  #takeMarker(paragraph: Paragraph, marker: CitationMarker, sentence: Span, section: readonly string[], sentenceOrdinal: number): void {
    const { path, text } = this.#source;
    for (const part of marker.broken) {
      const place = this.#place(paragraph, part, section);
      const written = text.slice(paragraph.start + marker.start, paragraph.start + marker.end);
      this.#diagnostics.push(diagnostic('citation-malformed', `In the citation ${written} ${part.reason}; that part is left out`, { path, place, hint: 'Look into the original which works are meant.' }));
      this.#skips.push({ place, reason: part.reason });
    }
    if (marker.cited.length === 0) return;
    this.#drafts.push({
      type: 'mention',
      place: this.#place(paragraph, marker, section),
      sentence: this.#place(paragraph, sentence, section),
      cited: marker.cited,
      section,
      paragraphOrdinal: this.#paragraphs,
      sentenceOrdinal,
    });
  }

  #place(paragraph: Paragraph, span: Span, section: readonly string[]): ReturnType<SourceText['lines']['place']> {
    return this.#source.lines.place(paragraph.start + span.start, paragraph.start + span.end, section.length === 0 ? undefined : section.join(' › '));
  }
}

/** Each heading with the stretch it opens: up to the next heading of the same or a higher level. */
function sectionsOf({ text, lines }: SourceText, headings: ReturnType<typeof scanBlocks>['headings']): Section[] {
  const path: { level: number; heading: string }[] = [];
  return headings.map(({ start, words, level }, index) => {
    while ((path.at(-1)?.level ?? 0) >= level) path.pop();
    const heading = text.slice(words.start, words.end).replace(/\s+/g, ' ');
    path.push({ level, heading });
    let next = index + 1;
    while ((headings[next]?.level ?? 0) > level) next += 1;
    const end = headings[next]?.start ?? text.length;
    return { heading, level, path: path.map((step) => step.heading), place: lines.place(start, end) };
  });
}

/** A lone number that begins a paragraph under “References”, or anywhere with a colon after it (`[3]: Brown et al.`), numbers an entry. */
function isReferenceLabel(prose: string, marker: CitationMarker | undefined, section: Section | undefined): boolean {
  if (marker?.start !== 0 || marker.cited.length !== 1) return false;
  return prose[marker.end] === ':' || (section !== undefined && section.path.some(isReferenceHeading));
}
