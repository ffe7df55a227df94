/** Leaves hold at most this many points: enough to make few cells, few enough that all their pairs are cheap. */
const LEAF_SIZE = 12;

/** Bits of a coordinate in a Morton key: the smallest cells are 2⁻¹⁶ of the whole. */
const COORDINATE_BITS = 16;
const LARGEST_COORDINATE = 2 ** COORDINATE_BITS - 1;

/** Keys are sorted a byte at a time. */
const BYTES = 256;

/** Six entries for each level of the grid and two for each halving of points that no level tells apart are some 160. */
const STACK_SIZE = 256;

/**
 * Points of the plane in nested square cells, for asking what is near and what is far. The memory is set aside once, and `build` may be called as often as the points move.
 *
 * Points are sorted along the Morton curve (bits of x and y interleaved), so that each cell is a stretch of that order. Cells stand in preorder: cell 0 is the
 * whole, the first child of `cell` is `cell + 1`, and `skips[cell]` is the next cell outside it; a cell whose `skips` is `cell + 1` is a leaf. Every cell that is no leaf
 * has two to four children, none of them empty, so there are fewer than 2n cells.
 * Points that agree in the first 16 bits of both coordinates are split into halves, as cells of side 0: a pile of points costs no more than others.
 * O(n log n) to build for n points, most of it O(n).
 * Reference: Morton 1966, A computer oriented geodetic data base, IBM; linear trees: Gargantini 1982, doi:10.1145/358728.358741.
 */
export class Quadtree {
  /** How many cells there are; 0 without points. */
  cellCount = 0;
  /** The points in Morton order, of those with the same key the smaller first; in a tree of one leaf, as they are numbered. */
  readonly points: Uint32Array;
  /** Cell by cell, where its points begin and end in `points`. */
  readonly firsts: Uint32Array;
  readonly ends: Uint32Array;
  /** Cell by cell, the next cell that is not inside it. */
  readonly skips: Uint32Array;
  /** Cell by cell, the side of a square that holds its points, or 0 when the grid cannot tell them apart. */
  readonly sides: Float64Array;
  readonly #keys: Uint32Array;
  readonly #keysBefore: Uint32Array;
  readonly #pointsBefore: Uint32Array;
  readonly #starts: Uint32Array = new Uint32Array(BYTES);
  readonly #stack: Uint32Array = new Uint32Array(STACK_SIZE);

  /** For this many points. */
  constructor(size: number) {
    this.points = new Uint32Array(size);
    this.#pointsBefore = new Uint32Array(size);
    this.#keys = new Uint32Array(size);
    this.#keysBefore = new Uint32Array(size);
    this.firsts = new Uint32Array(2 * size);
    this.ends = new Uint32Array(2 * size);
    this.skips = new Uint32Array(2 * size);
    this.sides = new Float64Array(2 * size);
  }

  /** Takes the points in; their coordinates are finite. */
  build(x: Float64Array, y: Float64Array): void {
    const size = this.points.length;
    this.cellCount = Math.min(1, size);
    const side = this.#writeKeys(x, y);
    this.firsts[0] = 0;
    this.ends[0] = size;
    this.skips[0] = 1;
    this.sides[0] = side;
    // A single leaf needs no order.
    if (size <= LEAF_SIZE) return;
    this.#sort();
    this.#divide(side);
    this.#link();
  }

  /** Gives each point its key and answers the side of the whole. */
  #writeKeys(x: Float64Array, y: Float64Array): number {
    let left = Infinity;
    let right = -Infinity;
    let bottom = Infinity;
    let top = -Infinity;
    for (let point = 0; point < x.length; point += 1) {
      left = Math.min(left, x[point]!);
      right = Math.max(right, x[point]!);
      bottom = Math.min(bottom, y[point]!);
      top = Math.max(top, y[point]!);
    }
    const side = Math.max(right - left, top - bottom);
    const scale = side > 0 ? LARGEST_COORDINATE / side : 0;
    for (let point = 0; point < x.length; point += 1) {
      this.#keys[point] = spread((x[point]! - left) * scale) | (spread((y[point]! - bottom) * scale) << 1);
      this.points[point] = point;
    }
    return side;
  }

  /** By the lowest byte first, so that equal keys keep their order; four passes end in the arrays they began in. */
  #sort(): void {
    let [keys, sortedKeys] = [this.#keys, this.#keysBefore];
    let [points, sortedPoints] = [this.points, this.#pointsBefore];
    const starts = this.#starts;
    for (let shift = 0; shift < 32; shift += 8) {
      starts.fill(0);
      for (let at = 0; at < keys.length; at += 1) starts[(keys[at]! >>> shift) & 0xff]! += 1;
      let sum = 0;
      for (let byte = 0; byte < BYTES; byte += 1) {
        const count = starts[byte]!;
        starts[byte] = sum;
        sum += count;
      }
      for (let at = 0; at < keys.length; at += 1) {
        const key = keys[at]!;
        const to = starts[(key >>> shift) & 0xff]!++;
        sortedKeys[to] = key;
        sortedPoints[to] = points[at]!;
      }
      [keys, sortedKeys] = [sortedKeys, keys];
      [points, sortedPoints] = [sortedPoints, points];
    }
  }

  /** Cuts the Morton order into cells, in preorder. */
  #divide(whole: number): void {
    const keys = this.#keys;
    const stack = this.#stack;
    let height = 0;
    let cell = 0;
    stack[height++] = 0;
    stack[height++] = keys.length;
    while (height > 0) {
      const end = stack[--height]!;
      const first = stack[--height]!;
      // What the first and the last have in common, all between them have.
      const differing = keys[first]! ^ keys[end - 1]!;
      const level = Math.clz32(differing) >>> 1;
      this.firsts[cell] = first;
      this.ends[cell] = end;
      this.sides[cell] = differing === 0 ? 0 : whole / (1 << level);
      cell += 1;
      if (end - first <= LEAF_SIZE) continue;
      let to = end;
      if (differing === 0) {
        to = (first + end) >>> 1;
        stack[height++] = to;
        stack[height++] = end;
      } else {
        const shift = 2 * (COORDINATE_BITS - 1 - level);
        for (let quadrant = 3; quadrant > 0; quadrant -= 1) {
          const from = firstInQuadrant(keys, first, to, shift, quadrant);
          if (from === to) continue;
          stack[height++] = from;
          stack[height++] = to;
          to = from;
        }
      }
      if (first === to) continue;
      stack[height++] = first;
      stack[height++] = to;
    }
    this.cellCount = cell;
  }

  /** Finds where each cell's inside ends, last cell first. */
  #link(): void {
    const { ends, skips } = this;
    for (let cell = this.cellCount - 1; cell >= 0; cell -= 1) {
      let next = cell + 1;
      if (ends[cell]! - this.firsts[cell]! > LEAF_SIZE) {
        while (ends[next]! < ends[cell]!) next = skips[next]!;
        next = skips[next]!;
      }
      skips[cell] = next;
    }
  }
}

/** The 16 bits of a coordinate with a gap before each. */
function spread(coordinate: number): number {
  let bits = coordinate | 0;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}

/** Where, in a stretch of keys of one cell, those of this quadrant or a later one begin. */
function firstInQuadrant(keys: Uint32Array, from: number, to: number, shift: number, quadrant: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (((keys[middle]! >>> shift) & 3) < quadrant) low = middle + 1;
    else high = middle;
  }
  return low;
}
