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
 * Takes a model apart that was packed as Base64 of: the transitions, two bytes each, the lower first; then for each feature, in sorted order, how many bytes of its name it shares with
 * the one before, how many follow, these bytes of UTF-8, the number of its labels, and for each the label and the weight. O(length).
 */
export function unpackModel(packed: string): SequenceModel {
  const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));
  const size = REFERENCE_LABELS.length;
  const view = new DataView(bytes.buffer);
  const transitions = new Float64Array(BOUNDARIES.length * size * size).map((_, index) => view.getInt16(2 * index, true) * TRANSITION_STEP);
  const features = new Map<string, { readonly labels: Uint8Array; readonly weights: Float64Array }>();
  const decoder = new TextDecoder();
  const name = new Uint8Array(512);
  for (let at = 2 * transitions.length; at < bytes.length; ) {
    const shared = view.getUint8(at);
    const rest = view.getUint8(at + 1);
    name.set(bytes.subarray(at + 2, at + 2 + rest), shared);
    at += 2 + rest;
    const count = view.getUint8(at);
    const labels = new Uint8Array(count);
    const weights = new Float64Array(count);
    for (let index = 0; index < count; index += 1) {
      labels[index] = view.getUint8(at + 1 + 2 * index);
      weights[index] = view.getInt8(at + 2 + 2 * index) * FEATURE_STEP;
    }
    at += 1 + 2 * count;
    features.set(decoder.decode(name.subarray(0, shared + rest)), { labels, weights });
  }
  return { labels: size, features, transitions, factors: transitions.map(Math.exp) };
}
