import { betweennessInShares } from '../analysis/betweenness.ts';
import { closenessInShares } from '../analysis/closeness.ts';
import type { ClosenessScores, ClosenessSums } from '../analysis/closeness.ts';
import { leidenInShares, louvainInShares } from '../analysis/communities.ts';
import type { Communities, CommunityOptions, LeidenOptions } from '../analysis/communities.ts';
import { divisionsInShares } from '../analysis/consensus.ts';
import type { DivisionOptions } from '../analysis/consensus.ts';
import type { InShares } from '../analysis/in-shares.ts';
import { ranksWithoutGroupsInShares } from '../analysis/left-out-groups.ts';
import type { GroupedEdges, LeftOutOptions } from '../analysis/left-out-groups.ts';
import { nodeMetric } from '../analysis/node-metrics.ts';
import { rankIntervalsInShares } from '../analysis/rank-intervals.ts';
import type { RankedMetric, RankIntervals, ResamplingOptions } from '../analysis/rank-intervals.ts';
import { sampledBetweennessInShares } from '../analysis/sampled-betweenness.ts';
import type { SampledBetweenness, SampledBetweennessOptions } from '../analysis/sampled-betweenness.ts';
import { metricInShares } from './metric-in-shares.ts';

/** A metric of the catalogue by its name, which can be sent to a thread. */
export interface NamedMetric {
  readonly metric: string;
}

/** What can be computed by several threads. Each gives what the function of its name in `analysis/` gives, to the byte. */
export interface Kernels {
  /** Any metric, with its default options. */
  readonly 'node-metric': InShares<NamedMetric, unknown, Float64Array>;
  readonly betweenness: InShares<object, Float64Array, Float64Array>;
  readonly 'sampled-betweenness': InShares<SampledBetweennessOptions, Float64Array, SampledBetweenness>;
  readonly closeness: InShares<object, ClosenessSums, ClosenessScores>;
  readonly 'rank-intervals': InShares<ResamplingOptions & NamedMetric, Float64Array, RankIntervals>;
  readonly 'ranks-without-groups': InShares<LeftOutOptions & GroupedEdges & NamedMetric, Float64Array, RankIntervals>;
  readonly leiden: InShares<LeidenOptions, Communities, Communities>;
  readonly louvain: InShares<CommunityOptions, Communities, Communities>;
  /** The divisions of a round of `consensus`. */
  readonly divisions: InShares<DivisionOptions, Communities, Communities[]>;
}

export type KernelName = keyof Kernels;
export type KernelOptions<Name extends KernelName> = Parameters<Kernels[Name]['count']>[1];
export type KernelResult<Name extends KernelName> = ReturnType<Kernels[Name]['merge']>;

const KERNELS: Kernels = {
  'node-metric': {
    count: (graph, { metric }) => metricInShares(metric).count(graph, {}),
    work: (graph, { metric }) => metricInShares(metric).work(graph, {}),
    share: (graph, { metric }) => metricInShares(metric).share(graph, {}),
    merge: (graph, { metric }, parts) => metricInShares(metric).merge(graph, {}, parts),
  },
  betweenness: betweennessInShares,
  'sampled-betweenness': sampledBetweennessInShares,
  closeness: closenessInShares,
  'rank-intervals': ofNamedMetric(rankIntervalsInShares),
  'ranks-without-groups': ofNamedMetric(ranksWithoutGroupsInShares),
  leiden: leidenInShares,
  louvain: louvainInShares,
  divisions: divisionsInShares,
};

export const KERNEL_NAMES: readonly KernelName[] = Object.keys(KERNELS) as KernelName[];

/** The kernel of this name, for callers that know its options and result. */
export function kernelOf<Name extends KernelName>(name: Name): InShares<KernelOptions<Name>, unknown, KernelResult<Name>> {
  return KERNELS[name] as unknown as InShares<KernelOptions<Name>, unknown, KernelResult<Name>>;
}

/** An analysis of a metric, which is named instead of handed in. */
function ofNamedMetric<Options, Part, Result>(cut: InShares<Options & { readonly metric: RankedMetric }, Part, Result>): InShares<Options & NamedMetric, Part, Result> {
  const known = (options: Options & NamedMetric): Options & { readonly metric: RankedMetric } => {
    const { compute } = nodeMetric(options.metric);
    const { work } = metricInShares(options.metric);
    return { ...options, metric: { compute, work: (graph) => work(graph, {}) } };
  };
  return {
    count: (graph, options) => cut.count(graph, known(options)),
    work: (graph, options) => cut.work(graph, known(options)),
    share: (graph, options) => cut.share(graph, known(options)),
    merge: (graph, options, parts) => cut.merge(graph, known(options), parts),
  };
}
