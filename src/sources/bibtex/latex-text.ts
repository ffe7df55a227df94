import { lowered, raised } from '../fields/raised-letters.ts';
import { matchBraces, UNMATCHED } from './braces.ts';
import { ACCENTS, ARGUMENT_DROPPED, BARE_ACCENTS, FORMATTING, SIGNS, SYMBOLS } from './latex-symbols.ts';

/** Beyond this depth of arguments within arguments, commands are read as if they took none. */
const DEEPEST = 100;

const COMMAND = /\\(?:([A-Za-z]+)(?:\*(?=\{))?[ \t\r\n]*|([^]))/uy;
const LIGATURES: readonly (readonly [string, string])[] = [['---', '—'], ['--', '–'], ['``', '“'], ["''", '”'], ['?`', '¿'], ['!`', '¡']];
const LIGATURE_BEGINS: ReadonlySet<string> = new Set(LIGATURES.map(([from]) => from.slice(0, 1)));
/** 1 for the signs by which commands, groups, formulas and ligatures are known, by their codes. */
const SPECIAL = new Uint8Array(0x80);
for (const sign of ['\\', '{', '}', '$', '~', '^', '_', ...LIGATURE_BEGINS]) SPECIAL[sign.charCodeAt(0)] = 1;

/**
 * LaTeX as it stands in bibliography fields, as plain Unicode: accents composed, symbols and simple formulas written out, braces and commands of type gone,
 * `~` and all other space as single blanks. A command that is not known goes and leaves its argument, or stays as written where it has none;
 * `report` is told of each. Never throws. O(length).
 */
export function latexToText(latex: string, report: (command: string) => void = () => undefined): string {
  if (latex === '') return '';
  const plain = /[\\{}$~`'?!-]/.test(latex) ? new LatexReader(latex, report).read() : latex;
  return plain.replace(/\s+/g, ' ').trim();
}

/** LaTeX of a field that is taken letter by letter, such as a DOI or URL: only escapes, braces and a `\url` around it go. O(length). */
export function verbatimText(latex: string): string {
  if (!/[\\{}$]/.test(latex)) return latex.trim();
  return latex
    .replace(/\\(?:url|nolinkurl|path|href)\b\s*/g, '')
    .replace(/\\(?:textunderscore|_)(?:\{\}|\s)?/g, '_')
    .replace(/\$?\\(?:textasciitilde|sim)(?:\{\})?\$?|\\~\{\}/g, '~')
    .replace(/\$(<|>)\$/g, '$1')
    .replace(/\\([&%#$^~{}])/g, '$1')
    .replace(/[{}]/g, '')
    .trim();
}

class LatexReader {
  readonly #latex: string;
  #braces: Int32Array | undefined;
  readonly #report: (command: string) => void;
  /** The last `$` that has a partner, so that a lone one is a dollar sign. */
  readonly #lastShift: number;
  #at = 0;
  #depth = 0;
  #math = false;

  constructor(latex: string, report: (command: string) => void) {
    this.#latex = latex;
    this.#report = report;
    this.#lastShift = lastPairedShift(latex);
  }

  read(): string {
    return this.#readTo(this.#latex.length);
  }

  /** The partner of the brace that stands here. They are looked for once, and only where a group is an argument. */
  #closeAt(offset: number): number {
    this.#braces ??= matchBraces(this.#latex);
    return this.#braces[offset] ?? UNMATCHED;
  }

  #readTo(end: number): string {
    let text = '';
    while (this.#at < end) {
      const start = this.#at;
      while (this.#at < end && isPlain(this.#latex.charCodeAt(this.#at))) this.#at += 1;
      text += this.#at > start ? this.#latex.slice(start, this.#at) : this.#next();
    }
    return text;
  }

  #next(): string {
    const char = this.#latex[this.#at] ?? '';
    if (char === '\\') return this.#readCommand();
    if (char === '$' && this.#at <= this.#lastShift) {
      this.#math = !this.#math;
      return this.#pass(char, '');
    }
    if (this.#math && (char === '^' || char === '_')) {
      this.#at += 1;
      return this.#readScript(char);
    }
    if (char === '{' || char === '}') return this.#pass(char, '');
    if (char === '~') return this.#pass(char, ' ');
    if (!this.#math && LIGATURE_BEGINS.has(char)) {
      for (const [from, to] of LIGATURES) if (this.#latex.startsWith(from, this.#at)) return this.#pass(from, to);
    }
    return this.#pass(char, char);
  }

  #pass(from: string, to: string): string {
    this.#at += from.length;
    return to;
  }

  #readCommand(): string {
    COMMAND.lastIndex = this.#at;
    const found = COMMAND.exec(this.#latex);
    if (found === null) return this.#pass('\\', '\\');
    this.#at += found[0].length;
    const name = found[1] ?? found[2] ?? '';
    const accent = ACCENTS.get(name);
    if (accent !== undefined) return this.#readAccent(name, accent);
    if (found[1] === undefined) return SIGNS.get(name) ?? name;
    if (name === 'url' || name === 'href') return this.#readLink(name);
    if (name === 'enquote' || name === 'mkbibquote') return `“${this.#readArgument()}”`;
    if (name === 'textsuperscript' || name === 'sp') return this.#readScript('^');
    if (name === 'textsubscript' || name === 'sb') return this.#readScript('_');
    if (name === 'frac') return `${this.#readArgument()}/${this.#readArgument()}`;
    if (name === 'ElsevierGlyph') return String.fromCharCode(Number.parseInt(this.#readArgument(), 16) || 0xfffd);
    if (ARGUMENT_DROPPED.has(name)) {
      this.#readRaw();
      return '';
    }
    const symbol = SYMBOLS.get(name);
    if (symbol !== undefined) return symbol;
    if (FORMATTING.has(name)) return '';
    this.#report(`\\${name}`);
    return this.#latex[this.#at] === '{' ? '' : found[0];
  }

  #readAccent(name: string, mark: string): string {
    const letters = this.#readArgument().replace(/^ı/, 'i').replace(/^ȷ/, 'j');
    const first = String.fromCodePoint(letters.codePointAt(0) ?? 0x20);
    if (!/[\p{L}\p{N}]/u.test(first)) return (BARE_ACCENTS.get(name) ?? '') + letters;
    const marked = name === 'overline' ? [...letters].map((letter) => letter + mark).join('') : first + mark + letters.slice(first.length);
    return marked.normalize('NFC');
  }

  #readScript(kind: '^' | '_'): string {
    const text = this.#readArgument();
    return (kind === '^' ? raised(text) : lowered(text)) ?? (this.#math ? kind + text : text);
  }

  #readLink(name: string): string {
    const address = verbatimText(this.#readRaw());
    if (name === 'url') return address;
    const text = this.#readArgument();
    return text === address || address === '' ? text : `${text} (${address})`;
  }

  /** The text of what a command takes: a group, a command, or one character. */
  #readArgument(): string {
    this.#skipSpace();
    const char = this.#latex[this.#at] ?? '';
    if (char !== '{' && char !== '\\') return this.#readRaw();
    if (this.#depth >= DEEPEST) return '';
    this.#depth += 1;
    const text = char === '{' ? this.#readGroup() : this.#readCommand();
    this.#depth -= 1;
    return text;
  }

  #readGroup(): string {
    const close = this.#closeAt(this.#at);
    this.#at += 1;
    const text = this.#readTo(close === UNMATCHED ? this.#latex.length : close);
    this.#at = Math.max(this.#at, close + 1);
    return text;
  }

  /** The source of an argument: what is in a group, or one character. */
  #readRaw(): string {
    this.#skipSpace();
    const start = this.#at;
    const char = this.#latex[start];
    if (char === '{') {
      const close = this.#closeAt(start);
      this.#at = close === UNMATCHED ? this.#latex.length : close + 1;
      return this.#latex.slice(start + 1, close === UNMATCHED ? this.#latex.length : close);
    }
    const character = String.fromCodePoint(this.#latex.codePointAt(start) ?? 0x20);
    if (start < this.#latex.length && character !== '}') this.#at += character.length;
    return start < this.#latex.length && character !== '}' ? character : '';
  }

  #skipSpace(): void {
    while (/[ \t\r\n]/.test(this.#latex[this.#at] ?? '')) this.#at += 1;
  }
}

/** Whether a sign means nothing but itself, as most of a text does. */
function isPlain(sign: number): boolean {
  return sign >= SPECIAL.length || SPECIAL[sign] === 0;
}

/** Where the last `$` stands that has a partner before it; -1 where there is none. */
function lastPairedShift(latex: string): number {
  let last = -1;
  let open: number | undefined;
  for (let offset = latex.includes('$') ? 0 : latex.length; offset < latex.length; offset += 1) {
    if (latex[offset] === '\\') offset += 1;
    else if (latex[offset] === '$') {
      if (open === undefined) open = offset;
      else {
        last = offset;
        open = undefined;
      }
    }
  }
  return last;
}
