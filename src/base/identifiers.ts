/** The schemes a work can be identified by, the most decisive first. */
export const IDENTIFIER_SCHEMES = ['arxiv', 'doi', 'acl', 'openreview', 'pmid', 'openalex', 's2', 'isbn'] as const;
export type IdentifierScheme = (typeof IDENTIFIER_SCHEMES)[number];

/** An identifier in its one canonical form: arXiv without version and subject class, DOI in lower case, ISBN as 13 digits. A DOI that arXiv or the ACL Anthology gave is the id it is made of. */
export interface Identifier {
  readonly scheme: IdentifierScheme;
  readonly value: string;
}

const TRAILING = `/.,;:!?'"”’»>])}`;
const ARXIV_NEW = /^(?:arxiv[:\s/]*)?(\d{4}\.\d{4,5})(?:v\d+)?$/i;
const ARXIV_OLD = /^(?:arxiv[:\s/]*)?([a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?$/i;
const ARXIV_IN_TEXT = /(?:\barxiv(?:\.org(?:\/(?:abs|pdf|html|e-print)\/|:)|\s*[:/]\s*|\s+preprint\s+(?:arxiv\s*[:/]\s*)?|\s+))(\d{4}\.\d{4,5}|[a-z-]{2,20}(?:\.[a-z]{2})?\/\d{7})(?!\d)/i;
/** Up to a blank or a sign that no DOI has, East Asian punctuation included; in angle brackets only what the old form of journals has there (`<391::AID-ASI1>`). */
const DOI_IN_TEXT = /\b10\.\d{4,9}\/[^\s<>"{}|\\^`\u3000-\u303f\uff00-\uffef]*(?:<[\w-]{1,40}:[^\s<>"/]{0,60}>[^\s<>"{}|\\^`\u3000-\u303f\uff00-\uffef]*){0,2}/i;
const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/;
const ACL_DOI = /^10\.(?:18653|3115)\/v1\/([a-z]\d{2}-\d{4}|\d{4}\.[a-z0-9]+(?:-[a-z0-9]+)?\.\d+)$/;
/** The pages that publishers show under the address of a work. */
const PAGE_OF_A_WORK = /(?:\/(?:full|abstract|pdf|epdf|full-text|fulltext|meta|summary|html|references)|\.(?:full|pdf|abstract|html)){1,4}$/i;
/** What bioRxiv and medRxiv add to a DOI in their addresses. */
const BIORXIV_VERSION = /^(10\.1101\/(?:\d{4}\.\d{2}\.\d{2}\.)?\d{5,8})v\d+$/;

/**
 * Reads text as a DOI, bare, with `doi:` or in a URL of any resolver or publisher. A DOI that arXiv or the ACL Anthology gave is their id. Undefined where there is none.
 * O(length).
 */
export function readDoi(text: string): Identifier | undefined {
  const plain = decodeUrl(text.trim());
  const found = DOI_IN_TEXT.exec(plain);
  if (found === null) return undefined;
  const value = trimDoi(ofItsAddress(found[0], plain.slice(0, found.index))).toLowerCase().replace(BIORXIV_VERSION, '$1');
  if (!value.includes('/')) return undefined;
  const arxiv = ARXIV_DOI.exec(value)?.[1];
  if (arxiv !== undefined) return readArxiv(arxiv);
  const acl = ACL_DOI.exec(value)?.[1];
  return acl === undefined ? { scheme: 'doi', value } : { scheme: 'acl', value: aclId(acl) };
}

/** Reads text as an arXiv id, new style (`2005.14165`) or old (`cs/0112017`), bare, prefixed, versioned or as a URL. */
export function readArxiv(text: string): Identifier | undefined {
  const bare = text.trim().replace(/\.pdf$/i, '');
  const value = ARXIV_NEW.exec(bare)?.[1] ?? ARXIV_OLD.exec(bare)?.[1] ?? ARXIV_IN_TEXT.exec(bare)?.[1];
  return value === undefined ? undefined : { scheme: 'arxiv', value: value.toLowerCase().replace(/\.[a-z]{2}(?=\/)/, '') };
}

interface Finder {
  readonly scheme: IdentifierScheme;
  readonly pattern: RegExp;
  readonly canonical: (found: string) => string | undefined;
}

const asIs = (found: string): string => found;

/** Schemes told by their URL or prefix alone. */
const FINDERS: readonly Finder[] = [
  { scheme: 'acl', pattern: /\baclanthology\.org\/([A-Z]\d{2}-\d{4}|\d{4}\.[a-z0-9]+(?:-[a-z0-9]+)?\.\d+)/i, canonical: aclId },
  { scheme: 'acl', pattern: /^(?:acl:)?([A-Z]\d{2}-\d{4})$/, canonical: asIs },
  { scheme: 'acl', pattern: /^acl:(\d{4}\.[a-z0-9]+(?:-[a-z0-9]+)?\.\d+)$/, canonical: asIs },
  { scheme: 'openreview', pattern: /^openreview:([\w-]+)$/, canonical: asIs },
  { scheme: 'openreview', pattern: /\bopenreview\.net\/(?:forum|pdf|attachment)\?(?:[^#\s]{0,300}&)?id=([\w-]+)/i, canonical: asIs },
  { scheme: 'pmid', pattern: /(?:\bpubmed\.ncbi\.nlm\.nih\.gov\/|\bncbi\.nlm\.nih\.gov\/pubmed\/|\beuropepmc\.org\/(?:article|abstract)\/med\/|\bpmid:?\s*)(?=\d{1,8}\b)0*([1-9]\d*)/i, canonical: asIs },
  { scheme: 'openalex', pattern: /(?:\bopenalex\.org\/(?:works\/)?|^openalex:)(W\d{4,12})\b/i, canonical: (found) => found.toUpperCase() },
  { scheme: 's2', pattern: /(?:\bsemanticscholar\.org\/paper\/(?:[^\s/]+\/)?|^s2:)([0-9a-f]{40})\b/i, canonical: (found) => found.toLowerCase() },
  { scheme: 'isbn', pattern: /\bisbn(?:[- ]?1[03])?:?\s*((?:97[89][-‐‑–\s]?)?(?:\d[-‐‑–\s]?){9}[\dX])\b/i, canonical: readIsbn },
];

/** Every identifier that a text names, in scheme order, each once. For fields whose name does not say what they hold: URLs, notes, journals. O(length). */
export function findIdentifiers(text: string): Identifier[] {
  const found = new Map<string, Identifier>();
  const add = (identifier: Identifier | undefined): void => {
    if (identifier !== undefined) found.set(formatIdentifier(identifier), identifier);
  };
  add(ARXIV_IN_TEXT.test(text) ? readArxiv(ARXIV_IN_TEXT.exec(text)?.[1] ?? '') : undefined);
  add(readDoi(text));
  for (const finder of FINDERS) {
    const value = finder.pattern.exec(text)?.[1];
    const canonical = value === undefined ? undefined : finder.canonical(value);
    if (canonical !== undefined) add({ scheme: finder.scheme, value: canonical });
  }
  return [...found.values()].sort((left, right) => schemeRank(left.scheme) - schemeRank(right.scheme));
}

/** An ISBN with a right check digit as 13 digits; undefined otherwise. */
export function readIsbn(text: string): string | undefined {
  const digits = text.replace(/[-‐‑–\s]/g, '').toUpperCase();
  if (/^\d{9}[\dX]$/.test(digits)) {
    const sum = [...digits].reduce((total, digit, index) => total + (10 - index) * (digit === 'X' ? 10 : Number(digit)), 0);
    return sum % 11 === 0 ? withCheckDigit(`978${digits.slice(0, 9)}`) : undefined;
  }
  if (!/^97[89]\d{10}$/.test(digits)) return undefined;
  return withCheckDigit(digits.slice(0, 12)) === digits ? digits : undefined;
}

/** `scheme:value`, the form used in node keys. */
export function formatIdentifier(identifier: Identifier): string {
  return `${identifier.scheme}:${identifier.value}`;
}

/** 0 for the most decisive scheme. */
export function schemeRank(scheme: IdentifierScheme): number {
  return IDENTIFIER_SCHEMES.indexOf(scheme);
}

function withCheckDigit(twelve: string): string {
  const sum = [...twelve].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return `${twelve}${(10 - (sum % 10)) % 10}`;
}

/** The id in the Anthology's spelling: only the old ones begin with a letter, a capital. */
function aclId(found: string): string {
  return found.toLowerCase().replace(/^[a-z]/, (letter) => letter.toUpperCase());
}

/** A DOI found behind these words: from an address without its query and the page shown, and alone where two stand in one list. */
function ofItsAddress(found: string, before: string): string {
  const doi = found.split(/;(?=10\.\d{4,9}\/)/)[0]?.replace(/\?[\w.-]+=.*$/, '') ?? found;
  const address = /\S*$/.exec(before.slice(-300))?.[0] ?? '';
  if (!/:\/\//.test(address)) return doi;
  const path = doi.replace(/#.*$/, '');
  if (address.endsWith('=')) return path.replace(/&.*$/, '');
  return /\bdoi\.org\/$/i.test(address) ? path : path.replace(PAGE_OF_A_WORK, '');
}

/** Strips the punctuation of the sentence around a DOI, keeping brackets that the DOI itself opened. */
function trimDoi(doi: string): string {
  let end = doi.length;
  while (end > 0 && TRAILING.includes(doi[end - 1] ?? '')) end -= 1;
  const next = doi[end] ?? '';
  const opener = next === ')' ? '(' : next === ']' ? '[' : next === '>' ? '<' : undefined;
  return opener !== undefined && countOf(opener, doi, end) > countOf(next, doi, end) ? doi.slice(0, end + 1) : doi.slice(0, end);
}

function countOf(sign: string, text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0 && at < end; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

/** Text with the escapes of URLs and HTML undone that are met in and around DOIs. */
function decodeUrl(text: string): string {
  const plain = text.replace(/&(?:lt|gt|amp);/gi, (escape) => (/lt/i.test(escape) ? '<' : /gt/i.test(escape) ? '>' : '&'));
  if (!/%(?:2f|28|29|3a|3b|3c|3e)/i.test(plain)) return plain;
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}
