/** One feature: its hash, and the labels it speaks for with their weights. */
export interface FeatureRow {
  readonly hash: number;
  readonly labels: readonly number[];
  readonly weights: readonly number[];
}

/** The weights of features by their hash: open addressing in typed arrays, since a reference asks a thousand times. */
export class FeatureTable {
  readonly #mask: number;
  readonly #hashes: Uint32Array;
  /** Of each slot where its weights begin, counted from 1; 0 where it is empty. */
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  readonly #labels: Uint8Array;
  readonly #weights: Float64Array;

  /** O(weights). */
  constructor(rows: readonly FeatureRow[]) {
    let slots = 16;
    while (slots < 2 * rows.length) slots *= 2;
    this.#mask = slots - 1;
    this.#hashes = new Uint32Array(slots);
    this.#starts = new Uint32Array(slots);
    this.#ends = new Uint32Array(slots);
    this.#labels = Uint8Array.from(rows.flatMap(({ labels }) => labels));
    this.#weights = Float64Array.from(rows.flatMap(({ weights }) => weights));
    let from = 0;
    for (const { hash, labels } of rows) {
      let slot = hash & this.#mask;
      while (this.#starts[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#hashes[slot] = hash;
      this.#starts[slot] = from + 1;
      from += labels.length;
      this.#ends[slot] = from + 1;
    }
  }

  /** Adds the weights of a feature to the scores of one token, which begin at `row`. O(labels of the feature). */
  addTo(scores: Float64Array, row: number, hash: number): void {
    let slot = hash & this.#mask;
    for (let start = this.#starts[slot]!; start !== 0; start = this.#starts[slot]!) {
      if (this.#hashes[slot] === hash) {
        for (let at = start - 1; at < this.#ends[slot]! - 1; at += 1) scores[row + this.#labels[at]!]! += this.#weights[at]!;
        return;
      }
      slot = (slot + 1) & this.#mask;
    }
  }
}
