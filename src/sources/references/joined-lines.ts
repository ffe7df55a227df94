import { plainLetters } from '../fields/plain-letters.ts';

/** Beginnings of compounds that keep their hyphen where the end of a line breaks them. */
const COMPOUNDS: ReadonlySet<string> = new Set(
  `self non semi multi cross co well ill few zero one two three four five six high low large small long short real open end pre post anti all fine coarse hand
  state human machine data model text image task domain time user word sentence graph tree rule knowledge question part sub quasi pseudo meta inter first second third fourth`.split(/\s+/),
);
const ADDRESS = /(?:https?:|www\.|\bdoi\b|10\.\d{4})/i;
/** The beginning of what can only go on with an address. */
const ADDRESS_GOES_ON = /^(?:[/?=&_#%~]|[\w-]+\.(?:html?|pdf|php|aspx?|org|com|net|edu|gov|io)\b|[\w.-]*[/=&?_][\w/=&?_.%#-]*|\d[\w.-]*$)/i;

/** The lines of one entry in one line, white space as single blanks: words joined that a line end broke, hyphens kept that are part of the word, addresses and DOIs whole, no blank between Chinese signs. O(length). */
export function joinLines(lines: readonly string[]): string {
  let words = '';
  for (const line of lines) {
    const next = line.replace(/\s+/g, ' ').trim();
    if (next !== '') words = words === '' ? next : joinPair(words, next);
  }
  return plainLetters(words);
}

function joinPair(before: string, after: string): string {
  const last = /\S{1,400}$/.exec(before.slice(-400))?.[0] ?? '';
  const first = /^\S+/.exec(after)?.[0] ?? '';
  if (/\u00ad$/.test(before)) return before.slice(0, -1) + after;
  if (ADDRESS.test(last)) return before + (goesOnAsAddress(last, first) ? '' : ' ') + after;
  if (/[-‐]$/.test(before)) return (isBrokenWord(last, first) ? before.slice(0, -1) : before) + (/^[-‐]$/.test(last) ? ' ' : '') + after;
  if (/\d[–—]$/.test(before) && /^\d/.test(after)) return before + after;
  if (/[\p{Script=Han}，。、；：（）《》〔〕【】“”]$/u.test(before) && /^[\p{Script=Han}，。、；：（）《》【】]/u.test(after)) return before + after;
  return `${before} ${after}`;
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
