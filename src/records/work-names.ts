import { addToList } from '../base/grouping.ts';
import { findIdentifiers, formatIdentifier } from '../base/identifiers.ts';
import type { WorkRecord } from './records.ts';
import type { Named } from './overrides.ts';
import { comparedTitle } from './titles.ts';
import type { Cluster, Entry } from './work-clusters.ts';

/**
 * Finds the entries that a name means: a node key, with or without `work:`; a citation key; an identifier in any spelling; a whole title. The first of these that
 * anything has decides. Built in O(entries), asked in O(length).
 */
export class WorkNames {
  readonly #keys = new Map<string, readonly Entry[]>();
  readonly #citationKeys = new Map<string, Entry[]>();
  readonly #identifiers = new Map<string, Entry[]>();
  readonly #titles = new Map<string, Entry[]>();
  readonly #records = new Map<Entry, string>();

  constructor(records: ReadonlyMap<Cluster, WorkRecord>) {
    for (const [{ members }, { key }] of records) {
      this.#keys.set(key, members);
      for (const entry of members) {
        const { draft } = entry;
        this.#records.set(entry, key);
        put(this.#citationKeys, draft.key, entry);
        for (const identifier of draft.identifiers) put(this.#identifiers, formatIdentifier(identifier), entry);
        put(this.#titles, comparedTitle(draft.csl.title ?? '').signature, entry);
      }
    }
  }

  meant(name: string): Named<Entry> {
    const text = name.trim();
    const items =
      this.#keys.get(text) ??
      this.#keys.get(`work:${text}`) ??
      this.#citationKeys.get(text) ??
      findIdentifiers(text.replace(/^work:/, '')).map((identifier) => this.#identifiers.get(formatIdentifier(identifier))).find((entries) => entries !== undefined) ??
      this.#titles.get(comparedTitle(text).signature) ??
      [];
    return { items, records: new Set(items.flatMap((entry) => this.#records.get(entry) ?? [])) };
  }
}

function put(names: Map<string, Entry[]>, name: string, entry: Entry): void {
  if (name !== '') addToList(names, name, entry);
}
