/** What sums over all labellings of a chain come to. */
export interface ChainSums {
  /** The logarithm of the sum of all labellings' products. */
  readonly logTotal: number;
  /** `[token][label]`: the probability that the token bears the label. */
  readonly marginals: Float64Array;
  /** The scaled sums from the beginning up to each token, and from each token to the end; with the factors of the tokens they give the probability of every pair of neighbours. */
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly emissions: Float64Array;
  readonly scales: Float64Array;
}

/**
 * The forward–backward sums of a linear chain, scaled at each token so that nothing overflows. `scores` are logarithms, `factors` are not: `[boundary][from][to]`. O(length · labels²).
 * Reference: Rabiner (1989), doi:10.1109/5.18626, section V.A.
 */
export function chainSums(scores: Float64Array, factors: Float64Array, boundaries: ArrayLike<number>, length: number, size: number): ChainSums {
  const emissions = new Float64Array(length * size);
  const forward = new Float64Array(length * size);
  const backward = new Float64Array(length * size);
  const marginals = new Float64Array(length * size);
  const scales = new Float64Array(length);
  let logTotal = 0;
  for (let at = 0; at < length; at += 1) {
    const row = at * size;
    let top = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < size; label += 1) top = Math.max(top, scores[row + label]!);
    const table = at === 0 ? 0 : boundaries[at - 1]! * size * size;
    if (at === 0) forward.fill(1, 0, size);
    else {
      for (let from = 0; from < size; from += 1) {
        const before = forward[row - size + from]!;
        for (let to = 0; to < size; to += 1) forward[row + to]! += before * factors[table + from * size + to]!;
      }
    }
    let sum = 0;
    for (let to = 0; to < size; to += 1) {
      const emission = Math.exp(scores[row + to]! - top);
      emissions[row + to] = emission;
      forward[row + to]! *= emission;
      sum += forward[row + to]!;
    }
    for (let label = 0; label < size; label += 1) forward[row + label]! /= sum;
    scales[at] = sum;
    logTotal += Math.log(sum) + top;
  }
  for (let at = length - 1; at >= 0; at -= 1) {
    const row = at * size;
    if (at === length - 1) backward.fill(1, row, row + size);
    else {
      const table = boundaries[at]! * size * size;
      const next = row + size;
      for (let from = 0; from < size; from += 1) {
        let sum = 0;
        for (let to = 0; to < size; to += 1) sum += factors[table + from * size + to]! * emissions[next + to]! * backward[next + to]!;
        backward[row + from] = sum / scales[at + 1]!;
      }
    }
    for (let label = 0; label < size; label += 1) marginals[row + label] = forward[row + label]! * backward[row + label]!;
  }
  return { logTotal, marginals, forward, backward, emissions, scales };
}
