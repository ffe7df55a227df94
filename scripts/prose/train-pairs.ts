import { PAIR_LABELS } from '../../src/prose/pair-model.ts';
import { minimise } from '../references/minimise.ts';
import type { ToldPair } from './told-pairs.ts';

export interface TrainedPairs {
  /** The features that are kept. */
  readonly hashes: readonly number[];
  /** `[feature][label]`. */
  readonly weights: Float64Array;
}

const SIZE = PAIR_LABELS.length;

/** Trains a multinomial logistic regression by maximum likelihood with an L2 penalty (L-BFGS). Features seen in fewer pairs than `rarest` are left out: so are the words of single sentences. */
export function trainPairs(pairs: readonly ToldPair[], options: { readonly rarest: number; readonly penalty: number; readonly rounds: number; readonly tell?: (line: string) => void }): TrainedPairs {
  const seen = new Map<number, number>();
  const hashed = pairs.map(({ features, label }) => ({ hashes: [...new Set(features)], label: PAIR_LABELS.indexOf(label) }));
  for (const { hashes } of hashed) for (const hash of hashes) seen.set(hash, (seen.get(hash) ?? 0) + 1);
  const kept = [...seen].filter(([, count]) => count >= options.rarest).map(([hash]) => hash).sort((left, right) => left - right);
  const index = new Map(kept.map((hash, at) => [hash, at]));
  const samples = hashed.map(({ hashes, label }) => ({ features: Int32Array.from(hashes.flatMap((hash) => index.get(hash) ?? [])), label }));
  const weights = new Float64Array(kept.length * SIZE);
  minimise(weights, (at, gradient) => lossAndGradient(samples, options.penalty, at, gradient), options.rounds, options.tell);
  return { hashes: kept, weights };
}

function lossAndGradient(samples: readonly { readonly features: Int32Array; readonly label: number }[], penalty: number, at: Float64Array, gradient: Float64Array): number {
  let loss = 0;
  for (let index = 0; index < at.length; index += 1) {
    gradient[index] = penalty * at[index]!;
    loss += 0.5 * penalty * at[index]! * at[index]!;
  }
  const scores = new Float64Array(SIZE);
  for (const { features, label } of samples) {
    scores.fill(0);
    for (const feature of features) for (let one = 0; one < SIZE; one += 1) scores[one]! += at[feature * SIZE + one]!;
    const most = Math.max(...scores);
    let sum = 0;
    for (let one = 0; one < SIZE; one += 1) sum += Math.exp(scores[one]! - most);
    loss += most + Math.log(sum) - scores[label]!;
    for (let one = 0; one < SIZE; one += 1) {
      const error = Math.exp(scores[one]! - most) / sum - (one === label ? 1 : 0);
      if (Math.abs(error) < 1e-9) continue;
      for (const feature of features) gradient[feature * SIZE + one]! += error;
    }
  }
  return loss;
}
