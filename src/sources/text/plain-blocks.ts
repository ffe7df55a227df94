import { findReferenceLists } from '../references/find-reference-lists.ts';
import { isReferenceHeading } from '../references/reference-heading.ts';
import type { ListedReference } from '../references/reference-list.ts';
import { splitReferences } from '../references/split-references.ts';
import type { Block } from './markdown-blocks.ts';
import { type PageLine, pageLines } from './page-lines.ts';
import { headingLine, headingNumber } from './plain-headings.ts';
import type { Heading } from './text-document.ts';

/** A paragraph before its lines are joined. */
export interface PlainBlock extends Block {
  readonly lines: readonly PageLine[];
}

/** A text of lines taken apart. */
export interface PlainBlocks {
  readonly headings: readonly Heading[];
  readonly paragraphs: readonly PlainBlock[];
  readonly references: readonly ListedReference[];
}

/** A line longer than this was not broken at a margin: it is a paragraph. */
const LONG_LINE = 200;
const CAPTION = /^(?:(?:figure|fig\.|table|algorithm|listing)\s*\d+|[图表]\s*\d+)[.:：\s]/i;
/** A line that ends so goes on in the next one. */
const DANGLING = /(?:\s(?:of|for|and|or|the|an?|with|without|in|on|to|from|by|via|using|as|at|through|towards?)|[-–:：])$/i;
const ITEM = /^(?:[•·▪‣◦●–-]\s|\(?[a-z\d]{1,2}\)\s|\d{1,2}\.\s+\p{Lu})/u;

/**
 * Takes a text of lines, as it comes out of a PDF or was broken at a margin, apart into headings, paragraphs and the entries of its reference lists. Running heads and page numbers
 * belong to none of them; what stands in a list before its first label or after its last entry is prose. O(length · log lines).
 */
export function scanPlain(text: string): PlainBlocks {
  const lines = pageLines(text).filter(({ furniture }) => !furniture);
  const scanner = new PlainScanner(lines);
  const references: ListedReference[] = [];
  let at = 0;
  for (const { from, to } of findReferenceLists(lines)) {
    const entries = splitReferences(text, lines.slice(from, to));
    const first = entries[0]?.start ?? Infinity;
    const last = entries.at(-1)?.end ?? Infinity;
    while (at < to && (at < from || (lines[at]?.end ?? Infinity) <= first)) at += 1;
    scanner.scanTo(at);
    for (const entry of entries) references.push(entry);
    while (at < to && (lines[at]?.start ?? Infinity) < last) at += 1;
    scanner.passTo(at);
    scanner.scanTo(to);
    at = to;
  }
  scanner.scanTo(lines.length);
  return { headings: scanner.headings, paragraphs: scanner.paragraphs, references };
}

class PlainScanner {
  readonly headings: Heading[] = [];
  readonly paragraphs: PlainBlock[] = [];
  readonly #lines: readonly PageLine[];
  readonly #width: number;
  #at = 0;
  #open: PageLine[] = [];
  #number = '';

  constructor(lines: readonly PageLine[]) {
    this.#lines = lines;
    const widths = Float64Array.from(lines.filter(({ words }) => words !== '' && words.length <= LONG_LINE), ({ words }) => words.length).sort();
    this.#width = widths[Math.floor(widths.length * 0.9)] ?? 0;
  }

  /** Takes the lines up to this one, exclusive, as prose. */
  scanTo(end: number): void {
    for (; this.#at < end; this.#at += 1) this.#take(this.#at);
    this.#close();
  }

  /** Leaves out the lines up to this one, exclusive. */
  passTo(end: number): void {
    this.#at = Math.max(this.#at, end);
  }

  #take(index: number): void {
    const line = this.#lines[index];
    if (line === undefined) return;
    const before = this.#lines[index - 1];
    const after = this.#lines[index + 1];
    if (line.words === '') return this.#atBlank(index);
    const afterBlank = before === undefined || before.words === '' || before.page !== line.page;
    const isFirst = this.paragraphs.length === 0 && this.#open.length === 0;
    const beforeBlank = after === undefined || after.words === '';
    const heading = headingLine(line, { isFirst, afterBlank, beforeBlank, indented: after !== undefined && after.words !== '' && line.indent >= after.indent + 2, width: this.#width, lastNumber: this.#number });
    if (heading !== undefined && !(this.#goesOn(line) && !isReferenceHeading(line.words))) return this.#heading(line, heading.level);
    if (before !== undefined && this.#lengthensHeading(before, line)) return;
    if (this.#open.length > 0 && this.#begins(line)) this.#close();
    this.#open.push(line);
  }

  /** A blank line ends a paragraph, unless a page or a formula merely interrupts it. */
  #atBlank(index: number): void {
    const following = this.#lines.slice(index + 1, index + 4).find(({ words }) => words !== '');
    const last = this.#open.at(-1);
    if (last === undefined || following === undefined) return;
    const interrupted = following.page !== last.page && !isEnded(last.words) && /^[\p{Ll}(\d[]/u.test(following.words);
    if (!interrupted) this.#close();
  }

  /** Whether the open paragraph stops in the middle of a sentence before this line. */
  #goesOn({ words }: PageLine): boolean {
    const last = this.#open.at(-1);
    return last !== undefined && !isEnded(last.words) && last.words.length > this.#width * 0.7 && !/^\d/.test(words);
  }

  /** Whether a line begins a paragraph though no blank line stands before it. */
  #begins(line: PageLine): boolean {
    const last = this.#open.at(-1);
    const first = this.#open[0];
    if (last === undefined || first === undefined) return false;
    if (last.words.length > LONG_LINE) return !/^[,.;:!?)\]，。；：！？、）]/.test(line.words);
    if (CAPTION.test(line.words) || (ITEM.test(line.words) && isEnded(last.words))) return true;
    if (!isEnded(last.words)) return false;
    const indented = line.page === last.page && line.indent >= last.indent + 2 && line.indent <= last.indent + 12;
    return indented || (last.words.length < this.#width * 0.75 && /^["“‘(]?[\p{Lu}\p{Script=Han}\d]/u.test(line.words));
  }

  #heading(line: PageLine, level: number): void {
    this.#close();
    this.#number = headingNumber(line.words) ?? this.#number;
    const start = line.start + line.indent;
    const heading: Heading = { start, end: line.end, words: { start, end: start + line.words.length }, level };
    this.headings.push(heading);
    this.paragraphs.push({ ...heading.words, heading, lines: [line] });
  }

  /** Takes a short line that begins small right under a heading as the rest of it. */
  #lengthensHeading(before: PageLine, line: PageLine): boolean {
    const { start, indent, words } = line;
    const heading = this.headings.at(-1);
    if (heading === undefined || heading.end !== before.end || isEnded(words)) return false;
    if (!DANGLING.test(before.words) && (before.words.length < this.#width * 0.4 || words.length > this.#width * 0.6 || !/^\p{Ll}/u.test(words))) return false;
    const end = start + indent + words.length;
    const longer: Heading = { ...heading, end, words: { start: heading.words.start, end } };
    this.headings[this.headings.length - 1] = longer;
    this.paragraphs[this.paragraphs.length - 1] = { ...longer.words, heading: longer, lines: [before, line] };
    return true;
  }

  #close(): void {
    const [first] = this.#open;
    const last = this.#open.at(-1);
    if (first !== undefined && last !== undefined) this.paragraphs.push({ start: first.start + first.indent, end: last.start + last.indent + last.words.length, lines: this.#open });
    this.#open = [];
  }
}

function isEnded(words: string): boolean {
  return /[.!?。！？:：][)\]"'”’）」』\d]*$/.test(words);
}
