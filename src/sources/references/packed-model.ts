import { FeatureTable, type FeatureWeights } from './feature-table.ts';
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
 * Takes a model apart that was packed as Base64 of: the transitions, two bytes each, the lower first; then for each feature its hash in four bytes, the number of its labels, and for each the label and the
 * weight. O(length).
 */
export function unpackModel(packed: string): SequenceModel {
  const text = atob(packed);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = text.charCodeAt(at);
  const size = REFERENCE_LABELS.length;
  const view = new DataView(bytes.buffer);
  const transitions = new Float64Array(BOUNDARIES.length * size * size).map((_, index) => view.getInt16(2 * index, true) * TRANSITION_STEP);
  return { labels: size, features: new FeatureTable(unpackFeatures(view, 2 * transitions.length)), transitions, factors: transitions.map(Math.exp) };
}

function unpackFeatures(view: DataView, start: number): FeatureWeights {
  let features = 0;
  let count = 0;
  for (let at = start; at < view.byteLength; at += 5 + 2 * view.getUint8(at + 4)) {
    features += 1;
    count += view.getUint8(at + 4);
  }
  const rows = { hashes: new Uint32Array(features), ends: new Uint32Array(features), labels: new Uint8Array(count), weights: new Float64Array(count) };
  let at = start;
  let weight = 0;
  for (let feature = 0; feature < features; feature += 1) {
    rows.hashes[feature] = view.getUint32(at, true);
    const end = weight + view.getUint8(at + 4);
    for (at += 5; weight < end; at += 2) {
      rows.labels[weight] = view.getUint8(at);
      rows.weights[weight] = view.getInt8(at + 1) * FEATURE_STEP;
      weight += 1;
    }
    rows.ends[feature] = end;
  }
  return rows;
}
