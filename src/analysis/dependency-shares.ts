import type { CompactGraph } from '../compact/compact-graph.ts';
import { addDependencies, dependencyRoom } from './dependencies.ts';
import { looksAtAll, shareCount } from './in-shares.ts';
import type { InShares } from './in-shares.ts';

/** Searches in a share, at least: with fewer, a share is not worth its sums. */
const LEAST_SEARCHES = 256;

/**
 * The dependencies of many sources added up, and whatever is made of the sums, in shares of some sources each.
 * O(V + E) a source; O(V + E) memory a thread, and O(V) for each part that waits to be merged.
 */
export function dependenciesInShares<Options, Result>(
  sourcesOf: (graph: CompactGraph, options: Options) => Uint32Array,
  finish: (graph: CompactGraph, options: Options, sums: Float64Array) => Result,
): InShares<Options, Float64Array, Result> {
  const count = (graph: CompactGraph, options: Options): number => shareCount(sourcesOf(graph, options).length, LEAST_SEARCHES);
  return {
    count,
    work: (graph, options) => sourcesOf(graph, options).length * looksAtAll(graph),
    share: (graph, options) => {
      const sources = sourcesOf(graph, options);
      const shares = count(graph, options);
      const room = dependencyRoom(graph);
      return (share) => {
        const sums = new Float64Array(graph.order);
        for (let index = share; index < sources.length; index += shares) addDependencies(graph, sources[index]!, sums, room);
        return sums;
      };
    },
    merge: (graph, options, parts) => {
      const sums = new Float64Array(graph.order);
      for (const part of parts) for (let node = 0; node < sums.length; node += 1) sums[node]! += part[node]!;
      return finish(graph, options, sums);
    },
  };
}
