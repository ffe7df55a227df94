import { sumOf } from './sum-to-one.ts';
import { symmetricEigenpairs } from './symmetric-eigenpairs.ts';

/** The largest eigenvalue of a symmetric matrix with entries ≥ 0, and its eigenvector of length (L2) 1. */
export interface Eigenpair {
  readonly value: number;
  readonly vector: Float64Array;
  /** Length of (matrix · vector − value · vector), as a share of the value. The vector's error is about this over the relative distance to the next eigenvalue. */
  readonly residual: number;
}

/** Writes matrix · input into output. */
export type Multiply = (input: Float64Array, output: Float64Array) => void;

/** How many directions are searched at a time, and how many of the best are kept when the search begins again. */
const BASIS = 32;
const KEPT = 12;
const MOST_ROUNDS = 500;
/** Relative: a residual this small is rounding. */
const ROUNDING = 2 ** -52;
/** Relative: what is left of a direction after all others are taken out of it, when there is no new one. */
const NOTHING_NEW = 2 ** -46;

/**
 * The leading eigenpair of a symmetric, irreducible matrix with entries ≥ 0, known by its products alone; all entries of the vector are ≥ 0.
 * The start is the vector of ones, so nothing is random. Were the matrix reducible, the answer would be the ones' share in the leading eigenspace.
 * A zero matrix gives value 0 and the scaled ones; length 0 an empty vector.
 * Lanczos with full reorthogonalisation and thick restarts: some 1 / √gap products, gap being the relative distance to the next eigenvalue (power
 * iteration needs 1 / gap), and O(length) beside each; 45 vectors of memory. Stops when the residual is rounding, or after 10,000 products: `residual` says
 * how far it came.
 * References: Lanczos 1950, doi:10.6028/jres.045.026; Wu & Simon 2000, doi:10.1137/S0895479898334605.
 */
export function leadingEigenpair(length: number, multiply: Multiply): Eigenpair {
  const most = Math.min(BASIS, length);
  const basis = Array.from({ length: most + 1 }, () => new Float64Array(length));
  basis[0]!.fill(1 / Math.sqrt(length));
  if (length === 0) return { value: 0, vector: basis[0]!, residual: 0 };
  let projected: Float64Array[] = [];
  for (let round = 1; ; round += 1) {
    const left = extend(basis, projected, most, multiply);
    const { values, vectors } = symmetricEigenpairs(projected);
    const size = projected.length;
    // The residual of the best direction within the basis, without another product.
    const isSettled = left * Math.abs(vectors[0]![size - 1]!) <= ROUNDING * values[0]!;
    if (isSettled || round === MOST_ROUNDS) return measured(combinations(basis, vectors.slice(0, 1))[0]!, multiply);
    const best = combinations(basis, vectors.slice(0, Math.min(KEPT, size - 1)));
    basis[best.length]!.set(basis[size]!);
    for (const [index, vector] of best.entries()) basis[index]!.set(vector);
    projected = best.map((_, index) => new Float64Array(most).fill(values[index]!, index, index + 1));
  }
}

/**
 * Adds one direction after the other, matrix · newest less all that is in the basis, until the basis is full or nothing new comes up.
 * Row `n` of `projected` is the matrix within the basis. Answers the length of what the last product still held; its direction stands behind the basis.
 */
function extend(basis: readonly Float64Array[], projected: Float64Array[], most: number, multiply: Multiply): number {
  for (;;) {
    const newest = projected.length;
    const row = new Float64Array(most);
    const rest = basis[newest + 1] ?? new Float64Array(0);
    multiply(basis[newest]!, rest);
    // Twice is enough: the second pass takes out what rounding left of the first.
    for (let pass = 0; pass < 2; pass += 1) {
      for (let index = newest; index >= 0; index -= 1) {
        const share = dot(basis[index]!, rest);
        row[index]! += share;
        addScaled(rest, -share, basis[index]!);
      }
    }
    projected.push(row);
    for (let index = 0; index < newest; index += 1) projected[index]![newest] = row[index]!;
    const left = Math.sqrt(dot(rest, rest));
    if (projected.length === rest.length || left <= NOTHING_NEW * projected[0]![0]!) return 0;
    for (let index = 0; index < rest.length; index += 1) rest[index]! /= left;
    if (projected.length === most) return left;
  }
}

/** The vectors that the shares of the basis add up to. */
function combinations(basis: readonly Float64Array[], shares: readonly Float64Array[]): Float64Array[] {
  return shares.map((share) => {
    const vector = new Float64Array(basis[0]!.length);
    for (let index = 0; index < share.length; index += 1) addScaled(vector, share[index]!, basis[index]!);
    return vector;
  });
}

/** The vector with length 1 and no entry below 0, with the value and residual that one more product shows. */
function measured(vector: Float64Array, multiply: Multiply): Eigenpair {
  // The true entries all have one sign; the others are rounding.
  const sign = sumOf(vector) < 0 ? -1 : 1;
  const positive = vector.map((entry) => Math.max(0, sign * entry));
  const length = Math.sqrt(dot(positive, positive));
  const unit = positive.map((entry) => entry / length);
  const product = new Float64Array(unit.length);
  multiply(unit, product);
  const value = dot(unit, product);
  addScaled(product, -value, unit);
  return { value, vector: unit, residual: value > 0 ? Math.sqrt(dot(product, product)) / value : 0 };
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < left.length; index += 1) sum += left[index]! * right[index]!;
  return sum;
}

function addScaled(vector: Float64Array, factor: number, other: Float64Array): void {
  for (let index = 0; index < vector.length; index += 1) vector[index]! += factor * other[index]!;
}
