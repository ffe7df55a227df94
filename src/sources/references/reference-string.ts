import type { CslItem } from '../csl.ts';
import { holdsCjk } from '../../base/names.ts';
import { readMarkedReference, readUnmarkedReference } from './gb7714.ts';
import { readTitleMarks } from './title-marks.ts';
import { labelledFields, segmentsOf } from './labelled-fields.ts';
import { loneYear } from './lone-year.ts';
import { referenceModel } from './packed-model.ts';
import { seeTokens } from './reference-features.ts';
import { referenceKind } from './reference-kind.ts';
import { referenceTokens } from './reference-tokens.ts';
import { labelSequence } from './sequence-labeller.ts';
import { settledSegments } from './settled-segments.ts';
import { wordedIdentifiers } from './worded-identifiers.ts';

/** What the words of one reference came to. */
export interface ParsedReference {
  readonly csl: Omit<CslItem, 'id'>;
  /** For each field of `csl` that was read from the words, how sure that is: 0 to 1. */
  readonly confidence: ReadonlyMap<string, number>;
  /** The type mark of GB/T 7714, where the reference bears one: `J/OL`. */
  readonly mark?: string;
  /** True where the words are too many to be one reference: only its beginning was searched, for identifiers. */
  readonly tooLong?: true;
}

/** In code units. Real references are a tenth of that; one with all authors of a large collaboration may come near. */
export const LONGEST_REFERENCE = 4000;
/** A field less sure than this stays empty: of those just below it, half are wrong (measured on references held back from training). */
export const LEAST_SURE = 0.6;
/** How often a rule is right beside a type mark, as measured, and without one, as reckoned. */
const MARKED = 0.97;
const UNMARKED = 0.8;

/**
 * Takes the words of one entry of a reference list apart: identifiers by their form, then GB/T 7714 by its type mark, then all other styles by a sequence labeller. A field that is not sure enough is left
 * out. Never throws. O(length).
 */
export function parseReference(words: string): ParsedReference {
  const identifiers = wordedIdentifiers(words.slice(0, LONGEST_REFERENCE));
  const certain = Object.keys(identifiers).map((field): [string, number] => [field, 1]);
  if (words.length > LONGEST_REFERENCE) return { csl: { type: 'document', ...identifiers }, confidence: new Map(certain), tooLong: true };
  const marked = readMarkedReference(words);
  const ruled = marked?.csl ?? (holdsCjk(words) ? (readTitleMarks(words) ?? readUnmarkedReference(words)) : undefined);
  if (ruled !== undefined) {
    const read = Object.keys(ruled).filter((field) => field !== 'type').map((field): [string, number] => [field, marked === undefined ? UNMARKED : MARKED]);
    return { csl: { ...identifiers, ...ruled }, confidence: new Map([...read, ...certain]), ...(marked === undefined ? {} : { mark: marked.mark }) };
  }
  const tokens = referenceTokens(words);
  const segments = settledSegments(segmentsOf(words, tokens, labelSequence(referenceModel(), seeTokens(tokens))));
  const { fields, confidence } = labelledFields(segments, LEAST_SURE);
  const year = fields.issued === undefined ? loneYear(words) : undefined;
  const known = { ...fields, ...(year === undefined ? {} : { issued: { 'date-parts': [[year]] } }), ...identifiers };
  const labels = new Set(segments.map(({ label }) => label));
  return { csl: { type: referenceKind({ fields: known, labels, words }), ...known }, confidence: new Map([...confidence, ...(year === undefined ? [] : [['issued', UNMARKED] as const]), ...certain]) };
}
