import type { ReadingWay, Review, Strength } from '../base/kinds.ts';
import { by, byNumber, byText, firstOf, type Order } from '../base/order.ts';
import type { Place } from '../base/places.ts';

/** Where in a survey's text a work is mentioned; ordinals count from 0 through the whole text. */
export interface Mention {
  /** The survey whose numbering the marker follows. */
  readonly survey: string;
  /** Headings from the outermost in. */
  readonly section: readonly string[];
  readonly paragraph: number;
  readonly sentence: number;
}

/**
 * One place in one source that carries a claim. The quote is the source's text at the place, character for character,
 * so that anyone can open the file and read it there.
 */
export interface Evidence {
  readonly id: string;
  /** The path of the source, as the project names it. */
  readonly source: string;
  readonly place: Place;
  readonly quote: string;
  /** The rule that read it, with its version. */
  readonly rule: string;
  readonly how: ReadingWay;
  readonly strength: Strength;
  readonly review: Review;
  /** 0 to 1, only for what was read from prose or matched by title. */
  readonly confidence?: number;
  /** Why a curator holds an asserted claim. */
  readonly reason?: string;
  /** What limits or contradicts the statement. */
  readonly caveat?: string;
  /** The part that the target plays in the source, where the claim says it (`text encoder`). */
  readonly role?: string;
  /** How much the source says that the link weighs. */
  readonly weight?: number;
  /** The table row that points to the quote, where a curator found it. */
  readonly row?: { readonly source: string; readonly place: Place };
  readonly mention?: Mention;
  /** Set where the source is a digest: the survey that it retells here. */
  readonly retells?: string;
}

/** An evidence id says what it is: source, offsets and rule, and the row that claims it where several claims share a quote. */
export function evidenceId(source: string, place: Place, rule: string, row?: { readonly source: string; readonly place: Place }): string {
  const claimedBy = row === undefined ? '' : `:${row.source}:${row.place.line}`;
  return `${source}#${place.start}-${place.end}:${rule}${claimedBy}`;
}

/** By source and place, as one reads. */
export const byPlace: Order<Evidence> = firstOf(by((item) => item.source, byText), by((item) => item.place.start, byNumber), by((item) => item.id, byText));
