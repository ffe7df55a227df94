/** What was decided of one proposal. */
export interface Decided<Item> {
  readonly item: Item;
  readonly isAccepted: boolean;
}

/** A way through a list of proposals, forth and back, and what was decided on it. */
export class ReviewSession<Item> {
  readonly items: readonly Item[];
  readonly #decided: { readonly index: number; readonly isAccepted: boolean }[] = [];
  #at = 0;

  constructor(items: readonly Item[]) {
    this.items = items;
  }

  /** How many stand before the one at hand. */
  get at(): number {
    return this.#at;
  }

  /** The proposal at hand; undefined after the last. */
  get current(): Item | undefined {
    return this.items[this.#at];
  }

  /** What was already decided of the one at hand. */
  get decision(): 'accepted' | 'rejected' | undefined {
    const found = this.#decided.find(({ index }) => index === this.#at);
    return found === undefined ? undefined : found.isAccepted ? 'accepted' : 'rejected';
  }

  /** In the order in which they were decided. */
  get decided(): readonly Decided<Item>[] {
    return this.#decided.flatMap(({ index, isAccepted }) => {
      const item = this.items[index];
      return item === undefined ? [] : [{ item, isAccepted }];
    });
  }

  /** Decides the one at hand, anew where it was decided before, and goes on. */
  decide(isAccepted: boolean): void {
    if (this.current === undefined) return;
    this.#forget(this.#at);
    this.#decided.push({ index: this.#at, isAccepted });
    this.#at += 1;
  }

  skip(): void {
    this.#at = Math.min(this.#at + 1, this.items.length);
  }

  back(): void {
    this.#at = Math.max(this.#at - 1, 0);
  }

  /** Takes the last decision back and returns to its proposal. */
  undo(): void {
    const last = this.#decided.pop();
    if (last !== undefined) this.#at = last.index;
  }

  #forget(index: number): void {
    const known = this.#decided.findIndex((decided) => decided.index === index);
    if (known >= 0) this.#decided.splice(known, 1);
  }
}
