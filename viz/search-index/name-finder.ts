import { nameKey, titleKey } from '../../src/base/names.ts';
import type { NodeKind } from '../../src/base/kinds.ts';
import { by, byNumber, byText, firstOf, reversed, sorted } from '../../src/base/order.ts';
import { NameIndex } from '../../src/records/name-index.ts';
import type { SearchedNode } from './searched-node.ts';

export interface Found {
  readonly key: string;
  readonly kind: NodeKind;
  readonly label: string;
  readonly year: number | undefined;
  /** The alias that fits, where the label does not. */
  readonly alias: string | undefined;
  /** What else of it fits, where no name does: its authors, venue, keywords or note. */
  readonly text: string | undefined;
}

/** What a search found, the best first; where nothing fits, the names that are nearly so. */
export interface Finding {
  readonly found: readonly Found[];
  readonly near: readonly string[];
}

interface Entry extends Found {
  readonly names: readonly { readonly name: string; readonly key: string }[];
  readonly words: string;
  readonly joined: number;
}

/** Finds nodes by name, alias or title, without regard to case, spaces, hyphens and accents, in any script. Built in O(names), asked in O(names). */
export class NameFinder {
  readonly #entries: readonly Entry[];
  readonly #index: NameIndex;

  constructor(nodes: readonly SearchedNode[]) {
    this.#index = new NameIndex(nodes);
    this.#entries = nodes.map(({ key, kind, label, aliases, year, joined }) => {
      const names = [label, ...aliases].map((name) => ({ name, key: nameKey(name) }));
      return { key, kind, label, year, alias: undefined, text: undefined, names, words: ` ${[label, ...aliases].map(titleKey).join(' ')}`, joined };
    });
  }

  /** The best first, what works introduce before works, at most `limit`; where nothing fits, the names that are nearly so. */
  find(query: string, limit: number): Finding {
    const wanted = nameKey(query);
    if (wanted === '') return { found: [], near: [] };
    const words = titleKey(query).split(' ').map((word) => ` ${word}`);
    const scored = this.#entries.flatMap((entry) => {
      const fit = fitOf(entry, wanted, words);
      return fit === undefined ? [] : [{ entry, ...fit }];
    });
    const best = sorted(scored, firstOf(by((item) => item.score, byNumber), by((item) => Number(item.entry.kind === 'work'), byNumber), by((item) => item.entry.joined, reversed(byNumber)), by((item) => item.entry.key, byText))).slice(0, limit);
    if (best.length > 0) return { found: best.map(({ entry: { key, kind, label, year }, alias }) => ({ key, kind, label, year, alias, text: undefined })), near: [] };
    const resolution = this.#index.resolve(query);
    return { found: [], near: resolution.found === 'none' ? resolution.near : [] };
  }
}

/** 0 for the whole label, 1 for a whole alias, then beginnings, then all words, then any stretch; undefined for no fit. */
function fitOf({ names, words: text }: Entry, wanted: string, words: readonly string[]): { score: number; alias: string | undefined } | undefined {
  let best: { score: number; alias: string | undefined } | undefined;
  names.forEach(({ name, key }, index) => {
    const score = key === wanted ? 0 : key.startsWith(wanted) ? 2 : key.includes(wanted) ? 6 : undefined;
    if (score === undefined) return;
    const after = score + (index === 0 ? 0 : 1);
    if (best === undefined || after < best.score) best = { score: after, alias: index === 0 ? undefined : name };
  });
  if ((best === undefined || best.score > 4) && words.every((word) => text.includes(word))) return { score: 4, alias: undefined };
  return best;
}
