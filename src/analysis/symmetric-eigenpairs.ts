/** All eigenvalues of a small symmetric matrix, largest first, each with its eigenvector of length 1. */
export interface SymmetricEigenpairs {
  readonly values: Float64Array;
  readonly vectors: readonly Float64Array[];
}

/** Rotations bring this to rounding within ten sweeps; the bound is for hostile input. */
const MOST_SWEEPS = 50;

/**
 * The eigenpairs of a dense symmetric matrix given by its rows (entries beyond the square are ignored), by Jacobi's rotations: slow, short and as exact as doubles allow.
 * O(n³) a sweep, some eight sweeps; for matrices up to about a hundred rows. The rows given are not changed.
 * Reference: Golub & Van Loan, Matrix Computations, 4th edition, section 8.5.
 */
export function symmetricEigenpairs(matrix: readonly Float64Array[]): SymmetricEigenpairs {
  const size = matrix.length;
  const rows = matrix.map((row) => row.slice());
  const vectors = rows.map((_, index) => new Float64Array(size).fill(1, index, index + 1));
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    let isRotated = false;
    for (let one = 0; one < size; one += 1) {
      for (let other = one + 1; other < size; other += 1) if (rotate(rows, vectors, one, other)) isRotated = true;
    }
    if (!isRotated) break;
  }
  const order = rows.map((_, index) => index).sort((left, right) => rows[right]![right]! - rows[left]![left]! || left - right);
  return { values: Float64Array.from(order, (index) => rows[index]![index]!), vectors: order.map((index) => vectors[index]!) };
}

/** Turns the plane of two axes so that their common entry becomes 0; false when it already is, to rounding. */
function rotate(rows: readonly Float64Array[], vectors: readonly Float64Array[], one: number, other: number): boolean {
  const rowOne = rows[one]!;
  const rowOther = rows[other]!;
  const entry = rowOne[other]!;
  if (Math.abs(entry) <= 2 ** -54 * Math.sqrt(Math.abs(rowOne[one]! * rowOther[other]!)) || entry === 0) return false;
  const slope = (rowOther[other]! - rowOne[one]!) / (2 * entry);
  const tangent = (slope < 0 ? -1 : 1) / (Math.abs(slope) + Math.sqrt(slope * slope + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  turn(rowOne, rowOther, cosine, sine);
  for (const row of rows) {
    const left = row[one]!;
    const right = row[other]!;
    row[one] = cosine * left - sine * right;
    row[other] = sine * left + cosine * right;
  }
  turn(vectors[one]!, vectors[other]!, cosine, sine);
  rowOne[other] = 0;
  rowOther[one] = 0;
  return true;
}

function turn(one: Float64Array, other: Float64Array, cosine: number, sine: number): void {
  for (let index = 0; index < one.length; index += 1) {
    const left = one[index]!;
    const right = other[index]!;
    one[index] = cosine * left - sine * right;
    other[index] = sine * left + cosine * right;
  }
}
