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

const MOST_PRODUCTS = 10_000;
/** Relative: a residual below the first is rounding; one below the second is, when it has not shrunk for so many products. */
const ROUNDING = 2 ** -48;
const NEAR_ROUNDING = 2 ** -44;
const PATIENCE = 3;
/** Of the square of a residual. */
const NOTHING_NEW = 2 ** -40;

/**
 * The leading eigenpair of a symmetric, irreducible matrix with entries ≥ 0, known by its products alone; all entries of the vector are ≥ 0.
 * The start is the vector of ones, so nothing is random. Were the matrix reducible, the answer would be the ones' share in the leading eigenspace.
 * A zero matrix gives value 0 and the scaled ones; length 0 an empty vector.
 * Conjugate gradients, locally optimal: each vector is the best of those that the last one, its residual and the last step span. Some 1 / √gap products, gap being the
 * relative distance to the next eigenvalue (power iteration needs 1 / gap), and O(length) beside each; eight vectors of memory. Stops when the residual is rounding, or after
 * 10,000 products: `residual` says how far it came.
 * Reference: Knyazev 2001, doi:10.1137/S1064827500366124.
 */
export function leadingEigenpair(length: number, multiply: Multiply): Eigenpair {
  const search = new Search(length, multiply);
  let least = Infinity;
  let stalled = 0;
  for (let products = 1; products < MOST_PRODUCTS; products += 1) {
    const residual = search.lookAround();
    stalled = residual < least ? 0 : stalled + 1;
    if (residual <= ROUNDING || (least <= NEAR_ROUNDING && stalled >= PATIENCE)) break;
    least = Math.min(least, residual);
    search.move();
  }
  return measured(search.vector, multiply);
}

/** The vectors of the search and their products with the matrix, each as long as it comes out; numbers made of them allow for that. */
class Search {
  readonly vector: Float64Array;
  readonly #product: Float64Array;
  /** What vector and step leave of the residual. */
  readonly #rest: Float64Array;
  readonly #restProduct: Float64Array;
  /** The last step, as far as it does not lie along the vector. */
  readonly #step: Float64Array;
  readonly #stepProduct: Float64Array;
  readonly #multiply: Multiply;
  // Dot products: of each with itself, with its own product and with those of others.
  #vectorSquare = 1;
  #vectorValue: number;
  #stepSquare = 0;
  #stepValue = 0;
  #stepAndVector = 0;
  #restSquare = 0;
  #restAndStep = 0;

  constructor(length: number, multiply: Multiply) {
    const [vector, product, rest, restProduct, step, stepProduct] = Array.from({ length: 6 }, () => new Float64Array(length));
    this.vector = vector!.fill(1 / Math.sqrt(length));
    this.#product = product!;
    this.#rest = rest!;
    this.#restProduct = restProduct!;
    this.#step = step!;
    this.#stepProduct = stepProduct!;
    this.#multiply = multiply;
    multiply(this.vector, this.#product);
    this.#vectorValue = dot(this.vector, this.#product);
  }

  /** Finds the residual; answers its length, as a share of the value. */
  lookAround(): number {
    const [vector, product, rest, step, stepProduct] = [this.vector, this.#product, this.#rest, this.#step, this.#stepProduct];
    const value = this.#vectorValue / this.#vectorSquare;
    let alongVector = 0;
    let alongStep = 0;
    for (let index = 0; index < rest.length; index += 1) {
      const entry = product[index]! - value * vector[index]!;
      rest[index] = entry;
      alongVector += entry * vector[index]!;
      alongStep += entry * step[index]!;
    }
    const ofVector = alongVector / this.#vectorSquare;
    const ofStep = alongStep * inverse(this.#stepSquare);
    let restSquare = 0;
    let restAndStep = 0;
    for (let index = 0; index < rest.length; index += 1) {
      const entry = rest[index]! - ofVector * vector[index]! - ofStep * step[index]!;
      rest[index] = entry;
      restSquare += entry * entry;
      restAndStep += entry * stepProduct[index]!;
    }
    // The square of the residual, without what lies along the vector: that is rounding.
    const square = restSquare + alongStep * ofStep;
    // Where next to nothing is left beside the last step, there is no new direction.
    this.#restSquare = restSquare > NOTHING_NEW * square ? restSquare : 0;
    // The vector's product makes of rest and step what the residual makes of them, of the rest its own square: small numbers, not differences of large ones.
    this.#stepAndVector = alongStep;
    this.#restAndStep = restAndStep;
    return square > 0 ? Math.sqrt(square / this.#vectorSquare) / value : 0;
  }

  /** Goes to the best vector that vector, rest and step span. */
  move(): void {
    const [vector, product, rest, restProduct, step, stepProduct] = [this.vector, this.#product, this.#rest, this.#restProduct, this.#step, this.#stepProduct];
    this.#multiply(rest, restProduct);
    const [perVector, perRest, perStep] = [this.#vectorSquare, this.#restSquare, this.#stepSquare].map((square) => Math.sqrt(inverse(square))) as [number, number, number];
    const [first, second, third] = bestShares(
      this.#vectorValue * perVector * perVector,
      dot(rest, restProduct) * perRest * perRest,
      this.#stepValue * perStep * perStep,
      this.#restSquare * perVector * perRest,
      this.#stepAndVector * perVector * perStep,
      this.#restAndStep * perRest * perStep,
    );
    const away = Math.sqrt(second * second + third * third);
    // The step stands upright on the new vector: first · (what leads away) − away · (old vector).
    const turn = away > 0 ? first / away : 0;
    const [ofVector, ofRest, ofStep] = [first * perVector, second * perRest, third * perStep];
    const [stepOfVector, stepOfRest, stepOfStep] = [away * perVector, turn * ofRest, turn * ofStep];
    let [vectorSquare, vectorValue, stepSquare, stepValue] = [0, 0, 0, 0];
    for (let index = 0; index < rest.length; index += 1) {
      const oldVector = vector[index]!;
      const oldProduct = product[index]!;
      const oldRest = rest[index]!;
      const oldRestProduct = restProduct[index]!;
      const oldStep = step[index]!;
      const oldStepProduct = stepProduct[index]!;
      const newVector = ofVector * oldVector + ofRest * oldRest + ofStep * oldStep;
      const newProduct = ofVector * oldProduct + ofRest * oldRestProduct + ofStep * oldStepProduct;
      const newStep = stepOfRest * oldRest + stepOfStep * oldStep - stepOfVector * oldVector;
      const newStepProduct = stepOfRest * oldRestProduct + stepOfStep * oldStepProduct - stepOfVector * oldProduct;
      vector[index] = newVector;
      product[index] = newProduct;
      step[index] = newStep;
      stepProduct[index] = newStepProduct;
      vectorSquare += newVector * newVector;
      vectorValue += newVector * newProduct;
      stepSquare += newStep * newStep;
      stepValue += newStep * newStepProduct;
    }
    this.#vectorSquare = vectorSquare;
    this.#vectorValue = vectorValue;
    this.#stepSquare = stepSquare;
    this.#stepValue = stepValue;
  }
}

/** The shares, their squares adding up to 1 and the first ≥ 0, in which three directions make up the best: by what each makes of itself, and each two of each other. */
function bestShares(first: number, second: number, third: number, firstSecond: number, firstThird: number, secondThird: number): readonly [number, number, number] {
  const rows = [Float64Array.of(first, firstSecond, firstThird), Float64Array.of(firstSecond, second, secondThird), Float64Array.of(firstThird, secondThird, third)];
  const best = symmetricEigenpairs(rows).vectors[0]!;
  const sign = best[0]! < 0 ? -1 : 1;
  return [sign * best[0]!, sign * best[1]!, sign * best[2]!];
}

/** 0 of 0, so that a direction that is not there counts for nothing. */
function inverse(value: number): number {
  return value > 0 ? 1 / value : 0;
}

/** The vector with length 1 and no entry below 0, one product better still, with the value and residual that the product shows. */
function measured(vector: Float64Array, multiply: Multiply): Eigenpair {
  // The true entries all have one sign; the others are rounding.
  const sign = sumOf(vector) < 0 ? -1 : 1;
  const unit = scaledToLengthOne(vector.map((entry) => Math.max(0, sign * entry)));
  const product = new Float64Array(unit.length);
  multiply(unit, product);
  const rough = dot(unit, product);
  if (rough === 0) return { value: 0, vector: unit, residual: 0 };
  // Long sums round: what of the residual lies along the vector belongs to the value.
  const rest = product.map((entry, index) => entry - rough * unit[index]!);
  const value = rough + dot(unit, rest);
  for (let index = 0; index < rest.length; index += 1) rest[index] = product[index]! - value * unit[index]!;
  return { value, vector: scaledToLengthOne(product), residual: lengthOf(rest) / value };
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
