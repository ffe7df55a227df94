import type { JSX } from 'preact';
import { IDENTIFIER_SCHEMES, type IdentifierScheme } from '../../src/base/identifiers.ts';
import { ExternalLink } from '../page/external-link.tsx';

interface SchemeRow {
  readonly name: string;
  /** Where the thing identified can be read; absent for schemes without one address. */
  readonly address?: (value: string) => string;
}

/** Keeps the slashes that DOIs and old arXiv ids are made with. */
const escaped = (value: string): string => value.split('/').map(encodeURIComponent).join('/');

const SCHEMES: Readonly<Record<IdentifierScheme, SchemeRow>> = {
  arxiv: { name: 'arXiv', address: (value) => `https://arxiv.org/abs/${escaped(value)}` },
  doi: { name: 'DOI', address: (value) => `https://doi.org/${escaped(value)}` },
  acl: { name: 'ACL', address: (value) => `https://aclanthology.org/${escaped(value)}` },
  openreview: { name: 'OpenReview', address: (value) => `https://openreview.net/forum?id=${encodeURIComponent(value)}` },
  pmid: { name: 'PubMed', address: (value) => `https://pubmed.ncbi.nlm.nih.gov/${escaped(value)}` },
  openalex: { name: 'OpenAlex', address: (value) => `https://openalex.org/${escaped(value)}` },
  s2: { name: 'Semantic Scholar', address: (value) => `https://www.semanticscholar.org/paper/${escaped(value)}` },
  isbn: { name: 'ISBN' },
};

/** An identifier of the form `scheme:value`, as people write it, linked to where it leads. */
export function IdentifierLink({ identifier }: { readonly identifier: string }): JSX.Element {
  const colon = identifier.indexOf(':');
  const scheme = IDENTIFIER_SCHEMES.find((known) => known === identifier.slice(0, colon));
  if (scheme === undefined) return <span>{identifier}</span>;
  const value = identifier.slice(colon + 1);
  const { name, address } = SCHEMES[scheme];
  const text = `${name}:${value}`;
  return address === undefined ? <span>{text}</span> : <ExternalLink address={address(value)} text={text} />;
}
