import { findIdentifiers, formatIdentifier, readDoi, type IdentifierScheme } from '../base/identifiers.ts';
import type { CslItem } from '../sources/csl.ts';

/** Where each scheme's own site shows a work; the most useful address first. A DOI or an ISBN has a field of its own in every format. */
const ADDRESSES: readonly (readonly [IdentifierScheme, string])[] = [
  ['arxiv', 'https://arxiv.org/abs/'],
  ['acl', 'https://aclanthology.org/'],
  ['openreview', 'https://openreview.net/forum?id='],
  ['pmid', 'https://pubmed.ncbi.nlm.nih.gov/'],
  ['openalex', 'https://openalex.org/'],
  ['s2', 'https://www.semanticscholar.org/paper/'],
];

/** The work's own URL, or else the address that its first identifier has. */
export function addressOf({ URL: url }: CslItem, identifiers: readonly string[]): string | undefined {
  if (url !== undefined) return url;
  for (const [scheme, address] of ADDRESSES) {
    const value = identifierOf(identifiers, scheme);
    if (value !== undefined) return `${address}${value}`;
  }
  return undefined;
}

/** The work's DOI without a resolver before it: as its entry writes it, or else as an identifier. */
export function doiOf({ DOI: doi }: CslItem, identifiers: readonly string[]): string | undefined {
  const bare = doi?.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  if (bare !== undefined && bare !== '') return bare;
  return identifierOf(identifiers, 'doi');
}

/** The value of the first identifier of a scheme, among texts `scheme:value`. */
export function identifierOf(identifiers: readonly string[], scheme: IdentifierScheme): string | undefined {
  return identifiers.find((identifier) => identifier.startsWith(`${scheme}:`))?.slice(scheme.length + 1);
}

/** The identifiers, as `scheme:value`, that a DOI and a URL tell by themselves. */
export function toldBy(doi: string | undefined, url: string | undefined): Set<string> {
  const found = [...(doi === undefined ? [] : [readDoi(doi)]), ...(url === undefined ? [] : findIdentifiers(url))];
  return new Set(found.flatMap((identifier) => (identifier === undefined ? [] : [formatIdentifier(identifier)])));
}
