import { type Identifier, readDoi } from '../../base/identifiers.ts';
import type { CslItem } from '../csl.ts';
import { bareParts } from './bare-parts.ts';
import { IdentifierSet, isbnOf, readPmid } from './identifier-set.ts';
import { isbnProblem } from './serial-numbers.ts';

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
  const wrongIsbn = csl.ISBN === undefined ? undefined : isbnProblem(csl.ISBN);
  if (wrongIsbn !== undefined) problems.push(wrongIsbn);
  const archived = csl.archive?.toLowerCase() === 'arxiv' ? `arXiv:${csl.archive_location ?? ''}` : '';
  for (const text of [csl.URL, ...(besides.addresses ?? []), csl.number, archived, csl['container-title'], ...bareParts(csl.note ?? '')]) found.addFrom(text);
  return { identifiers: found.list(), problems };
}
