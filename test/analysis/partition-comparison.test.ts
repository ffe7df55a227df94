import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedRandIndex, normalisedMutualInformation, variationOfInformation } from '../../src/analysis/partition-comparison.ts';
import { meet } from '../../src/analysis/partition-meet.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import '../compact/arbitrary-graph.ts';
import { COMPARISON_ORACLES } from './communities-oracle.ts';
import { expectClose } from './oracle.ts';

const arbitraryLabels = (order: number): fc.Arbitrary<number[]> => fc.array(fc.nat(Math.max(0, order - 1)), { minLength: order, maxLength: order });
const arbitraryTwo: fc.Arbitrary<[number[], number[]]> = fc.integer({ min: 1, max: 14 }).chain((order) => fc.tuple(arbitraryLabels(order), arbitraryLabels(order)));
const COMPARISONS = [adjustedRandIndex, normalisedMutualInformation, variationOfInformation] as const;

describe('meet', () => {
  it('keeps together what is together in both', () => {
    const { cells, left, right } = meet([1, 1, 0, 0, 1], [3, 2, 2, 2, 3]);
    expect([...cells.labels]).toEqual([0, 1, 2, 2, 0]);
    expect([cells.count, [...cells.sizes], left.count, right.count]).toEqual([3, [2, 1, 2], 2, 2]);
  });

  it('agrees with pair by pair', () => {
    fc.assert(
      fc.property(arbitraryTwo, ([left, right]) => {
        const { cells } = meet(left, right);
        for (let one = 0; one < left.length; one += 1) {
          for (let other = 0; other < one; other += 1) expect(cells.labels[one] === cells.labels[other]).toBe(left[one] === left[other] && right[one] === right[other]);
        }
        const sizes = new Uint32Array(cells.count);
        for (const cell of cells.labels) sizes[cell]! += 1;
        expect(cells.sizes).toEqual(sizes);
      }),
    );
  });
});

describe('comparing partitions', () => {
  it('agrees with igraph', () => {
    expect(COMPARISON_ORACLES.length).toBeGreaterThan(10);
    for (const wanted of COMPARISON_ORACLES) {
      const { left, right } = wanted;
      expectClose(COMPARISONS.map((compare) => compare(left, right)), [wanted.adjustedRandIndex, wanted.normalisedMutualInformation, wanted.variationOfInformation]);
    }
  });

  it('counts by hand', () => {
    // Of 15 pairs 6 are together here, 3 there, and 2 in both; chance would make it 6 · 3 / 15.
    expect(adjustedRandIndex([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2])).toBeCloseTo((2 - 1.2) / (4.5 - 1.2), 14);
    // Independent halves: knowing one says nothing of the other.
    expect(normalisedMutualInformation([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(0, 14);
    expect(variationOfInformation([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(2 * Math.LN2, 14);
    expect(adjustedRandIndex([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 14);
    expect(COMPARISONS.map((compare) => compare([0, 0, 0, 0], [0, 1, 2, 3]))).toEqual([0, 0, Math.log(4)]);
  });

  it('finds a division the same under any numbers, exactly', () => {
    fc.assert(
      fc.property(arbitraryTwo, ([labels]) => {
        const same = labels.map((label) => labels.length - 1 - label);
        expect(COMPARISONS.map((compare) => compare(labels, same))).toEqual([1, 1, 0]);
      }),
    );
    for (const labels of [[], [0], [0, 0, 0], [0, 1, 2]]) expect(COMPARISONS.map((compare) => compare(labels, labels))).toEqual([1, 1, 0]);
  });

  it('agrees with the definitions, both ways round', () => {
    fc.assert(
      fc.property(arbitraryTwo, ([left, right]) => {
        const wanted = naively(left, right);
        COMPARISONS.forEach((compare, index) => {
          expect(compare(left, right)).toBeCloseTo(wanted[index]!, 12);
          expect(compare(right, left)).toBeCloseTo(wanted[index]!, 12);
        });
        expect(normalisedMutualInformation(left, right)).toBeGreaterThanOrEqual(0);
        expect(variationOfInformation(left, right)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('does not overflow where pairs outnumber what 32 bits hold', () => {
    const left = Uint32Array.from({ length: 300_000 }, (_, node) => node % 2);
    const right = Uint32Array.from({ length: 300_000 }, (_, node) => (node < 100_000 ? node % 2 : 2));
    expect(adjustedRandIndex(left, right)).toBeGreaterThan(0.05);
    expect(adjustedRandIndex(left, right)).toBeLessThan(0.2);
    expect(adjustedRandIndex(left, new Uint32Array(300_000))).toBe(0);
  });

  it('refuses divisions of different nodes, and labels out of range', () => {
    for (const compare of COMPARISONS) {
      expect(() => compare([0, 1], [0])).toThrow(/1 community labels; expected one for each of 2/);
      expect(() => compare([0, 2], [0, 0])).toThrow(UsageError);
      expect(() => compare([0, 1], [0, NaN])).toThrow(UsageError);
    }
  });
});

/** Adjusted Rand index, normalised mutual information and variation of information, by pairs and by drawing nodes. */
function naively(left: readonly number[], right: readonly number[]): [number, number, number] {
  const order = left.length;
  const nodes = left.map((_, node) => node);
  const share = (test: (node: number) => boolean): number => nodes.filter(test).length / order;
  const mean = (value: (node: number) => number): number => nodes.reduce((sum, node) => sum + value(node) / order, 0);
  const inLeft = (node: number): number => share((other) => left[other] === left[node]);
  const inRight = (node: number): number => share((other) => right[other] === right[node]);
  const inBoth = (node: number): number => share((other) => left[other] === left[node] && right[other] === right[node]);
  const [leftEntropy, rightEntropy, bothEntropy] = [inLeft, inRight, inBoth].map((chance) => -mean((node) => Math.log(chance(node)))) as [number, number, number];
  const shared = leftEntropy + rightEntropy - bothEntropy;
  let [pairs, together, leftPairs, rightPairs] = [0, 0, 0, 0];
  for (let one = 0; one < order; one += 1) {
    for (let other = 0; other < one; other += 1) {
      pairs += 1;
      if (left[one] === left[other]) leftPairs += 1;
      if (right[one] === right[other]) rightPairs += 1;
      if (left[one] === left[other] && right[one] === right[other]) together += 1;
    }
  }
  const chance = pairs === 0 ? 0 : (leftPairs * rightPairs) / pairs;
  const most = (leftPairs + rightPairs) / 2;
  return [
    most === chance ? 1 : (together - chance) / (most - chance),
    leftEntropy + rightEntropy === 0 ? 1 : (2 * shared) / (leftEntropy + rightEntropy),
    leftEntropy + rightEntropy - 2 * shared,
  ];
}
