import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainSums } from '../../../src/sources/references/chain-sums.ts';
import { FeatureTable } from '../../../src/base/feature-table.ts';
import { labelSequence } from '../../../src/sources/references/sequence-labeller.ts';

const SIZE = 3;
const score = fc.double({ min: -8, max: 8, noNaN: true });
const chain = fc.integer({ min: 1, max: 5 }).chain((length) =>
  fc.record({
    scores: fc.array(score, { minLength: length * SIZE, maxLength: length * SIZE }),
    transitions: fc.array(score, { minLength: 2 * SIZE * SIZE, maxLength: 2 * SIZE * SIZE }),
    boundaries: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: length, maxLength: length }),
  }),
);

/** Every labelling and its score, one by one. */
function everyLabelling(scores: readonly number[], transitions: readonly number[], boundaries: readonly number[]): { readonly labels: readonly number[]; readonly score: number }[] {
  const length = boundaries.length;
  return Array.from({ length: SIZE ** length }, (_, code) => {
    const labels = boundaries.map((_boundary, at) => Math.floor(code / SIZE ** at) % SIZE);
    const own = labels.reduce((sum, label, at) => sum + (scores[at * SIZE + label] ?? 0) + (at === 0 ? 0 : (transitions[(boundaries[at - 1] ?? 0) * SIZE * SIZE + (labels[at - 1] ?? 0) * SIZE + label] ?? 0)), 0);
    return { labels, score: own };
  });
}

describe('chainSums and labelSequence', () => {
  it('agree with the sum and the best of all labellings', () => {
    fc.assert(
      fc.property(chain, ({ scores, transitions, boundaries }) => {
        const all = everyLabelling(scores, transitions, boundaries);
        const factors = Float64Array.from(transitions, Math.exp);
        const { logTotal, marginals } = chainSums(Float64Array.from(scores), factors, boundaries, boundaries.length, SIZE);
        const total = all.reduce((sum, one) => sum + Math.exp(one.score), 0);
        expect(logTotal).toBeCloseTo(Math.log(total), 8);
        boundaries.forEach((_, at) => {
          for (let label = 0; label < SIZE; label += 1) {
            const share = all.filter(({ labels }) => labels[at] === label).reduce((sum, one) => sum + Math.exp(one.score), 0) / total;
            expect(marginals[at * SIZE + label]).toBeCloseTo(share, 8);
          }
        });
        // Hashes that fall together in the table, and one that it does not hold.
        const hashOf = (index: number): number => 1000 * 2 ** 16 + index * 2 ** 10;
        const features = new FeatureTable({
          hashes: Uint32Array.from(scores, (_, index) => hashOf(index)),
          ends: Uint32Array.from(scores, (_, index) => index + 1),
          labels: Uint8Array.from(scores, (_, index) => index % SIZE),
          weights: Float64Array.from(scores),
        });
        const seen = { features: Uint32Array.from(boundaries.flatMap((_, at) => [...scores.slice(at * SIZE, (at + 1) * SIZE).map((__, label) => hashOf(at * SIZE + label)), 77])), boundaries };
        const { labels, probabilities } = labelSequence({ labels: SIZE, features, transitions: Float64Array.from(transitions), factors }, seen);
        const best = Math.max(...all.map((one) => one.score));
        expect(all.find((one) => one.labels.every((label, at) => label === labels[at]))?.score).toBeCloseTo(best, 8);
        labels.forEach((label, at) => expect(probabilities[at]).toBeCloseTo(marginals[at * SIZE + label] ?? 0, 12));
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('do not overflow on long chains of great weights', () => {
    const length = 2000;
    const { logTotal, marginals } = chainSums(new Float64Array(length * SIZE).fill(300), new Float64Array(SIZE * SIZE).fill(1), new Uint8Array(length), length, SIZE);
    expect(logTotal).toBeCloseTo(length * (300 + Math.log(SIZE)), 3);
    expect(marginals[length]).toBeCloseTo(1 / SIZE, 10);
  });
});
