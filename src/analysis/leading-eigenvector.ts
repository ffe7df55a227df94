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

/** How many directions are searched at a time, after how many new ones the best is looked at, and how many of the best are kept when the search begins again. */
const BASIS = 32;
const STRIDE = 4;
const KEPT = 16;
const MOST_PRODUCTS = 10_000;
/** Relative: a residual this small is rounding. */
const ROUNDING = 2 ** -48;
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
  let kept = 0;
  let products = 0;
  for (;;) {
    const before = projected.length;
    const left = extend(basis, projected, kept, Math.min(most, before + STRIDE), multiply);
    const { values, vectors } = symmetricEigenpairs(projected);
    const size = projected.length;
    products += size - before;
    // The residual of the best direction within the basis, without another product.
    const isSettled = left * Math.abs(vectors[0]![size - 1]!) <= ROUNDING * values[0]!;
    if (isSettled || products >= MOST_PRODUCTS) return measured(combinations(basis, vectors.slice(0, 1))[0]!, multiply);
    if (size < most) continue;
    const best = combinations(basis, vectors.slice(0, Math.min(KEPT, size - 1)));
    kept = best.length;
    basis[kept]!.set(basis[size]!);
    for (const [index, vector] of best.entries()) basis[index]!.set(vector);
    projected = best.map((_, index) => new Float64Array(most).fill(values[index]!, index, index + 1));
  }
}

/**
 * Adds one direction after the other, matrix · newest less all that is in the basis, until it holds `goal` or nothing new comes up.
 * Row `n` of `projected` is the matrix within the basis. Answers the length of what the last product still held; its direction stands behind the basis.
 */
function extend(basis: readonly Float64Array[], projected: Float64Array[], kept: number, goal: number, multiply: Multiply): number {
  for (;;) {
    const newest = projected.length;
    const row = new Float64Array(basis.length - 1);
    const rest = basis[newest + 1]!;
    multiply(basis[newest]!, rest);
    // But for rounding a product lies along the newest two directions and a new one; the first product after others were kept, along all of them.
    takeOut(basis, newest === kept ? 0 : newest - 1, newest + 1, rest, row);
    takeOut(basis, 0, newest + 1, rest, row);
    projected.push(row);
    for (let index = 0; index < newest; index += 1) projected[index]![newest] = row[index]!;
    const left = lengthOf(rest);
    if (projected.length === rest.length || left <= NOTHING_NEW * projected[0]![0]!) return 0;
    for (let index = 0; index < rest.length; index += 1) rest[index]! /= left;
    if (projected.length === goal) return left;
  }
}

/** Takes what lies along the directions from `first` up to, not including, `end` out of a vector, and adds to the row how much that is. */
function takeOut(basis: readonly Float64Array[], first: number, end: number, rest: Float64Array, row: Float64Array): void {
  let index = first;
  // The last four may begin before `first` or where others ended: taking a direction out once more does no harm.
  if (end >= 4) for (; index < end; index += 4) takeOutFour(basis, Math.min(index, end - 4), rest, row);
  for (; index < end; index += 1) {
    const share = dot(basis[index]!, rest);
    row[index]! += share;
    addScaled(rest, -share, basis[index]!);
  }
}

/** Four directions at once, for half the traffic of memory. */
function takeOutFour(basis: readonly Float64Array[], first: number, rest: Float64Array, row: Float64Array): void {
  const [one, two, three, four] = [basis[first]!, basis[first + 1]!, basis[first + 2]!, basis[first + 3]!];
  let [ofOne, ofTwo, ofThree, ofFour] = [0, 0, 0, 0];
  for (let index = 0; index < rest.length; index += 1) {
    const entry = rest[index]!;
    ofOne += one[index]! * entry;
    ofTwo += two[index]! * entry;
    ofThree += three[index]! * entry;
    ofFour += four[index]! * entry;
  }
  for (let index = 0; index < rest.length; index += 1) rest[index]! -= ofOne * one[index]! + ofTwo * two[index]! + ofThree * three[index]! + ofFour * four[index]!;
  row[first]! += ofOne;
  row[first + 1]! += ofTwo;
  row[first + 2]! += ofThree;
  row[first + 3]! += ofFour;
}

/** The vectors that the shares of the basis add up to. */
function combinations(basis: readonly Float64Array[], shares: readonly Float64Array[]): Float64Array[] {
  return shares.map((share) => {
    const vector = new Float64Array(basis[0]!.length);
    for (let index = 0; index < share.length; index += 1) addScaled(vector, share[index]!, basis[index]!);
    return vector;
  });
}

/** The vector with length 1 and no entry below 0, one product better still, with the value and residual that the product shows. */
function measured(vector: Float64Array, multiply: Multiply): Eigenpair {
  // The true entries all have one sign; the others are rounding.
  const sign = sumOf(vector) < 0 ? -1 : 1;
  const unit = scaledToLengthOne(vector.map((entry) => Math.max(0, sign * entry)));
  const product = new Float64Array(unit.length);
  multiply(unit, product);
  const value = dot(unit, product);
  const better = scaledToLengthOne(product);
  addScaled(product, -value, unit);
  return value > 0 ? { value, vector: better, residual: lengthOf(product) / value } : { value, vector: unit, residual: 0 };
}

/** The vector in length (L2) 1; unchanged when it has none. */
function scaledToLengthOne(vector: Float64Array): Float64Array {
  const length = lengthOf(vector);
  return length > 0 ? vector.map((entry) => entry / length) : vector;
}

function lengthOf(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector));
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < left.length; index += 1) sum += left[index]! * right[index]!;
  return sum;
}

function addScaled(vector: Float64Array, factor: number, other: Float64Array): void {
  for (let index = 0; index < vector.length; index += 1) vector[index]! += factor * other[index]!;
}
