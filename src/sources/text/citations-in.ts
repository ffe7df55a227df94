import { findAlphabeticLabels } from './alphabetic-labels.ts';
import { findAuthorYears } from './author-year.ts';
import { type CitationMarker, findCitationMarkers } from './citation-markers.ts';
import { findParenthesisedNumbers } from './parenthesised-numbers.ts';
import { findRaisedNumbers } from './raised-numbers.ts';
import type { Span } from './sentences.ts';

/**
 * How a text marks its citations: numbers in brackets (`[3, 5–7]`), authors and years (`(Vaswani et al., 2017)`), labels of both
 * (`[VSP+17]`), raised numbers (`models¹²`), or numbers in parentheses (`(12)`). Keys in brackets (`[@key]`) are read in every style.
 */
export type CitationStyle = 'bracketed' | 'author-year' | 'alphabetic' | 'superscript' | 'parenthesised';

/** A stretch of prose in which citations are looked for. */
export interface CitingProse {
  /** What is no prose is masked in it, one unit for one. */
  readonly prose: string;
  /** Where the markup raises what stands there (`<sup>…</sup>`), without the markup itself; in order. Raised signs of Unicode and `^12^` are found without. */
  readonly raised?: readonly Span[];
}

const FINDERS: Readonly<Record<CitationStyle, (citing: CitingProse) => CitationMarker[]>> = {
  bracketed: ({ prose }) => findCitationMarkers(prose),
  'author-year': ({ prose }) => findAuthorYears(prose),
  alphabetic: ({ prose }) => findAlphabeticLabels(prose),
  superscript: ({ prose, raised }) => findRaisedNumbers(prose, raised),
  parenthesised: ({ prose }) => findParenthesisedNumbers(prose),
};

/**
 * Every citation of a stretch of prose that is written in the style of its text (`citationStyleOf`), in order, and every key in brackets. Works that are cited by authors and year
 * have labels of the form `Vaswani et al. 2017` (`authorYearLabel`). Offsets count in the prose. O(length).
 */
export function citationsIn(citing: CitingProse, style: CitationStyle): CitationMarker[] {
  const found = FINDERS[style](citing);
  if (style === 'bracketed' || !citing.prose.includes('@')) return found;
  const keys = findCitationMarkers(citing.prose).filter(({ cited }) => cited.length > 0 && !/^\d+$/.test(cited[0] ?? ''));
  const apart = keys.filter((key) => !found.some(({ start, end }) => start < key.end && key.start < end));
  return [...found, ...apart].sort((left, right) => left.start - right.start);
}
