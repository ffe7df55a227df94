import { UsageError } from '../base/diagnostics.ts';
import { DEFAULT_SEED, seededRandom } from '../base/random.ts';
import type { Random } from '../base/random.ts';
import type { CompactGraph } from '../compact/compact-graph.ts';
import { singletons } from '../compact/union-find.ts';
import { checkWhole } from './check-option.ts';
import { finestLevel, searchRoom } from './community-level.ts';
import type { CommunityLevel, SearchRoom } from './community-level.ts';
import { qualityFunction } from './community-quality.ts';
import type { QualityName } from './community-quality.ts';
import { totalStrength } from './degree.ts';
import { inOneGo, looksAtAll } from './in-shares.ts';
import type { InShares } from './in-shares.ts';
import { leidenRun } from './leiden.ts';
import { louvainRun } from './louvain.ts';
import { checkResolution, modularity } from './modularity.ts';
import { canonicalPartition, connectedParts } from './partition.ts';
import type { Partition } from './partition.ts';
import { sumOf } from './sum-to-one.ts';

export interface CommunityOptions {
  /** What is made as large as it gets: `modularity`, or `cpm` (`constantPotts`), which finds communities of the same density in a small and a large graph. Default `modularity`. */
  readonly quality?: QualityName | undefined;
  /** Finite, above 0; larger finds more and smaller communities. Default 1 for modularity; for `cpm`, where it is the least density of a community, that of the graph (`usualDensity`). */
  readonly resolution?: number | undefined;
  /** For the order in which nodes take turns. Default the library's seed. */
  readonly seed?: number | undefined;
  /** How many runs to choose the best from; a whole number from 1. Default 1. */
  readonly bestOf?: number | undefined;
}

export interface LeidenOptions extends CommunityOptions {
  /** How often a run goes through the graph, each time from what it found the last: a whole number from 1. More find better communities, by less and less; where nothing is left to find, no node would gain by moving. Default 4, from 50,000 nodes 3. */
  readonly iterations?: number | undefined;
}

export interface Communities extends Partition {
  /** At resolution 1, so that divisions found in different ways can be compared: from −1/2 to below 1. */
  readonly modularity: number;
  /** What was made as large as it gets, at the resolution in force. */
  readonly quality: number;
}

/** Where further iterations take longer than what they find is worth. */
const MANY_NODES = 50_000;

/**
 * Communities by the Leiden method: groups of nodes with more edge weight among them than chance would lay. Numbered by size, then smallest node.
 * For undirected graphs, weights being strengths; make a directed graph undirected first (`asUndirected`).
 * Each community is connected, and no two of them would gain by becoming one. Which of many near-best divisions comes out depends on the seed: one seed gives the same
 * communities, byte for byte; `consensus` says how firm they are. An isolated node is a community of its own, as is every node when no edge weighs anything.
 * O(V + E) a level, iteration and run, and few levels; some 50 bytes an edge and 100 a node while it runs.
 * @throws UsageError for a directed graph, weights that add up to more than a number can hold, or an option out of range.
 * Reference: Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z.
 */
export function leiden(graph: CompactGraph, options: LeidenOptions = {}): Communities {
  return inOneGo(leidenInShares, graph, options);
}

/** `leiden`, cut by runs. */
export const leidenInShares: InShares<LeidenOptions, Communities, Communities> = bestOfRuns((graph, { iterations = graph.order < MANY_NODES ? 4 : 3 }) => {
  checkWhole('iterations', iterations, 1);
  return (finest, room, random) => leidenRun(finest, room, random, iterations);
});

/**
 * Communities by the Louvain method: as `leiden`, in less than half the time but not as good, and less alike from seed to seed.
 * Each community is connected: what the method leaves in pieces is cut into them.
 * O(V + E) a level and run, and few levels; some 50 bytes an edge and 100 a node while it runs.
 * @throws UsageError for a directed graph, weights that add up to more than a number can hold, or an option out of range.
 * Reference: Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008; disconnected communities: Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z.
 */
export function louvain(graph: CompactGraph, options: CommunityOptions = {}): Communities {
  return inOneGo(louvainInShares, graph, options);
}

/** `louvain`, cut by runs. */
export const louvainInShares: InShares<CommunityOptions, Communities, Communities> = bestOfRuns((graph) => (finest, room, random) => connectedParts(graph.forward, louvainRun(finest, room, random)));

/**
 * The seeds of so many runs: the given one, then others drawn from it. The best of n runs is the best of single runs with these seeds, wherever each is made,
 * and more runs begin with the same ones.
 */
export function runSeeds(seed: number, runs: number): Uint32Array {
  const random = seededRandom(seed);
  return Uint32Array.from({ length: runs }, (_, run) => (run === 0 ? seed : random() * 2 ** 32));
}

type Run = (finest: CommunityLevel, room: SearchRoom, random: Random) => Uint32Array;

/** What a run costs, in looks at each edge. */
const LOOKS = 400;

/** The division of highest quality from runs with different seeds, the earliest of equals. */
function bestOfRuns<Options extends CommunityOptions>(runFor: (graph: CompactGraph, options: Options) => Run): InShares<Options, Communities, Communities> {
  return {
    count: (_graph, { bestOf = 1 }) => {
      checkWhole('bestOf', bestOf, 1);
      return bestOf;
    },
    work: (graph, { bestOf = 1 }) => LOOKS * bestOf * looksAtAll(graph),
    share: (graph, options) => {
      const { seed = DEFAULT_SEED, bestOf = 1 } = options;
      const divide = division(graph, options, runFor(graph, options));
      const seeds = runSeeds(seed, bestOf);
      return (share) => divide(seeds[share]!);
    },
    merge: (_graph, _options, parts) => {
      let best: Communities | undefined;
      for (const found of parts) if (best === undefined || found.quality > best.quality) best = found;
      return best!;
    },
  };
}

/** What makes one run with a seed. */
function division(graph: CompactGraph, options: CommunityOptions, run: Run): (seed: number) => Communities {
  const { quality: name = 'modularity' } = options;
  if (graph.directed) throw new UsageError('communities are found in undirected graphs, and this one is directed', 'Make it undirected first: asUndirected(graph).');
  const { usualResolution, masses: massesOf, price: priceOf, measure } = qualityFunction(name);
  if (options.resolution !== undefined) checkResolution(options.resolution);
  if (sumOf(totalStrength(graph)) === 0) return () => ({ ...canonicalPartition(singletons(graph.order)), modularity: 0, quality: 0 });
  const { resolution = usualResolution(graph) } = options;
  const masses = massesOf(graph);
  const finest = finestLevel(graph, masses, priceOf(resolution, masses));
  const room = searchRoom(finest);
  return (seed) => {
    const found = canonicalPartition(run(finest, room, seededRandom(seed)));
    return { ...found, modularity: modularity(graph, found.labels), quality: measure(graph, found.labels, { resolution }) };
  };
}
