/** What stands first in a list of picks that begins with all rows: the nodes after it are those left out. */
export const ALL_ROWS = '*';

/** Which rows are picked: those listed, or all but those listed, so that the state of the view stays short however many rows there are. */
export class Picks {
  readonly #allBut: boolean;
  readonly #listed: ReadonlySet<string>;

  /** `picked` is as the state of the view holds it. */
  constructor(picked: readonly string[]) {
    this.#allBut = picked[0] === ALL_ROWS;
    this.#listed = new Set(this.#allBut ? picked.slice(1) : picked);
  }

  has(node: string): boolean {
    return this.#listed.has(node) !== this.#allBut;
  }

  /** The list for the state when these nodes are picked, or put back. O(listed + nodes). */
  with(nodes: readonly string[], pick: boolean): string[] {
    const listed = new Set(this.#listed);
    for (const node of nodes) {
      if (pick === this.#allBut) listed.delete(node);
      else listed.add(node);
    }
    return this.#allBut ? [ALL_ROWS, ...listed] : [...listed];
  }
}

/** The nodes from one place to another, whichever comes first; both ends in it. */
export function between(nodes: readonly string[], one: number, other: number): readonly string[] {
  return nodes.slice(Math.min(one, other), Math.max(one, other) + 1);
}
