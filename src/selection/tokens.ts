import type { Stretch } from './syntax.ts';

/** A piece of an expression. Scanning refuses nothing, so that half-typed text can be completed; `parse` refuses. */
export type Token = Mark | Text | Field;

export interface Mark {
  readonly type: '(' | ')' | '|' | '-';
  readonly place: Stretch;
}

export interface Text {
  readonly type: 'text';
  readonly text: string;
  readonly place: Stretch;
  /** Where a quotation mark stands that is never closed. */
  readonly unclosed: number | undefined;
}

export interface Field {
  readonly type: 'field';
  readonly field: string;
  /** What stands between commas, each split where two points part a range. At least one value with at least one part; any may be empty. */
  readonly values: readonly (readonly Part[])[];
  readonly place: Stretch;
  readonly unclosed: number | undefined;
}

export interface Part {
  readonly text: string;
  readonly place: Stretch;
}

/** A name and a colon, but not the beginning of a URL. */
const FIELD = /([a-z][a-z0-9-]*(?:\/[a-z0-9-]+)*):(?!\/\/)/iy;
const BLANK = /\s/u;

/** Whether text that stands bare would be taken for a field term. */
export function looksLikeField(text: string): boolean {
  FIELD.lastIndex = 0;
  return FIELD.test(text);
}

/** Splits an expression into marks, texts and field terms. O(length). */
export function scanTokens(text: string): Token[] {
  const tokens: Token[] = [];
  const scanner = new Scanner(text);
  for (let token = scanner.next(); token !== undefined; token = scanner.next()) tokens.push(token);
  return tokens;
}

class Scanner {
  readonly #text: string;
  /** Each parenthesis that closes within its word, and its partner. */
  readonly #partners: ReadonlyMap<number, number>;
  #at = 0;
  /** Where the token at hand begins. */
  #start = 0;

  constructor(text: string) {
    this.#text = text;
    this.#partners = partnersWithinWords(text);
  }

  next(): Token | undefined {
    while (this.#at < this.#text.length && BLANK.test(this.#here())) this.#at += 1;
    if (this.#at >= this.#text.length) return undefined;
    const start = this.#at;
    const here = this.#here();
    this.#start = start;
    if (here === '(' || here === ')' || here === '|' || here === '-') {
      this.#at += 1;
      return { type: here, place: { start, end: this.#at } };
    }
    if (here === '"') {
      const { text, unclosed } = this.#quoted();
      return { type: 'text', text, place: { start, end: this.#at }, unclosed };
    }
    FIELD.lastIndex = start;
    const field = FIELD.exec(this.#text)?.[1];
    if (field === undefined) {
      const text = this.#bare(() => this.#here() === '"');
      return { type: 'text', text, place: { start, end: this.#at }, unclosed: undefined };
    }
    this.#at += field.length + 1;
    const { values, unclosed } = this.#values();
    return { type: 'field', field: field.toLowerCase(), values, place: { start, end: this.#at }, unclosed };
  }

  #here(): string {
    return this.#text[this.#at] ?? '';
  }

  /** Values up to the end of the word: quoted and bare stretches that touch belong together. */
  #values(): { values: Part[][]; unclosed: number | undefined } {
    const values: Part[][] = [];
    let parts: Part[] = [];
    let unclosed: number | undefined;
    for (;;) {
      const start = this.#at;
      let text = '';
      for (;;) {
        text += this.#bare(() => this.#here() === '"' || this.#here() === ',' || this.#text.startsWith('..', this.#at));
        if (this.#here() !== '"') break;
        const quoted = this.#quoted();
        text += quoted.text;
        unclosed ??= quoted.unclosed;
      }
      parts.push({ text, place: { start, end: this.#at } });
      if (this.#text.startsWith('..', this.#at)) {
        this.#at += 2;
        continue;
      }
      values.push(parts);
      parts = [];
      if (this.#here() !== ',') return { values, unclosed };
      this.#at += 1;
    }
  }

  /** Text without quotation marks, up to a blank, a mark of the language or where `stops` says. Parentheses that close within the word belong to it: identifiers have them. */
  #bare(stops: () => boolean): string {
    const start = this.#at;
    while (this.#at < this.#text.length && !stops()) {
      const here = this.#here();
      if (BLANK.test(here) || here === '|') break;
      if ((here === '(' || here === ')') && (this.#partners.get(this.#at) ?? -1) < this.#start) break;
      this.#at += 1;
    }
    return this.#text.slice(start, this.#at);
  }

  /** A text between quotation marks; `\"` and `\\` stand for the mark and the stroke. One that is never closed reaches to the end. */
  #quoted(): { text: string; unclosed: number | undefined } {
    const start = this.#at;
    let text = '';
    for (this.#at += 1; this.#at < this.#text.length; this.#at += 1) {
      const next = this.#text[this.#at + 1];
      if (this.#here() === '"') {
        this.#at += 1;
        return { text, unclosed: undefined };
      }
      if (this.#here() === '\\' && (next === '"' || next === '\\')) this.#at += 1;
      text += this.#here();
    }
    return { text, unclosed: start };
  }
}

/** Which parentheses pair up without a blank, a bar or a quotation mark between them. O(length). */
function partnersWithinWords(text: string): Map<number, number> {
  const partners = new Map<number, number>();
  let open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const here = text[at] ?? '';
    if (here === '(') open.push(at);
    else if (here === ')') {
      const partner = open.pop();
      if (partner !== undefined) partners.set(partner, at).set(at, partner);
    } else if (here === '|' || here === '"' || BLANK.test(here)) open = [];
  }
  return partners;
}
