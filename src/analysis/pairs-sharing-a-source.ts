import { UsageError } from '../base/diagnostics.ts';
import { buildCompactGraph } from '../compact/compact-graph.ts';
import type { CompactGraph } from '../compact/compact-graph.ts';

export interface PairOptions {
  /** Pairs that weigh less are left out. Default 0: all that occur. */
  readonly minimum?: number | undefined;
  /** The most pairs to look at, Σ n (n − 1) / 2 over rows of n targets: bounds time (some 10 ns each) and memory (up to 100 bytes each). Default 50 million. */
  readonly pairLimit?: number | undefined;
}

const DEFAULT_PAIR_LIMIT = 50_000_000;

/**
 * The undirected weighted graph of the nodes below `order`, in which two are joined when edges from a common source point at both; the edge weighs what its sources weigh together.
 * Row by row with one dense accumulator, each pair met once a source: O(V + E + Σ n (n − 1) / 2), n being the out-degree of each source.
 * @throws UsageError when that sum is above `pairLimit` or an option is out of range.
 */
export function pairsSharingASource(graph: CompactGraph, order: number, sourceWeights: Float64Array, options: PairOptions): CompactGraph {
  const { minimum = 0, pairLimit = DEFAULT_PAIR_LIMIT } = options;
  if (!(minimum >= 0)) throw new UsageError(`minimum is ${String(minimum)}; expected a number from 0 up`);
  if (!(pairLimit >= 0)) throw new UsageError(`pairLimit is ${String(pairLimit)}; expected a number from 0 up`);
  checkPairs(graph, pairLimit);
  const { offsets, targets } = graph.forward;
  const { offsets: sourceOffsets, targets: sources } = graph.reverse;
  // Nodes are taken in ascending order, so the one at hand is always the first in each of its sources' rows that is not done.
  const cursors = offsets.slice(0, graph.order);
  const sums = new Float64Array(order);
  const isTouched = new Uint8Array(order);
  const touched = new Uint32Array(order);
  const pairs = new PairList();
  for (let node = 0; node < order; node += 1) {
    let touchedCount = 0;
    for (let at = sourceOffsets[node]!; at < sourceOffsets[node + 1]!; at += 1) {
      const source = sources[at]!;
      const weight = sourceWeights[source]!;
      const end = offsets[source + 1]!;
      for (let slot = ++cursors[source]!; slot < end; slot += 1) {
        const other = targets[slot]!;
        if (isTouched[other] === 0) {
          isTouched[other] = 1;
          touched[touchedCount++] = other;
        }
        sums[other]! += weight;
      }
    }
    for (let index = 0; index < touchedCount; index += 1) {
      const other = touched[index]!;
      if (sums[other]! >= minimum) pairs.push(node, other, sums[other]!);
      sums[other] = 0;
      isTouched[other] = 0;
    }
  }
  return pairs.toGraph(order);
}

function checkPairs({ order, forward }: CompactGraph, pairLimit: number): void {
  let pairs = 0;
  let longest = 0;
  for (let source = 0; source < order; source += 1) {
    const length = forward.offsets[source + 1]! - forward.offsets[source]!;
    pairs += (length * (length - 1)) / 2;
    longest = Math.max(longest, length);
  }
  if (pairs <= pairLimit) return;
  throw new UsageError(`${pairs} pairs to count, above the limit of ${pairLimit}; the largest group has ${longest} members`, 'Leave out the largest groups, or raise pairLimit.');
}

/** Pairs with their weights, in arrays that double as they fill. */
class PairList {
  #one: Uint32Array = new Uint32Array(1024);
  #other: Uint32Array = new Uint32Array(1024);
  #weights: Float64Array = new Float64Array(1024);
  #length = 0;

  push(one: number, other: number, weight: number): void {
    if (this.#length === this.#one.length) this.#grow();
    this.#one[this.#length] = one;
    this.#other[this.#length] = other;
    this.#weights[this.#length] = weight;
    this.#length += 1;
  }

  toGraph(order: number): CompactGraph {
    return buildCompactGraph({
      order,
      sources: this.#one.subarray(0, this.#length),
      targets: this.#other.subarray(0, this.#length),
      weights: this.#weights.subarray(0, this.#length),
      directed: false,
    });
  }

  #grow(): void {
    const [one, other, weights] = [this.#one, this.#other, this.#weights];
    this.#one = new Uint32Array(one.length * 2);
    this.#one.set(one);
    this.#other = new Uint32Array(one.length * 2);
    this.#other.set(other);
    this.#weights = new Float64Array(one.length * 2);
    this.#weights.set(weights);
  }
}
