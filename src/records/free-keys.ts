/** Keys that differ: the second of a key gets `~2`. O(1) for each. */
export class FreeKeys {
  readonly #times = new Map<string, number>();

  take(plain: string): string {
    const times = (this.#times.get(plain) ?? 0) + 1;
    this.#times.set(plain, times);
    if (times === 1) return plain;
    return this.take(`${plain}~${times}`);
  }
}
