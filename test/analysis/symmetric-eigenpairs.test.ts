import fc from 'fast-check';
import { expect, it } from 'vitest';
import { symmetricEigenpairs } from '../../src/analysis/symmetric-eigenpairs.ts';
import '../compact/arbitrary-graph.ts';

it('knows a matrix by hand, and one of nothing', () => {
  const { values, vectors } = symmetricEigenpairs([Float64Array.of(2, 1), Float64Array.of(1, 2)]);
  expect([values[0], values[1]]).toEqual([expect.closeTo(3, 14), expect.closeTo(1, 14)]);
  expect(Math.abs(vectors[0]![0]!)).toBeCloseTo(Math.SQRT1_2, 14);
  expect(symmetricEigenpairs([]).values).toHaveLength(0);
  expect([...symmetricEigenpairs([Float64Array.of(-4)]).values]).toEqual([-4]);
});

it('finds vectors of length 1, at right angles, that the matrix only stretches, and leaves the matrix alone', () => {
  const arbitraryMatrix = fc.integer({ min: 1, max: 8 }).chain((size) => fc.array(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: size, maxLength: size }), { minLength: size, maxLength: size }));
  fc.assert(
    fc.property(arbitraryMatrix, (entries) => {
      const rows = entries.map((row, one) => Float64Array.from(row, (_, other) => (one < other ? entries[one]![other]! : entries[other]![one]!)));
      const before = rows.map((row) => [...row]);
      const { values, vectors } = symmetricEigenpairs(rows);
      expect(rows.map((row) => [...row])).toEqual(before);
      const dot = (left: Float64Array, right: Float64Array): number => left.reduce((sum, entry, index) => sum + entry * right[index]!, 0);
      vectors.forEach((vector, one) => {
        for (const row of rows) expect(dot(row, vector)).toBeCloseTo(values[one]! * vector[rows.indexOf(row)]!, 9);
        vectors.forEach((other, two) => expect(dot(vector, other)).toBeCloseTo(one === two ? 1 : 0, 12));
      });
      expect([...values]).toEqual([...values].sort((left, right) => right - left));
    }),
  );
});
