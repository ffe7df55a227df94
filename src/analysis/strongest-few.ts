/**
 * Holds the strongest of the ids offered since the last `clear`, as many as its capacity, and knows the weakest of them; of equal strengths the smaller id is the stronger.
 * A heap with the weakest at its root: O(log capacity) an offer, O(1) for one that is too weak. Allocates once.
 */
export class StrongestFew {
  readonly #ids: Uint32Array;
  readonly #strengths: Float64Array;
  #size = 0;

  /** The capacity is a whole number from 1. */
  constructor(capacity: number) {
    this.#ids = new Uint32Array(capacity);
    this.#strengths = new Float64Array(capacity);
  }

  get isFull(): boolean {
    return this.#size === this.#ids.length;
  }

  /** Of those held; meaningless when there are none. */
  get weakestId(): number {
    return this.#ids[0]!;
  }

  get weakestStrength(): number {
    return this.#strengths[0]!;
  }

  clear(): void {
    this.#size = 0;
  }

  offer(id: number, strength: number): void {
    if (!this.isFull) {
      this.#rise(this.#size, id, strength);
      this.#size += 1;
    } else if (this.#isWeaker(0, id, strength)) {
      this.#sink(id, strength);
    }
  }

  /** Whether what is held in the slot is weaker than this. */
  #isWeaker(slot: number, id: number, strength: number): boolean {
    const held = this.#strengths[slot]!;
    return held < strength || (held === strength && this.#ids[slot]! > id);
  }

  /** Puts a newcomer into an empty slot at the end, and what is stronger than it below it. */
  #rise(end: number, id: number, strength: number): void {
    let slot = end;
    while (slot > 0) {
      const parent = (slot - 1) >>> 1;
      if (this.#isWeaker(parent, id, strength)) break;
      this.#move(parent, slot);
      slot = parent;
    }
    this.#ids[slot] = id;
    this.#strengths[slot] = strength;
  }

  /** Puts a newcomer in the place of the weakest, and what is weaker than it above it. */
  #sink(id: number, strength: number): void {
    let slot = 0;
    for (;;) {
      let child = 2 * slot + 1;
      if (child >= this.#size) break;
      if (child + 1 < this.#size && this.#isWeaker(child + 1, this.#ids[child]!, this.#strengths[child]!)) child += 1;
      if (!this.#isWeaker(child, id, strength)) break;
      this.#move(child, slot);
      slot = child;
    }
    this.#ids[slot] = id;
    this.#strengths[slot] = strength;
  }

  #move(from: number, to: number): void {
    this.#ids[to] = this.#ids[from]!;
    this.#strengths[to] = this.#strengths[from]!;
  }
}
