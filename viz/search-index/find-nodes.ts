import { type Finding, NameFinder } from './name-finder.ts';
import type { SearchedNode } from './searched-node.ts';
import { TextIndex } from './text-index.ts';

/**
 * Makes a search of nodes: those whose name fits come first, then those whose authors, venue, keywords or note do, at most `limit` of them. Where nothing fits, the names that
 * are nearly so; where there are none of those either, what fits but for spelling. Built in O(words), asked in O(names).
 */
export function nodeSearcher(nodes: readonly SearchedNode[]): (query: string, limit: number) => Finding {
  const names = new NameFinder(nodes);
  const texts = new TextIndex(nodes);
  return (query, limit) => {
    const { found, near } = names.find(query, limit);
    const known = new Set(found.map(({ key }) => key));
    const all = [...found, ...texts.find(query).filter(({ key }) => !known.has(key))].slice(0, limit);
    if (all.length > 0) return { found: all, near: [] };
    return { found: near.length > 0 ? [] : texts.findMisspelt(query).slice(0, limit), near };
  };
}
