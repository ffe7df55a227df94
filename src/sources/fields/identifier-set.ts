import { findIdentifiers, type Identifier, type IdentifierScheme, schemeRank } from '../../base/identifiers.ts';
import { by, byNumber, sorted } from '../../base/order.ts';
import { firstIsbn } from './serial-numbers.ts';

/** The identifiers of one work: of each scheme the first that is added, so the most telling field goes first. */
export class IdentifierSet {
  readonly #found = new Map<IdentifierScheme, Identifier>();

  /** Whether there was one to add. */
  add(identifier: Identifier | undefined): boolean {
    if (identifier !== undefined && !this.#found.has(identifier.scheme)) this.#found.set(identifier.scheme, identifier);
    return identifier !== undefined;
  }

  /** Adds those that a text names by their form. An ISBN is not among them: it may be that of the book around a chapter. */
  addFrom(text: string | undefined): void {
    for (const identifier of findIdentifiers(text ?? '')) if (identifier.scheme !== 'isbn') this.add(identifier);
  }

  /** The most decisive first. */
  list(): Identifier[] {
    return sorted(this.#found.values(), by(({ scheme }) => schemeRank(scheme), byNumber));
  }
}

/** Types whose ISBN is that of the work itself, not of the book around it. */
const OWN_ISBN: ReadonlySet<string> = new Set(['book', 'classic', 'collection', 'periodical', 'report', 'thesis']);

/** The first ISBN with a right check digit, where the work of that CSL type is a book itself. */
export function isbnOf(type: string, text: string | undefined): Identifier | undefined {
  const value = OWN_ISBN.has(type) ? firstIsbn(text ?? '') : undefined;
  return value === undefined ? undefined : { scheme: 'isbn', value };
}

/** A PubMed id, bare or as an address. */
export function readPmid(text: string): Identifier | undefined {
  if (/^\d{1,8}$/.test(text)) return { scheme: 'pmid', value: text.replace(/^0+(?=\d)/, '') };
  return findIdentifiers(text).find(({ scheme }) => scheme === 'pmid');
}
