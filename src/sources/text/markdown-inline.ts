import { matchPairs, UNMATCHED } from '../bibtex/braces.ts';
import { isAddress } from './markdown-masks.ts';
import { MASK, type Span } from './sentences.ts';

const DESTINATION = /\(\s*(<[^<>\n]{0,2000}>|[^\s()]{0,2000}(?:\([^\s()]{0,500}\)[^\s()]{0,2000}){0,20})(\s+(?:"[^"]{0,500}"|'[^']{0,500}'|\([^()]{0,500}\)))?\s*\)/y;
const ATTRIBUTE = '\\s+[a-z_:@][\\w:.@-]*(?:\\s*=\\s*(?:"[^"]{0,2000}"|\'[^\']{0,2000}\'|[^\\s"\'=<>`]+))?';
const TAG = new RegExp(`<(?:/?[a-z][a-z0-9-]*(?:${ATTRIBUTE}){0,40}\\s*/?|[a-z][a-z0-9+.-]*:[^<>\\s]*|[^<>\\s@]+@[^<>\\s@]+)>`, 'iy');
const LABEL = /\[([^[\]]{0,200})\]/y;
const RUN = /`+|\$+/y;
const RAISED = /<sup>([^<>]{1,200})<\/sup>/gi;
/** Link texts that are the name of the link and no citation. */
const NUMBER_OR_KEYS = /^[\d\s,，、;；–—-]+$|@/;

/**
 * A paragraph in which markup that is no prose is masked, one unit for one: code spans, formulas, images, HTML tags, and the addresses of links. The text of a link stays,
 * unless it is nothing but a number or a key. Escaped brackets around numbers stay, since some converters escape every bracket. O(length).
 */
export function maskInline(text: string, linkLabels: ReadonlySet<string>): string {
  return /[\\`$<!\]]/.test(text) ? new InlineMasker(text, linkLabels).mask() : text;
}

/** What a paragraph raises by the tags of HTML, without the tags. O(length). */
export function raisedByTags(text: string): Span[] {
  return [...text.matchAll(RAISED)].map((found) => ({ start: found.index + '<sup>'.length, end: found.index + '<sup>'.length + (found[1] ?? '').length }));
}

class InlineMasker {
  readonly #text: string;
  readonly #labels: ReadonlySet<string>;
  readonly #units: string[];
  readonly #brackets: Int32Array;
  readonly #ahead = new Map<string, OffsetsAhead>();

  constructor(text: string, labels: ReadonlySet<string>) {
    this.#text = text;
    this.#labels = labels;
    this.#units = text.split('');
    this.#brackets = matchPairs(text, '[', ']', true);
  }

  mask(): string {
    let at = 0;
    while (at < this.#text.length) at = this.#from(at);
    return this.#units.join('');
  }

  /** Looks at what begins here, and answers where to go on. */
  #from(at: number): number {
    const char = this.#text[at];
    if (char === '\\') return this.#escape(at);
    if (char === '`') return this.#code(at);
    if (char === '$') return this.#formula(at);
    if (char === '<') return this.#cover(at, this.#match(TAG, at)?.[0].length ?? 0);
    if (char === '!' && this.#text[at + 1] === '[') return this.#image(at);
    if (char === ']') return this.#target(at);
    return at + 1;
  }

  /** A backslash takes the meaning of the sign after it, or begins a formula in `\(…\)` or `\[…\]`. */
  #escape(at: number): number {
    const opener = this.#text[at + 1];
    if (opener === '\\') return this.#cover(at, 2);
    if (opener !== '(' && opener !== '[') return at + 2;
    const close = this.#next(opener === '(' ? '\\)' : '\\]', opener === '(' ? /\\\)/g : /\\\]/g, at + 2);
    if (close === undefined || (opener === '[' && !/[\\=^_{}+<>|]/.test(this.#text.slice(at + 2, close)))) return at + 2;
    return this.#cover(at, close + 2 - at);
  }

  #code(at: number): number {
    const run = this.#match(RUN, at)?.[0] ?? '`';
    const close = this.#next(run, new RegExp(`(?<!\`)${run}(?!\`)`, 'g'), at + run.length);
    return close === undefined ? at + run.length : this.#cover(at, close + run.length - at);
  }

  /** As pandoc has it: no blank after the opening $, none before the closing one, and no digit after it, so that prices are no formulas. */
  #formula(at: number): number {
    const run = this.#match(RUN, at)?.[0] ?? '$';
    const end = at + run.length;
    if (run.length > 2 || (run === '$' && /\s/.test(this.#text[end] ?? ' '))) return end;
    const close = run === '$' ? this.#next('$', /(?<=[^\s$\\])\$(?![\d$])/g, end + 1) : this.#next('$$', /(?<!\\)\$\$/g, end);
    return close === undefined ? end : this.#cover(at, close + run.length - at);
  }

  #image(at: number): number {
    const close = this.#brackets[at + 1] ?? UNMATCHED;
    if (close === UNMATCHED) return at + 2;
    const target = this.#targetLength(close + 1, this.#text.slice(at + 2, close));
    return target === 0 ? at + 2 : this.#cover(at, close + 1 + target - at);
  }

  /** After a closing bracket: the address or label of a link. */
  #target(at: number): number {
    const opener = this.#brackets[at] ?? UNMATCHED;
    if (opener === UNMATCHED) return at + 1;
    const text = this.#text.slice(opener + 1, at);
    const length = this.#targetLength(at + 1, text);
    if (length === 0) return at + 1;
    const named = NUMBER_OR_KEYS.test(text) && !/[[\]]/.test(text);
    return named ? this.#cover(opener, at + 1 + length - opener) : this.#cover(at + 1, length);
  }

  /** How long the `(address)` or `[label]` is that stands here; 0 where there is none, or only words that look like one. */
  #targetLength(at: number, text: string): number {
    const destination = this.#match(DESTINATION, at);
    if (destination !== undefined) return isAddress(destination[1] ?? '') || destination[2] !== undefined ? destination[0].length : 0;
    const label = this.#match(LABEL, at);
    const name = (label?.[1] === '' ? text : (label?.[1] ?? '')).trim().toLowerCase();
    // Two numbers beside each other are two citations, even where a list of `[10]: https://…` makes one the name of an address.
    return label !== undefined && this.#labels.has(name) && !/^\d+$/.test(name) ? label[0].length : 0;
  }

  /** Masks so many units, and answers what comes after them, or after this one where there are none. */
  #cover(at: number, length: number): number {
    for (let offset = at; offset < at + length; offset += 1) this.#units[offset] = MASK;
    return at + Math.max(1, length);
  }

  #match(pattern: RegExp, at: number): RegExpExecArray | undefined {
    pattern.lastIndex = at;
    return pattern.exec(this.#text) ?? undefined;
  }

  #next(name: string, pattern: RegExp, from: number): number | undefined {
    let ahead = this.#ahead.get(name);
    if (ahead === undefined) {
      ahead = new OffsetsAhead([...this.#text.matchAll(pattern)].map((found) => found.index));
      this.#ahead.set(name, ahead);
    }
    return ahead.next(from);
  }
}

/** Offsets asked for from left to right, each passed but once. */
class OffsetsAhead {
  readonly #offsets: readonly number[];
  #index = 0;

  constructor(offsets: readonly number[]) {
    this.#offsets = offsets;
  }

  next(from: number): number | undefined {
    while ((this.#offsets[this.#index] ?? Infinity) < from) this.#index += 1;
    return this.#offsets[this.#index];
  }
}
