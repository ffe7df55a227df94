import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { by, byNumber, byText, firstOf, reversed, sorted, sortedSet } from '../../src/base/order.ts';

describe('orders', () => {
  it('compare text by code unit, not by locale', () => expect(sorted(['ä', 'b', 'Z', 'a', '中'], byText)).toEqual(['Z', 'a', 'b', 'ä', '中']));
  it('compare numbers as numbers', () => expect(sorted([10, 9, -1], byNumber)).toEqual([-1, 9, 10]));
  it('read backwards', () => expect(sorted([1, 3, 2], reversed(byNumber))).toEqual([3, 2, 1]));
  it('look at a part', () => expect(sorted([{ n: 2 }, { n: 1 }], by(({ n }) => n, byNumber))).toEqual([{ n: 1 }, { n: 2 }]));
  it('let the first that tells two apart decide', () => {
    const order = firstOf<[string, number]>(by(([text]) => text, byText), by(([, number]) => number, byNumber));
    expect(sorted<[string, number]>([['b', 1], ['a', 2], ['a', 1]], order)).toEqual([['a', 1], ['a', 2], ['b', 1]]);
    expect(firstOf<number>()(1, 2)).toBe(0);
  });
  it('sort a copy', () => {
    const given = [2, 1];
    expect(sorted(given, byNumber)).toEqual([1, 2]);
    expect(given).toEqual([2, 1]);
  });
  it('make sorted sets that do not depend on the order given', () => {
    expect(sortedSet(['b', 'a', 'b'])).toEqual(['a', 'b']);
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        expect(sortedSet([...texts].reverse())).toEqual(sortedSet(texts));
      }),
      { seed: 1 },
    );
  });
  it('are antisymmetric', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (left, right) => byText(left, right) + byText(right, left) === 0 && (byText(left, right) === 0) === (left === right)), { seed: 1 });
  });
});
