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
  /** The date as written, where it is none of the calendar. */
  readonly literal?: string;
}

/** A work in CSL-JSON 1.0, the one form in which the library holds bibliographic data; text is Unicode without markup. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  /** True where the entry said that more authors follow. */
  readonly 'author-and-others'?: boolean;
  readonly issued?: CslDate;
  readonly 'container-title'?: string;
  readonly 'collection-title'?: string;
  readonly publisher?: string;
  readonly 'publisher-place'?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly number?: string;
  readonly edition?: string;
  readonly genre?: string;
  readonly DOI?: string;
  readonly ISBN?: string;
  readonly URL?: string;
  readonly abstract?: string;
  readonly keyword?: string;
  readonly note?: string;
  readonly annote?: string;
  readonly language?: string;
}

/** The year a work was issued, or undefined. */
export function issuedYear(item: CslItem): number | undefined {
  return item.issued?.['date-parts']?.[0]?.[0];
}

/** A name as one line: `Given particle Family, Suffix`, or the literal; Chinese, Japanese and Korean names family first, without a blank. */
export function formatName(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  const family = [name['dropping-particle'], name['non-dropping-particle'], name.family].filter((part) => part !== undefined).join(' ');
  if (/\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(family)) return family + (name.given ?? '');
  return [name.given, family].filter((part) => part !== undefined && part !== '').join(' ') + (name.suffix === undefined ? '' : `, ${name.suffix}`);
}
