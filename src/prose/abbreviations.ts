/** An abbreviation and the words that it stands for. */
export interface Expansion {
  readonly short: string;
  readonly words: string;
}

const SHORT = '\\p{Lu}[\\p{L}\\p{N}-]{1,9}';
const WORDS_BEFORE = new RegExp(`([\\p{Script=Latin}\\p{N}-]{1,30}(?: (?:[\\p{Script=Latin}\\p{N}-]{1,30}|&)){0,8}) ?[(（](${SHORT})(?:[)）]|[,，;；] )`, 'gu');
const WORDS_INSIDE = new RegExp(`(?<![\\p{L}\\p{N}-])(${SHORT}) ?[(（]([\\p{Script=Latin}\\p{N}-]{1,30}(?: (?:[\\p{Script=Latin}\\p{N}-]{1,30}|&)){1,8})[)）]`, 'gu');

/** Abbreviations in parentheses behind the words they stand for, `graph attention network (GAT)`, and words in parentheses behind their abbreviation. O(length). */
export function abbreviationsIn(text: string): Expansion[] {
  return [
    ...[...text.matchAll(WORDS_BEFORE)].flatMap(([, words = '', short = '']) => standsFor(short, words, false)),
    ...[...text.matchAll(WORDS_INSIDE)].flatMap(([, short = '', words = '']) => standsFor(short, words, true)),
  ];
}

const SMALL: ReadonlySet<string> = new Set(['of', 'for', 'and', 'the', 'in', 'to', 'with', 'on', 'a', 'by', '&', 'from']);

/** The last words whose initials are the letters of the abbreviation, small words left out or not. */
function standsFor(short: string, words: string, whole: boolean): Expansion[] {
  const letters = [...short.replace(/s$/, '').toUpperCase().replace(/[^\p{L}]/gu, '')];
  const parts = words.split(' ').flatMap((word, index) => word.split('-').filter((part) => part !== '').map((part) => ({ index, part })));
  if (letters.length < 2) return [];
  let at = letters.length - 1;
  let from = parts.length - 1;
  for (; from >= 0; from -= 1) {
    const part = parts[from]!.part;
    if (part[0]!.toUpperCase() === letters[at]) at -= 1;
    else if (!SMALL.has(part.toLowerCase())) return [];
    if (at < 0) break;
  }
  if (at >= 0 || (whole && from > 0)) return [];
  return [{ short, words: words.split(' ').slice(parts[from]!.index).join(' ') }];
}
