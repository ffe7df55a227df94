import { titleKey } from '../base/names.ts';
import type { Agreement } from './first-authors.ts';

const UNWRITTEN: ReadonlySet<string> = new Set(['the', 'of', 'and', 'in', 'for', 'on', 'to', 'an', 'de', 'des', 'du', 'la', 'le', 'les', 'der', 'die', 'das', 'und', 'fur', 'et', 'del', 'di', 'della']);

/** The words of a journal's name that its abbreviations keep. */
export function journalWords(name: string): readonly string[] {
  return titleKey(name.slice(0, 300)).split(' ').filter((word) => word !== '' && !UNWRITTEN.has(word));
}

/**
 * Whether two names may be those of one journal, each word being the other or its abbreviation: `J INFORMETR`, `P NATL ACAD SCI USA`, `PNAS`. Where a name stops
 * while the other goes on (`Nature`, `Nature Genetics`; `Scientometrics: An International Journal`) it cannot be told. O(length).
 */
export function compareJournals(one: readonly string[], other: readonly string[]): Agreement {
  if (one.length === 0 || other.length === 0) return 'unknown';
  let left = 0;
  let right = 0;
  while (left < one.length && right < other.length) {
    const [word = '', against = ''] = [one[left], other[right]];
    if (abbreviates(word, against) || abbreviates(against, word)) {
      left += 1;
      right += 1;
    } else if (isAcronym(word, other, right)) {
      left += 1;
      right += word.length;
    } else if (isAcronym(against, one, left)) {
      right += 1;
      left += against.length;
    } else return 'different';
  }
  return left >= one.length && right >= other.length ? 'same' : 'unknown';
}

/** Whether a word begins the other one, or leaves out letters of it (`natl` for `national`). */
function abbreviates(short: string, long: string): boolean {
  if (long.startsWith(short)) return true;
  if (short.length < 3 || short[0] !== long[0]) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}

function isAcronym(word: string, words: readonly string[], from: number): boolean {
  if (word.length < 2 || from + word.length > words.length) return false;
  for (let letter = 0; letter < word.length; letter += 1) if (words[from + letter]?.[0] !== word[letter]) return false;
  return true;
}
