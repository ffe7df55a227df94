/** An abbreviation and the words that it stands for. */
export interface Expansion {
  readonly short: string;
  readonly words: string;
}

const SHORT = '\\p{Lu}[\\p{L}\\p{N}-]{1,9}';
const PARENTHESES = /[(（]([^()（）]{2,160})[)）]/gu;
const SHORT_INSIDE = new RegExp(`^(${SHORT})(?:$|[,，;；] )`, 'u');
const SHORT_BEFORE = new RegExp(`(?<![\\p{L}\\p{N}-])(${SHORT}) ?$`, 'u');
const WORDS = /[\p{Script=Latin}\p{N}& -]+$/u;
/** No words of an abbreviation are longer. */
const LONGEST = 160;
const SMALL: ReadonlySet<string> = new Set(['of', 'for', 'and', 'the', 'in', 'to', 'with', 'on', 'a', 'by', '&', 'from']);

/** Abbreviations in parentheses behind the words they stand for, `graph attention network (GAT)`, and words in parentheses behind their abbreviation. O(length). */
export function abbreviationsIn(text: string): Expansion[] {
  return [...text.matchAll(PARENTHESES)].flatMap(({ index, 1: inside = '' }) => {
    const before = text.slice(Math.max(0, index - LONGEST), index);
    const short = SHORT_INSIDE.exec(inside)?.[1];
    if (short !== undefined) return standsFor(short, (WORDS.exec(before)?.[0] ?? '').trim(), false);
    const shortBefore = SHORT_BEFORE.exec(before.slice(-12))?.[1];
    return shortBefore === undefined ? [] : standsFor(shortBefore, inside.trim(), true);
  });
}

/** The last words whose initials are the letters of an abbreviation, or all of them where `whole`; small words may stand between. */
function standsFor(short: string, words: string, whole: boolean): Expansion[] {
  const letters = [...short.replace(/s$/, '').toUpperCase().replace(/[^\p{L}]/gu, '')];
  const parts = words.split(/ +/).flatMap((word, index) => word.split('-').filter((part) => part !== '').map((part) => ({ index, part })));
  let letter = letters.length - 1;
  let from = parts.length;
  while (letter >= 0) {
    from -= 1;
    const part = parts[from]?.part;
    if (part === undefined) return [];
    if (part.charAt(0).toUpperCase() === letters[letter]) letter -= 1;
    else if (!SMALL.has(part.toLowerCase())) return [];
  }
  if (letters.length < 2 || (whole && from > 0)) return [];
  return [{ short, words: words.split(/ +/).slice(parts[from]!.index).join(' ') }];
}
