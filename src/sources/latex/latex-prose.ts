import { blankOut } from '../text/markdown-masks.ts';
import { latexToText } from '../bibtex/latex-text.ts';
import type { BrokenPart, CitationMarker } from '../text/citation-markers.ts';
import { MASK, type Span } from '../text/sentences.ts';
import type { Heading, Paragraph } from '../text/text-document.ts';

/** A paragraph as it grows; offsets count in the text. */
interface Growing {
  start: number;
  readonly markers: CitationMarker[];
  /** Texts in the midst of it that stand apart. */
  readonly holes: Span[];
  /** In headings: what else is none of its words. */
  readonly silent: Span[];
}

/** A heading that is not over yet. */
interface Opening {
  readonly start: number;
  readonly rank: number;
}

type Grown = Readonly<Growing> & { readonly end: number; readonly opening?: Opening & { readonly end: number } };

/** What a text came to: paragraphs and headings in order. */
export interface LatexProse {
  readonly paragraphs: readonly Paragraph[];
  readonly headings: readonly Heading[];
}

/**
 * Collects the prose of a text from its beginning to its end, unit for unit, and cuts it into paragraphs. A text that stands apart (a footnote, a caption) is a paragraph of its own,
 * and a hole in the one around it.
 */
export class ProseWriter {
  readonly #code: string;
  readonly #pieces: string[] = [];
  readonly #grown: Grown[] = [];
  readonly #body = growing(0);
  #apart: Growing | undefined;
  #heading: Opening | undefined;
  #at = 0;

  constructor(code: string) {
    this.#code = code;
  }

  /** Words, up to `end`. */
  keep(end: number): void {
    this.#write(end, (piece) => piece);
  }

  /** Something that is no words, but stands for some or sets their type. */
  mask(end: number): void {
    this.#write(end, (piece) => MASK.repeat(piece.length));
  }

  /** What leaves nothing in print. */
  blank(end: number): void {
    if (this.#heading !== undefined) this.#open.silent.push({ start: this.#at, end });
    this.#write(end, (piece) => piece.replace(/[^\r\n]/g, ' '));
  }

  /** A citation: as much of the text as it spans. */
  cite(marker: CitationMarker): void {
    this.#open.markers.push(marker);
    if (this.#heading !== undefined) this.#open.silent.push(marker);
    this.keep(marker.end);
  }

  endParagraph(): void {
    this.#end(this.#open, this.#at);
  }

  /** Begins the words of a text that stands apart. */
  openApart(): void {
    this.#apart = growing(this.#at);
  }

  /** Ends the text that stands apart, and all of its command from `start` on. */
  closeApart(start: number): void {
    this.endParagraph();
    this.#apart = undefined;
    this.#body.holes.push({ start, end: this.#at });
  }

  /** Begins the words of a heading; 0 is the outermost rank. */
  openHeading(start: number, rank: number): void {
    this.#end(this.#body, this.#at);
    this.#heading = { start, rank };
  }

  /** Ends the words of a heading; its markup ends at `end`. */
  closeHeading(end: number): void {
    const heading = this.#heading;
    this.#heading = undefined;
    this.#end(this.#body, this.#at, heading === undefined ? undefined : { ...heading, end });
  }

  finish(): LatexProse {
    this.keep(this.#code.length);
    this.endParagraph();
    const prose = this.#pieces.join('').replaceAll('\v', ' ');
    const ranks = [...new Set(this.#grown.flatMap(({ opening }) => opening?.rank ?? []))].sort((left, right) => left - right);
    const paragraphs = this.#grown
      .map((grown): Paragraph => {
        const paragraph = trimmed(grown, prose);
        return grown.opening === undefined ? paragraph : { ...paragraph, heading: this.#headingOf(grown.opening, grown, paragraph, ranks) };
      })
      .filter(({ prose: words, heading }) => words !== '' || heading !== undefined)
      .sort((left, right) => left.start - right.start);
    return { paragraphs: paragraphs.filter(({ prose: words }) => words !== ''), headings: paragraphs.flatMap(({ heading }) => heading ?? []) };
  }

  #headingOf({ start, end, rank }: Opening & { readonly end: number }, { holes, silent }: Grown, words: Paragraph, ranks: readonly number[]): Heading {
    const inside = [...holes, ...silent].map((hole) => ({ start: Math.max(0, hole.start - words.start), end: Math.max(0, hole.end - words.start) }));
    const plain = latexToText(blankOut(this.#code.slice(words.start, words.end), inside, ' '));
    return { start, end, words: { start: words.start, end: words.end }, level: ranks.indexOf(rank) + 1, plain };
  }

  get #open(): Growing {
    return this.#apart ?? this.#body;
  }

  #end(paragraph: Growing, end: number, opening?: Grown['opening']): void {
    if (end > paragraph.start || opening !== undefined) {
      this.#grown.push({ start: paragraph.start, end, markers: paragraph.markers.splice(0), holes: paragraph.holes.splice(0), silent: paragraph.silent.splice(0), ...(opening === undefined ? {} : { opening }) });
    }
    paragraph.start = end;
  }

  #write(end: number, as: (piece: string) => string): void {
    if (end <= this.#at) return;
    this.#pieces.push(as(this.#code.slice(this.#at, end)));
    this.#at = end;
  }
}

function growing(start: number): Growing {
  return { start, markers: [], holes: [], silent: [] };
}

/** A paragraph without the blanks around it, its citations counted from its beginning. */
function trimmed({ start, end, markers, holes }: Grown, text: string): Paragraph {
  const whole = blankOut(text.slice(start, end), holes.map((hole) => shifted(hole, start)), ' ');
  const from = start + whole.length - whole.trimStart().length;
  const prose = whole.trim();
  const shift = (marker: CitationMarker): CitationMarker => ({ ...shifted(marker, from), broken: marker.broken.map((part) => shifted(part, from)) });
  return { start: from, end: from + prose.length, prose, markers: markers.map(shift) };
}

function shifted<S extends Span | BrokenPart>(span: S, from: number): S {
  return { ...span, start: span.start - from, end: span.end - from };
}
