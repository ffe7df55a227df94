import type { CitationMarker } from '../text/citation-markers.ts';
import { type CitationStyle, citationsIn } from '../text/citations-in.ts';
import type { Paragraph } from '../text/text-document.ts';
import { afterCharacter } from './equal-length.ts';
import { citedKeys } from './html-citations.ts';
import type { HtmlParagraph } from './html-paragraph.ts';

/** A paragraph with the citations that the markup shows and those that are only printed, in the style of the text; without a style only the former. `keys` are those of the reference list, in its order. */
export function withMarkers(text: string, { start, end, prose, marked, raised, heading }: HtmlParagraph, style: CitationStyle | undefined, keys: readonly string[]): Paragraph {
  const shown = marked.map((citation): CitationMarker => ({ start: citation.start - start, end: citation.end - start, cited: citedKeys(citation.parts, keys), broken: [] }));
  const printed = (style === undefined ? [] : citationsIn({ prose, raised }, style)).map((marker): CitationMarker => ({ ...marker, end: afterCharacter(text, start + marker.end - 1) - start }));
  const markers = [...shown, ...printed].sort((left, right) => left.start - right.start);
  return { start, end, prose, markers, ...(heading === undefined ? {} : { heading }) };
}
