/** The weights of a linear-chain conditional random field. */
export interface SequenceModel {
  readonly labels: number;
  /** For each feature the labels it speaks for, and with what weight. */
  readonly features: ReadonlyMap<string, { readonly labels: Uint8Array; readonly weights: Float32Array }>;
  /** `[boundary][from][to]`, one row after the other; from `labels` on: the beginning. */
  readonly transitions: Float32Array;
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
export function labelSequence(model: SequenceModel, features: readonly (readonly string[])[], boundaries: readonly number[]): Labelling {
  const size = model.labels;
  const length = features.length;
  const scores = new Float64Array(length * size);
  features.forEach((names, at) => {
    for (const name of names) {
      const known = model.features.get(name);
      if (known === undefined) continue;
      for (let index = 0; index < known.labels.length; index += 1) {
        const cell = at * size + (known.labels[index] ?? 0);
        scores[cell] = (scores[cell] ?? 0) + (known.weights[index] ?? 0);
      }
    }
  });
  return { labels: bestPath(model, scores, boundaries, length), probabilities: new Float64Array(length) };
}
