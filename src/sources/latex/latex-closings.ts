/** Finds closings in a text, and remembers which do not come any more, so that many openings without one cost no more than one. */
export class Closings {
  readonly #text: string;
  readonly #gone = new Set<string>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The offset after the next closing, or undefined. */
  after(closing: string, from: number): number | undefined {
    const found = this.#gone.has(closing) ? -1 : this.#text.indexOf(closing, from);
    if (found !== -1) return found + closing.length;
    this.#gone.add(closing);
    return undefined;
  }
}
