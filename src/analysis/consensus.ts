import { DEFAULT_SEED } from '../base/random.ts';
import type { Adjacency, CompactGraph } from '../compact/compact-graph.ts';
import { edgeSources, withoutWeightlessEdges } from '../compact/views.ts';
import { checkWhole } from './check-option.ts';
import { leiden, leidenInShares, runSeeds } from './communities.ts';
import type { Communities, LeidenOptions } from './communities.ts';
import { qualityFunction } from './community-quality.ts';
import { inOneGo } from './in-shares.ts';
import type { InShares } from './in-shares.ts';
import { modularity } from './modularity.ts';
import { nodeStability } from './node-stability.ts';

export interface ConsensusOptions extends LeidenOptions {
  /** How many divisions of the graph to weigh up; a whole number from 2. Default 20. */
  readonly runs?: number | undefined;
}

export interface Consensus extends Communities {
  /** How firmly each node belongs to its community: the share of its company that stays from run to run (`nodeStability`), 0 to 1. */
  readonly stability: Float64Array;
}

/** Rounds after which the runs need not agree any more: then the best of them counts. On real networks they agree after three to five. */
const MOST_ROUNDS = 20;

/**
 * The communities that many Leiden runs agree on, and how firmly each node belongs to its own. As `leiden`, but far less a matter of the seed.
 * The runs are weighed up edge by edge: each edge counts by the share of runs in which it lies inside a community, the graph so weighted is divided again, and so on until
 * all runs find the same. (The original method compares all pairs of nodes, which takes memory in the square of a community; pairs without an edge change little.) Stability comes from the
 * first round, the runs on the graph itself. Where it is low throughout, the graph has no communities to speak of, whatever its modularity.
 * Modularity and quality are those of the division on the graph itself: as a rule near those of single runs, on either side; where runs disagree much, below.
 * As `leiden` times runs and rounds, some 60 to 100 times.
 * @throws UsageError as `leiden` does.
 * Reference: Lancichinetti & Fortunato 2012, doi:10.1038/srep00336; edge by edge: Tandon et al. 2019, doi:10.1103/PhysRevE.99.042301.
 */
export function consensus(graph: CompactGraph, options: ConsensusOptions = {}): Consensus {
  const rounds = consensusRounds(graph, options);
  let round = rounds.next();
  while (round.done !== true) round = rounds.next(inOneGo(divisionsInShares, round.value.graph, round.value.options));
  return round.value;
}

export interface DivisionOptions extends LeidenOptions {
  /** One for each division. */
  readonly seeds: Uint32Array;
}

/** One division by `leiden` for each seed, each a share. */
export const divisionsInShares: InShares<DivisionOptions, Communities, Communities[]> = {
  count: (_graph, { seeds }) => seeds.length,
  work: (graph, options) => options.seeds.length * leidenInShares.work(graph, options),
  share: (graph, options) => (share) => leiden(graph, { ...options, seed: options.seeds[share] }),
  merge: (_graph, _options, parts) => [...parts],
};

/** What a round of `consensus` asks for: a graph and the divisions of it. */
export interface ConsensusRound {
  readonly graph: CompactGraph;
  readonly options: DivisionOptions;
}

/** `consensus`, round by round: asks for the divisions of each, wherever they are made, and answers what they come to. */
export function* consensusRounds(graph: CompactGraph, options: ConsensusOptions): Generator<ConsensusRound, Consensus, Communities[]> {
  const { runs = 20, seed = DEFAULT_SEED, quality: name = 'modularity' } = options;
  checkWhole('runs', runs, 2);
  const { usualResolution, measure } = qualityFunction(name);
  const { resolution = usualResolution(graph) } = options;
  const seeds = runSeeds(seed, runs * MOST_ROUNDS);
  const roundOf = (weighed: CompactGraph, round: number): ConsensusRound => ({ graph: weighed, options: { ...options, resolution, seeds: seeds.slice(round * runs, (round + 1) * runs) } });
  const first = yield roundOf(graph, 0);
  let last = first;
  for (let round = 1; round < MOST_ROUNDS && !agree(last); round += 1) last = yield roundOf(weighedByAgreement(graph, last), round);
  let best: Communities | undefined;
  for (const division of last) {
    const quality = measure(graph, division.labels, { resolution });
    if (best === undefined || quality > best.quality) best = { ...division, modularity: modularity(graph, division.labels), quality };
  }
  return { ...best!, stability: nodeStability(best!.labels, first.map(({ labels }) => labels)) };
}

/** Whether all are the same. Their numbers are canonical. */
function agree(divisions: readonly Communities[]): boolean {
  const wanted = divisions[0]!.labels;
  return divisions.every(({ labels }) => labels.every((label, node) => label === wanted[node]));
}

/** The graph with every edge weighing as much less as fewer of the divisions keep its ends together. O(divisions · E). */
function weighedByAgreement(graph: CompactGraph, divisions: readonly Communities[]): CompactGraph {
  const sources = edgeSources(graph);
  const { offsets, targets, weights } = graph.forward;
  const weighed = new Float64Array(targets.length);
  for (const { labels } of divisions) for (let slot = 0; slot < targets.length; slot += 1) if (labels[sources[slot]!] === labels[targets[slot]!]) weighed[slot]! += 1;
  for (let slot = 0; slot < targets.length; slot += 1) weighed[slot]! *= (weights === undefined ? 1 : weights[slot]!) / divisions.length;
  const adjacency: Adjacency = { offsets, targets, weights: weighed };
  return withoutWeightlessEdges({ ...graph, forward: adjacency, reverse: adjacency });
}
