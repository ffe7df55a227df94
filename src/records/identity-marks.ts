import { addToSet } from '../base/grouping.ts';
import { formatIdentifier, type Identifier, IDENTIFIER_SCHEMES, type IdentifierScheme } from '../base/identifiers.ts';
import type { CslItem } from '../sources/csl.ts';
import type { ReferenceDraft } from '../sources/drafts.ts';

/**
 * What marks an entry as one work and no other, by what kind of mark it is: the identifiers of each scheme, and what is stated of it otherwise (the side of an
 * override it stands on, the version it is). Two entries that share an identifier are one work; two that bear different marks of one kind may be two.
 */
export type Marks = ReadonlyMap<string, ReadonlySet<string>>;

/** Whether a preprint and what was published of it are one work or two. */
export type Versions = 'together' | 'apart';

/** The kinds of marks that are identifiers, in the order in which they fold. */
export const IDENTIFYING: readonly string[] = [...IDENTIFIER_SCHEMES, 'preprint-doi'];

/** Kinds of which a work has but one, so that no other evidence outweighs a difference. Databases give one work several ids, and a preprint has a DOI for each server. */
const DECISIVE: ReadonlySet<string> = new Set<IdentifierScheme>(['arxiv', 'doi', 'acl']);
const STATED = /^(?:override|version)\b/;
/** Kinds in which versions of a work differ as a rule. */
const KEPT_PER_VERSION: ReadonlySet<string> = new Set(['preprint-doi', 'openreview', 'pmid', 'openalex', 's2']);

/** Things inside a book: its ISBN says nothing of them. */
const PARTS: ReadonlySet<string> = new Set(['chapter', 'paper-conference', 'entry', 'entry-dictionary', 'entry-encyclopedia', 'article-journal', 'article-magazine', 'article-newspaper', 'review', 'review-book']);

/** DOIs that preprint servers give; those of projects at OSF are not among them. */
const PREPRINT_DOI = /^10\.(?:1101\/(?:\d{4}\.\d{2}\.\d{2}\.)?\d{5,8}$|2139\/ssrn|21203\/rs|20944\/preprints|26434\/chemrxiv|36227\/techrxiv|7287\/peerj\.preprints|1590\/scielopreprints|32942\/|22541\/au|33774\/|31223\/|(?!17605)\d{5}\/osf\.io\/)/;
/** The number of the version at the end of a preprint's DOI. */
const VERSION = /[/._-]?v\d+$/;
const PREPRINT_VENUE = /^corr$|\b(?:arxiv|bio-?rxiv|med-?rxiv|chem-?rxiv|psy-?arxiv|soc-?arxiv|edarxiv|eartharxiv|ecoevorxiv|engrxiv|tech-?rxiv|ssrn|research square|preprints?(?:\.org)?|authorea|repec|working papers?)\b/i;

/** Whether the entry describes a preprint: where it says it appeared, or else by its identifiers. */
function isPreprint({ csl, identifiers }: ReferenceDraft): boolean {
  if (saysPreprint(csl)) return true;
  return csl['container-title'] === undefined && csl['event-title'] === undefined && identifiers.some(isOfPreprint) && !identifiers.some((identifier) => isOfPublication(identifier));
}

/** Whether anything of the entry points to a preprint, though it may describe what was published. */
export function knowsPreprint(draft: ReferenceDraft): boolean {
  return saysPreprint(draft.csl) || draft.identifiers.some(isOfPreprint);
}

/** The identifiers that are those of the work itself. */
export function ownIdentifiers({ csl, identifiers }: ReferenceDraft): readonly Identifier[] {
  return PARTS.has(csl.type) ? identifiers.filter(({ scheme }) => scheme !== 'isbn') : identifiers;
}

/** The marks of one entry; apart, what was published does not bear the marks of its preprint, though it may name them. */
export function marksOf(draft: ReferenceDraft, versions: Versions): Map<string, Set<string>> {
  const marks = new Map<string, Set<string>>();
  const apart = versions === 'apart' ? versionOf(draft) : undefined;
  for (const identifier of ownIdentifiers(draft)) {
    if (apart === 'published' && isOfPreprint(identifier)) continue;
    const preprint = identifier.scheme === 'doi' && isOfPreprint(identifier);
    addToSet(marks, preprint ? 'preprint-doi' : identifier.scheme, preprint ? identifier.value.replace(VERSION, '') : identifier.value);
  }
  if (apart !== undefined) addToSet(marks, 'version', apart);
  return marks;
}

/** The labels under which an entry meets those that share an identifier with it, for one kind of mark. */
export function identifierLabels(marks: Marks, kind: string): string[] {
  return [...(marks.get(kind) ?? [])].map((value) => `${kind}:${value}`);
}

/** The kind of mark of the two sides that an override keeps apart. */
export function overriding(index: number): string {
  return `override ${index}`;
}

export function isOverridden(kind: string): boolean {
  return kind.startsWith('override ');
}

/** Kinds of which both have marks and share none, none of what is stated among them. */
export function differingIdentifiers(one: Marks, other: Marks): string[] {
  return differing(one, other).filter((kind) => !STATED.test(kind));
}

/** Whether it is stated (by an override, or by their versions) that these are two. */
export function isStatedToDiffer(one: Marks, other: Marks): boolean {
  return differing(one, other).some((kind) => STATED.test(kind));
}

/** Whether no shared identifier of another kind outweighs a difference in this one. */
export function isDecisive(kind: string): boolean {
  return DECISIVE.has(kind) || STATED.test(kind);
}

/** Whether a difference in this kind is what two versions of one work have. */
export function differsWithVersion(kind: string): boolean {
  return KEPT_PER_VERSION.has(kind);
}

function differing(one: Marks, other: Marks): string[] {
  return [...one].filter(([kind, values]) => {
    const others = other.get(kind);
    return others !== undefined && ![...values].some((value) => others.has(value));
  }).map(([kind]) => kind);
}

function versionOf(draft: ReferenceDraft): 'preprint' | 'published' | undefined {
  if (isPreprint(draft)) return 'preprint';
  const { csl, identifiers } = draft;
  return csl['container-title'] !== undefined || csl['event-title'] !== undefined || identifiers.some(isOfPublication) ? 'published' : undefined;
}

function saysPreprint(csl: CslItem): boolean {
  // CSL's `article` is what is posted and not published in a journal.
  return csl.type === 'article' || [csl['container-title'], csl.genre, csl.publisher, csl.archive].some((text) => text !== undefined && PREPRINT_VENUE.test(text.slice(0, 200)));
}

function isOfPreprint({ scheme, value }: Identifier): boolean {
  return scheme === 'arxiv' || (scheme === 'doi' && PREPRINT_DOI.test(value));
}

function isOfPublication(identifier: Identifier): boolean {
  return identifier.scheme === 'acl' || (identifier.scheme === 'doi' && !isOfPreprint(identifier));
}

/** The identifiers of several entries, each once. */
export function distinctIdentifiers(identifiers: Iterable<Identifier>): Identifier[] {
  return [...new Map([...identifiers].map((identifier) => [formatIdentifier(identifier), identifier])).values()];
}
