import { UsageError } from '../base/diagnostics.ts';
import type { Adjacency, CompactGraph } from '../compact/compact-graph.ts';
import { checkChoice, checkWhole } from './check-option.ts';
import { SIMILARITIES, similarityOf } from './similarity-weights.ts';
import type { Similarity } from './similarity-weights.ts';
import { StrongestFew } from './strongest-few.ts';

export interface PairOptions {
  /** Pairs whose sources weigh less together are left out. Default 0: all that occur. */
  readonly minimum?: number | undefined;
  /** What a pair weighs in the answer; a node's total is what all its sources weigh, the whole what all sources weigh that have a target. Default `raw`. */
  readonly similarity?: Similarity | undefined;
  /** Pairs less similar are left out. Default 0: none. */
  readonly threshold?: number | undefined;
  /**
   * Each node keeps this many of its most similar pairs, ties going to the smaller id, and a pair stays when either end keeps it: memory is bounded by the nodes
   * times this, however long the longest row; time doubles. A whole number from 1. Default: all.
   */
  readonly strongest?: number | undefined;
  /** The most pairs to look at, Σ n (n − 1) / 2 over rows of n targets: bounds time (some 100 ns each) and memory (24 bytes for each that stays, for a moment three times that). Default 50 million. */
  readonly pairLimit?: number | undefined;
}

const DEFAULT_PAIR_LIMIT = 50_000_000;

/**
 * The undirected weighted graph of the nodes below `order`, in which two are joined when edges from a common source point at both; the edge weighs what its sources
 * weigh together, or how similar that makes the two. What is not wanted is left out while counting and never stored.
 * Row by row with one dense accumulator, each pair from either end, so that rows are written in order: O(V + E + Σ n²), n being the out-degree of each source.
 * @throws UsageError when Σ n (n − 1) / 2 is above `pairLimit` or an option is out of range.
 */
export function pairsSharingASource(graph: CompactGraph, order: number, sourceWeights: Float64Array, options: PairOptions): CompactGraph {
  const { minimum = 0, similarity = 'raw', threshold = 0, strongest, pairLimit = DEFAULT_PAIR_LIMIT } = options;
  checkFrom0('minimum', minimum);
  checkChoice('similarity', similarity, SIMILARITIES);
  checkFrom0('threshold', threshold);
  if (strongest !== undefined) checkWhole('strongest', strongest, 1);
  checkFrom0('pairLimit', pairLimit);
  const pairs = countPairs(graph, pairLimit);
  const row = new PairRow(graph, order, sourceWeights, { minimum, similarity, threshold });
  const choice = strongest === undefined ? undefined : choose(row, order, strongest);
  const offsets = new Uint32Array(order + 1);
  const isAllWanted = minimum === 0 && threshold === 0 && choice === undefined;
  const most = Math.min(2 * pairs, order * (order - 1));
  const rows = new GrowingRows(isAllWanted ? most : 0, most);
  for (let node = 0; node < order; node += 1) {
    if (!isAllWanted) rows.makeRoom(order);
    const end = row.write(node, rows.targets, rows.weights, rows.length);
    rows.length = choice === undefined ? end : keepChosen(choice, node, rows, end);
    offsets[node + 1] = rows.length;
  }
  const forward: Adjacency = { offsets, ...rows.trimmed() };
  return { order, size: rows.length / 2, directed: false, forward, reverse: forward, loopsDropped: 0, parallelsMerged: 0 };
}

/** Counts how many pairs rows of the graph hold, each as often as rows hold it. */
function countPairs({ order, forward }: CompactGraph, pairLimit: number): number {
  let pairs = 0;
  let longest = 0;
  for (let source = 0; source < order; source += 1) {
    const length = forward.offsets[source + 1]! - forward.offsets[source]!;
    pairs += (length * (length - 1)) / 2;
    longest = Math.max(longest, length);
  }
  if (pairs <= pairLimit) return pairs;
  throw new UsageError(`${pairs} pairs to count, above the limit of ${pairLimit}; the largest group has ${longest} members`, 'Leave out the largest groups, or raise pairLimit.');
}

function checkFrom0(name: string, value: number): void {
  if (!(value >= 0)) throw new UsageError(`${name} is ${String(value)}; expected a number from 0 up`);
}

/** Which pairs are wanted, and what they weigh. */
interface Wanted {
  readonly minimum: number;
  readonly similarity: Similarity;
  readonly threshold: number;
}

/** Finds the pairs of one node at a time. */
class PairRow {
  readonly #graph: CompactGraph;
  readonly #sourceWeights: Float64Array;
  readonly #wanted: Wanted;
  readonly #totals: Float64Array;
  readonly #whole: number;
  readonly #sums: Float64Array;
  /** Which nodes have been met, a bit each, so that they can be read off in order; and which words of those have a bit set. Signed, so that looking for bits stays in 32 of them. */
  readonly #met: Int32Array;
  readonly #metWords: Int32Array;

  constructor(graph: CompactGraph, order: number, sourceWeights: Float64Array, wanted: Wanted) {
    this.#graph = graph;
    this.#sourceWeights = sourceWeights;
    this.#wanted = wanted;
    this.#totals = totalsOf(graph, order, sourceWeights);
    this.#whole = wholeOf(graph, sourceWeights);
    this.#sums = new Float64Array(order);
    this.#met = new Int32Array(Math.ceil(order / 32));
    this.#metWords = new Int32Array(Math.ceil(order / 1024));
  }

  /** Writes the partners of a node that are wanted, ascending, and what each pair weighs, from a place on; answers where they end. The arrays have room for them all. */
  write(node: number, targets: Uint32Array, weights: Float64Array, from: number): number {
    if (!this.#gather(node)) return from;
    const { minimum, similarity, threshold } = this.#wanted;
    const sums = this.#sums;
    const totals = this.#totals;
    const whole = this.#whole;
    const met = this.#met;
    const metWords = this.#metWords;
    const total = totals[node]!;
    sums[node] = 0;
    met[node >>> 5]! &= ~(1 << (node & 31));
    let end = from;
    for (let group = 0; group < metWords.length; group += 1) {
      for (let words = metWords[group]!; words !== 0; words &= words - 1) {
        const word = (group << 5) + lowestBit(words);
        for (let nodes = met[word]!; nodes !== 0; nodes &= nodes - 1) {
          const other = (word << 5) + lowestBit(nodes);
          const together = sums[other]!;
          sums[other] = 0;
          if (together < minimum) continue;
          const weight = similarityOf(similarity, together, total, totals[other]!, whole);
          if (weight < threshold) continue;
          targets[end] = other;
          weights[end] = weight;
          end += 1;
        }
        met[word] = 0;
      }
      metWords[group] = 0;
    }
    return end;
  }

  /** Adds up the sources that a node shares with each, itself among them, and marks whom it met; false when it has no source. */
  #gather(node: number): boolean {
    const { offsets, targets } = this.#graph.forward;
    const { offsets: sourceOffsets, targets: sources } = this.#graph.reverse;
    const sourceWeights = this.#sourceWeights;
    const sums = this.#sums;
    const met = this.#met;
    const metWords = this.#metWords;
    const last = sourceOffsets[node + 1]!;
    for (let at = sourceOffsets[node]!; at < last; at += 1) {
      const source = sources[at]!;
      const weight = sourceWeights[source]!;
      const end = offsets[source + 1]!;
      for (let slot = offsets[source]!; slot < end; slot += 1) {
        const other = targets[slot]!;
        sums[other]! += weight;
        met[other >>> 5]! |= 1 << (other & 31);
        metWords[other >>> 10]! |= 1 << ((other >>> 5) & 31);
      }
    }
    return sourceOffsets[node]! < last;
  }
}

/** The place of the lowest bit that is set. */
function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

/** What the sources of each node weigh together. */
function totalsOf({ reverse: { offsets, targets } }: CompactGraph, order: number, sourceWeights: Float64Array): Float64Array {
  const totals = new Float64Array(order);
  for (let node = 0; node < order; node += 1) for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) totals[node]! += sourceWeights[targets[at]!]!;
  return totals;
}

/** What all sources weigh together that have a target. */
function wholeOf({ forward: { offsets } }: CompactGraph, sourceWeights: Float64Array): number {
  let whole = 0;
  for (let source = 0; source < sourceWeights.length; source += 1) if (offsets[source]! < offsets[source + 1]!) whole += sourceWeights[source]!;
  return whole;
}

/** The weakest pair that each node keeps: the other end and the weight, below all weights where there is room to spare. */
interface Choice {
  readonly others: Uint32Array;
  readonly weights: Float64Array;
}

function choose(row: PairRow, order: number, strongest: number): Choice {
  const others = new Uint32Array(order);
  const weights = new Float64Array(order).fill(-1);
  const few = new StrongestFew(Math.min(order, strongest));
  const [found, foundWeights] = [new Uint32Array(order), new Float64Array(order)];
  for (let node = 0; node < order; node += 1) {
    const count = row.write(node, found, foundWeights, 0);
    few.clear();
    for (let index = 0; index < count; index += 1) few.offer(found[index]!, foundWeights[index]!);
    if (!few.isFull) continue;
    others[node] = few.weakestId;
    weights[node] = few.weakestStrength;
  }
  return { others, weights };
}

/** Moves together what either end keeps of the row that runs from where the rows end; answers where that ends. */
function keepChosen(choice: Choice, node: number, { length, targets, weights }: GrowingRows, end: number): number {
  let kept = length;
  for (let slot = length; slot < end; slot += 1) {
    const other = targets[slot]!;
    const weight = weights[slot]!;
    if (!keeps(choice, node, other, weight) && !keeps(choice, other, node, weight)) continue;
    targets[kept] = other;
    weights[kept] = weight;
    kept += 1;
  }
  return kept;
}

function keeps({ others, weights }: Choice, node: number, other: number, weight: number): boolean {
  const weakest = weights[node]!;
  return weight > weakest || (weight === weakest && other <= others[node]!);
}

/** Rows of targets and their weights, in arrays that grow up to as many as there can be. */
class GrowingRows {
  /** Where the rows end. */
  length = 0;
  targets: Uint32Array;
  weights: Float64Array;
  readonly #most: number;

  constructor(capacity: number, most: number) {
    this.targets = new Uint32Array(capacity);
    this.weights = new Float64Array(capacity);
    this.#most = most;
  }

  /** Room for a row of so many, or for all there can be. */
  makeRoom(row: number): void {
    const wanted = this.length + row;
    if (wanted <= this.targets.length || this.targets.length === this.#most) return;
    const capacity = Math.min(this.#most, Math.max(wanted, 2 * this.targets.length));
    const [targets, weights] = [this.targets.subarray(0, this.length), this.weights.subarray(0, this.length)];
    this.targets = new Uint32Array(capacity);
    this.targets.set(targets);
    this.weights = new Float64Array(capacity);
    this.weights.set(weights);
  }

  /** The rows, without the room to spare unless it is little. */
  trimmed(): { readonly targets: Uint32Array; readonly weights: Float64Array } {
    const isTight = this.length > this.targets.length * 0.8;
    return isTight
      ? { targets: this.targets.subarray(0, this.length), weights: this.weights.subarray(0, this.length) }
      : { targets: this.targets.slice(0, this.length), weights: this.weights.slice(0, this.length) };
  }
}
