import { cleanAsLatex, cleanText } from './latex-text.ts';

const WORD = /[\p{L}\p{N}\p{M}]+(?:[.·+#'’]+[\p{L}\p{N}\p{M}]+)*/gu;

/** Words of four letters and more that English titles in title case may leave small. */
const SMALL = new Set('from with into onto over upon than that when where your this their through toward towards between within without under about after before using based'.split(' '));

/** Nothing but signs since the start or the last colon. */
const OPENING = /(?:^|: )[^\p{L}\p{N}\s]+$/u;
/** How far before a word its opening signs are looked for, in code units. */
const REACH = 8;

/** A stretch of a title, end exclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
}

interface Word extends Span {
  readonly text: string;
  /** `kept`: BibTeX leaves its first letter alone, at the very start or right after a colon and a blank. `opens`: it would be, but for a quotation mark or bracket before it. */
  readonly stands: 'kept' | 'opens' | 'inside';
}

/**
 * A title as LaTeX in which the capitals that mean something stand in braces, for BibTeX styles write titles small (`GPT` would become `gpt`).
 * Protected are words with a capital inside or beside a digit (`BERT`, `InstructGPT`, `T5`), what is joined to them by a hyphen and begins with a capital or a digit
 * (`GPT-3`, `CLIP-Adapter`), and single letters but `A`; in a title that is itself written small, every other capital too, for there it marks a name; a first word behind
 * a quotation mark; in a language other than English, the whole title. O(length).
 */
export function caseProtected(title: string, language?: string): string {
  const text = cleanText(title);
  if (language !== undefined && !/^en/i.test(language) && /\p{Lu}/u.test(text)) return `{${cleanAsLatex(text)}}`;
  let written = '';
  let past = 0;
  for (const { start, end } of protectedSpans(text)) {
    written += `${cleanAsLatex(text.slice(past, start))}{${cleanAsLatex(text.slice(start, end))}}`;
    past = end;
  }
  return written + cleanAsLatex(text.slice(past));
}

function protectedSpans(title: string): Span[] {
  const words = [...title.matchAll(WORD)].map((match): Word => {
    const start = match.index;
    const before = title.slice(Math.max(0, start - REACH), start);
    const stands = before === '' || before.endsWith(': ') ? 'kept' : OPENING.test(start > REACH ? `x${before}` : before) ? 'opens' : 'inside';
    return { text: match[0], start, end: start + match[0].length, stands };
  });
  const small = isWrittenSmall(title, words);
  const spans: Span[] = [];
  let previous: Span | undefined;
  for (const word of words) {
    const joined = previous !== undefined && previous.end === word.start - 1 && title[previous.end] === '-';
    if (previous !== undefined && joined && /^[\p{Lu}\p{N}]/u.test(word.text)) {
      spans.pop();
      previous = { start: previous.start, end: word.end };
      spans.push(previous);
    } else if (meansItsCapitals(word) || (/^\p{Lu}/u.test(word.text) && (word.stands === 'opens' || (small && word.stands === 'inside')))) {
      previous = word;
      spans.push(word);
    } else previous = undefined;
  }
  return spans;
}

function meansItsCapitals({ text, stands }: Word): boolean {
  if (!/\p{Lu}/u.test(text)) return false;
  if (/^.+\p{Lu}/u.test(text) || /\p{N}/u.test(text)) return true;
  return stands !== 'kept' && text.length === 1 && text !== 'A';
}

/** Whether a title is in sentence case: of its longer words some begin small, and at least as many as with a capital. In doubt it is, for a capital too many harms less than a name in small letters. */
function isWrittenSmall(title: string, words: readonly Word[]): boolean {
  let small = 0;
  let capital = 0;
  for (const word of words) {
    const follows = title[word.start - 1] ?? ' ';
    if (word.stands !== 'inside' || word.text.length < 4 || follows === '-' || follows === '/' || meansItsCapitals(word)) continue;
    if (/^\p{Lu}/u.test(word.text)) capital += 1;
    else if (/^\p{Ll}/u.test(word.text) && !SMALL.has(word.text)) small += 1;
  }
  return small > 0 && small >= capital;
}
