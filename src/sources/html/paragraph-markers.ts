import type { CitationMarker } from '../text/citation-markers.ts';
import { type CitationStyle, citationsIn } from '../text/citations-in.ts';
import { MASK } from '../text/sentences.ts';
import type { Paragraph } from '../text/text-document.ts';
import { afterCharacter } from './equal-length.ts';
import type { HtmlParagraph } from './html-paragraph.ts';
import { citedKeys } from './marked-citations.ts';

/** Numbers in brackets with markup between. */
const NUMBERS = /[[［【][\s\ufffc\d,，、;；‐‑‒–—−-]{1,600}[\]］】]/g;

/** A paragraph with the citations that the markup shows and those that are only printed, in the style of the text; without a style only the former. `keys` are those of the reference list, in its order. */
export function withMarkers(text: string, { start, end, prose, marked, raised, heading, row }: HtmlParagraph, style: CitationStyle | undefined, keys: readonly string[]): Paragraph {
  const shown = marked.map((citation): CitationMarker => ({ start: citation.start - start, end: citation.end - start, cited: citedKeys(citation.parts, keys), broken: [] }));
  const plain = prose.replace(NUMBERS, (written) => (/\d/.test(written) ? written.replaceAll(MASK, ' ') : written));
  const printed = (style === undefined ? [] : citationsIn({ prose: plain, raised }, style)).map((marker): CitationMarker => ({ ...marker, end: afterCharacter(text, start + marker.end - 1) - start }));
  const markers = [...shown, ...printed].sort((left, right) => left.start - right.start);
  return { start, end, prose, markers, ...(heading === undefined ? {} : { heading }), ...(row === undefined ? {} : { row }) };
}
