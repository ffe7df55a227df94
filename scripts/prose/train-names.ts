import { featureHash } from '../../src/base/feature-table.ts';
import { NAME_LABELS, placeWeight } from '../../src/prose/name-model.ts';
import { type LogisticSample, type TrainedWeights, trainLogistic } from './logistic.ts';
import type { ToldName } from './told-names.ts';

/** Trains the model that tells names from what only looks like them. Features that stand in fewer surveys than `rarest` are left out: so are the names of single fields. */
export function trainNames(surveys: readonly (readonly ToldName[])[], options: { readonly rarest: number; readonly penalty: number; readonly rounds: number; readonly tell?: (line: string) => void }): TrainedWeights {
  const samples = surveys.map((names) => names.map(sampleOf));
  const seen = new Map<number, number>();
  for (const names of samples) for (const hash of new Set(names.flatMap(({ features }) => [...features.keys()]))) seen.set(hash, (seen.get(hash) ?? 0) + 1);
  const kept = [...seen].flatMap(([hash, count]) => (count >= options.rarest ? [hash] : []));
  return trainLogistic(samples.flat(), kept, { ...options, labels: NAME_LABELS.length });
}

function sampleOf({ shape, places, label }: ToldName): LogisticSample {
  const features = new Map<number, number>(shape.map((feature) => [featureHash(feature), 1]));
  const weight = placeWeight(places.length);
  for (const feature of places.flat()) features.set(featureHash(feature), (features.get(featureHash(feature)) ?? 0) + weight);
  return { features, label: NAME_LABELS.indexOf(label) };
}
