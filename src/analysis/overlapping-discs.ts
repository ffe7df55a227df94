import type { Positions } from './positions.ts';
import { Quadtree } from './quadtree.ts';

/** The pairs of discs that overlap, found as often as the discs move or grow. The memory is set aside once. */
export class OverlappingDiscs {
  /** The pairs last found are `ones[pair]` and `others[pair]`. */
  readonly ones: Uint32Array;
  readonly others: Uint32Array;
  readonly #positions: Positions;
  readonly #radii: Float64Array;
  readonly #tree: Quadtree;
  // The box around the discs of each cell.
  readonly #left: Float64Array;
  readonly #right: Float64Array;
  readonly #bottom: Float64Array;
  readonly #top: Float64Array;

  /** Discs at these places (looked at anew each time) with these radii; the most pairs to list. */
  constructor(positions: Positions, radii: Float64Array, limit: number) {
    const size = radii.length;
    this.ones = new Uint32Array(limit);
    this.others = new Uint32Array(limit);
    this.#positions = positions;
    this.#radii = radii;
    this.#tree = new Quadtree(size);
    this.#left = new Float64Array(2 * size);
    this.#right = new Float64Array(2 * size);
    this.#bottom = new Float64Array(2 * size);
    this.#top = new Float64Array(2 * size);
  }

  /**
   * Lists the pairs that overlap while every disc has this share of its radius, each once; answers their number. Where there are more than the limit, lists as many and looks no further.
   * O(n log n + pairs) for n discs of similar size.
   */
  find(share: number): number {
    const { x, y } = this.#positions;
    this.#tree.build(x, y);
    this.#measureBoxes(share);
    const { cellCount, skips } = this.#tree;
    const left = this.#left;
    const right = this.#right;
    const bottom = this.#bottom;
    const top = this.#top;
    let found = 0;
    for (let leaf = 0; leaf < cellCount; leaf += 1) {
      if (skips[leaf] !== leaf + 1) continue;
      // Cells before the leaf have met it already.
      let cell = leaf;
      while (cell < cellCount) {
        if (left[cell]! > right[leaf]! || right[cell]! < left[leaf]! || bottom[cell]! > top[leaf]! || top[cell]! < bottom[leaf]!) {
          cell = skips[cell]!;
          continue;
        }
        if (skips[cell] === cell + 1) found = this.#compare(leaf, cell, share, found);
        if (found === this.ones.length) return found;
        cell += 1;
      }
    }
    return found;
  }

  /** Last cell first. */
  #measureBoxes(share: number): void {
    const { x, y } = this.#positions;
    const { cellCount, points, firsts, ends, skips } = this.#tree;
    for (let cell = cellCount - 1; cell >= 0; cell -= 1) {
      let left = Infinity;
      let right = -Infinity;
      let bottom = Infinity;
      let top = -Infinity;
      if (skips[cell] === cell + 1) {
        for (let at = firsts[cell]!; at < ends[cell]!; at += 1) {
          const disc = points[at]!;
          const radius = this.#radii[disc]! * share;
          left = Math.min(left, x[disc]! - radius);
          right = Math.max(right, x[disc]! + radius);
          bottom = Math.min(bottom, y[disc]! - radius);
          top = Math.max(top, y[disc]! + radius);
        }
      } else {
        for (let child = cell + 1; child < skips[cell]!; child = skips[child]!) {
          left = Math.min(left, this.#left[child]!);
          right = Math.max(right, this.#right[child]!);
          bottom = Math.min(bottom, this.#bottom[child]!);
          top = Math.max(top, this.#top[child]!);
        }
      }
      this.#left[cell] = left;
      this.#right[cell] = right;
      this.#bottom[cell] = bottom;
      this.#top[cell] = top;
    }
  }

  /** Lists the pairs of two leaves, or of one; `found` are listed so far. */
  #compare(leaf: number, other: number, share: number, found: number): number {
    const { x, y } = this.#positions;
    const radii = this.#radii;
    const { points, firsts, ends } = this.#tree;
    for (let at = firsts[leaf]!; at < ends[leaf]!; at += 1) {
      const one = points[at]!;
      for (let to = leaf === other ? at + 1 : firsts[other]!; to < ends[other]!; to += 1) {
        const two = points[to]!;
        const dx = x[one]! - x[two]!;
        const dy = y[one]! - y[two]!;
        const touching = (radii[one]! + radii[two]!) * share;
        if (dx * dx + dy * dy >= touching * touching) continue;
        if (found === this.ones.length) return found;
        this.ones[found] = one;
        this.others[found] = two;
        found += 1;
      }
    }
    return found;
  }
}
