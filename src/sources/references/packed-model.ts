import { type FeatureRow, FeatureTable } from './feature-table.ts';
import { BOUNDARIES } from './reference-features.ts';
import { REFERENCE_LABELS } from './reference-labels.ts';
import { REFERENCE_MODEL } from './reference-model.ts';
import type { SequenceModel } from './sequence-labeller.ts';

/** The steps in which weights are kept: those of features in one byte, those of transitions in two. */
export const FEATURE_STEP: number = 1 / 24;
export const TRANSITION_STEP: number = 1 / 1024;

let unpacked: SequenceModel | undefined;

/** The model that ships, unpacked when it is first asked for: some tens of milliseconds. */
export function referenceModel(): SequenceModel {
  unpacked ??= unpackModel(REFERENCE_MODEL);
  return unpacked;
}

/**
 * Takes a model apart that was packed as Base64 of: the transitions, two bytes each, the lower first; then for each feature its hash in four bytes, the number of its labels, and for each the label and the
 * weight. O(length).
 */
export function unpackModel(packed: string): SequenceModel {
  const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));
  const size = REFERENCE_LABELS.length;
  const view = new DataView(bytes.buffer);
  const transitions = new Float64Array(BOUNDARIES.length * size * size).map((_, index) => view.getInt16(2 * index, true) * TRANSITION_STEP);
  const rows: FeatureRow[] = [];
  for (let at = 2 * transitions.length; at < bytes.length; ) {
    const hash = view.getUint32(at, true);
    const labels: number[] = [];
    const weights: number[] = [];
    const end = at + 5 + 2 * view.getUint8(at + 4);
    for (at += 5; at < end; at += 2) {
      labels.push(view.getUint8(at));
      weights.push(view.getInt8(at + 1) * FEATURE_STEP);
    }
    rows.push({ hash, labels, weights });
  }
  return { labels: size, features: new FeatureTable(rows), transitions, factors: transitions.map(Math.exp) };
}
