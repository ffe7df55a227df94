import type { Diagnostic } from '../base/diagnostics.ts';
import type { Fate, Ledger, Outcome } from '../evidence/ledger.ts';
import { type Claim, edgeKey } from '../records/claims.ts';

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
}
