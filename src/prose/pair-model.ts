import { base64Bytes, FeatureTable, unpackFeatures } from '../base/feature-table.ts';
import { type EdgeKind, LINEAGE_KINDS } from '../base/kinds.ts';
import { LINEAGE_MODEL } from './lineage-model.ts';
import { softmax } from './softmax.ts';

/** What the model tells pairs apart into: no relation, or one of the lineage kinds. */
export const PAIR_LABELS: readonly ('none' | EdgeKind)[] = ['none', ...LINEAGE_KINDS];
/** The steps in which weights are kept. */
export const PAIR_STEP: number = 1 / 32;

let table: FeatureTable | undefined;

/**
 * How likely a pair with these features is each of `PAIR_LABELS`: a multinomial logistic regression over hashed features. Weights it does not have count as 0.
 * What it was learnt from, and how good it is: data/lineage-model.md. O(features).
 */
export function likelihoods(features: readonly number[]): Float64Array {
  table ??= new FeatureTable(unpackFeatures(new DataView(base64Bytes(LINEAGE_MODEL).buffer), 0, PAIR_STEP));
  const scores = new Float64Array(PAIR_LABELS.length);
  for (const feature of features) table.addTo(scores, 0, feature);
  return softmax(scores);
}
