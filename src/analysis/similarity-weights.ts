import { UsageError } from '../base/diagnostics.ts';
import type { Adjacency, CompactGraph } from '../compact/compact-graph.ts';
import { weightsOrOnes } from '../compact/views.ts';
import { checkChoice } from './check-option.ts';

/**
 * How like two things are that stand together c times and occur s and t times, out of n in all:
 * `raw` c, from 0; `association` c·n / (s·t), observed over expected: 1 is as often as chance would have it, without bound above (association strength,
 * or proximity); `cosine` c / √(s·t); `jaccard` c / (s + t − c); `inclusion` c / min(s, t). The last three run from 0 to 1, never together to always.
 */
export const SIMILARITIES = ['raw', 'association', 'cosine', 'jaccard', 'inclusion'] as const;

export type Similarity = (typeof SIMILARITIES)[number];

export interface Occurrences {
  /** How often each thing occurs; for things joined by what they share, how much each has to share. */
  readonly totals: ArrayLike<number>;
  /** How many occasions there are in all, which `association` alone asks for. */
  readonly whole: number;
}

/** One similarity by its formula, the same whichever of the two comes first; 0 where things never stand together. O(1). */
export function similarityOf(measure: Similarity, together: number, one: number, other: number, whole: number): number {
  if (together === 0) return 0;
  switch (measure) {
    case 'raw':
      return together;
    case 'association':
      return (together * whole) / (one * other);
    case 'cosine':
      return together / Math.sqrt(one * other);
    case 'jaccard':
      return together / (one + other - together);
    case 'inclusion':
      return together / Math.min(one, other);
  }
}

/**
 * A graph of pairs, its edges weighing how often two nodes stand together, with similarities for weights: what the counts say once it is allowed for that some
 * nodes occur far more often than others. Unweighted edges count 1. All edges stay, those of weight 0 too.
 * Totals of works that are cited together are their citations, of works that cite the same their reference lists; co-citation and coupling weigh by them
 * as they count (`PairOptions`). Association with total strengths for totals and the sum of these for the whole is what VOSviewer maps.
 * O(V + E).
 * @throws UsageError for a directed graph, an unknown measure, totals that are not one finite number from 0 for each node, a whole that is not such a number, or
 * a node that occurs less often than it stands together with another (for association: not at all), unless the measure is `raw`.
 * Reference: van Eck & Waltman 2009, doi:10.1002/asi.21075.
 */
export function similarityWeights(pairs: CompactGraph, measure: Similarity, { totals, whole }: Occurrences): CompactGraph {
  if (pairs.directed) throw new UsageError('similarities are of pairs without a direction, and this graph is directed', 'Make it undirected first: asUndirected(graph).');
  checkChoice('measure', measure, SIMILARITIES);
  checkOccurrences(pairs.order, totals, whole);
  const { offsets, targets } = pairs.forward;
  const counts = weightsOrOnes(pairs.forward);
  const weights = new Float64Array(targets.length);
  for (let node = 0; node < pairs.order; node += 1) {
    const least = totals[node]!;
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) {
      const together = counts[slot]!;
      const isShort = measure === 'association' ? least === 0 && together > 0 : measure !== 'raw' && least < together;
      if (isShort) throw new UsageError(`node ${node} stands together with node ${targets[slot]!} ${together} times but occurs ${least} times; expected no less`);
      weights[slot] = similarityOf(measure, together, least, totals[targets[slot]!]!, whole);
    }
  }
  const forward: Adjacency = { offsets, targets, weights };
  return { ...pairs, forward, reverse: forward };
}

function checkOccurrences(order: number, totals: ArrayLike<number>, whole: number): void {
  if (totals.length !== order) throw new UsageError(`${totals.length} totals; expected one for each of ${order} nodes`);
  for (let node = 0; node < order; node += 1) {
    if (!Number.isFinite(totals[node]) || totals[node]! < 0) throw new UsageError(`total of node ${node} is ${String(totals[node])}; expected a finite number from 0 up`);
  }
  if (!Number.isFinite(whole) || whole < 0) throw new UsageError(`whole is ${String(whole)}; expected a finite number from 0 up`);
}
