import { decodeCharacterReferences } from '../fields/character-references.ts';

/** A piece of an HTML text. Offsets count in the text. Comments, declarations and instructions are none. */
export type HtmlToken =
  | { readonly type: 'begin'; readonly name: string; readonly attributes: ReadonlyMap<string, string>; readonly closed: boolean; readonly start: number; readonly end: number }
  | { readonly type: 'end'; readonly name: string; readonly start: number; readonly end: number }
  | { readonly type: 'text'; readonly start: number; readonly end: number };

/** Something that begins and is never closed; what follows it is not read. */
export interface Unclosed {
  readonly start: number;
  readonly what: string;
}

export interface HtmlTokens {
  readonly tokens: readonly HtmlToken[];
  readonly unclosed: Unclosed | undefined;
}

/** Elements whose content is no markup up to their end tag. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);
const NAME = /[a-z][^\s/>]*/iy;
const BETWEEN = /[\s/]*/y;
const ATTRIBUTE = /[^\s/>][^\s/>=]*/y;
const EQUALS = /\s*=\s*/y;
const BARE_VALUE = /[^\s>]*/y;

/** Cuts an HTML text into tags and text as browsers do, whatever its state. Names are in lower case, of two attributes of one name the first counts. O(length). */
export function scanHtml(text: string): HtmlTokens {
  return new HtmlScanner(text).scan();
}

class HtmlScanner {
  readonly #text: string;
  readonly #tokens: HtmlToken[] = [];
  #unclosed: Unclosed | undefined;
  /** Where the text begins that has no token yet. */
  #passed = 0;

  constructor(text: string) {
    this.#text = text;
  }

  scan(): HtmlTokens {
    let at = this.#text.indexOf('<');
    while (at !== -1) at = this.#text.indexOf('<', this.#from(at));
    this.#takeText(this.#text.length);
    return { tokens: this.#tokens, unclosed: this.#unclosed };
  }

  /** Reads what begins with this bracket, and answers where to go on. */
  #from(at: number): number {
    const next = this.#text[at + 1] ?? '';
    if (/[a-z]/i.test(next)) return this.#beginTag(at);
    if (next === '/' && /[a-z]/i.test(this.#text[at + 2] ?? '')) return this.#endTag(at);
    if (this.#text.startsWith('<!--', at)) return this.#pass(at, '-->', 'A comment');
    return next === '!' || next === '?' || next === '/' ? this.#pass(at, '>', 'A declaration') : at + 1;
  }

  #beginTag(start: number): number {
    const name = this.#match(NAME, start + 1).toLowerCase();
    const attributes = new Map<string, string>();
    const end = this.#readAttributes(start + 1 + name.length, attributes);
    if (end === undefined) return this.#leave(start, `A tag <${shortName(name)}>`);
    this.#takeText(start);
    this.#tokens.push({ type: 'begin', name, attributes, closed: this.#text[end - 2] === '/', start, end });
    this.#passed = end;
    return RAW.has(name) ? this.#rawText(name, start, end) : end;
  }

  /** The offset after the tag; undefined where it has no end. */
  #readAttributes(from: number, attributes: Map<string, string>): number | undefined {
    let at = from;
    for (;;) {
      at += this.#match(BETWEEN, at).length;
      if (at >= this.#text.length) return undefined;
      if (this.#text[at] === '>') return at + 1;
      const name = this.#match(ATTRIBUTE, at);
      at += name.length;
      const equals = this.#match(EQUALS, at);
      let value = '';
      if (equals !== '') {
        at += equals.length;
        const quote = this.#text[at];
        if (quote === '"' || quote === "'") {
          const close = this.#text.indexOf(quote, at + 1);
          // A quotation mark that no other closes: the tag is taken to end at its next bracket.
          if (close === -1) {
            const end = this.#text.indexOf('>', at);
            return end === -1 ? undefined : end + 1;
          }
          value = this.#text.slice(at + 1, close);
          at = close + 1;
        } else {
          value = this.#match(BARE_VALUE, at);
          at += value.length;
        }
      }
      const known = name.toLowerCase();
      if (!attributes.has(known)) attributes.set(known, decodeCharacterReferences(value));
    }
  }

  #endTag(start: number): number {
    const name = this.#match(NAME, start + 2).toLowerCase();
    const end = this.#text.indexOf('>', start);
    if (end === -1) return this.#leave(start, `A tag </${shortName(name)}>`);
    this.#takeText(start);
    this.#tokens.push({ type: 'end', name, start, end: end + 1 });
    this.#passed = end + 1;
    return end + 1;
  }

  /** Up to its end tag, which is read as any other. */
  #rawText(name: string, start: number, from: number): number {
    const closing = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
    closing.lastIndex = from;
    const found = closing.exec(this.#text);
    if (found === null) return this.#leave(start, `A <${name}> element`);
    if (found.index > from) this.#tokens.push({ type: 'text', start: from, end: found.index });
    this.#passed = found.index;
    return found.index;
  }

  #pass(start: number, closing: string, what: string): number {
    const found = this.#text.indexOf(closing, start + 2);
    if (found === -1) return this.#leave(start, what);
    this.#takeText(start);
    this.#passed = found + closing.length;
    return this.#passed;
  }

  /** Leaves the rest of the text. */
  #leave(start: number, what: string): number {
    this.#takeText(start);
    this.#unclosed = { start, what };
    this.#passed = this.#text.length;
    return this.#text.length;
  }

  #takeText(end: number): void {
    if (end > this.#passed) this.#tokens.push({ type: 'text', start: this.#passed, end });
    this.#passed = end;
  }

  #match(pattern: RegExp, at: number): string {
    pattern.lastIndex = at;
    return pattern.exec(this.#text)?.[0] ?? '';
  }
}

/** A name as a message shows it. */
function shortName(name: string): string {
  return name.slice(0, 20);
}
