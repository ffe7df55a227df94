import { PAIR_LABELS } from '../../src/prose/pair-model.ts';
import { type TrainedWeights, trainLogistic } from './logistic.ts';
import type { ToldPair } from './told-pairs.ts';

/** Trains the model that weighs pairs of names. Features seen in fewer pairs than `rarest` are left out: so are the words of single sentences. */
export function trainPairs(pairs: readonly ToldPair[], options: { readonly rarest: number; readonly penalty: number; readonly rounds: number; readonly tell?: (line: string) => void }): TrainedWeights {
  const seen = new Map<number, number>();
  const samples = pairs.map(({ features, label }) => ({ features: new Map([...new Set(features)].map((hash) => [hash, 1])), label: PAIR_LABELS.indexOf(label) }));
  for (const { features } of samples) for (const hash of features.keys()) seen.set(hash, (seen.get(hash) ?? 0) + 1);
  const kept = [...seen].flatMap(([hash, count]) => (count >= options.rarest ? [hash] : []));
  return trainLogistic(samples, kept, { ...options, labels: PAIR_LABELS.length });
}
