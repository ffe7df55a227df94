import { type Diagnostic, type DiagnosticCode, diagnostic, didYouMean } from '../../base/diagnostics.ts';
import type { SourceText } from '../drafts.ts';
import { STANDARD_STRINGS } from './bibtex-strings.ts';
import { UNMATCHED } from './braces.ts';

/** What stands between the delimiters of one entry. */
export interface EntryBody {
  readonly key: string;
  /** Field names in lower case, values as LaTeX with abbreviations put in; the first of a repeated field. */
  readonly fields: ReadonlyMap<string, string>;
  /** Where the body ended: at its closing delimiter, or at the limit. */
  readonly end: number;
  /** Whether a closing parenthesis ended it before the limit. */
  readonly closed: boolean;
  /** Whether every value that was begun also ended. */
  readonly whole: boolean;
}

/** A stretch of a source that holds one entry, and what is needed to read it. */
export interface BodyInput {
  readonly source: SourceText;
  /** Partners of all braces of the source. */
  readonly closes: Int32Array;
  /** After the opening delimiter. */
  readonly start: number;
  /** The offset that reading may not pass: that of the closing brace, or of what comes after the entry. */
  readonly limit: number;
  /** What closes the entry. */
  readonly closer: '}' | ')';
  /** Abbreviations by name in lower case. */
  readonly strings: ReadonlyMap<string, string>;
  /** Abbreviations that are not defined and of which the user has been told. */
  readonly undefinedStrings: Set<string>;
  readonly diagnostics: Diagnostic[];
}

const SPACE = /(?:\s+|%[^\n\r]*)*/y;
const KEY = /[^,={}"\n\r]*/y;
const KEY_IN_PARENTHESES = /[^,={}"\n\r)]*/y;
const FIELD_NAME = /[^\s"#%'(),={}@\\]+/y;
const NUMBER = /\d+(?=[\s,#})]|$)/y;
/** Words of one line, up to one that an equals sign makes the name of the next field. */
const BARE_WORDS = /[^\s,{}"#=]+(?:[ \t]+[^\s,{}"#=]+(?![ \t]*=|[^\s,{}"#=]))*/y;
const BARE_WORDS_IN_PARENTHESES = /[^\s,{}()"#=]+(?:[ \t]+[^\s,{}()"#=]+(?![ \t]*=|[^\s,{}()"#=]))*/y;
/** A field that stands within the value of another, because a brace is missing. */
const SWALLOWED_FIELD = /[\n\r][ \t]*(author|title|year|journal|booktitle|pages|volume|publisher|doi|url)[ \t]*=[ \t]*["{\d]/i;
/** Text that makes no sense where a field should begin, up to the next comma, line or delimiter. */
const STRAY = /[^,\n\r{}")]+|["{})]/y;

/** Reads key and fields of one entry. Whatever is wrong in it is a diagnostic, and reading goes on at the next field. O(length of the body). */
export function readBody(input: BodyInput): EntryBody {
  return new BodyReader(input).read();
}

/** Reads the one assignment of an `@string`. */
export function readString(input: BodyInput): EntryBody {
  return new BodyReader(input).readFields('');
}

class BodyReader {
  readonly #input: BodyInput;
  readonly #text: string;
  readonly #fields = new Map<string, string>();
  #at: number;
  #whole = true;
  #key = '';

  constructor(input: BodyInput) {
    this.#input = input;
    this.#text = input.source.text;
    this.#at = input.start;
  }

  read(): EntryBody {
    this.#skip(SPACE);
    const start = this.#at;
    const key = this.#take(this.#input.closer === ')' ? KEY_IN_PARENTHESES : KEY).trim();
    if (this.#at < this.#input.limit && this.#text[this.#at] === '=') {
      this.#at = start;
      this.#complain('entry-malformed', start, 'The entry has no citation key', 'Write a key and a comma before the first field.');
      return this.readFields('');
    }
    if (key === '') this.#complain('entry-malformed', start, 'The entry has no citation key', 'Write a key before the first comma.');
    this.#skip(SPACE);
    if (this.#peek() !== ',' && this.#peek() !== this.#input.closer && this.#at < this.#input.limit) this.#complain('field-malformed', this.#at, `A comma is missing after the key “${key}”`);
    return this.readFields(key);
  }

  readFields(key: string): EntryBody {
    this.#key = key;
    for (;;) {
      this.#skip(SPACE);
      const next = this.#peek();
      if (next === '' || next === this.#input.closer) return { key, fields: this.#fields, end: this.#at, closed: next !== '', whole: this.#whole };
      if (next === ',') this.#at += 1;
      else this.#readField();
    }
  }

  #readField(): void {
    const start = this.#at;
    const name = this.#take(FIELD_NAME);
    this.#skip(SPACE);
    if (name === '' || this.#peek() !== '=') {
      this.#at = start + name.length;
      this.#skipStray(start);
      return;
    }
    this.#at += 1;
    const value = this.#readValue(name, start);
    const known = name.toLowerCase();
    if (this.#fields.has(known)) this.#complain('field-malformed', start, `The field ${known} stands twice in ${this.#named()}; the first is read`, 'Remove one of them.');
    else this.#fields.set(known, value);
    this.#skip(SPACE);
    const next = this.#peek();
    if (next !== '' && next !== ',' && next !== this.#input.closer) this.#expectComma(name);
  }

  /** After a value: another field without a comma before it, or text that belongs nowhere. */
  #expectComma(name: string): void {
    const start = this.#at;
    const word = this.#take(FIELD_NAME);
    this.#skip(SPACE);
    const field = word !== '' && this.#peek() === '=';
    this.#at = start;
    if (field) this.#complain('field-malformed', start, `A comma is missing after the field ${name.toLowerCase()} of ${this.#named()}`);
    else this.#skipStray(start);
  }

  #skipStray(start: number): void {
    while (this.#at < this.#input.limit) {
      const next = this.#text[this.#at] ?? '';
      if (next === ',' || next === '\n' || next === '\r' || next === this.#input.closer) break;
      const close = next === '{' ? (this.#input.closes[this.#at] ?? UNMATCHED) : UNMATCHED;
      if (close !== UNMATCHED && close < this.#input.limit) this.#at = close + 1;
      else if (this.#take(STRAY) === '') this.#at += 1;
    }
    const stray = this.#text.slice(start, this.#at).trim();
    this.#complain('field-malformed', start, `“${shortened(stray)}” in ${this.#named()} is no field; it is left out`, 'A field is a name, an equals sign and a value in braces or quotation marks, and a comma parts it from the next.');
  }

  #readValue(name: string, fieldStart: number): string {
    let value = '';
    for (;;) {
      this.#skip(SPACE);
      value += this.#readPart(name, fieldStart);
      this.#skip(SPACE);
      if (this.#peek() !== '#') return value;
      this.#at += 1;
    }
  }

  #readPart(name: string, fieldStart: number): string {
    const start = this.#at;
    const { closes, limit } = this.#input;
    if (this.#peek() === '{') {
      const close = closes[start] ?? UNMATCHED;
      const whole = close !== UNMATCHED && close < limit;
      const value = this.#text.slice(start + 1, whole ? close : limit);
      const swallowed = SWALLOWED_FIELD.exec(value)?.[1];
      if (!whole || swallowed !== undefined) this.#whole = false;
      this.#at = whole ? close + 1 : limit;
      if (swallowed !== undefined) this.#complain('field-malformed', start, `The value of the field ${name.toLowerCase()} of ${this.#named()} holds what looks like the field ${swallowed}`, 'Look for a missing brace at the end of the value.');
      return value;
    }
    if (this.#peek() === '"') {
      const close = this.#closingQuote(start);
      if (close === undefined) return this.#unfinishedQuote(name, start);
      this.#at = close + 1;
      return this.#text.slice(start + 1, close);
    }
    const number = this.#take(NUMBER);
    if (number !== '') return number;
    const bare = this.#take(this.#input.closer === ')' ? BARE_WORDS_IN_PARENTHESES : BARE_WORDS);
    if (bare === '') {
      this.#complain('field-malformed', fieldStart, `The field ${name.toLowerCase()} of ${this.#named()} has no value`);
      return '';
    }
    return this.#expand(bare, name, start);
  }

  /** A word without braces or quotation marks: an abbreviation, or a mistake. */
  #expand(bare: string, name: string, start: number): string {
    const known = this.#input.strings.get(bare.toLowerCase());
    if (known !== undefined) return known;
    if (/\s/.test(bare) || /^\d/.test(bare)) {
      this.#complain('field-malformed', start, `The value “${shortened(bare)}” of the field ${name.toLowerCase()} stands without braces or quotation marks; it is read as it stands`, 'Put it in braces.');
    } else if (!this.#input.undefinedStrings.has(bare)) {
      this.#input.undefinedStrings.add(bare);
      const likely = [...this.#input.strings.keys()].filter((string) => name.toLowerCase() === 'month' || !STANDARD_STRINGS.has(string));
      const hint = didYouMean(bare.toLowerCase(), likely) ?? `Define it with @string{${bare} = {…}}, or put the value in braces.`;
      this.#complain('string-undefined', start, `The abbreviation “${bare}” is not defined by an @string before it; the word itself is read, here and later`, hint);
    }
    return bare;
  }

  #closingQuote(start: number): number | undefined {
    for (let at = start + 1; at < this.#input.limit; at += 1) {
      const char = this.#text[at];
      if (char === '"') return at;
      if (char === '{') at = this.#input.closes[at] ?? UNMATCHED;
      if (at === UNMATCHED) return undefined;
    }
    return undefined;
  }

  #unfinishedQuote(name: string, start: number): string {
    this.#whole = false;
    this.#at = start + 1;
    const line = this.#take(/[^\n\r]*/y);
    this.#complain('field-malformed', start, `The quotation mark before the value of the field ${name.toLowerCase()} of ${this.#named()} is never closed; the value is read to the end of its line`, 'Close the quotation mark.');
    return line.trim().replace(/,$/, '');
  }

  #named(): string {
    return this.#key === '' ? 'the entry' : this.#key;
  }

  #complain(code: DiagnosticCode, start: number, message: string, hint?: string): void {
    const { source, diagnostics } = this.#input;
    diagnostics.push(diagnostic(code, message, { path: source.path, place: source.lines.place(start, Math.max(start, this.#at)), hint }));
  }

  #peek(): string {
    return this.#at < this.#input.limit ? (this.#text[this.#at] ?? '') : '';
  }

  #skip(pattern: RegExp): void {
    this.#take(pattern);
  }

  /** What the pattern matches here, not beyond the limit. */
  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    const end = Math.min(this.#at + found.length, this.#input.limit);
    const taken = this.#text.slice(this.#at, end);
    this.#at = end;
    return taken;
  }
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
