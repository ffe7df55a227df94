import { minimise } from '../references/minimise.ts';

/** One thing to learn from: the weights of its features by their hashes, and which of the labels it has. */
export interface LogisticSample {
  readonly features: ReadonlyMap<number, number>;
  readonly label: number;
}

export interface TrainedWeights {
  /** The features that are kept. */
  readonly hashes: readonly number[];
  /** `[feature][label]`. */
  readonly weights: Float64Array;
}

export interface LogisticOptions {
  readonly labels: number;
  readonly penalty: number;
  readonly rounds: number;
  readonly tell?: (line: string) => void;
}

/** Trains a multinomial logistic regression over the features in `kept` by maximum likelihood with an L2 penalty (L-BFGS). */
export function trainLogistic(given: readonly LogisticSample[], kept: Iterable<number>, { labels, penalty, rounds, tell }: LogisticOptions): TrainedWeights {
  const hashes = [...kept].sort((left, right) => left - right);
  const rows = new Map(hashes.map((hash, at) => [hash, at * labels]));
  const samples = given.map(({ features, label }) => {
    const known = [...features].filter(([hash]) => rows.has(hash));
    return { rows: Int32Array.from(known, ([hash]) => rows.get(hash) ?? 0), values: Float64Array.from(known, ([, value]) => value), label };
  });
  const weights = new Float64Array(hashes.length * labels);
  const scores = new Float64Array(labels);
  const evaluate = (at: Float64Array, gradient: Float64Array): number => {
    let loss = 0;
    for (let index = 0; index < at.length; index += 1) {
      gradient[index] = penalty * at[index]!;
      loss += 0.5 * penalty * at[index]! * at[index]!;
    }
    for (const { rows: own, values, label } of samples) {
      scores.fill(0);
      for (let index = 0; index < own.length; index += 1) for (let one = 0; one < labels; one += 1) scores[one]! += at[own[index]! + one]! * values[index]!;
      const most = Math.max(...scores);
      let sum = 0;
      for (let one = 0; one < labels; one += 1) sum += Math.exp(scores[one]! - most);
      loss += most + Math.log(sum) - scores[label]!;
      for (let one = 0; one < labels; one += 1) {
        const error = Math.exp(scores[one]! - most) / sum - (one === label ? 1 : 0);
        if (Math.abs(error) < 1e-9) continue;
        for (let index = 0; index < own.length; index += 1) gradient[own[index]! + one]! += error * values[index]!;
      }
    }
    return loss;
  };
  minimise(weights, evaluate, rounds, tell);
  return { hashes, weights };
}
