import { MASK, type Span } from '../text/sentences.ts';
import type { Heading, TableRow } from '../text/text-document.ts';
import { afterCharacter, decodeAtLength } from './equal-length.ts';
import { type CitedPart, isOneCitation, type MarkedCitation } from './marked-citations.ts';
import { BLOCKS } from './html-elements.ts';
import type { HtmlElement } from './html-events.ts';

/** A paragraph before its other citations are read. Offsets count in the source, those of `raised` in `prose`. */
export interface HtmlParagraph extends Span {
  /** What is no prose is masked, one unit for one; citations that the markup shows are masked but for brackets at their ends. */
  readonly prose: string;
  /** The citations that the markup shows, in order. */
  readonly marked: readonly MarkedCitation[];
  readonly raised: readonly Span[];
  readonly heading?: Heading;
  readonly row?: TableRow;
}

/** A citation, and the element that it stands in. */
export type PlacedCitation = MarkedCitation & { readonly parent: HtmlElement | undefined };

const PARTNERS: ReadonlyMap<string, string> = new Map([['[', ']'], ['(', ')'], ['［', '］'], ['（', '）'], ['【', '】']]);
const NOTHING = /[\s\ufffc]/;
/** Text between citations is looked at up to this length. */
const LONGEST_BETWEEN = 40;

/** Gathers what belongs to one paragraph. */
export class ParagraphDraft {
  readonly #text: string;
  /** In order. */
  readonly #pieces: { readonly start: number; readonly words: string }[] = [];
  readonly #marked: (Omit<PlacedCitation, 'end' | 'parts'> & { end: number; readonly parts: CitedPart[] })[] = [];
  readonly #raised: Span[] = [];
  readonly #cells: Span[] = [];
  #table: number | undefined;
  #between = '';

  constructor(text: string) {
    this.#text = text;
  }

  addText({ start, end }: Span): void {
    this.#pieces.push({ start, words: decodeAtLength(this.#text.slice(start, end)) });
  }

  addBlank({ start, end }: Span): void {
    this.#pieces.push({ start, words: ' '.repeat(end - start) });
  }

  /** What is printed behind the last citation. */
  addBetween(printed: string): void {
    if (this.#between.length <= LONGEST_BETWEEN) this.#between += printed.slice(0, LONGEST_BETWEEN + 1);
  }

  addRaised(span: Span): void {
    if ((this.#marked.at(-1)?.end ?? 0) <= span.start && span.end > span.start) this.#raised.push(span);
  }

  /** A cell of a row of the table that begins at an offset. */
  addCell(table: number, cell: Span): void {
    this.#table = table;
    this.#cells.push(cell);
  }

  addCitation(citation: PlacedCitation): void {
    const last = this.#marked.at(-1);
    if (last !== undefined && isOneCitation(last, citation, this.#between)) {
      citation.parts.forEach((part, index) => last.parts.push(index === 0 ? { ...part, before: this.#between } : part));
      last.end = citation.end;
    } else this.#marked.push({ ...citation, parts: [...citation.parts] });
    this.#between = '';
  }

  /** The paragraph; undefined where nothing is said. */
  finish(): HtmlParagraph | undefined {
    const [first] = this.#pieces;
    if (first === undefined && this.#marked.length === 0) return undefined;
    const from = Math.min(first?.start ?? Infinity, this.#marked[0]?.start ?? Infinity);
    const plain = this.#plain(from);
    const marked = this.#marked.map((citation) => widen(citation, this.#text, plain, from));
    const units = plain.split('');
    const offset = Math.min(from, marked[0]?.start ?? from);
    const prose = overlay([...MASK.repeat(from - offset), ...units, ...MASK.repeat(Math.max(0, (marked.at(-1)?.end ?? 0) - from - units.length))], marked, offset);
    const trimmed = trim(prose);
    if (!/[\p{L}\p{N}]/u.test(prose) && marked.length === 0) return undefined;
    const start = offset + trimmed.start;
    const end = offset + trimmed.end;
    const raised = this.#raised.map((span) => ({ start: span.start - start, end: span.end - start })).filter((span) => span.start >= 0);
    const within = (at: number): number => Math.min(Math.max(at, start), end) - start;
    const row = this.#table === undefined ? {} : { row: { table: this.#table, cells: this.#cells.map((cell) => ({ start: within(cell.start), end: within(cell.end) })) } };
    return { start, end, prose: prose.slice(trimmed.start, trimmed.end), marked, raised, ...row };
  }

  /** The pieces as one text, with masks between. */
  #plain(from: number): string {
    const written: string[] = [];
    let at = from;
    for (const { start, words } of this.#pieces) {
      written.push(MASK.repeat(start - at), words);
      at = start + words.length;
    }
    const end = this.#marked.at(-1)?.end ?? at;
    written.push(MASK.repeat(Math.max(0, end - at)));
    return written.join('');
  }
}

/** A citation with the brackets around it, and the elements that hold nothing else. */
function widen(citation: PlacedCitation, text: string, plain: string, from: number): PlacedCitation {
  let { start, end, parent } = citation;
  for (;;) {
    const before = beforeMasks(plain, start - from);
    const after = afterMasks(plain, end - from);
    if (PARTNERS.get(plain[before] ?? '') === plain[after] && plain[after] !== undefined) {
      start = from + before;
      end = afterCharacter(text, from + after);
    } else if (parent !== undefined && !BLOCKS.has(parent.name) && parent.name !== 'td' && parent.name !== 'th' && start === parent.contentStart && end === parent.contentEnd) {
      start = parent.start;
      end = parent.end;
      parent = parent.parent;
    } else return { ...citation, start, end };
  }
}

/** The last unit before an offset that is neither a mask nor a blank. */
function beforeMasks(plain: string, at: number): number {
  let index = at - 1;
  while (index >= 0 && NOTHING.test(plain[index] ?? '')) index -= 1;
  return index;
}

function afterMasks(plain: string, at: number): number {
  let index = at;
  while (index < plain.length && NOTHING.test(plain[index] ?? '')) index += 1;
  return index;
}

/** Masks the citations but for brackets at their ends, so that no sentence ends in one. */
function overlay(units: string[], marked: readonly PlacedCitation[], offset: number): string {
  for (const { start, end } of marked) {
    for (let at = start - offset; at < end - offset; at += 1) units[at] = MASK;
    units[start - offset] = '[';
    units[end - offset - 1] = ']';
  }
  return units.join('');
}

function trim(prose: string): Span {
  const start = /[^\s\ufffc]/.exec(prose)?.index ?? 0;
  let end = prose.length;
  while (end > start && /[\s\ufffc]/.test(prose[end - 1] ?? '')) end -= 1;
  return { start, end };
}

/** A paragraph as the words of the heading that an element is. */
export function asHeading(paragraph: HtmlParagraph, { start, end }: Span, level: number): HtmlParagraph {
  const plain = paragraph.prose.replace(/\[\ufffc*\]|\ufffc/g, '').replace(/\s+/g, ' ').trim();
  return { ...paragraph, heading: { start, end, words: { start: paragraph.start, end: paragraph.end }, level, plain } };
}
