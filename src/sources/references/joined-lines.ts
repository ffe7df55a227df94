import { plainLetters } from '../fields/plain-letters.ts';

/** Beginnings of compounds that keep their hyphen where the end of a line breaks them. */
const COMPOUNDS: ReadonlySet<string> = new Set(
  `self non semi multi cross co well ill few zero one two three four five six high low large small long short real open end pre post anti all fine coarse hand
  state human machine data model text image task domain time user word sentence graph tree rule knowledge question part sub quasi pseudo meta inter first second third fourth`.split(/\s+/),
);
const ADDRESS = /(?:https?:|www\.|\bdoi\b|10\.\d{4})/i;
/** The beginning of what can only go on with an address. */
const ADDRESS_GOES_ON = /^(?:[/?=&_#%~]|[\w-]+\.(?:html?|pdf|php|aspx?|org|com|net|edu|gov|io)\b|[\w.-]*[/=&?_][\w/=&?_.%#-]*|\d[\w.-]*$)/i;

/** A word or address is followed over so many units, line ends included. */
const LONGEST_WORD = 400;

/**
 * The lines of one entry in one line, white space as single blanks: words joined that a line end broke, hyphens kept that are part of the word, addresses and DOIs whole, no blank between
 * Chinese signs. O(length).
 */
export function joinLines(lines: readonly string[]): string {
  const pieces: string[] = [];
  let word = '';
  for (const line of lines) {
    const next = line.replace(/\s{2,}|[^\S ]/g, ' ').trim();
    if (next === '') continue;
    const glue = pieces.length === 0 ? '' : glueBetween(word, next);
    if (glue === 'broken') pieces[pieces.length - 1] = (pieces.at(-1) ?? '').slice(0, -1);
    else pieces.push(glue);
    pieces.push(next);
    const blank = next.lastIndexOf(' ');
    word = (blank === -1 && glue !== ' ' ? word + next : next.slice(blank + 1)).slice(-LONGEST_WORD);
  }
  return plainLetters(pieces.join(''));
}

/** What stands between two lines of which the first ends in this word: a blank, nothing, or a hyphen that only the line end put there. */
function glueBetween(word: string, after: string): '' | ' ' | 'broken' {
  const first = after.slice(0, LONGEST_WORD).split(' ', 1)[0] ?? '';
  const end = word.slice(-2);
  if (end.endsWith('\u00ad')) return 'broken';
  if (ADDRESS.test(word)) return goesOnAsAddress(word, first) ? '' : ' ';
  if (/^[-‐]?$/.test(word)) return ' ';
  if (/[-‐]$/.test(end)) return isBrokenWord(word, first) ? 'broken' : '';
  if (/\d[–—]$/.test(end) && /^\d/.test(first)) return '';
  return /[\p{Script=Han}，。、；：（）《》〔〕【】“”]$/u.test(end) && /^[\p{Script=Han}，。、；：（）《》【】]/u.test(first) ? '' : ' ';
}

function goesOnAsAddress(last: string, first: string): boolean {
  if (/^(?:doi|https?):?$/i.test(last)) return /^(?:\/\/|10\.)/.test(first) && !/doi:?$/i.test(last);
  if (/[-/?=&_#%~‐]$/.test(last)) return /^[\w(]/.test(first);
  if (/[,;)\]>]$/.test(last)) return false;
  return ADDRESS_GOES_ON.test(first) && !/^\d{4}[.,;)]*$/.test(first);
}

/** Whether the hyphen stands for the end of the line alone: between small letters, unless what stands before begins compounds or has a hyphen already. */
function isBrokenWord(last: string, first: string): boolean {
  const begun = last.slice(0, -1).replace(/^[^\p{L}]+/u, '');
  if (!/\p{Ll}$/u.test(begun) || !/^[\p{Ll}\ufb00-\ufb06]/u.test(first)) return false;
  return !COMPOUNDS.has(begun.toLowerCase()) && !/[-‐/]/.test(begun) && !/^(?:and|or|und)$/.test(first.replace(/\P{L}+$/u, ''));
}
