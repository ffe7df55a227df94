import type { Diagnostic } from '../base/diagnostics.ts';
import { formatPlace } from '../base/places.ts';
import type { Fate, Ledger, Outcome } from '../evidence/ledger.ts';
import { type Claim, edgeKey } from '../records/claims.ts';
import type { NameIndex } from '../records/name-index.ts';
import type { Sourced } from '../records/records.ts';
import { reviewClaims, type ReviewFate } from '../records/review-claims.ts';
import type { ReviewDraft } from '../sources/drafts.ts';

type Item = Omit<Outcome, 'fate' | 'into' | 'because'>;

/** Takes in the claims of a build, and accounts for every item that made one or did not. */
export class ClaimAccount {
  readonly claims: Claim[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly #edges = new Set<string>();
  readonly #proposals: { readonly item: Item; readonly claim: Claim }[] = [];
  readonly #ledger: Ledger;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** Adds a claim: it makes an edge, or adds evidence to one. */
  take(claim: Claim): { readonly fate: Extract<Fate, 'kept' | 'merged'>; readonly into: string } {
    const into = edgeKey(claim.kind, claim.from, claim.to);
    const before = this.#edges.size;
    const fate = this.#edges.add(into).size === before ? 'merged' : 'kept';
    this.claims.push(claim);
    return { fate, into };
  }

  /** Adds a claim as what became of one item; what is proposed waits for `review`. */
  settle(item: Item, claim: Claim): void {
    if (claim.evidence.review === 'proposed') this.#proposals.push({ item, claim });
    else this.#settle(item, claim);
  }

  /** Settles what was proposed, as a person has decided on it where one has. Answers the nodes that rejected claims named, and what became of each decision. */
  review(reviews: readonly Sourced<ReviewDraft>[], names: NameIndex): { readonly rejected: ReadonlySet<string>; readonly fates: readonly ReviewFate[] } {
    const { claims, fates } = reviewClaims(this.#proposals.map(({ claim }) => claim), reviews, names);
    const rejected = new Set<string>();
    for (const [index, { item }] of this.#proposals.entries()) {
      const reviewed = claims[index];
      if (reviewed === undefined) continue;
      const { claim, rejectedBy } = reviewed;
      if (rejectedBy === undefined) {
        this.#settle(item, claim);
        continue;
      }
      rejected.add(claim.from).add(claim.to);
      this.#ledger.record({ ...item, fate: 'skipped', because: `rejected by ${formatPlace(rejectedBy.source.path, rejectedBy.draft.place)}` });
    }
    this.#proposals.length = 0;
    return { rejected, fates };
  }

  /** An item that made no claim. */
  leave(item: Item, because: string): void {
    this.#ledger.record({ ...item, fate: 'unresolved', because });
  }

  #settle(item: Item, claim: Claim): void {
    const { fate, into } = this.take(claim);
    this.#ledger.record({ ...item, fate, into, ...(fate === 'merged' ? { because: 'adds evidence to an edge' } : {}) });
  }
}
