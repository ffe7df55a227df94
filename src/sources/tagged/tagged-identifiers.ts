import { type Identifier, readDoi } from '../../base/identifiers.ts';
import { doiIn } from '../fields/bare-doi.ts';
import { bareParts } from '../fields/bare-parts.ts';
import { IdentifierSet } from '../fields/identifier-set.ts';

const DOI_OF_ITSELF = /(?:^|[\s.;])doi:\s*(10\.\d{4,9}\/\S+?)\.?\s*$/i;
/** Words that say that a note speaks of another work. */
const OF_OTHERS = /errat|comment|correct|retract|republi|update|refer|cited|repl(?:y|ies)|see also/i;

/** The DOI of fields that should hold one, in the letters in which it was written and without its resolver, and what is wrong, as a sentence. */
export interface WrittenDoi {
  readonly doi?: string;
  readonly problem?: string;
}

/** The first DOI among the values of a field. */
export function writtenDoi(values: readonly string[]): WrittenDoi {
  for (const value of values) {
    // Addresses may have the stroke of a DOI encoded.
    const doi = doiIn(value.replace(/%2f/gi, '/'));
    if (doi !== undefined && readDoi(doi) !== undefined) return { doi };
  }
  return values[0] === undefined ? {} : { problem: `“${values[0]}” is no DOI` };
}

/** What a record says that may identify its work, the most telling first. */
export interface IdentifyingFields {
  /** What names the work for certain. */
  readonly known: readonly (Identifier | undefined)[];
  /** Addresses and the like; their parameters are looked at one by one. */
  readonly addresses: readonly string[];
  /** Notes, which count only where they say nothing but the identifier, or end in `doi: 10.…`, and speak of no other work. */
  readonly notes: readonly string[];
}

/** The identifiers of one record, of each scheme the first. O(length). */
export function recordIdentifiers({ known, addresses, notes }: IdentifyingFields): Identifier[] {
  const found = new IdentifierSet();
  for (const identifier of known) found.add(identifier);
  for (const address of addresses) for (const part of address.split('&')) found.addFrom(part);
  for (const note of notes) {
    if (OF_OTHERS.test(note)) continue;
    for (const part of bareParts(note)) found.addFrom(part);
    const doi = DOI_OF_ITSELF.exec(note.slice(-300))?.[1];
    if (doi !== undefined) found.add(readDoi(doi));
  }
  return found.list();
}
