import type { PageLine } from './page-lines.ts';

/** Between letters that are small, or after a soft hyphen, the hyphen at the end of a line stands for the line end alone. */
const BROKEN = /(?<=\p{Ll}\p{Ll})[-‐]$|\u00ad$/u;

/**
 * The prose of a paragraph of lines, one unit for each of the text from `start` to `end`: what stands between its lines is blank, and a word that a line end broke is whole, its second half
 * moved up to the first and the blanks behind it. O(length).
 */
export function proseOfLines(text: string, start: number, end: number, lines: readonly PageLine[]): string {
  const pieces: string[] = [];
  let at = start;
  lines.forEach((line, index) => {
    const from = line.start + line.indent;
    const words = text.slice(from, from + line.words.length);
    const next = lines[index + 1];
    const gap = ' '.repeat(Math.max(0, from - at));
    const half = pieces.length > 0 && BROKEN.test(pieces.at(-1) ?? '') ? (/^[\p{Ll}\ufb00-\ufb06][\p{L}\p{M}\ufb00-\ufb06]*/u.exec(words)?.[0] ?? '') : '';
    if (half === '') pieces.push(gap, words);
    else {
      pieces[pieces.length - 1] = (pieces.at(-1) ?? '').slice(0, -1);
      pieces.push(half, ' ', gap, words.slice(half.length));
    }
    at = next === undefined ? end : from + words.length;
  });
  return pieces.join('').padEnd(end - start, ' ').slice(0, end - start);
}
