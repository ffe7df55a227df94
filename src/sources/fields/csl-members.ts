import type { CslItem, CslName } from '../csl.ts';

type Members = { readonly [K in keyof CslItem]?: CslItem[K] | undefined };

/** An item without the members that have no value: undefined, empty text, an empty list. The others stay in their order. */
export function cslItem(members: Members & Pick<CslItem, 'id' | 'type'>): CslItem {
  return Object.fromEntries(Object.entries(members).filter(([name, value]) => name === 'id' || (value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)))) as unknown as CslItem;
}

/** A name without the parts that are empty; undefined where all are. */
export function cslName(parts: { readonly [K in keyof CslName]?: CslName[K] | undefined }): CslName | undefined {
  const filled = Object.entries(parts).filter(([, value]) => value !== undefined && value !== '');
  return filled.length === 0 ? undefined : (Object.fromEntries(filled) as CslName);
}

/** Keywords as the one text that CSL has for them: parted by commas, or by semicolons where a keyword holds a comma itself. */
export function keywordText(keywords: readonly string[]): string {
  return keywords.join(keywords.some((keyword) => keyword.includes(',')) ? '; ' : ', ');
}

/** First and last page as one range; a last page that says nothing new is left out. */
export function pageRange(first: string | undefined, last: string | undefined): string | undefined {
  return first === undefined || last === undefined || first === last ? (first ?? last) : `${first}-${last}`;
}

/** Pages with one plain hyphen between first and last, whatever dashes were written. */
export function plainPages(pages: string | undefined): string | undefined {
  return pages?.replace(/\s*[-‐‑‒–—−]+\s*/g, '-');
}

/** Title and subtitle as one; a title that ends in a mark of its own needs no colon. */
export function withSubtitle(title: string | undefined, subtitle: string | undefined): string | undefined {
  if (title === undefined || subtitle === undefined) return title ?? subtitle;
  return /[?!.:？！。：]$/u.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}
