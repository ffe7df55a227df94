import { Quadtree } from './quadtree.ts';

/**
 * A cell is taken for one body when its side is at most this times its distance: 0 is exact. With few bodies the errors do not cancel out, and could set the whole turning;
 * with few bodies, to be nearer the truth costs little.
 */
const OPENING = 1;
const OPENING_OF_FEW = 0.7;
const FEW = 1000;

/**
 * What each of many bodies is pushed by all others: Σ mass · (own place − other place) / distance², a force that is half at twice the distance.
 * Far bodies count as one, at their centre of mass (Barnes–Hut): about 1 % off on average, below 1,000 bodies less. Bodies at one place do not push each other.
 * Bodies of one leaf of the tree share one list of what pushes them, so that the tree is walked once a leaf, and every body runs straight through its list.
 * O(n log n) for n bodies.
 * Reference: Barnes & Hut 1986, doi:10.1038/324446a0; shared lists: Barnes 1990, doi:10.1016/0021-9991(90)90232-P.
 */
export class Repulsion {
  /** What the last `compute` found, body by body. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly #tree: Quadtree;
  readonly #masses: Float64Array;
  // In Morton order.
  readonly #bodyX: Float64Array;
  readonly #bodyY: Float64Array;
  readonly #bodyMasses: Float64Array;
  // Cell by cell.
  readonly #cellX: Float64Array;
  readonly #cellY: Float64Array;
  readonly #cellMasses: Float64Array;
  // What pushes the bodies of a leaf.
  readonly #pusherX: Float64Array;
  readonly #pusherY: Float64Array;
  readonly #pusherMasses: Float64Array;

  /** For bodies of these masses from 0 up, looked at anew each time. */
  constructor(masses: Float64Array) {
    const size = masses.length;
    this.x = new Float64Array(size);
    this.y = new Float64Array(size);
    this.#tree = new Quadtree(size);
    this.#masses = masses;
    this.#bodyX = new Float64Array(size);
    this.#bodyY = new Float64Array(size);
    this.#bodyMasses = new Float64Array(size);
    this.#cellX = new Float64Array(2 * size);
    this.#cellY = new Float64Array(2 * size);
    this.#cellMasses = new Float64Array(2 * size);
    this.#pusherX = new Float64Array(size);
    this.#pusherY = new Float64Array(size);
    this.#pusherMasses = new Float64Array(size);
  }

  /** Finds the push on each body, for bodies at these places. Distances below `softening`, which is above 0, push less than they would. */
  compute(x: Float64Array, y: Float64Array, softening: number): void {
    this.#tree.build(x, y);
    this.#weigh(x, y);
    const { cellCount, skips } = this.#tree;
    for (let cell = 0; cell < cellCount; cell += 1) {
      if (skips[cell] !== cell + 1) continue;
      this.#push(cell, this.#gather(cell), softening * softening);
    }
  }

  /** Copies the bodies into Morton order and finds the mass and centre of each cell, last cell first. */
  #weigh(x: Float64Array, y: Float64Array): void {
    const { cellCount, points, firsts, ends, skips } = this.#tree;
    const bodyX = this.#bodyX;
    const bodyY = this.#bodyY;
    const bodyMasses = this.#bodyMasses;
    for (let at = 0; at < points.length; at += 1) {
      const body = points[at]!;
      bodyX[at] = x[body]!;
      bodyY[at] = y[body]!;
      bodyMasses[at] = this.#masses[body]!;
    }
    for (let cell = cellCount - 1; cell >= 0; cell -= 1) {
      let mass = 0;
      let sumX = 0;
      let sumY = 0;
      if (skips[cell] === cell + 1) {
        for (let at = firsts[cell]!; at < ends[cell]!; at += 1) {
          mass += bodyMasses[at]!;
          sumX += bodyX[at]! * bodyMasses[at]!;
          sumY += bodyY[at]! * bodyMasses[at]!;
        }
      } else {
        for (let child = cell + 1; child < skips[cell]!; child = skips[child]!) {
          mass += this.#cellMasses[child]!;
          sumX += this.#cellX[child]! * this.#cellMasses[child]!;
          sumY += this.#cellY[child]! * this.#cellMasses[child]!;
        }
      }
      this.#cellMasses[cell] = mass;
      this.#cellX[cell] = mass > 0 ? sumX / mass : bodyX[firsts[cell]!]!;
      this.#cellY[cell] = mass > 0 ? sumY / mass : bodyY[firsts[cell]!]!;
    }
  }

  /** Lists what pushes the bodies of a leaf, themselves among them; answers how many. */
  #gather(leaf: number): number {
    const { cellCount, firsts, ends, skips, sides } = this.#tree;
    const bodyX = this.#bodyX;
    const bodyY = this.#bodyY;
    const bodyMasses = this.#bodyMasses;
    const cellX = this.#cellX;
    const cellY = this.#cellY;
    const pusherX = this.#pusherX;
    const pusherY = this.#pusherY;
    const pusherMasses = this.#pusherMasses;
    const first = firsts[leaf]!;
    const end = ends[leaf]!;
    const opening = this.#masses.length <= FEW ? OPENING_OF_FEW : OPENING;
    let left = bodyX[first]!;
    let right = left;
    let bottom = bodyY[first]!;
    let top = bottom;
    for (let at = first + 1; at < end; at += 1) {
      const bx = bodyX[at]!;
      const by = bodyY[at]!;
      if (bx < left) left = bx;
      else if (bx > right) right = bx;
      if (by < bottom) bottom = by;
      else if (by > top) top = by;
    }
    let length = 0;
    let cell = 0;
    while (cell < cellCount) {
      const skip = skips[cell]!;
      if (firsts[cell]! > first || ends[cell]! < end) {
        const px = cellX[cell]!;
        const py = cellY[cell]!;
        const dx = px < left ? left - px : px > right ? px - right : 0;
        const dy = py < bottom ? bottom - py : py > top ? py - top : 0;
        const side = sides[cell]!;
        if (side * side <= opening * opening * (dx * dx + dy * dy)) {
          pusherX[length] = px;
          pusherY[length] = py;
          pusherMasses[length] = this.#cellMasses[cell]!;
          length += 1;
          cell = skip;
          continue;
        }
      }
      if (skip === cell + 1) {
        for (let at = firsts[cell]!; at < ends[cell]!; at += 1) {
          pusherX[length] = bodyX[at]!;
          pusherY[length] = bodyY[at]!;
          pusherMasses[length] = bodyMasses[at]!;
          length += 1;
        }
      }
      cell += 1;
    }
    return length;
  }

  /** Adds up the list for each body of the leaf. Itself, at distance 0, adds nothing. */
  #push(leaf: number, length: number, softening: number): void {
    const { points, firsts, ends } = this.#tree;
    const pusherX = this.#pusherX;
    const pusherY = this.#pusherY;
    const pusherMasses = this.#pusherMasses;
    for (let at = firsts[leaf]!; at < ends[leaf]!; at += 1) {
      const bx = this.#bodyX[at]!;
      const by = this.#bodyY[at]!;
      let pushX = 0;
      let pushY = 0;
      for (let pusher = 0; pusher < length; pusher += 1) {
        const dx = bx - pusherX[pusher]!;
        const dy = by - pusherY[pusher]!;
        const share = pusherMasses[pusher]! / (dx * dx + dy * dy + softening);
        pushX += dx * share;
        pushY += dy * share;
      }
      this.x[points[at]!] = pushX;
      this.y[points[at]!] = pushY;
    }
  }
}
