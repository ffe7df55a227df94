import { UsageError } from '../base/diagnostics.ts';
import { DEFAULT_SEED, seedAfter, seededRandom } from '../base/random.ts';
import type { Random } from '../base/random.ts';
import { buildCompactGraph } from '../compact/compact-graph.ts';
import type { CompactGraph } from '../compact/compact-graph.ts';
import { edgeSources } from '../compact/views.ts';
import { checkNode } from './check-node.ts';
import { checkWhole } from './check-option.ts';
import { inOneGo, looksAtAll } from './in-shares.ts';
import type { InShares } from './in-shares.ts';

export interface ResamplingOptions {
  /** How many samples: a whole number from 10. Default 100. */
  readonly samples?: number | undefined;
  /** Which share of the edges a sample keeps: above 0, below 1. Default 0.8. */
  readonly kept?: number | undefined;
  /** Default the library's seed. */
  readonly seed?: number | undefined;
  /** The nodes to rank, among themselves only; each once. Default: all. */
  readonly among?: ArrayLike<number> | undefined;
}

/** For each node ranked, in the order asked for: ranks from 1, the highest score first; ties share the mean of their ranks. */
export interface RankIntervals {
  /** In the whole graph. */
  readonly ranks: Float64Array;
  /** The rank that one sample in twenty beats. */
  readonly best: Float64Array;
  /** The rank that one sample in twenty falls behind. */
  readonly worst: Float64Array;
}

/**
 * How firm ranks are: between which ranks each node lies in nine of ten samples of the edges. An interval of [1, 2] is a rank to rely on; one of [3, 80] rests on an
 * edge or two. Each sample keeps every edge with the same chance, independently, with its weight. The whole graph's own rank need not lie inside: a node that only the
 * full set of edges puts first is not firm.
 * One seed gives the same intervals, byte for byte. Samples without any edge rank all nodes alike.
 * O(samples · (cost of the metric + V log V + E)).
 * @throws UsageError for an option out of range, or a node the graph does not have.
 * Reference: subsampling, Politis, Romano & Wolf 1999, doi:10.1007/978-1-4612-1554-7; the stability of centralities under missing edges: Borgatti, Carley & Krackhardt 2006, doi:10.1016/j.socnet.2005.05.001.
 */
export function rankIntervals(graph: CompactGraph, compute: (graph: CompactGraph) => Float64Array, options: ResamplingOptions = {}): RankIntervals {
  return inOneGo(rankIntervalsInShares, graph, { ...options, metric: { compute, work: looksAtAll } });
}

/** A metric, and what it costs in a graph, in looks at an edge. */
export interface RankedMetric {
  readonly compute: (graph: CompactGraph) => Float64Array;
  readonly work: (graph: CompactGraph) => number;
}

/** What it costs to draw a sample and to rank by it, in looks at each edge. */
const LOOKS = 200;

/** `rankIntervals`, cut by samples; the first share is the whole graph. */
export const rankIntervalsInShares: InShares<ResamplingOptions & { readonly metric: RankedMetric }, Float64Array, RankIntervals> = {
  count: (_graph, options) => checked(options).samples + 1,
  work: (graph, { samples = 100, metric }) => samples * (metric.work(graph) + LOOKS * looksAtAll(graph)),
  share: (graph, options) => {
    const { kept, seed } = checked(options);
    const ranksOf = ranksAmong(graph, options.metric.compute, options.among);
    const edges = edgesToDraw(graph);
    return (share) => ranksOf(share === 0 ? graph : sampleOf(graph, edges, kept, seededRandom(seedAfter(seed, (share - 1) * edges.sources.length))));
  },
  merge: (_graph, { samples = 100 }, parts) => {
    const [ranks = new Float64Array(0), ...others] = parts;
    const order = ranks.length;
    const best = new Float64Array(order);
    const worst = new Float64Array(order);
    const own = new Float64Array(samples);
    const cut = Math.floor(samples / 20);
    for (let node = 0; node < order; node += 1) {
      for (let sample = 0; sample < samples; sample += 1) own[sample] = others[sample]![node]!;
      own.sort();
      best[node] = own[cut]!;
      worst[node] = own[samples - 1 - cut]!;
    }
    return { ranks, best, worst };
  },
};

function checked({ samples = 100, kept = 0.8, seed = DEFAULT_SEED }: ResamplingOptions): { readonly samples: number; readonly kept: number; readonly seed: number } {
  checkWhole('samples', samples, 10);
  if (!(kept > 0 && kept < 1)) throw new UsageError(`kept is ${String(kept)}; expected a number above 0 and below 1`);
  return { samples, kept, seed };
}

/**
 * A function that ranks some nodes, or all, by a metric, in graphs on the nodes of this one.
 * @throws UsageError for a node the graph does not have.
 */
export function ranksAmong(graph: CompactGraph, compute: (graph: CompactGraph) => Float64Array, among: ArrayLike<number> | undefined): (sample: CompactGraph) => Float64Array {
  if (among === undefined) return (sample) => ranksOfScores(compute(sample));
  const nodes = Uint32Array.from(among);
  for (const node of nodes) checkNode(graph, node);
  return (sample) => {
    const scores = compute(sample);
    return ranksOfScores(Float64Array.from(nodes, (node) => scores[node]!));
  };
}

/** Ranks from 1 for the highest score; equal scores share the mean of the ranks they take up. O(V log V). */
export function ranksOfScores(scores: Float64Array): Float64Array {
  const nodes = Uint32Array.from(scores.keys()).sort((left, right) => scores[right]! - scores[left]! || left - right);
  const ranks = new Float64Array(scores.length);
  for (let first = 0; first < nodes.length; ) {
    let past = first + 1;
    while (past < nodes.length && scores[nodes[past]!] === scores[nodes[first]!]) past += 1;
    for (let index = first; index < past; index += 1) ranks[nodes[index]!] = (first + 1 + past) / 2;
    first = past;
  }
  return ranks;
}

/** The edges of a graph, an undirected one once. */
function edgesToDraw(graph: CompactGraph): { readonly sources: Uint32Array; readonly targets: Uint32Array; readonly weights: Float64Array | undefined } {
  const sources = edgeSources(graph);
  const { targets, weights } = graph.forward;
  if (graph.directed) return { sources, targets, weights };
  const isFirst = (_: number, slot: number): boolean => sources[slot]! < targets[slot]!;
  return { sources: sources.filter(isFirst), targets: targets.filter(isFirst), weights: weights?.filter(isFirst) };
}

/** The graph with each edge that a draw keeps. */
function sampleOf({ order, directed }: CompactGraph, { sources, targets, weights }: ReturnType<typeof edgesToDraw>, kept: number, random: Random): CompactGraph {
  const stays = sources.map(() => Number(random() < kept));
  const isKept = (_: number, edge: number): boolean => stays[edge] === 1;
  return buildCompactGraph({ order, directed, sources: sources.filter(isKept), targets: targets.filter(isKept), weights: weights?.filter(isKept) });
}
