import { MASK, type Span } from '../text/sentences.ts';
import { Closings } from './latex-closings.ts';

/** Stands for what TeX passes over: a blank, but one that makes no line blank, since a comment ends no paragraph. */
const PASSED_OVER = '\v';

/** A LaTeX text of which only that is left that TeX reads as commands and words, unit for unit. */
export interface LatexCode {
  readonly code: string;
  /** Where something begins that is never closed; it is left as it stands. */
  readonly unclosed: readonly { readonly start: number; readonly what: string }[];
}

/** What decides how a text goes on: a command with all that belongs to its name, or a comment. An address may hold % without a comment. */
const POINT = new RegExp(
  [
    String.raw`\\(?:url|href|path|nolinkurl)\s*\{[^{}\n\r]{0,2000}\}`,
    String.raw`\\(?<verbatim>verb\*?(?=[^A-Za-z\s*])|lstinline(?![A-Za-z])(?:\[[^\]\n\r]{0,500}\])?|mintinline(?![A-Za-z])(?:\[[^\]\n\r]{0,500}\])?\{[^{}\n\r]{0,100}\})`,
    String.raw`\\begin\s*\{(?<environment>[A-Za-z]{1,40}\*?)\}`,
    String.raw`\\(?<untrue>iffalse)(?![A-Za-z@])`,
    String.raw`\\(?:[A-Za-z@]+|[^])`,
    '(?<comment>%)',
  ].join('|'),
  'g',
);
/** Longer verbatim text in a line is a sign without its like. */
const LONGEST_INLINE = 1000;
const LINE = /[^\n\r]*/y;
/** What opens a conditional that its own \fi closes, and what ends one that does not hold. */
const CONDITIONAL = /\\(?:(if(?:x|num|dim|odd|case|cat|true|false|defined|csname|[vhm]mode|inner|void|eof)?)|(else)|fi)(?![A-Za-z@])/g;

/** Environments that print what they hold as it stands. */
const VERBATIM: ReadonlySet<string> = new Set(['verbatim', 'Verbatim', 'BVerbatim', 'LVerbatim', 'lstlisting', 'minted', 'alltt', 'listing', 'tcblisting', 'dot2tex', 'luacode', 'pycode']);
/** Environments that print nothing of what they hold. */
const UNPRINTED: ReadonlySet<string> = new Set(['comment', 'filecontents']);

/** Masks listings and other verbatim text, and passes over comments, `\iffalse` and what goes to other files. O(length). */
export function maskVerbatim(text: string): LatexCode {
  return new Masker(text).mask();
}

class Masker {
  readonly #text: string;
  readonly #closings: Closings;
  readonly #point = new RegExp(POINT);
  readonly #pieces: string[] = [];
  readonly #unclosed: { start: number; what: string }[] = [];
  #at = 0;
  #conditionalsEnd = true;

  constructor(text: string) {
    this.#text = text;
    this.#closings = new Closings(text);
  }

  mask(): LatexCode {
    for (let found = this.#point.exec(this.#text); found !== null; found = this.#point.exec(this.#text)) {
      const { verbatim, environment, untrue, comment } = found.groups ?? {};
      const start = found.index;
      const end = start + found[0].length;
      if (comment !== undefined) this.#cover({ start, end: this.#lineEnd(start) }, PASSED_OVER);
      else if (verbatim !== undefined) this.#inline(start, end, verbatim);
      else if (environment !== undefined) this.#environment(start, end, environment);
      else if (untrue !== undefined) this.#untrue(start, end);
    }
    return { code: this.#pieces.join('') + this.#text.slice(this.#at), unclosed: this.#unclosed };
  }

  /** Verbatim text between two like signs, or in braces, on one line. */
  #inline(start: number, open: number, command: string): void {
    const sign = this.#text[open] ?? '';
    const [line = ''] = this.#text.slice(open + 1, open + 1 + LONGEST_INLINE).split(/[\n\r]/, 1);
    const close = sign === '' ? -1 : line.indexOf(sign === '{' && !command.startsWith('verb') ? '}' : sign);
    if (close !== -1) this.#cover({ start, end: open + 1 + close + 1 }, MASK);
  }

  #environment(start: number, open: number, environment: string): void {
    const name = environment.replace('*', '');
    const filler = VERBATIM.has(name) ? MASK : UNPRINTED.has(name) ? PASSED_OVER : undefined;
    if (filler === undefined) return;
    const close = this.#closings.after(`\\end{${environment}}`, open);
    if (close === undefined) this.#unclosed.push({ start, what: `The environment ${environment}` });
    else this.#cover({ start, end: close }, filler);
  }

  /** What stands between \iffalse and its \else or \fi. */
  #untrue(start: number, open: number): void {
    if (!this.#conditionalsEnd) return;
    let depth = 0;
    CONDITIONAL.lastIndex = open;
    for (let found = CONDITIONAL.exec(this.#text); found !== null; found = CONDITIONAL.exec(this.#text)) {
      const [whole, opens, turns] = found;
      if (opens !== undefined) depth += 1;
      else if (depth > 0) depth -= turns === undefined ? 1 : 0;
      else return this.#cover({ start, end: found.index + whole.length }, PASSED_OVER);
    }
    this.#conditionalsEnd = false;
    this.#unclosed.push({ start, what: 'What \\iffalse leaves out' });
  }

  #cover({ start, end }: Span, filler: string): void {
    this.#pieces.push(this.#text.slice(this.#at, start), filler.repeat(end - start));
    this.#at = end;
    this.#point.lastIndex = end;
  }

  #lineEnd(from: number): number {
    LINE.lastIndex = from;
    return from + (LINE.exec(this.#text)?.[0].length ?? 0);
  }
}
