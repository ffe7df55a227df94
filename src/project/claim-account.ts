import type { Diagnostic } from '../base/diagnostics.ts';
import { formatPlace } from '../base/places.ts';
import type { Fate, Ledger, Outcome } from '../evidence/ledger.ts';
import { type Claim, edgeKey } from '../records/claims.ts';
import type { NameIndex } from '../records/name-index.ts';
import type { Sourced } from '../records/records.ts';
import { reviewClaims, type ReviewFate } from '../records/review-claims.ts';
import type { ReviewDraft } from '../sources/drafts.ts';

/** Takes in the claims of a build, and accounts for every item that made one or did not. */
export class ClaimAccount {
  readonly claims: Claim[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly #edges = new Set<string>();
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

  /** Adds a claim as what became of one item. */
  settle(item: Omit<Outcome, 'fate' | 'into' | 'because'>, claim: Claim): void {
    const { fate, into } = this.take(claim);
    this.#ledger.record({ ...item, fate, into, ...(fate === 'merged' ? { because: 'adds evidence to an edge' } : {}) });
  }

  /** An item that made no claim. */
  leave(item: Omit<Outcome, 'fate' | 'into' | 'because'>, because: string): void {
    this.#ledger.record({ ...item, fate: 'unresolved', because });
  }

  /**
   * Follows decisions on what was proposed. A rejected claim is a claim no more; in the ledger its sentence is an item that was read and left out, and who says so. Answers the nodes that
   * rejected claims named, and what became of each decision.
   */
  review(reviews: readonly Sourced<ReviewDraft>[], names: NameIndex): { readonly rejected: ReadonlySet<string>; readonly fates: readonly ReviewFate[] } {
    const { claims, fates } = reviewClaims(this.claims, reviews, names);
    const rejected = new Set<string>();
    this.claims.length = 0;
    for (const { claim, rejectedBy } of claims) {
      const { from, kind, to, evidence } = claim;
      if (rejectedBy === undefined) {
        this.claims.push(claim);
        continue;
      }
      rejected.add(from).add(to);
      this.#ledger.expect(evidence.source, 1);
      this.#ledger.record({ source: evidence.source, place: evidence.place, item: 'claim', fate: 'skipped', because: `${edgeKey(kind, from, to)} is rejected by ${formatPlace(rejectedBy.source.path, rejectedBy.draft.place)}` });
    }
    return { rejected, fates };
  }
}
