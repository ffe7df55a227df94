import { UsageError } from '../base/diagnostics.ts';
import { buildCompactGraph } from '../compact/compact-graph.ts';
import type { CompactGraph, EdgeList } from '../compact/compact-graph.ts';
import { inOneGo, looksAtAll } from './in-shares.ts';
import type { InShares } from './in-shares.ts';
import { ranksAmong } from './rank-intervals.ts';
import type { RankedMetric, RankIntervals } from './rank-intervals.ts';

export interface LeftOutOptions {
  /** The nodes to rank, among themselves only; each once. Default: all. */
  readonly among?: ArrayLike<number> | undefined;
}

/**
 * How far ranks depend on any one group of edges: between which ranks each node lies when one group after the other is left out, such as the citations of one survey. [1, 2] is a rank
 * that no group alone accounts for. An edge that several groups vouch for stands in the list once for each: it, or its weight, goes only with the last of them.
 * `groups` has one entry for each edge, any whole number; edges of a negative number belong to no group and always stay. Without a group, and for a node whose rank never
 * changes, best and worst are the rank itself.
 * O(groups · (cost of the metric + V log V + E)).
 * @throws UsageError for edges that `buildCompactGraph` refuses, groups that are not one whole number for each, or a node the graph does not have.
 * Reference: leaving one out, Efron & Stein 1981, doi:10.1214/aos/1176345462.
 */
export function ranksWithoutGroups(edges: EdgeList, groups: ArrayLike<number>, compute: (graph: CompactGraph) => Float64Array, options: LeftOutOptions = {}): RankIntervals {
  return inOneGo(ranksWithoutGroupsInShares, buildCompactGraph(edges), { ...options, edges, groups, metric: { compute, work: looksAtAll } });
}

export interface GroupedEdges {
  readonly edges: EdgeList;
  readonly groups: ArrayLike<number>;
}

/** `ranksWithoutGroups`, cut by groups, of the graph that all the edges make; the first share is that graph itself. */
export const ranksWithoutGroupsInShares: InShares<LeftOutOptions & GroupedEdges & { readonly metric: RankedMetric }, Float64Array, RankIntervals> = {
  count: (_graph, options) => groupsOf(options).length + 1,
  work: (graph, options) => (groupsOf(options).length + 1) * options.metric.work(graph),
  share: (graph, options) => {
    const { edges, groups } = options;
    const { sources, targets, weights } = edges;
    const ranksOf = ranksAmong(graph, options.metric.compute, options.among);
    const names = groupsOf(options);
    return (share) => {
      if (share === 0) return ranksOf(graph);
      const group = names[share - 1]!;
      const stays = (values: ArrayLike<number>): number[] => Array.from(values).filter((_, edge) => groups[edge] !== group);
      return ranksOf(buildCompactGraph({ ...edges, sources: stays(sources), targets: stays(targets), weights: weights === undefined ? undefined : stays(weights) }));
    };
  },
  merge: (_graph, _options, parts) => {
    const [ranks = new Float64Array(0), ...others] = parts;
    const best = ranks.slice();
    const worst = ranks.slice();
    for (const without of others) {
      for (let index = 0; index < ranks.length; index += 1) {
        best[index] = Math.min(best[index]!, without[index]!);
        worst[index] = Math.max(worst[index]!, without[index]!);
      }
    }
    return { ranks, best, worst };
  },
};

/** The groups that can be left out, as they come. */
function groupsOf({ edges: { sources }, groups }: GroupedEdges): number[] {
  if (groups.length !== sources.length) throw new UsageError(`${groups.length} groups; expected one for each of ${sources.length} edges`);
  for (let edge = 0; edge < groups.length; edge += 1) if (!Number.isInteger(groups[edge])) throw new UsageError(`group of edge ${edge} is ${String(groups[edge])}; expected a whole number`);
  return [...new Set(Array.from(groups).filter((number) => number >= 0))];
}
