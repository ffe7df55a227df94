import MiniSearch from 'minisearch';
import { indexedWords, searchedWords } from './searched-words.ts';
import type { Found } from './name-finder.ts';
import type { SearchedNode } from './searched-node.ts';

/** A misspelt word is one that differs in so much of its letters, rounded. */
const MISSPELT = 0.2;

/** Finds nodes by the words of their names, authors, venues, keywords and notes, ranked by BM25+ (Lv & Zhai 2011, doi:10.1145/2063576.2063584). Built in O(words). */
export class TextIndex {
  readonly #nodes: readonly SearchedNode[];
  readonly #words = new MiniSearch<{ readonly id: number; readonly names: string; readonly texts: string }>({
    fields: ['names', 'texts'],
    tokenize: indexedWords,
    // Words come folded.
    processTerm: (word) => word,
    searchOptions: { boost: { names: 2 }, combineWith: 'AND', tokenize: searchedWords },
  });

  constructor(nodes: readonly SearchedNode[]) {
    this.#nodes = nodes;
    this.#words.addAll(nodes.map(({ label, aliases, texts }, id) => ({ id, names: [label, ...aliases].join(' · '), texts: texts.join(' · ') })));
  }

  /** Nodes that hold every word asked for, the last of them perhaps as a beginning. */
  find(query: string): Found[] {
    const last = searchedWords(query).length - 1;
    return this.#found(this.#words.search(query, { prefix: (_word, index) => index === last }));
  }

  /** Nodes that hold every word asked for, or one spelt nearly so. */
  findMisspelt(query: string): Found[] {
    return this.#found(this.#words.search(query, { fuzzy: MISSPELT }));
  }

  #found(results: readonly { readonly id: number; readonly terms: readonly string[] }[]): Found[] {
    return results.flatMap(({ id, terms }) => {
      const node = this.#nodes[id];
      if (node === undefined) return [];
      const text = node.texts.find((candidate) => indexedWords(candidate).some((word) => terms.includes(word)));
      return [{ key: node.key, kind: node.kind, label: node.label, year: node.year, alias: undefined, text }];
    });
  }
}
