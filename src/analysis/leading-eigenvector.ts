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

/** The most directions searched at a time, and how many of the best are kept when the search begins again. */
const BASIS = 32;
const KEPT = 12;
const MOST_ROUNDS = 500;
/** Relative: smaller is rounding. */
const ROUNDING = 2 ** -52;

/**
 * The leading eigenpair of a symmetric, irreducible matrix with entries ≥ 0, known by its products alone; all entries of the vector are ≥ 0.
 * The start is the vector of ones, so nothing is random. Were the matrix reducible, the answer would be the ones' share in the leading eigenspace.
 * A zero matrix gives value 0 and the scaled ones; length 0 an empty vector.
 * Lanczos with full reorthogonalisation and thick restarts: some 1 / √gap products, gap being the relative distance to the next eigenvalue (power
 * iteration needs 1 / gap), and O(length) beside each; 34 vectors of memory. Stops when the residual is rounding, or after 10,000 products; `residual` says
 * how far it came.
 * References: Lanczos 1950, doi:10.6028/jres.045.026; Wu & Simon 2000, doi:10.1137/S0895479898334605.
 */
export function leadingEigenpair(length: number, multiply: Multiply): Eigenpair {
  const most = Math.min(BASIS, length);
  const basis = Array.from({ length: most + 1 }, () => new Float64Array(length));
  basis[0]!.fill(1 / Math.sqrt(length));
  let projected = new Float64Array(most * most);
  let size = 0;
  let held = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { reached, left } = extend(basis, projected, held, most, multiply);
    size = reached;
    const pairs = symmetricEigenpairs(projected, most, size);
    const value = pairs.values[0] ?? 0;
    const kept = Math.min(KEPT, size - 1);
    const isDone = left * Math.abs(pairs.vectors[size - 1] ?? 0) <= ROUNDING * value;
    if (isDone || kept < 1 || round === MOST_ROUNDS - 1) return measured(combinations(basis, pairs.vectors, size, 1)[0] ?? basis[0]!, multiply);
    const best = combinations(basis, pairs.vectors, size, kept);
    basis[kept]!.set(basis[size]!);
    for (const [index, vector] of best.entries()) basis[index]!.set(vector);
    projected = new Float64Array(most * most);
    for (let index = 0; index < kept; index += 1) projected[index * most + index] = pairs.values[index]!;
    held = kept;
  }
  return measured(basis[0]!, multiply);
}
