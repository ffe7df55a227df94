/** Addresses and identifiers, whose digits are no years. */
const NO_PROSE = /https?:\/\/\S+|\b10\.\d{4,9}\/\S+|\barxiv[:\s]\s*\S+/gi;
/** A year that punctuation parts from all else: `, 2019,`, `(2019)`, `. 2019;41`, `2019.` at the end. */
const SET_APART = /(?<=[,;.(]\s?)(?:1[6-9]|20)\d\d(?=[a-z]?(?:\)|[,;.](?:\s|$|\d{1,4}[:(])|$))/g;
/** A year may be that of the visit. */
const VISITED = /\b(?:accessed|retrieved|cited|visited|consult\p{L}*|abgerufen|zugriff)\b/iu;

/**
 * The year of a reference, where the words have one year and no other that stands between punctuation; undefined where they have none, or several, or say when a page was visited. For references of which
 * nothing surer is known. O(length).
 */
export function loneYear(words: string): number | undefined {
  if (VISITED.test(words)) return undefined;
  const years = new Set(words.replace(NO_PROSE, ' ').match(SET_APART));
  const [year] = years;
  return years.size === 1 && year !== undefined ? Number(year) : undefined;
}
