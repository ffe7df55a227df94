import { findIdentifiers } from '../../base/identifiers.ts';
import type { CslItem } from '../csl.ts';

/** The ACL Anthology makes its DOIs of its own ids, and the ids stand for them wherever works are compared; in print they are DOIs all the same. */
const ACL_DOI = /\b10\.(?:18653|3115)\/v1\/[\w.-]{1,60}\w/i;
const DOI_ADDRESS = /^https?:\/\/(?:dx\.|www\.)?doi\.org\//i;
const ADDRESS = /https?:\/\/[^\s<>"”\u3000-\u303f\uff00-\uffef]+/i;

/** The identifiers and the address that stand in the words of a reference, as the fields of CSL that hold them: they are told by their form alone. O(length). */
export function wordedIdentifiers(words: string): Partial<Omit<CslItem, 'id' | 'type'>> {
  const found = new Map(findIdentifiers(words).map(({ scheme, value }) => [scheme, value]));
  const [doi, arxiv, pmid, isbn] = [found.get('doi') ?? ACL_DOI.exec(words)?.[0].toLowerCase(), found.get('arxiv'), found.get('pmid'), found.get('isbn')];
  const address = ADDRESS.exec(words)?.[0].replace(/[.,;:)\]}’']+$/, '');
  return {
    ...(doi === undefined ? {} : { DOI: doi }),
    ...(arxiv === undefined ? {} : { archive: 'arXiv', archive_location: arxiv }),
    ...(pmid === undefined ? {} : { PMID: pmid }),
    ...(isbn === undefined ? {} : { ISBN: isbn }),
    // The address of the DOI says nothing more.
    ...(address === undefined || (doi !== undefined && DOI_ADDRESS.test(address)) ? {} : { URL: address }),
  };
}
