import type { CompactGraph } from '../compact/compact-graph.ts';

/**
 * An analysis cut into shares that can be computed apart from each other, in any order and by several threads. The cut depends on the graph and the options only, and parts are merged
 * in the order of their shares: the result is the same, byte for byte, whoever computed what. Options and parts are plain data and typed arrays, which can be sent to a thread.
 */
export interface InShares<Options, Part, Result> {
  /** How many shares: one at least. @throws UsageError for an option out of range. */
  readonly count: (graph: CompactGraph, options: Options) => number;
  /** About what all shares together cost, in looks at an edge, some 1.5 ns each: what tells the work that is worth several threads from the rest. */
  readonly work: (graph: CompactGraph, options: Options) => number;
  /** Gets ready once, and answers what computes any share, 0 … count − 1. @throws UsageError as the analysis does, here or share by share. */
  readonly share: (graph: CompactGraph, options: Options) => (share: number) => Part;
  /** Takes the parts one by one, in the order of their shares. */
  readonly merge: (graph: CompactGraph, options: Options, parts: Iterable<Part>) => Result;
}

/** The shares computed one after the other, each merged before the next. @throws UsageError as the analysis does. */
export function inOneGo<Options, Part, Result>(cut: InShares<Options, Part, Result>, graph: CompactGraph, options: Options): Result {
  const count = cut.count(graph, options);
  const share = cut.share(graph, options);
  function* parts(): Generator<Part> {
    for (let index = 0; index < count; index += 1) yield share(index);
  }
  return cut.merge(graph, options, parts());
}

/** More shares than this gain nothing: they keep sixteen threads evenly busy. */
const MOST_SHARES = 64;

/** How many shares to cut so many items into, each of at least so many; one where there are fewer. Share `k` of `n` is items k, k + n, k + 2n …, so that all shares take about as long. */
export function shareCount(items: number, least: number): number {
  return Math.max(1, Math.min(MOST_SHARES, Math.floor(items / least)));
}

/** What one look at every node and every edge costs, from both ends of an undirected one. */
export function looksAtAll({ order, forward }: CompactGraph): number {
  return order + forward.targets.length;
}
