import { BLANK_LINE } from './blank-lines.ts';

/** What may close a formula, and what ends every formula: a blank line. A sign after a backslash closes nothing. */
const SIGN = new RegExp(`\\\\[^]|\\$\\$?|${BLANK_LINE.source}`, 'g');

/** Finds where formulas close, and remembers where none does, so that many that are never closed cost no more than one. */
export class FormulaClosings {
  readonly #code: string;
  /** For each closing sign the end of the last paragraph that has no more of it. */
  readonly #goneUntil = new Map<string, number>();

  constructor(code: string) {
    this.#code = code;
  }

  /** The offset after the sign that closes a formula, in the paragraph of `from`; undefined where none does. */
  after(closer: string, from: number): number | undefined {
    if (from < (this.#goneUntil.get(closer) ?? 0)) return undefined;
    SIGN.lastIndex = from;
    for (let found = SIGN.exec(this.#code); found !== null; found = SIGN.exec(this.#code)) {
      const [sign] = found;
      if (sign.startsWith(closer)) return found.index + closer.length;
      if (/^[\r\n]/.test(sign)) return this.#remember(closer, found.index);
    }
    return this.#remember(closer, this.#code.length + 1);
  }

  #remember(closer: string, until: number): undefined {
    this.#goneUntil.set(closer, until);
    return undefined;
  }
}
