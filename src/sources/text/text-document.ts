import type { ListedReference } from '../references/reference-list.ts';
import type { CitationMarker } from './citation-markers.ts';
import type { Span } from './sentences.ts';

/** A heading. */
export interface Heading {
  /** From the beginning of its line, or of its markup, to the end. */
  readonly start: number;
  readonly end: number;
  /** The words alone. */
  readonly words: Span;
  /** The words without markup, where the source has some in them. */
  readonly plain?: string;
  /** 1 for the outermost. */
  readonly level: number;
}

/** A stretch of prose that belongs together: a paragraph, a list item, a table row, a quotation, a caption, the words of a heading. */
export interface Paragraph extends Span {
  /** The text from start to end, one unit for one: what is no prose is masked or blank. */
  readonly prose: string;
  /** The citations in it, in order; their offsets count in `prose`. */
  readonly markers: readonly CitationMarker[];
  /** Set where it is the words of a heading. */
  readonly heading?: Heading;
  /** Set where it is a row of a table. */
  readonly row?: TableRow;
}

/** A row of a table as a paragraph. */
export interface TableRow {
  /** Where its table begins: the same for all its rows, of which the first is the head. */
  readonly table: number;
  /** The cells in order; their offsets count in the paragraph's `prose`. */
  readonly cells: readonly Span[];
}

/** A text that the reader of its format has taken apart; what all such readers hand on. Offsets count in the source. */
export interface TextDocument {
  /** In order. */
  readonly headings: readonly Heading[];
  /** In order; without the entries of reference lists. */
  readonly paragraphs: readonly Paragraph[];
  /** The entries of the text's own reference list, in order. */
  readonly references: readonly ListedReference[];
  /** The offsets at which the pages begin, the first included, where the source has pages. */
  readonly pages?: readonly number[];
}
