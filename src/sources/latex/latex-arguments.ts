import { UNMATCHED } from '../bibtex/braces.ts';

/** Blanks between the arguments of a command: no blank line, which would end the paragraph. */
const BETWEEN = /[ \t\v]*(?:(?:\r\n|\n|\r)[ \t]*\v[ \t\v]*)*(?:(?:\r\n|\n|\r)[ \t\v]*)?/y;

/** The partners of braces and brackets of LaTeX, and with them the arguments of its commands. */
export class LatexArguments {
  readonly #code: string;
  readonly #partners: Int32Array;

  constructor(code: string) {
    this.#code = code;
    this.#partners = matchDelimiters(code);
  }

  /** The offset of the sign that closes the one at `open`, or undefined. */
  closing(open: number): number | undefined {
    const close = this.#partners[open] ?? UNMATCHED;
    return close > open ? close : undefined;
  }

  /** Where an argument begins that opens with this sign, after blanks; undefined where none does. */
  opening(sign: '{' | '[' | '(' | '<', from: number): number | undefined {
    BETWEEN.lastIndex = from;
    const at = from + (BETWEEN.exec(this.#code)?.[0].length ?? 0);
    return this.#code[at] === sign ? at : undefined;
  }

  /** The offset after an argument of this kind that begins at or after `from`; undefined where there is none or it is never closed. */
  after(sign: '{' | '[', from: number): number | undefined {
    const open = this.opening(sign, from);
    const close = open === undefined ? undefined : this.closing(open);
    return close === undefined ? undefined : close + 1;
  }

  /** The offset after the optional arguments that begin at or after `from`. */
  afterOptional(from: number): number {
    let at = from;
    for (let next = this.after('[', at); next !== undefined; next = this.after('[', at)) at = next;
    return at;
  }
}

/**
 * For the offset of each opening brace or bracket that of its partner, and the other way round; `UNMATCHED` everywhere else. A sign after a backslash is none, and a
 * bracket has its partner within the same braces. O(length).
 */
function matchDelimiters(code: string): Int32Array {
  const partners = new Int32Array(code.length).fill(UNMATCHED);
  const open: number[] = [];
  let braces = 0;
  for (let offset = 0; offset < code.length; offset += 1) {
    const sign = code[offset];
    if (sign === '\\') offset += 1;
    else if (sign === '{' || sign === '[') {
      open.push(offset);
      if (sign === '{') braces += 1;
    } else if (sign === '}' && braces > 0) {
      while (code[open.at(-1) ?? 0] === '[') open.pop();
      pair(partners, open.pop(), offset);
      braces -= 1;
    } else if (sign === ']' && code[open.at(-1) ?? -1] === '[') pair(partners, open.pop(), offset);
  }
  return partners;
}

function pair(partners: Int32Array, opener: number | undefined, closer: number): void {
  if (opener === undefined) return;
  partners[opener] = closer;
  partners[closer] = opener;
}
