import { base64Bytes, FeatureTable, unpackFeatures } from '../../base/feature-table.ts';
import { BOUNDARIES } from './reference-features.ts';
import { REFERENCE_LABELS } from './reference-labels.ts';
import { REFERENCE_MODEL } from './reference-model.ts';
import type { SequenceModel } from './sequence-labeller.ts';

/** The steps in which weights are kept: those of features in one byte, those of transitions in two. */
export const FEATURE_STEP: number = 1 / 24;
export const TRANSITION_STEP: number = 1 / 1024;

let unpacked: SequenceModel | undefined;

/** The model that ships, unpacked when it is first asked for: a few milliseconds. */
export function referenceModel(): SequenceModel {
  unpacked ??= unpackModel(REFERENCE_MODEL);
  return unpacked;
}

/**
 * Takes a model apart that was packed as Base64 of: the transitions, two bytes each, the lower first; then the features, see `unpackFeatures`. O(length).
 */
export function unpackModel(packed: string): SequenceModel {
  const size = REFERENCE_LABELS.length;
  const view = new DataView(base64Bytes(packed).buffer);
  const transitions = new Float64Array(BOUNDARIES.length * size * size).map((_, index) => view.getInt16(2 * index, true) * TRANSITION_STEP);
  return { labels: size, features: new FeatureTable(unpackFeatures(view, 2 * transitions.length, FEATURE_STEP)), transitions, factors: transitions.map(Math.exp) };
}
