import { CITATION } from './clauses.ts';

/** A word, a sign of Chinese, a mark, or a citation; offsets count in its sentence. */
export interface NameToken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `name`: a word with a capital or a digit in it. `hung`: what hangs on a word by a hyphen, `-based`. */
  readonly is: 'name' | 'word' | 'number' | 'han' | 'mark' | 'cited' | 'hung';
  /** By what it is known where it stands beside a name. */
  readonly context: string;
}

const SIGN = '[\\p{Script=Latin}\\p{Script=Greek}\\p{M}\\p{N}]';
const TOKEN = new RegExp(`(${SIGN}+(?:[-‐‑·._’']${SIGN}+)*[+*]{0,2})|(${CITATION}+)|(\\p{Script=Han})|\\S`, 'gu');
const HUNG = /[-‐‑](?:based|like|style|type|inspired|derived|powered|driven|trained|guided|tuned)$/iu;
const OWNER = /['’]s?$|['’]s$/u;

/** The tokens of a sentence whose citations are masked, in order. O(length). */
export function nameTokens(text: string): NameToken[] {
  const tokens: NameToken[] = [];
  const add = (start: number, end: number, is: NameToken['is'], context: string): void => {
    tokens.push({ start, end, text: text.slice(start, end), is, context });
  };
  for (const found of text.matchAll(TOKEN)) {
    const start = found.index;
    const end = start + found[0].length;
    const [, word, cited, han] = found;
    if (word !== undefined) {
      const hung = HUNG.exec(word.slice(-16)) ?? OWNER.exec(word.slice(-4));
      const stem = hung === null ? end : end - hung[0].length;
      const is = wordIs(text.slice(start, stem));
      add(start, stem, is, is === 'name' ? 'N' : is === 'number' ? '#' : text.slice(start, Math.min(stem, start + 24)).toLowerCase());
      if (hung !== null) add(stem, end, 'hung', hung[0].toLowerCase());
    } else if (cited !== undefined) add(start, end, 'cited', 'C');
    else add(start, end, han === undefined ? 'mark' : 'han', found[0]);
  }
  return tokens;
}

function wordIs(word: string): 'name' | 'word' | 'number' {
  if (/\p{Lu}/u.test(word)) return 'name';
  if (!/\p{L}/u.test(word)) return 'number';
  return /\p{N}/u.test(word) && !/^\p{N}/u.test(word) ? 'name' : 'word';
}
