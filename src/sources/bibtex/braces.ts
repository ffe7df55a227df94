/** A position that has no partner. */
export const UNMATCHED = -1;

const BACKSLASH = 0x5c;

/** The partners of all braces of a text, as BibTeX counts braces: a backslash in front changes nothing. O(length). */
export function matchBraces(text: string): Int32Array {
  return matchPairs(text, '{', '}', false);
}

/**
 * For the offset of each opening sign that of the sign that closes it, and the other way round; `UNMATCHED` everywhere else.
 * With `escapes`, a sign after a backslash is no sign. Iterative, so that no depth is too deep. O(length).
 */
export function matchPairs(text: string, opening: '{' | '[', closing: '}' | ']', escapes: boolean): Int32Array {
  const partners = new Int32Array(text.length).fill(UNMATCHED);
  const open: number[] = [];
  const [opener, closer] = [opening.charCodeAt(0), closing.charCodeAt(0)];
  for (let offset = 0; offset < text.length; offset += 1) {
    const sign = text.charCodeAt(offset);
    if (sign === BACKSLASH && escapes) offset += 1;
    else if (sign === opener) open.push(offset);
    else if (sign === closer) {
      const partner = open.pop();
      if (partner === undefined) continue;
      partners[partner] = offset;
      partners[offset] = partner;
    }
  }
  return partners;
}

/** Cuts a text where the pattern (with the flags g and y) matches outside braces. The pieces keep their braces. O(length) for a pattern that fails at once. */
export function splitOutsideBraces(text: string, separator: RegExp): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  let offset = 0;
  while (offset < text.length) {
    const char = text[offset];
    if (char === '{') depth += 1;
    else if (char === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      separator.lastIndex = offset;
      const found = separator.exec(text);
      if (found !== null && found[0] !== '') {
        pieces.push(text.slice(start, offset));
        offset += found[0].length;
        start = offset;
        continue;
      }
    }
    offset += 1;
  }
  pieces.push(text.slice(start));
  return pieces;
}
