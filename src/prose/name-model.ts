import { base64Bytes, featureHash, FeatureTable, unpackFeatures } from '../base/feature-table.ts';
import type { NodeKind } from '../base/kinds.ts';
import { NAME_MODEL } from './name-model-weights.ts';
import type { NameFeatures } from './name-features.ts';
import { softmax } from './softmax.ts';

/** What candidates are told apart into: no name, or a name of one of the kinds. */
export const NAME_LABELS: readonly ('none' | Exclude<NodeKind, 'work'>)[] = ['none', 'model', 'method', 'architecture', 'dataset', 'tool', 'organisation'];
/** The steps in which weights are kept. */
export const NAME_STEP: number = 1 / 32;

let table: FeatureTable | undefined;

/** How much each place of a name counts, by their number: many say more than one, but not as many times more. */
export function placeWeight(count: number): number {
  return 1 / Math.sqrt(Math.max(1, count));
}

/**
 * How likely what has these features is each of `NAME_LABELS`: a multinomial logistic regression over hashed features of its shape and of the places where it stands. Weights it does not have count
 * as 0. What it was learnt from, and how good it is: data/name-model.md. O(features).
 */
export function nameLikelihoods({ shape, places }: NameFeatures): Float64Array {
  table ??= new FeatureTable(unpackFeatures(new DataView(base64Bytes(NAME_MODEL).buffer), 0, NAME_STEP));
  const placed = new Float64Array(NAME_LABELS.length);
  for (const features of places) for (const feature of features) table.addTo(placed, 0, featureHash(feature));
  const weight = placeWeight(places.length);
  const scores = placed.map((score) => score * weight);
  for (const feature of shape) table.addTo(scores, 0, featureHash(feature));
  return softmax(scores);
}
