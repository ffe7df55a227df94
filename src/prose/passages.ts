import { MASK, type Span, splitSentences } from '../sources/text/sentences.ts';
import type { Paragraph } from '../sources/text/text-document.ts';

/** A sentence of a text; offsets count in the source. */
export interface Sentence extends Span {
  /** The words, one unit for one; what is no prose is masked. */
  readonly words: string;
  /** The citation markers in it; offsets count in `words`. */
  readonly markers: readonly (Span & { readonly cited: readonly string[] })[];
}

/** What is read in one go: a paragraph, a line of an unwrapped text, the words of a heading. */
export interface Passage {
  readonly sentences: readonly Sentence[];
  /** Set where it is the title of what follows. */
  readonly titles: boolean;
}

/** Lines beyond this are not wrapped: their breaks are the writer's. */
const WRAPPED = 160;
/** Titles are no longer. */
const LONGEST_TITLE = 80;

/** The passages of a text in order. Where paragraphs have long lines, each line is a passage of its own, and a short one without a full stop is a title. O(length). */
export function passagesOf(paragraphs: readonly Paragraph[]): Passage[] {
  return paragraphs.flatMap((paragraph) => {
    const lines = linesOf(paragraph.prose);
    return lines.map(({ start, end }): Passage => {
      const words = paragraph.prose.slice(start, end);
      const markers = paragraph.markers.filter((marker) => marker.start >= start && marker.end <= end).map((marker) => ({ start: marker.start - start, end: marker.end - start, cited: marker.cited }));
      const sentences = splitSentences(words, markers).map((sentence) => ({
        start: paragraph.start + start + sentence.start,
        end: paragraph.start + start + sentence.end,
        words: words.slice(sentence.start, sentence.end),
        markers: markers.filter((marker) => marker.start >= sentence.start && marker.end <= sentence.end).map((marker) => ({ ...marker, start: marker.start - sentence.start, end: marker.end - sentence.start })),
      }));
      return { sentences, titles: paragraph.heading !== undefined || (lines.length > 1 && isTitle(words)) };
    });
  });
}

function linesOf(prose: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const line of prose.split('\n')) {
    lines.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return lines.some(({ start: from, end }) => end - from > WRAPPED) ? lines.filter(({ start: from, end }) => prose.slice(from, end).trim() !== '') : [{ start: 0, end: prose.length }];
}

function isTitle(words: string): boolean {
  const written = words.replaceAll(MASK, '').trim();
  return written.length <= LONGEST_TITLE && !/[.。!！?？;；,，:：、]$/u.test(written);
}
