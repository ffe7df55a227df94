import { nearest } from '../base/diagnostics.ts';
import { addToSet } from '../base/grouping.ts';
import type { NodeKind } from '../base/kinds.ts';
import { nameKey } from '../base/names.ts';
import { byText, sorted } from '../base/order.ts';

/** What an index needs to know of a named node. */
export interface Named {
  readonly key: string;
  readonly kind: NodeKind;
  readonly label: string;
  readonly aliases: readonly string[];
}

/** `one`: the node meant. `several`: the name fits more than one. `none`: nothing has it; the nearest names are offered. */
export type Resolution =
  | { readonly found: 'one'; readonly key: string }
  | { readonly found: 'several'; readonly keys: readonly string[] }
  | { readonly found: 'none'; readonly near: readonly string[] };

/**
 * Finds nodes by name: by key, by label, then by alias, without regard to case, spaces and hyphens (see `nameKey`).
 * A label beats an alias; among equals the caller's kinds decide. Built in O(names), asked in O(1); near names cost O(names).
 */
export class NameIndex {
  readonly #kinds = new Map<string, NodeKind>();
  readonly #labels = new Map<string, Set<string>>();
  readonly #aliases = new Map<string, Set<string>>();
  readonly #spellings: string[] = [];

  constructor(nodes: Iterable<Named>) {
    for (const node of nodes) this.add(node);
  }

  add(node: Named): void {
    this.#kinds.set(node.key, node.kind);
    put(this.#labels, nameKey(node.label), node.key);
    for (const alias of node.aliases) put(this.#aliases, nameKey(alias), node.key);
    this.#spellings.push(node.label, ...node.aliases);
  }

  /** The node of one of these kinds (any kind where none are given) that the name means. */
  resolve(name: string, kinds?: readonly NodeKind[]): Resolution {
    const fits = (key: string): boolean => kinds === undefined || kinds.includes(this.#kinds.get(key) ?? 'work');
    if (this.#kinds.has(name) && fits(name)) return { found: 'one', key: name };
    const wanted = nameKey(name);
    for (const names of [this.#labels, this.#aliases]) {
      const keys = sorted(names.get(wanted) ?? [], byText).filter(fits);
      if (keys.length === 1 && keys[0] !== undefined) return { found: 'one', key: keys[0] };
      if (keys.length > 1) return { found: 'several', keys };
    }
    return { found: 'none', near: nearest(name, this.#spellings) };
  }
}

function put(names: Map<string, Set<string>>, name: string, key: string): void {
  if (name !== '') addToSet(names, name, key);
}
