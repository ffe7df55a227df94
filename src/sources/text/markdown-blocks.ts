import { blankOut, findBlockMasks, linesOf } from './markdown-masks.ts';
import type { Span } from './sentences.ts';
import type { Heading, Paragraph } from './text-document.ts';

/** A paragraph before its markup is masked. */
export type Block = Omit<Paragraph, 'prose' | 'markers'>;

export interface Blocks {
  /** The text with everything blanked that is no prose, offsets kept. */
  readonly prose: string;
  readonly paragraphs: readonly Block[];
  readonly headings: readonly Heading[];
  readonly linkLabels: ReadonlySet<string>;
  readonly unclosed: readonly { readonly start: number; readonly what: string }[];
}

const ATX = /^( {0,3})(#{1,6})(?:[ \t]+|$)/;
const UNDERLINE = /^ {0,3}(={2,}|-{2,})[ \t]*$/;
const BREAK = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|:{3,}.*)$/;
const QUOTE = /^(?: {0,3}>[ \t]?)+/;
const ITEM = /^[ \t]*(?:[-*+]|(\d{1,9})[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/;
const FOOTNOTE = /^ {0,3}\[\^[^\]]{1,200}\]:[ \t]*/;
const TABLE_RULE = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
/** What can begin no sentence: a line that begins so goes on with the one before it. */
const CONTINUES = /^\s*(?:[,.;:!?)\]，。；：！？、）」』”]|\\?\[[\d\s,、–-]+\\?\]\s*[,.;:!?)，。；：！？、）])/;
/** A line longer than this was not broken by hand. */
const LONG_LINE = 200;

/**
 * Takes a Markdown text apart into headings and paragraphs. Lines that follow each other are one paragraph, as in Markdown; but in a text without blank lines and with
 * lines of more than 200 units, as scraping leaves it, each line is one, unless it begins with what only goes on (`, …`, `[147]。`). Indented lines are prose. O(length).
 */
export function scanBlocks(text: string): Blocks {
  const lines = linesOf(text);
  const { spans, linkLabels, unclosed } = findBlockMasks(text, lines);
  const scanner = new BlockScanner(blankOut(text, spans, ' '), lines);
  return { ...scanner.scan(), linkLabels, unclosed };
}

class BlockScanner {
  readonly #text: string;
  readonly #lines: readonly Span[];
  readonly #paragraphs: Block[] = [];
  readonly #headings: Heading[] = [];
  readonly #markup: Span[] = [];
  readonly #lineIsParagraph: boolean;
  #open: { start: number; end: number; kind: 'plain' | 'item' | 'quote' | 'note' } | undefined;
  #inTable = false;
  /** Where the table at hand begins. */
  #table = 0;

  constructor(text: string, lines: readonly Span[]) {
    this.#text = text;
    this.#lines = lines;
    const last = text.trimEnd().length;
    const blank = lines.filter(({ start, end }) => start < last && text.slice(start, end).trim() === '').length;
    this.#lineIsParagraph = blank * 20 < lines.length && lines.some(({ start, end }) => end - start > LONG_LINE);
  }

  scan(): Pick<Blocks, 'prose' | 'paragraphs' | 'headings'> {
    this.#lines.forEach((line, index) => this.#take(line, this.#lines[index + 1]));
    this.#close();
    return { prose: blankOut(this.#text, this.#markup, ' '), paragraphs: this.#paragraphs, headings: this.#headings };
  }

  #take({ start, end }: Span, next: Span | undefined): void {
    const quote = QUOTE.exec(this.#text.slice(start, end))?.[0].length ?? 0;
    const from = start + quote;
    const line = this.#text.slice(from, end);
    if (quote > 0) this.#markup.push({ start, end: from });
    if ((this.#open?.kind === 'quote') !== quote > 0) this.#close();
    if (line.trim() === '') return this.#endBlock();
    const atx = ATX.exec(line);
    if (atx !== null) return this.#heading(start, end, from + atx[0].length, end, atx[2]?.length ?? 1);
    const open = this.#open;
    const underline = UNDERLINE.exec(line);
    if (underline !== null && open?.kind === 'plain' && !this.#inTable) {
      this.#open = undefined;
      return this.#heading(open.start, end, open.start, open.end, underline[1]?.startsWith('=') === true ? 1 : 2);
    }
    if (this.#isTableRow(line, next)) return this.#tableRow(from, line);
    if (BREAK.test(line)) return this.#endBlock();
    const footnote = FOOTNOTE.exec(line)?.[0].length;
    if (footnote !== undefined) return this.#begin(from + footnote, end, 'note');
    const item = ITEM.exec(line);
    // As in Markdown, a number other than 1 does not begin a list within a paragraph: it is a number at the beginning of a line.
    if (item !== null && (open?.kind !== 'plain' || item[1] === undefined || item[1] === '1')) return this.#begin(from + item[0].length, end, 'item');
    if (open === undefined || (this.#lineIsParagraph && !CONTINUES.test(line))) this.#begin(from, end, quote > 0 ? 'quote' : 'plain');
    else open.end = end;
  }

  #isTableRow(line: string, next: Span | undefined): boolean {
    if (!line.includes('|')) return false;
    return this.#inTable || /^[ \t]*\|.*\|[ \t]*$/.test(line) || (next !== undefined && this.#text.slice(next.start, next.end).includes('|') && TABLE_RULE.test(this.#text.slice(next.start, next.end)));
  }

  #tableRow(from: number, line: string): void {
    this.#close();
    if (!this.#inTable) this.#table = from;
    this.#inTable = true;
    if (TABLE_RULE.test(line)) return;
    const start = from + line.length - line.trimStart().length;
    const words = line.trim();
    this.#paragraphs.push({ start, end: start + words.length, row: { table: this.#table, cells: cellsOf(words) } });
  }

  #heading(start: number, end: number, wordsStart: number, wordsEnd: number, level: number): void {
    this.#endBlock();
    const words = this.#text.slice(wordsStart, wordsEnd).replace(/(?:^|[ \t]+)#+[ \t]*$/, '').trimEnd();
    const lead = words.length - words.trimStart().length;
    const heading: Heading = { start, end, words: { start: wordsStart + lead, end: wordsStart + words.length }, level };
    this.#headings.push(heading);
    if (words.trim() !== '') this.#paragraphs.push({ ...heading.words, heading });
  }

  #begin(start: number, end: number, kind: 'plain' | 'item' | 'quote' | 'note'): void {
    this.#close();
    this.#open = { start, end, kind };
  }

  #endBlock(): void {
    this.#close();
    this.#inTable = false;
  }

  #close(): void {
    const open = this.#open;
    this.#open = undefined;
    if (open === undefined) return;
    const words = this.#text.slice(open.start, open.end);
    const start = open.start + words.length - words.trimStart().length;
    if (words.trim() !== '') this.#paragraphs.push({ start, end: start + words.trim().length });
  }
}

/** What stands between the bars of a row, without the blanks around it. An escaped bar is a sign of its cell. O(length). */
function cellsOf(row: string): Span[] {
  const bars = [...row.matchAll(/(?<!\\)\|/g)].map(({ index }) => index);
  const inner = bars.filter((at) => at > 0 && at < row.length - 1);
  const starts = [row.startsWith('|') ? 1 : 0, ...inner.map((at) => at + 1)];
  const ends = [...inner, row.length - Number(row.length > 1 && bars.at(-1) === row.length - 1)];
  return starts.map((start, index) => {
    const words = row.slice(start, ends[index]);
    const from = start + words.length - words.trimStart().length;
    return { start: from, end: from + words.trim().length };
  });
}
