import { holdsCjk } from '../base/names.ts';

/** What CSL calls standard and number variables: text, kept as written. Source: CSL 1.0.2, appendix IV. */
export const CSL_TEXTS = [
  'title', 'title-short', 'container-title', 'container-title-short', 'collection-title', 'collection-number', 'original-title', 'reviewed-title', 'volume-title', 'part-title',
  'publisher', 'publisher-place', 'original-publisher', 'original-publisher-place', 'volume', 'number-of-volumes', 'issue', 'page', 'page-first', 'number-of-pages', 'number',
  'chapter-number', 'part-number', 'section', 'supplement-number', 'edition', 'version', 'printing-number', 'genre', 'medium', 'status', 'event-title', 'event-place', 'jurisdiction', 'authority', 'references', 'scale', 'dimensions',
  'division', 'archive', 'archive-place', 'archive_collection', 'archive_location', 'call-number', 'source', 'DOI', 'ISBN', 'ISSN', 'PMID', 'PMCID', 'URL', 'abstract', 'keyword', 'note', 'annote', 'language',
] as const;
export type CslText = (typeof CSL_TEXTS)[number];

/** What CSL calls name variables. */
export const CSL_NAMES = [
  'author', 'editor', 'translator', 'collection-editor', 'container-author', 'editorial-director', 'editor-translator', 'original-author', 'reviewed-author', 'recipient', 'interviewer',
  'director', 'producer', 'executive-producer', 'composer', 'illustrator', 'chair', 'compiler', 'contributor', 'curator', 'guest', 'host', 'narrator', 'organizer', 'performer', 'script-writer', 'series-creator',
] as const;
export type CslNames = (typeof CSL_NAMES)[number];

/** What CSL calls date variables. */
export const CSL_DATES = ['issued', 'accessed', 'event-date', 'submitted', 'available-date', 'original-date'] as const;
export type CslDates = (typeof CSL_DATES)[number];

/** A person or body as CSL-JSON names one. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly suffix?: string;
  readonly 'dropping-particle'?: string;
  readonly 'non-dropping-particle'?: string;
  /** A name that is not to be taken apart. */
  readonly literal?: string;
}

export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  /** 1 spring, 2 summer, 3 autumn, 4 winter; or a name. */
  readonly season?: string;
  /** The date as written, where it is none of the calendar. */
  readonly literal?: string;
}

type CslVariables = { readonly [text in CslText]?: string } & { readonly [names in CslNames]?: readonly CslName[] } & { readonly [date in CslDates]?: CslDate };

/** A work in CSL-JSON 1.0.2, the one form in which the library holds bibliographic data; text is Unicode without markup. */
export interface CslItem extends CslVariables {
  readonly id: string;
  readonly type: string;
  /** True where the entry said that more authors follow. */
  readonly 'author-and-others'?: boolean;
}

/** The year a work was issued, or undefined. */
export function issuedYear(item: CslItem): number | undefined {
  return item.issued?.['date-parts']?.[0]?.[0];
}

/** A name as one line: `Given particle Family, Suffix`, or the literal; Chinese, Japanese and Korean names family first, without a blank. */
export function formatName(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  const family = [name['dropping-particle'], name['non-dropping-particle'], name.family].filter((part) => part !== undefined).join(' ');
  if (holdsCjk(family)) return family + (name.given ?? '');
  return [name.given, family].filter((part) => part !== undefined && part !== '').join(' ') + (name.suffix === undefined ? '' : `, ${name.suffix}`);
}
