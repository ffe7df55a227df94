import { type Diagnostic, diagnostic } from '../base/diagnostics.ts';
import { addToList } from '../base/grouping.ts';
import { EDGE_KINDS, type NodeKind } from '../base/kinds.ts';
import { byNumber, by, firstOf, sorted } from '../base/order.ts';
import { formatPlace } from '../base/places.ts';
import type { ReviewDraft } from '../sources/drafts.ts';
import { type Claim, edgeKey } from './claims.ts';
import type { NameIndex } from './name-index.ts';
import { byPlace } from './place-order.ts';
import type { Sourced } from './records.ts';

/** A claim as it stands after review: with accepted evidence where a row accepts it. What a row rejects makes no edge. */
export interface ReviewedClaim {
  readonly claim: Claim;
  readonly rejectedBy?: Sourced<ReviewDraft>;
}

/** What became of a decision on claims: followed, or why not. */
export type ReviewFate =
  | { readonly review: Sourced<ReviewDraft>; readonly fate: 'followed' }
  | { readonly review: Sourced<ReviewDraft>; readonly fate: 'unfollowed'; readonly because: string; readonly hint: string };

export interface ReviewedClaims {
  /** One for each claim given, in their order. */
  readonly claims: readonly ReviewedClaim[];
  /** One for each decision, in order of path and place. */
  readonly fates: readonly ReviewFate[];
}

/**
 * Follows what a person has decided on claims whose evidence is `proposed`; other claims stay as they are. A decision on a sentence beats one on all sentences of the same claim, and between
 * equals `reject` beats `accept`, which is then told to contradict it. Accepted evidence names the row that accepts it. `names` knows the ends of all claims.
 * O((claims + reviews) log); a name that means nothing costs O(names).
 */
export function reviewClaims(claims: readonly Claim[], reviews: readonly Sourced<ReviewDraft>[], names: NameIndex): ReviewedClaims {
  const proposals = proposalsByEdge(claims);
  const asked = new Map<Claim, Sourced<ReviewDraft>[]>();
  const understood = sorted(reviews, byPlace).map((review) => {
    const meant = meantClaims(review.draft, proposals, names);
    if ('because' in meant) return { review, meant };
    for (const claim of meant) addToList(asked, claim, review);
    return { review, meant };
  });
  const decided = new Map([...asked].map(([claim, over]) => [claim, sorted(over, bySway)[0]]));
  return {
    claims: claims.map((claim) => reviewed(claim, decided.get(claim))),
    fates: understood.map(({ review, meant }): ReviewFate => {
      if ('because' in meant) return { review, fate: 'unfollowed', ...meant };
      const others = meant.flatMap((claim) => decided.get(claim) ?? []).filter(({ draft }) => draft.decision !== review.draft.decision);
      if (others.length < meant.length || others[0] === undefined) return { review, fate: 'followed' };
      const where = formatPlace(others[0].source.path, others[0].draft.place);
      return { review, fate: 'unfollowed', because: `it is ${PAST[others[0].draft.decision]} at ${where}`, hint: 'Strike one of the rows that contradict each other.' };
    }),
  };
}

/** The decisions that were not followed, as diagnostics. */
export function unfollowedReviews(fates: readonly ReviewFate[]): Diagnostic[] {
  return fates.flatMap((fate) => {
    if (fate.fate === 'followed') return [];
    const { source, draft } = fate.review;
    return [diagnostic('override-unfollowed', `The override “${draft.decision}” is not followed: ${fate.because}`, { path: source.path, place: draft.place, hint: fate.hint })];
  });
}

const PAST: Readonly<Record<ReviewDraft['decision'], string>> = { accept: 'accepted', reject: 'rejected' };

/** The decision that holds first: on the sentence before on all, to reject before to accept, then as one reads. */
const bySway = firstOf<Sourced<ReviewDraft>>(by(({ draft }) => (draft.quote === undefined ? 1 : 0), byNumber), by(({ draft }) => (draft.decision === 'reject' ? 0 : 1), byNumber), byPlace);

function proposalsByEdge(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const proposals = new Map<string, Claim[]>();
  for (const claim of claims) if (claim.evidence.review === 'proposed') addToList(proposals, edgeKey(claim.kind, claim.from, claim.to), claim);
  return proposals;
}

/** The proposed claims that a row speaks of, or why there are none. */
function meantClaims({ one, relation, other, quote }: ReviewDraft, proposals: ReadonlyMap<string, readonly Claim[]>, names: NameIndex): readonly Claim[] | Unmet {
  const { from, to } = EDGE_KINDS[relation];
  const child = meantNode(one, from, names);
  if (typeof child !== 'string') return child;
  const parent = meantNode(other, to, names);
  if (typeof parent !== 'string') return parent;
  const found = proposals.get(edgeKey(relation, child, parent)) ?? [];
  if (found.length === 0) return { because: `no text is read to say “${one} ${relation} ${other}”`, hint: 'Look with `stemma review` for what is proposed; the text may have changed since.' };
  if (quote === undefined) return found;
  const words = wordsOfQuote(quote);
  const quoted = found.filter(({ evidence }) => wordsOfQuote(evidence.quote) === words);
  if (quoted.length > 0) return quoted;
  return { because: `“${one} ${relation} ${other}” is read from other sentences, but not from the one quoted`, hint: 'Look with `stemma review` for the sentence as it now stands, or leave the column `quote` empty for all of them.' };
}

interface Unmet {
  readonly because: string;
  readonly hint: string;
}

function meantNode(name: string, kinds: readonly NodeKind[], names: NameIndex): string | Unmet {
  const resolution = names.resolve(name, kinds);
  if (resolution.found === 'one') return resolution.key;
  if (resolution.found === 'several') return { because: `“${name}” names several: ${resolution.keys.slice(0, 4).join(', ')}`, hint: 'Give the node key of the one that is meant.' };
  const near = resolution.near.length === 0 ? 'Give a node key, or the whole name.' : `Did you mean ${resolution.near.map((known) => `“${known}”`).join(' or ')}?`;
  return { because: `“${name}” names nothing`, hint: near };
}

/** A sentence as far as a table keeps it: without what line ends and programs change. Decisions tell sentences apart by this alone. O(length). */
export function wordsOfQuote(quote: string): string {
  return quote.replace(/[\p{Cc}\p{Cf}\ufffd\s]+/gu, ' ').trim();
}

function reviewed(claim: Claim, by: Sourced<ReviewDraft> | undefined): ReviewedClaim {
  if (by === undefined) return { claim };
  if (by.draft.decision === 'reject') return { claim, rejectedBy: by };
  const { evidence } = claim;
  const row = { source: by.source.path, place: by.draft.place };
  // Claims that share a sentence may share evidence; what one row accepts is that row's alone.
  const id = `${evidence.id}:${row.source}:${row.place.line}`;
  return { claim: { ...claim, evidence: { ...evidence, id, review: 'accepted', row, ...(by.draft.reason === undefined ? {} : { reason: by.draft.reason }) } } };
}
