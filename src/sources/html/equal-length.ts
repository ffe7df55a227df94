import { decodeCharacterReferences } from '../fields/character-references.ts';
import { MASK } from '../text/sentences.ts';

const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,9});/gi;
/** Signs around which blanks change nothing: so numbers in brackets stay numbers in brackets. */
const TAKES_BLANKS = /^[\s\p{Pd}\p{Ps},;]$/u;

/** Text with its character references read, as long as before: what a reference is longer than its character is filled up. O(length). */
export function decodeAtLength(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (written) => {
    const character = decodeCharacterReferences(written);
    return character === written ? written : character + (TAKES_BLANKS.test(character) ? ' ' : MASK).repeat(written.length - character.length);
  });
}

/** The offset after the character, or the reference to one, that stands at an offset. */
export function afterCharacter(text: string, at: number): number {
  return at + (text[at] === '&' ? (/^&#?[a-z\d]{1,10};/i.exec(text.slice(at, at + 12))?.[0].length ?? 1) : 1);
}
