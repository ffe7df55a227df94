/** The schemes a work can be identified by, the most decisive first. */
export const IDENTIFIER_SCHEMES = ['arxiv', 'doi', 'acl', 'openreview', 'pmid', 'openalex', 's2', 'isbn'] as const;
export type IdentifierScheme = (typeof IDENTIFIER_SCHEMES)[number];

/** An identifier in its one canonical form: arXiv without version, DOI in lower case, ISBN as 13 digits. */
export interface Identifier {
  readonly scheme: IdentifierScheme;
  readonly value: string;
}

const TRAILING = /[.,;:!?'"”’»>\])}]+$/u;
const ARXIV_NEW = /^(?:arxiv[:\s/]*)?(\d{4}\.\d{4,5})(?:v\d+)?$/i;
const ARXIV_OLD = /^(?:arxiv[:\s/]*)?([a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?$/i;
const ARXIV_IN_TEXT = /(?:\barxiv(?:\.org\/(?:abs|pdf|html|e-print)\/|\s*[:/]\s*|\s+preprint\s+(?:arxiv\s*[:/]\s*)?|\s+))(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?!\d)/i;
const DOI_IN_TEXT = /\b(10\.\d{4,9}\/[^\s<>"{}|\\^`]+)/i;
const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/i;

/** Reads text as a DOI, bare, with `doi:` or as a URL of any resolver. A DOI that arXiv gave is the arXiv id. Undefined where there is none. */
export function readDoi(text: string): Identifier | undefined {
  const found = DOI_IN_TEXT.exec(decodeUrl(text.trim()))?.[1];
  if (found === undefined) return undefined;
  const value = trimDoi(found).toLowerCase();
  const arxiv = ARXIV_DOI.exec(value)?.[1];
  return arxiv === undefined ? { scheme: 'doi', value } : readArxiv(arxiv);
}

/** Reads text as an arXiv id, new style (`2005.14165`) or old (`cs/0112017`), bare, prefixed, versioned or as a URL. */
export function readArxiv(text: string): Identifier | undefined {
  const bare = text.trim().replace(/\.pdf$/i, '');
  const value = ARXIV_NEW.exec(bare)?.[1] ?? ARXIV_OLD.exec(bare)?.[1] ?? ARXIV_IN_TEXT.exec(bare)?.[1];
  return value === undefined ? undefined : { scheme: 'arxiv', value: value.toLowerCase() };
}

interface Finder {
  readonly scheme: IdentifierScheme;
  readonly pattern: RegExp;
  readonly canonical: (found: string) => string | undefined;
}

const asIs = (found: string): string => found;

/** Schemes told by their URL or prefix alone. */
const FINDERS: readonly Finder[] = [
  { scheme: 'acl', pattern: /\baclanthology\.org\/([A-Z]\d{2}-\d{4}|\d{4}\.[a-z0-9]+(?:-[a-z0-9]+)?\.\d+)/i, canonical: (found) => found.replace(/^[a-z]/, (letter) => letter.toUpperCase()) },
  { scheme: 'acl', pattern: /^(?:acl:)?([A-Z]\d{2}-\d{4})$/, canonical: asIs },
  { scheme: 'openreview', pattern: /\bopenreview\.net\/(?:forum|pdf|attachment)\?(?:[^#\s]*&)?id=([\w-]+)/i, canonical: asIs },
  { scheme: 'pmid', pattern: /(?:\bpubmed\.ncbi\.nlm\.nih\.gov\/|\bncbi\.nlm\.nih\.gov\/pubmed\/|\bpmid:?\s*)(\d{1,8})\b/i, canonical: (found) => found.replace(/^0+/, '') },
  { scheme: 'openalex', pattern: /(?:\bopenalex\.org\/(?:works\/)?|^openalex:)(W\d{4,12})\b/i, canonical: (found) => found.toUpperCase() },
  { scheme: 's2', pattern: /(?:\bsemanticscholar\.org\/paper\/(?:[^\s/]+\/)?|^s2:)([0-9a-f]{40})\b/i, canonical: (found) => found.toLowerCase() },
  { scheme: 'isbn', pattern: /\bisbn(?:-1[03])?:?\s*((?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx])\b/i, canonical: readIsbn },
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
  const digits = text.replace(/[- ]/g, '').toUpperCase();
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

/** Strips the punctuation of the sentence around a DOI, keeping brackets that the DOI itself opened. */
function trimDoi(doi: string): string {
  let value = doi;
  for (;;) {
    const trimmed = value.replace(TRAILING, '');
    if (trimmed === value) return value;
    const next = value[trimmed.length] ?? '';
    const opener = next === ')' ? '(' : next === ']' ? '[' : next === '>' ? '<' : undefined;
    if (opener !== undefined && trimmed.split(opener).length > trimmed.split(next).length) return value.slice(0, trimmed.length + 1);
    value = trimmed;
  }
}

function decodeUrl(text: string): string {
  if (!/%2f/i.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
