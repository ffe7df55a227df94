import type { CitationMarker } from '../text/citation-markers.ts';
import { type LatexProse, ProseWriter } from './latex-prose.ts';

/**
 * Goes through a LaTeX text from its beginning to its end, and hands on what it passes as prose, masked or blank, by where it is: before the text begins, in a formula, in a heading,
 * in a text that stands apart.
 */
export class LatexWalk {
  readonly #prose: ProseWriter;
  /** Before this offset stands what a text has before it begins. */
  readonly #preamble: number;
  #at = 0;
  #formulaEnd = 0;
  #apart: { readonly start: number; readonly close: number } | undefined;
  #headingClose: number | undefined;

  constructor(code: string, preamble: number) {
    this.#prose = new ProseWriter(code);
    this.#preamble = preamble;
  }

  get at(): number {
    return this.#at;
  }

  get inFormula(): boolean {
    return this.#at < this.#formulaEnd;
  }

  get inPreamble(): boolean {
    return this.#at < this.#preamble;
  }

  /** Whether the text has not begun, and this is not its title either. */
  get isBefore(): boolean {
    return this.inPreamble && this.#headingClose === undefined;
  }

  get isApart(): boolean {
    return this.#apart !== undefined;
  }

  /** Whether an argument is being read in which no section begins. */
  get isHeld(): boolean {
    return this.isApart || this.#headingClose !== undefined;
  }

  /** Goes on to `end` with words, or with what stands for words in a formula. */
  words(end: number): void {
    if (this.isBefore) this.#prose.blank(end);
    else if (this.inFormula) this.#prose.mask(end);
    else this.#prose.keep(end);
    this.#at = end;
  }

  /** Goes on with what sets the type of words, or stands for something in print. */
  mask(end: number): void {
    if (this.isBefore) this.#prose.blank(end);
    else this.#prose.mask(end);
    this.#at = end;
  }

  /** Goes on with what leaves nothing in print. */
  blank(end: number): void {
    this.#prose.blank(end);
    this.#at = end;
  }

  cite(marker: CitationMarker): void {
    this.#prose.cite(marker);
    this.#at = marker.end;
  }

  /** A formula begins here that ends at `end`. */
  openFormula(end: number): void {
    this.#formulaEnd = end;
  }

  /** A paragraph ends here; a heading is one whatever stands in it. */
  endParagraph(): void {
    if (this.#headingClose === undefined || this.isApart) this.#prose.endParagraph();
  }

  /** A heading begins here, its words after `open` and up to `close`; 0 is the outermost rank. */
  openHeading(rank: number, open: number, close: number): void {
    const start = this.#at;
    this.#prose.endParagraph();
    this.blank(open + 1);
    this.#prose.openHeading(start, rank);
    this.#headingClose = close;
  }

  /** A text begins here that stands apart, its words after `open` and up to `close`. */
  openApart(open: number, close: number): void {
    const start = this.#at;
    this.blank(open + 1);
    this.#prose.openApart();
    this.#apart = { start, close };
  }

  /** Ends the text that stands apart and the heading, where their braces close here or were passed. */
  closeWhatEnds(): void {
    if (this.#apart !== undefined && this.#at >= this.#apart.close) {
      this.#prose.endParagraph();
      this.blank(Math.max(this.#at, this.#apart.close + 1));
      this.#prose.closeApart(this.#apart.start);
      this.#apart = undefined;
    }
    if (this.#headingClose !== undefined && this.#at >= this.#headingClose) {
      const end = Math.max(this.#at, this.#headingClose + 1);
      this.#prose.closeHeading(end);
      this.blank(end);
      this.#headingClose = undefined;
    }
  }

  finish(): LatexProse {
    this.closeWhatEnds();
    return this.#prose.finish();
  }
}
