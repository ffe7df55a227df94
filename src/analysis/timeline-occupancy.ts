import type { TimelineBoard } from './timeline-board.ts';

/** Who stands in which row of a board, kept up to date as nodes move, so that asking who is in the way costs no more than looking along one row. */
export class Occupancy {
  readonly #board: TimelineBoard;
  readonly #rows: Int32Array;
  readonly #inRow: number[][];

  /** `rows` is written to by `exchange`. */
  constructor(board: TimelineBoard, rows: Int32Array) {
    this.#board = board;
    this.#rows = rows;
    this.#inRow = Array.from({ length: board.rowCount }, (): number[] => []);
    rows.forEach((row, node) => this.#inRow[row]!.push(node));
  }

  /**
   * With whom a node would change places in a row: with itself where its place is free, with the one who is in the way and fits where it stands; undefined where neither.
   * O(nodes of the two rows).
   */
  partner(node: number, row: number): number | undefined {
    let partner = node;
    for (const other of this.#inRow[row]!) {
      if (other === node || !this.#meets(node, other)) continue;
      if (partner !== node) return undefined;
      partner = other;
    }
    if (partner === node) return node;
    for (const other of this.#inRow[this.#rows[node]!]!) if (other !== node && this.#meets(partner, other)) return undefined;
    return partner;
  }

  /** Puts a node into another row, and its partner, unless that is itself, into the row that it leaves. */
  exchange(node: number, partner: number, row: number): void {
    const from = this.#rows[node]!;
    if (partner !== node) this.#move(partner, row, from);
    this.#move(node, from, row);
  }

  #move(node: number, from: number, to: number): void {
    const left = this.#inRow[from]!;
    left.splice(left.indexOf(node), 1);
    this.#inRow[to]!.push(node);
    this.#rows[node] = to;
  }

  #meets(one: number, other: number): boolean {
    const { lefts, rights } = this.#board;
    return lefts[one]! < rights[other]! && lefts[other]! < rights[one]!;
  }
}
