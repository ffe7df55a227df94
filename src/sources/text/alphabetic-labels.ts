import type { CitationMarker } from './citation-markers.ts';

const LABEL = '\\p{Lu}[\\p{L}’\'-]{0,9}\\+?\\d{2}[a-z]?';
const LABELS = new RegExp(`[[［](\\s*${LABEL}(?:\\s*[,，;；、]\\s*${LABEL})*)(?:\\s*[,，]\\s*(?:pp?\\.|§|Sec)[^[\\]［］]{0,60})?\\s*[\\]］]`, 'gu');

/** Every citation by labels made of names and years in brackets, in order: `[VSP+17]`, `[Dev19, LeC98a]`, as the style `alpha` of BibTeX has them. O(length). */
export function findAlphabeticLabels(text: string): CitationMarker[] {
  return [...text.matchAll(LABELS)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    cited: (found[1] ?? '').split(/[,，;；、]/).map((label) => label.trim()),
    broken: [],
  }));
}
