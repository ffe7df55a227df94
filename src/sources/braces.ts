/** A position that has no partner. */
export const UNMATCHED = -1;

/**
 * For each `{` of a text the offset of the `}` that closes it, as BibTeX counts braces (a backslash in front changes nothing); `UNMATCHED` everywhere else.
 * Iterative, so that no depth of nesting is too deep. O(length).
 */
export function matchBraces(text: string): Int32Array {
  const closes = new Int32Array(text.length).fill(UNMATCHED);
  const open: number[] = [];
  for (let offset = 0; offset < text.length; offset += 1) {
    const unit = text.charCodeAt(offset);
    if (unit === 123) open.push(offset);
    else if (unit === 125) {
      const opener = open.pop();
      if (opener !== undefined) closes[opener] = offset;
    }
  }
  return closes;
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
