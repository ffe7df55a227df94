import { type Agreement, compareAuthors } from './first-authors.ts';
import { differingIdentifiers, isStatedToDiffer } from './identity-marks.ts';
import { compareJournals } from './journal-names.ts';
import { compareTitles, isDistinctive, isHeading, type TitleLikeness } from './titles.ts';
import { WORDING, type WorkDescription } from './work-descriptions.ts';

/** In what two descriptions agree: what the rules of identity look at. */
export interface WorkLikeness {
  readonly title: TitleLikeness | 'unknown';
  /** Whether a title that they share is more than a common heading or a few letters. */
  readonly distinctive: boolean;
  /** Whether the title that they share is a common heading. */
  readonly heading: boolean;
  readonly author: Agreement;
  readonly year: Agreement;
  /** Years between the nearest two; 0 where one is unknown. */
  readonly gap: number;
  readonly volume: Agreement;
  readonly page: Agreement;
  readonly source: Agreement;
  /** Whether one of them is a preprint, or is known to have one. */
  readonly preprint: boolean;
  /** Whether only one of them is a correction, a reply or a review; a short form without title does not say. */
  readonly notice: boolean;
  /** Whether both say the same, and neither says more. */
  readonly alike: boolean;
  /** The kinds of identifier that both bear and that differ. */
  readonly identifiers: readonly string[];
  /** Whether it is stated that they are two. */
  readonly stated: boolean;
}

/** More titles than this are not compared letter by letter: the work has been described in too many ways for that to tell anything. */
const TITLES_COMPARED = 4;

/** O(what they say), and the comparison of a few titles letter by letter. */
export function compareWorks(one: WorkDescription, other: WorkDescription): WorkLikeness {
  const gap = gapOf(one.years, other.years);
  const shared = [...one.titles.values()].filter(({ signature }) => other.titles.has(signature));
  return {
    title: titleLikeness(one, other, shared.length > 0),
    distinctive: shared.some(isDistinctive),
    heading: shared.length > 0 && shared.every(isHeading),
    author: agreementOf(one.authors, other.authors, compareAuthors),
    year: gap === undefined ? 'unknown' : gap === 0 ? 'same' : 'different',
    gap: gap ?? 0,
    volume: overlap(one.volumes, other.volumes),
    page: overlap(one.pages, other.pages),
    source: sourceAgreement(one, other),
    preprint: one.preprint || other.preprint,
    notice: one.titles.size > 0 && other.titles.size > 0 && !sameKeys(one.notices, other.notices),
    alike: WORDING.every((part) => sameKeys(one[part], other[part])),
    identifiers: differingIdentifiers(one.marks, other.marks),
    stated: isStatedToDiffer(one.marks, other.marks),
  };
}

/** Of the sources; or of the source that a short form gives and the book that the other one is. */
function sourceAgreement(one: WorkDescription, other: WorkDescription): Agreement {
  const sources = agreementOf(one.sources, other.sources, compareJournals);
  if (sources !== 'unknown' || (one.titles.size > 0 && other.titles.size > 0)) return sources;
  const [short, book] = one.titles.size === 0 ? [one, other] : [other, one];
  return agreementOf(short.sources, book.books, compareJournals) === 'same' ? 'same' : 'unknown';
}

function titleLikeness(one: WorkDescription, other: WorkDescription, shared: boolean): WorkLikeness['title'] {
  if (shared) return 'same';
  if (one.titles.size === 0 || other.titles.size === 0) return 'unknown';
  if (Math.max(one.titles.size, other.titles.size) > TITLES_COMPARED) return 'different';
  const likenesses = [...one.titles.values()].flatMap((title) => [...other.titles.values()].map((against) => compareTitles(title, against)));
  return (['near', 'shortened'] as const).find((likeness) => likenesses.includes(likeness)) ?? 'different';
}

/** Agreement of values of which each side may have several: one pair that is the same is enough, and all have to differ. */
function agreementOf<T>(one: ReadonlyMap<string, T>, other: ReadonlyMap<string, T>, compare: (left: T, right: T) => Agreement): Agreement {
  if (one.size === 0 || other.size === 0) return 'unknown';
  for (const key of one.keys()) if (other.has(key)) return 'same';
  let outcome: Agreement = 'different';
  for (const left of one.values()) {
    for (const right of other.values()) {
      const agreement = compare(left, right);
      if (agreement === 'same') return 'same';
      if (agreement === 'unknown') outcome = 'unknown';
    }
  }
  return outcome;
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): Agreement {
  if (one.size === 0 || other.size === 0) return 'unknown';
  for (const value of one) if (other.has(value)) return 'same';
  return 'different';
}

function sameKeys(one: ReadonlyMap<unknown, unknown> | ReadonlySet<unknown>, other: ReadonlyMap<unknown, unknown> | ReadonlySet<unknown>): boolean {
  if (one.size !== other.size) return false;
  for (const key of one.keys()) if (!other.has(key)) return false;
  return true;
}

function gapOf(one: ReadonlySet<number>, other: ReadonlySet<number>): number | undefined {
  let least: number | undefined;
  for (const left of one) for (const right of other) least = Math.min(least ?? Infinity, Math.abs(left - right));
  return least;
}
