import { chainSums } from './chain-sums.ts';
import type { FeatureTable } from '../../base/feature-table.ts';
import type { SeenTokens } from './reference-features.ts';

/** The weights of a linear-chain conditional random field. */
export interface SequenceModel {
  readonly labels: number;
  readonly features: FeatureTable;
  /** `[boundary][from][to]`, one row after the other. */
  readonly transitions: Float64Array;
  /** The same, as factors. */
  readonly factors: Float64Array;
}

/** The best labels of a sequence and how probable each is. */
export interface Labelling {
  readonly labels: Uint8Array;
  /** The probability of the label of each token, all others left open. */
  readonly probabilities: Float64Array;
}

/**
 * Labels a sequence: the most probable labels together (Viterbi), and the marginal probability of each by the forward–backward algorithm. `boundaries` says what ends each token.
 * O(tokens · (features + labels²)).
 * Reference: Lafferty, McCallum, Pereira (2001), Conditional random fields; Sutton, McCallum (2012), doi:10.1561/2200000013.
 */
export function labelSequence(model: SequenceModel, { features, boundaries }: SeenTokens): Labelling {
  const size = model.labels;
  const length = boundaries.length;
  const scores = new Float64Array(length * size);
  for (let token = 0, at = 0; token < length; token += 1) {
    for (const end = at + features.length / length; at < end; at += 1) model.features.addTo(scores, token * size, features[at]!);
  }
  const labels = bestPath(model, scores, boundaries, length);
  const { marginals } = chainSums(scores, model.factors, boundaries, length, size);
  return { labels, probabilities: Float64Array.from(labels, (label, at) => marginals[at * size + label] ?? 0) };
}

function bestPath({ labels: size, transitions }: SequenceModel, scores: Float64Array, boundaries: readonly number[], length: number): Uint8Array {
  const best = new Float64Array(length * size).fill(Number.NEGATIVE_INFINITY, size);
  best.set(scores.subarray(0, size));
  const from = new Uint8Array(length * size);
  for (let at = 1; at < length; at += 1) {
    const row = at * size;
    for (let label = 0; label < size; label += 1) {
      const before = best[row - size + label]!;
      const table = (boundaries[at - 1]! * size + label) * size;
      for (let to = 0; to < size; to += 1) {
        const score = before + transitions[table + to]!;
        if (score > best[row + to]!) {
          best[row + to] = score;
          from[row + to] = label;
        }
      }
    }
    for (let to = 0; to < size; to += 1) best[row + to]! += scores[row + to]!;
  }
  const path = new Uint8Array(length);
  let last = 0;
  for (let label = 1; label < size; label += 1) if ((best[(length - 1) * size + label] ?? 0) > (best[(length - 1) * size + last] ?? 0)) last = label;
  for (let at = length - 1; at >= 0; at -= 1) {
    path[at] = last;
    last = from[at * size + last]!;
  }
  return path;
}
