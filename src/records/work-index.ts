import { nearest } from '../base/diagnostics.ts';
import { findIdentifiers, formatIdentifier } from '../base/identifiers.ts';
import type { WorkRecord } from './records.ts';

/** Finds works by citation key, node key (with or without `work:`) or identifier, in any spelling. Built in O(works), asked in O(length of the reference). */
export class WorkIndex {
  readonly #byCitationKey = new Map<string, WorkRecord>();
  readonly #byKey = new Map<string, WorkRecord>();
  readonly #byIdentifier = new Map<string, WorkRecord>();

  constructor(works: readonly WorkRecord[]) {
    for (const work of works) {
      this.#byKey.set(work.key, work);
      for (const key of work.citationKeys) if (!this.#byCitationKey.has(key)) this.#byCitationKey.set(key, work);
      for (const identifier of work.identifiers) this.#byIdentifier.set(formatIdentifier(identifier), work);
    }
  }

  find(reference: string): WorkRecord | undefined {
    const keyed = this.#byCitationKey.get(reference) ?? this.#byKey.get(reference) ?? this.#byKey.get(`work:${reference}`);
    if (keyed !== undefined) return keyed;
    for (const identifier of findIdentifiers(reference)) {
      const known = this.#byIdentifier.get(formatIdentifier(identifier));
      if (known !== undefined) return known;
    }
    return undefined;
  }

  /** The citation key nearest to a reference that finds nothing; undefined where none is near. O(citation keys). */
  near(reference: string): string | undefined {
    return nearest(reference, this.#byCitationKey.keys())[0];
  }
}
