import { ACCENTS, GREEK, LETTERS, SYMBOLS } from './latex-characters.ts';

/** A Latin letter with its marks, a run of Greek, or any one character. */
const PIECES = /\p{Script=Latin}\p{M}*|(?:\p{Script=Greek}\p{M}*)+|[^]/gu;

/** What no typesetter can set, or no program reads as UTF-8: control characters, halves of surrogate pairs, noncharacters. */
const UNSETTABLE = /[\p{Cs}\p{Cc}\p{NChar}]/gu;
/** An at sign that careless readers of BibTeX would take for the head of an entry. */
const ENTRY_HEAD = /@(?=\s*\w+\s*[{(])/g;
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/gu;

/**
 * Text as LaTeX that old 8-bit BibTeX, biber and pdflatex read alike: Latin letters with accents as commands (`{\"u}`, `{\L}`), in the braces that make BibTeX
 * take them for one letter; typographic quotes and dashes as LaTeX types them; a lone Greek letter and mathematical signs as formulas; and every character that
 * LaTeX would act upon as the command that prints it, so that nothing in the text is markup. Other scripts stay UTF-8. White space becomes single blanks.
 * Control characters are left out: ask `holdsUnsettable`. The answer's braces are balanced, and none opens before a backslash but around a single character.
 * O(length).
 */
export function latexText(text: string): string {
  return cleanAsLatex(cleanText(text));
}

/** A text as it is set: composed letters, single blanks, nothing unsettable. */
export function cleanText(text: string): string {
  return text.replace(/[^\S\u00a0]+/gu, ' ').replace(UNSETTABLE, '').replace(INVISIBLE, '').trim().normalize('NFC');
}

/** `latexText` for a stretch of a clean text, whose blanks at both ends count. */
export function cleanAsLatex(clean: string): string {
  let written = '';
  for (const [piece] of clean.matchAll(PIECES)) {
    const next = pieceAsLatex(piece);
    written += joinsWrongly(written.at(-1) ?? '', next[0] ?? '') ? `{}${next}` : next;
  }
  return written.replace(ENTRY_HEAD, '{@}');
}

/** Whether a text holds characters that `latexText` leaves out, white space and invisible breaks aside. */
export function holdsUnsettable(text: string): boolean {
  return /[\p{Cs}\p{Cc}\p{NChar}]/u.test(text.replace(/\s/gu, ''));
}

function pieceAsLatex(piece: string): string {
  const symbol = SYMBOLS.get(piece);
  if (symbol !== undefined) return symbol;
  const greek = GREEK.get(piece);
  if (greek !== undefined) return `{$\\${greek}$}`;
  if (/^[\x20-\x7e]+$/.test(piece)) return piece;
  return letterAsLatex(piece) ?? piece;
}

/** A letter with its marks set one around the other, the innermost first; undefined where LaTeX has no command for one of them. */
function letterAsLatex(piece: string): string | undefined {
  const whole = LETTERS.get(piece);
  if (whole !== undefined) return `{\\${whole}}`;
  const [letter = '', ...marks] = piece.normalize('NFD');
  const special = LETTERS.get(letter);
  if (marks.length === 0 || (special === undefined && !/[A-Za-z]/.test(letter))) return undefined;
  let set = special === undefined ? letter : `{\\${special}}`;
  for (const mark of marks) {
    const accent = ACCENTS.get(mark);
    if (accent === undefined) return undefined;
    if (/[a-z]/i.test(accent)) set = `{\\${accent}${set.startsWith('{') ? set : `{${set}}`}}`;
    else set = `{\\${accent}${set}}`;
  }
  return set;
}

/** Whether LaTeX would take the end of one piece and the start of the next for one sign: `''` for a quotation mark, `--` for a dash, `` ?` `` for `¿`. */
function joinsWrongly(before: string, next: string): boolean {
  return (before === next && "'`-,".includes(next) && next !== '') || (next === '`' && (before === '?' || before === '!'));
}
