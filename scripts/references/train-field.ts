import { BOUNDARIES, seeTokens } from '../../src/sources/references/reference-features.ts';
import { REFERENCE_LABELS } from '../../src/sources/references/reference-labels.ts';
import { referenceTokens } from '../../src/sources/references/reference-tokens.ts';
import { chainSums } from '../../src/sources/references/chain-sums.ts';
import { type LabelledReference, labelAt } from './anystyle-data.ts';
import { minimise } from './minimise.ts';

const SIZE = REFERENCE_LABELS.length;

export interface Sample {
  readonly reference: LabelledReference;
  readonly weight: number;
}

export interface Trained {
  /** The features that are kept. */
  readonly hashes: readonly number[];
  /** `[feature][label]`. */
  readonly weights: Float64Array;
  /** `[boundary][from][to]`. */
  readonly transitions: Float64Array;
}

interface Encoded {
  readonly features: readonly Int32Array[];
  readonly labels: Uint8Array;
  readonly boundaries: readonly number[];
  readonly weight: number;
}

/** Trains a linear-chain CRF by maximum likelihood with an L2 penalty (L-BFGS). Features seen in fewer references than `rarest` are left out: so are the words of single references. */
export function trainField(samples: readonly Sample[], options: { readonly rarest: number; readonly penalty: number; readonly rounds: number; readonly tell?: (line: string) => void }): Trained {
  const { hashes, encoded } = encode(samples, options.rarest);
  const split = hashes.length * SIZE;
  const parameters = new Float64Array(split + BOUNDARIES.length * SIZE * SIZE);
  minimise(parameters, (at, gradient) => lossAndGradient(encoded, split, options.penalty, at, gradient), options.rounds, options.tell);
  return { hashes, weights: parameters.slice(0, split), transitions: parameters.slice(split) };
}

function encode(samples: readonly Sample[], rarest: number): { readonly hashes: readonly number[]; readonly encoded: readonly Encoded[] } {
  const seen = new Map<number, number>();
  const viewed = samples.map(({ reference, weight }) => {
    const tokens = referenceTokens(reference.words);
    const { features, boundaries } = seeTokens(tokens);
    for (const hash of new Set(features)) seen.set(hash, (seen.get(hash) ?? 0) + 1);
    return { features, labels: Uint8Array.from(tokens, ({ start }) => REFERENCE_LABELS.indexOf(labelAt(reference, start))), boundaries, weight };
  });
  const hashes = [...seen].filter(([, count]) => count >= rarest).map(([hash]) => hash).sort((left, right) => left - right);
  const index = new Map(hashes.map((hash, at) => [hash, at]));
  const encoded = viewed.map((sample) => {
    const each = sample.features.length / sample.labels.length;
    return { ...sample, features: Array.from(sample.labels, (_, token) => Int32Array.from([...sample.features.subarray(token * each, (token + 1) * each)].map((hash) => index.get(hash) ?? -1).filter((at) => at >= 0))) };
  });
  return { hashes, encoded };
}

function lossAndGradient(samples: readonly Encoded[], split: number, penalty: number, at: Float64Array, gradient: Float64Array): number {
  let loss = 0;
  for (let index = 0; index < at.length; index += 1) {
    gradient[index] = penalty * at[index]!;
    loss += 0.5 * penalty * at[index]! * at[index]!;
  }
  const factors = at.subarray(split).map(Math.exp);
  for (const { features, labels, boundaries: ends, weight } of samples) {
    const length = labels.length;
    if (length === 0) continue;
    const scores = new Float64Array(length * SIZE);
    for (let token = 0; token < length; token += 1) for (const feature of features[token]!) for (let label = 0; label < SIZE; label += 1) scores[token * SIZE + label]! += at[feature * SIZE + label]!;
    const sums = chainSums(scores, factors, ends, length, SIZE);
    let own = 0;
    for (let token = 0; token < length; token += 1) {
      const row = token * SIZE;
      own += scores[row + labels[token]!]!;
      sums.marginals[row + labels[token]!]! -= 1;
      for (const feature of features[token]!) for (let label = 0; label < SIZE; label += 1) gradient[feature * SIZE + label]! += weight * sums.marginals[row + label]!;
      if (token === 0) continue;
      const table = split + ends[token - 1]! * SIZE * SIZE;
      own += at[table + labels[token - 1]! * SIZE + labels[token]!]!;
      gradient[table + labels[token - 1]! * SIZE + labels[token]!]! -= weight;
      for (let from = 0; from < SIZE; from += 1) {
        const reached = (weight * sums.forward[row - SIZE + from]!) / sums.scales[token]!;
        if (reached < 1e-12) continue;
        for (let to = 0; to < SIZE; to += 1) gradient[table + from * SIZE + to]! += reached * factors[table - split + from * SIZE + to]! * sums.emissions[row + to]! * sums.backward[row + to]!;
      }
    }
    loss += weight * (sums.logTotal - own);
  }
  return loss;
}
