import { byText, by, firstOf, byNumber, sorted } from '../base/order.ts';
import type { Place } from '../base/places.ts';
import { byPlace, type Evidence } from './evidence.ts';

/** What a source is read for. */
export type ItemKind = 'reference' | 'thing' | 'claim' | 'mention' | 'link' | 'value' | 'override' | 'review';

/** What became of one item that a reader saw. */
export type Fate = 'kept' | 'merged' | 'unresolved' | 'skipped';

export const FATES: readonly Fate[] = ['kept', 'merged', 'unresolved', 'skipped'];

export interface Outcome {
  readonly source: string;
  readonly place: Place;
  readonly item: ItemKind;
  readonly fate: Fate;
  /** The node or edge that took it in; absent where nothing did. */
  readonly into?: string;
  /** The rule that merged it, or the reason why it was not kept. */
  readonly because?: string;
}

/** One line of the ledger's table. */
export interface LedgerRow {
  readonly source: string;
  readonly read: number;
  readonly kept: number;
  readonly merged: number;
  readonly unresolved: number;
  readonly skipped: number;
  /** Whether read = kept + merged + unresolved + skipped. */
  readonly addsUp: boolean;
}

/** The append-only account of a build: every piece of evidence, and what became of every item of every source. */
export class Ledger {
  readonly #evidence = new Map<string, Evidence>();
  readonly #outcomes: Outcome[] = [];
  readonly #read = new Map<string, number>();

  /** Takes in a piece of evidence and answers its id. The same id twice must be the same evidence to the last word: anything else would be lost, and is a bug of the caller. */
  add(evidence: Evidence): string {
    const known = this.#evidence.get(evidence.id);
    if (known === undefined) this.#evidence.set(evidence.id, evidence);
    else if (JSON.stringify(known) !== JSON.stringify(evidence)) throw new Error(`Two pieces of evidence share the id ${evidence.id}`);
    return evidence.id;
  }

  /** Says how many items a reader saw in a source, before anything was decided about them. */
  expect(source: string, items: number): void {
    this.#read.set(source, (this.#read.get(source) ?? 0) + items);
  }

  record(outcome: Outcome): void {
    this.#outcomes.push(outcome);
  }

  /** A piece of evidence by id. */
  get(id: string): Evidence | undefined {
    return this.#evidence.get(id);
  }

  /** All evidence, by source and place. O(n log n). */
  evidence(): Evidence[] {
    return sorted(this.#evidence.values(), byPlace);
  }

  /** All outcomes, by source and place; items of one place in the order in which they were recorded. O(n log n). */
  outcomes(): Outcome[] {
    return sorted(this.#outcomes, firstOf(by((item) => item.source, byText), by((item) => item.place.start, byNumber)));
  }

  /** One row a source, by path: how many items were read and what became of them. */
  rows(): LedgerRow[] {
    const counts = new Map<string, Record<Fate, number>>();
    for (const source of this.#read.keys()) counts.set(source, { kept: 0, merged: 0, unresolved: 0, skipped: 0 });
    for (const outcome of this.#outcomes) {
      const row = counts.get(outcome.source) ?? { kept: 0, merged: 0, unresolved: 0, skipped: 0 };
      row[outcome.fate] += 1;
      counts.set(outcome.source, row);
    }
    return sorted(counts, by(([source]) => source, byText)).map(([source, row]) => {
      const read = this.#read.get(source) ?? 0;
      return { source, read, ...row, addsUp: read === row.kept + row.merged + row.unresolved + row.skipped };
    });
  }
}
