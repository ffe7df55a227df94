import { UsageError } from '../base/diagnostics.ts';
import { DEFAULT_SEED, seededRandom } from '../base/random.ts';
import { fillShuffled } from '../base/shuffle.ts';
import type { CompactGraph } from '../compact/compact-graph.ts';
import { dependenciesInShares } from './dependency-shares.ts';
import { inOneGo } from './in-shares.ts';
import type { InShares } from './in-shares.ts';

export interface SampledBetweennessOptions {
  /** How far off a score may be, on the scale of the scores: above 0, below 1. Half of it takes up to four times the searches. Default 0.02. */
  readonly error?: number | undefined;
  /** The chance that any score at all is further off than that: above 0, below 1. Default 0.05. */
  readonly risk?: number | undefined;
  /** For which nodes are searched from. Default the library's seed. */
  readonly seed?: number | undefined;
}

export interface SampledBetweenness {
  /** Each 0 … 1, scaled as `normaliseBetweenness` does. */
  readonly scores: Float64Array;
  /** How many nodes were searched from. */
  readonly searches: number;
  /** With the chance 1 − risk no score is further off than this: at most the error asked for, and 0 where every node was searched from. */
  readonly error: number;
}

/**
 * Betweenness as a share of the most there could be (see `betweenness` and `normaliseBetweenness`), estimated from searches from some of the nodes, for graphs where searching from
 * all takes too long. As many nodes as the error asks for are drawn, none twice; in a small graph that is all of them, and the answer is exact.
 * The estimate has no bias, and the bound holds for every graph; on real ones the error is mostly far smaller. Scores below the error say little.
 * The same seed draws the same nodes. O(searches · E) time, searches being at most ln(2V / risk) / 2 error²; O(V + E) memory beside the graph.
 * @throws UsageError for an option out of range, or when two nodes have more than 10³⁰⁸ shortest paths between them.
 * References: Brandes & Pich 2007, doi:10.1142/S0218127407018403; the bound, of means of draws without replacement: Serfling 1974, doi:10.1214/aos/1176342611.
 */
export function sampledBetweenness(graph: CompactGraph, options: SampledBetweennessOptions = {}): SampledBetweenness {
  return inOneGo(sampledBetweennessInShares, graph, options);
}

/** `sampledBetweenness`, cut by the nodes it searches from. */
export const sampledBetweennessInShares: InShares<SampledBetweennessOptions, Float64Array, SampledBetweenness> = dependenciesInShares(drawnSources, (graph, options, sums) => {
  const { order } = graph;
  const { error, risk } = checked(options);
  const searches = searchesFor(order, error, risk);
  const whole = (searches / order) * (order - 1) * (order - 2);
  return { scores: whole > 0 ? sums.map((sum) => sum / whole) : sums, searches, error: searches === order ? 0 : errorOf(searches, order, risk) };
});

/** In order of number, so that with all of them the sums are those of the exact scores. */
function drawnSources({ order }: CompactGraph, options: SampledBetweennessOptions): Uint32Array {
  const { error, risk, seed } = checked(options);
  const sources = new Uint32Array(order);
  fillShuffled(sources, order, seededRandom(seed));
  return sources.slice(0, searchesFor(order, error, risk)).sort();
}

function checked({ error = 0.02, risk = 0.05, seed = DEFAULT_SEED }: SampledBetweennessOptions): { readonly error: number; readonly risk: number; readonly seed: number } {
  for (const [name, value] of [['error', error], ['risk', risk]] as const) {
    if (!(value > 0 && value < 1)) throw new UsageError(`${name} is ${String(value)}; expected a number above 0 and below 1`);
  }
  return { error, risk, seed };
}

/** Of one search a score gets 0 … order − 2, so that the bound for means of numbers 0 … 1 holds; it has to hold for all nodes, on both sides. */
function errorOf(searches: number, order: number, risk: number): number {
  const left = 1 - (searches - 1) / order;
  return (Math.sqrt((left * Math.log((2 * order) / risk)) / (2 * searches)) * order) / (order - 1);
}

/** The fewest searches with an error no larger than this; below three nodes, where nothing is between, all. */
function searchesFor(order: number, error: number, risk: number): number {
  if (order < 3) return order;
  const chances = Math.log((2 * order) / risk);
  const own = (error * (order - 1)) / order;
  return Math.min(order, Math.ceil((chances * (1 + 1 / order)) / (2 * own * own + chances / order)));
}
