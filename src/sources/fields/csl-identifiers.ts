import { type Identifier, readDoi } from '../../base/identifiers.ts';
import { bareParts, firstIsbn } from '../bibtex/bibtex-identifiers.ts';
import type { CslItem } from '../csl.ts';
import { IdentifierSet, isbnOf, readPmid } from './identifier-set.ts';

/** The identifiers of an item, and the fields that should hold one but do not, as sentences. */
export interface CslIdentifiers {
  readonly identifiers: readonly Identifier[];
  readonly problems: readonly string[];
}

/** What a format says of the identity of a work in places of its own. */
export interface Besides {
  /** Those that fields of that name hold, the most telling first. */
  readonly identifiers?: readonly (Identifier | undefined)[];
  /** Further addresses of the work. */
  readonly addresses?: readonly (string | undefined)[];
}

const ISSN = /(?<!\d)\d{4}-?\d{3}[\dXx](?!\d)/;

/**
 * The identifiers that an item gives its work: those that the format gives besides, then `DOI`, `PMID`, `ISBN` (of whole books), then what its addresses, number and
 * container name. Of each scheme the first is taken. A note counts only where a part of it says nothing but the identifier: prose may speak of another work.
 */
export function cslIdentifiers(csl: CslItem, besides: Besides = {}): CslIdentifiers {
  const found = new IdentifierSet();
  const problems: string[] = [];
  for (const identifier of besides.identifiers ?? []) found.add(identifier);
  if (csl.DOI !== undefined && !found.add(readDoi(csl.DOI))) problems.push(`“${csl.DOI}” is no DOI`);
  if (csl.PMID !== undefined && !found.add(readPmid(csl.PMID))) problems.push(`“${csl.PMID}” is no PubMed id`);
  found.add(isbnOf(csl.type, csl.ISBN));
  // Some programs write the ISSN of the journal here; that says nothing of the work.
  if (csl.ISBN !== undefined && firstIsbn(csl.ISBN) === undefined && !ISSN.test(csl.ISBN)) problems.push(`“${csl.ISBN}” is no ISBN: its check digit is wrong, or its length`);
  const archived = csl.archive?.toLowerCase() === 'arxiv' ? `arXiv:${csl.archive_location ?? ''}` : '';
  for (const text of [csl.URL, ...(besides.addresses ?? []), csl.number, archived, csl['container-title'], ...bareParts(csl.note ?? '')]) found.addFrom(text);
  return { identifiers: found.list(), problems };
}

/** A DOI without its resolver, in the letters in which it was written; text that holds none as it stands. */
export function bareDoi(text: string | undefined): string | undefined {
  return /10\.\d{4,9}\/\S+/.exec(text ?? '')?.[0] ?? text;
}
