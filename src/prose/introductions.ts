import type { Span } from '../sources/text/sentences.ts';
import type { Paragraph } from '../sources/text/text-document.ts';
import { CITATION } from './clauses.ts';
import type { KnownNames, KnownThing } from './known-names.ts';
import { maskSpans } from './mask-spans.ts';
import { passagesOf } from './passages.ts';

/** A citation that stands on a name: `BERT [42]`. Offsets count in the source. */
export interface Introduction {
  readonly thing: KnownThing;
  /** The citation, as it is written. */
  readonly marker: Span;
  readonly cited: string;
  readonly sentence: Span;
}

/** The first citation of one work that stands directly on each name, by name. O(length). */
export function readIntroductions(paragraphs: readonly Paragraph[], names: KnownNames): Introduction[] {
  const found = new Map<string, Introduction>();
  for (const { sentences } of passagesOf(paragraphs)) {
    for (const { words, markers, start, end } of sentences) {
      const text = maskSpans(words, markers, () => CITATION);
      const mentions = markers.length === 0 ? [] : names.find(text);
      for (const marker of markers) {
        const mention = mentions.find((one) => one.end <= marker.start && marker.start - one.end <= 3 && /^[\s)）]*$/.test(text.slice(one.end, marker.start)));
        const [cited] = marker.cited;
        if (mention === undefined || mention.suffix !== undefined || cited === undefined || marker.cited.length > 1 || found.has(mention.thing.key)) continue;
        found.set(mention.thing.key, { thing: mention.thing, cited, marker: { start: start + marker.start, end: start + marker.end }, sentence: { start, end } });
      }
    }
  }
  return [...found.values()];
}
