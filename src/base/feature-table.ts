/** The weights of features, in columns: those of one feature stand in a row, up to where the next one's begin. */
export interface FeatureWeights {
  /** Of each feature. */
  readonly hashes: Uint32Array;
  /** Of each feature where its weights end. */
  readonly ends: Uint32Array;
  /** Of each weight the label it speaks for. */
  readonly labels: Uint8Array;
  readonly weights: Float64Array;
}

/** The weights of features by their hash: open addressing in typed arrays, since one text asks a million times. */
export class FeatureTable {
  readonly #mask: number;
  /** Of each slot the feature in it, counted from 1; 0 where it is empty. */
  readonly #slots: Uint32Array;
  readonly #rows: FeatureWeights;

  /** O(features). */
  constructor(rows: FeatureWeights) {
    let size = 16;
    while (size < 2 * rows.hashes.length) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Uint32Array(size);
    this.#rows = rows;
    for (let feature = 0; feature < rows.hashes.length; feature += 1) {
      let slot = rows.hashes[feature]! & this.#mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = feature + 1;
    }
  }

  /** Adds the weights of a feature to the scores of one token, which begin at `row`. O(labels of the feature). */
  addTo(scores: Float64Array, row: number, hash: number): void {
    const { hashes, ends, labels, weights } = this.#rows;
    let slot = hash & this.#mask;
    for (let feature = this.#slots[slot]!; feature !== 0; feature = this.#slots[slot]!) {
      if (hashes[feature - 1] === hash) {
        for (let at = feature === 1 ? 0 : ends[feature - 2]!; at < ends[feature - 1]!; at += 1) scores[row + labels[at]!]! += weights[at]!;
        return;
      }
      slot = (slot + 1) & this.#mask;
    }
  }
}

/** Where the hash of a feature begins. */
const NO_NAME = 0x811c9dc5 | 0;

/** The hash by which a feature is known, from its name. Source: FNV-1a by Fowler, Noll and Vo (public domain), over UTF-16 code units. O(length). */
export function featureHash(name: string): number {
  return further(NO_NAME, name) >>> 0;
}

/** The same of a name written as a template, without putting the parts together: texts have millions of features. O(length). */
export function feature(texts: TemplateStringsArray, ...values: readonly (string | number | boolean)[]): number {
  let hash = NO_NAME;
  for (let at = 0; at < texts.length; at += 1) {
    hash = further(hash, texts[at] ?? '');
    if (at < values.length) hash = further(hash, String(values[at]));
  }
  return hash >>> 0;
}

function further(hash: number, text: string): number {
  let sum = hash;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum;
}

/**
 * Reads the weights of features from packed bytes: for each feature its hash in four bytes, the lower first, the number of its labels, and for each the label and the weight, in so many steps.
 * O(bytes).
 */
export function unpackFeatures(view: DataView, start: number, step: number): FeatureWeights {
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
      rows.weights[weight] = view.getInt8(at + 1) * step;
      weight += 1;
    }
    rows.ends[feature] = end;
  }
  return rows;
}

/** The bytes of a Base64 text. O(length). */
export function base64Bytes(packed: string): Uint8Array {
  const text = atob(packed);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}
