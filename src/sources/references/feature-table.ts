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

/** The weights of features by their hash: open addressing in typed arrays, since a reference asks a thousand times. */
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
