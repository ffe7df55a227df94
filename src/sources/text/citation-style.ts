import { addToList } from '../../base/grouping.ts';
import { nameKey } from '../../base/names.ts';
import type { ListedReference } from '../references/reference-list.ts';
import { readAuthorYearLabel } from './author-year-label.ts';
import type { CitationMarker } from './citation-markers.ts';
import { type CitationStyle, type CitingProse, citationsIn } from './citations-in.ts';

/** The surest first: it wins where others find as much. What is raised or in parentheses is more often something else. */
const STYLES: readonly CitationStyle[] = ['bracketed', 'author-year', 'alphabetic', 'superscript', 'parenthesised'];
/** Of the entries of a list, which share these styles must cite before they are believed. */
const SHARE_NEEDED: Readonly<Record<CitationStyle, number>> = { bracketed: 0, 'author-year': 0, alphabetic: 0, superscript: 0.4, parenthesised: 0.6 };
/** How many signs of an entry hold its authors, where they are no fields. */
const AUTHORS_LENGTH = 200;

/** The citations of a text, in the style in which the whole of it cites. */
export interface TextCitations {
  readonly style: CitationStyle;
  /** Of each paragraph, in order. */
  readonly markers: readonly (readonly CitationMarker[])[];
}

/**
 * The citations of a whole text in the style whose citations name the most entries of the text's own reference list. Without a list: in the one that it uses most; numbers that are raised
 * only where they come in groups or again, since footnotes do not; labels such as `[VSP+17]` and numbers in parentheses never. `bracketed` where there is no citation at all. O(length + entries).
 */
export function citationsOf(paragraphs: readonly CitingProse[], references: readonly ListedReference[]): TextCitations {
  const list = references.length === 0 ? undefined : new EntriesByLabel(references);
  let best: (TextCitations & { readonly weight: number }) | undefined;
  for (const style of STYLES) {
    const markers = paragraphs.map((paragraph) => citationsIn(paragraph, style));
    const groups = markers.flatMap((found) => found.map(({ cited }) => cited));
    const weight = list === undefined ? weightWithoutList(style, groups) : list.countIn(groups, style);
    if (best === undefined || weight > best.weight) best = { style, markers, weight };
  }
  return best ?? { style: 'bracketed', markers: [] };
}

/** In which style a whole text cites, as `citationsOf` says. */
export function citationStyleOf(paragraphs: readonly CitingProse[], references: readonly ListedReference[]): CitationStyle {
  return citationsOf(paragraphs, references).style;
}

function weightWithoutList(style: CitationStyle, groups: readonly (readonly string[])[]): number {
  const all = groups.flat();
  if (style === 'parenthesised' || style === 'alphabetic') return 0;
  if (style !== 'superscript') return groups.length;
  return all.length >= 10 && (new Set(all).size < all.length || groups.some((cited) => cited.length > 1)) ? groups.length : 0;
}

/** A reference list by what citations can call its entries: numbers, keys, and years with the words around them. */
class EntriesByLabel {
  readonly #size: number;
  readonly #labels = new Set<string>();
  readonly #byYear = new Map<string, string[]>();

  constructor(references: readonly ListedReference[]) {
    this.#size = references.length;
    const isNumbered = references.some(({ number }) => number !== undefined);
    references.forEach(({ number, key, words }, index) => {
      const label = isNumbered ? number : String(index + 1);
      for (const name of [label, key]) if (name !== undefined) this.#labels.add(name);
      const authors = nameKey(words.slice(0, AUTHORS_LENGTH));
      for (const year of new Set(words.match(/(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/g) ?? [])) addToList(this.#byYear, year, authors);
    });
  }

  /** How many entries are cited; 0 where it is too small a share for the style. */
  countIn(groups: readonly (readonly string[])[], style: CitationStyle): number {
    const found = [...new Set(groups.flat())].filter((label) => (style === 'author-year' ? this.#hasAuthorYear(label) : this.#labels.has(label))).length;
    return found < this.#size * SHARE_NEEDED[style] ? 0 : found;
  }

  #hasAuthorYear(label: string): boolean {
    const cited = readAuthorYearLabel(label);
    if (cited === undefined) return this.#labels.has(label);
    const first = nameKey(cited.names[0] ?? '');
    return (this.#byYear.get(cited.year) ?? []).some((authors) => authors.includes(first));
  }
}
