import { describe, expect, it } from 'vitest';
import { countByYear, readYears } from '../../src/analysis/years.ts';
import { UsageError } from '../../src/base/diagnostics.ts';

describe('readYears', () => {
  it('takes any list of whole years, 0 for unknown', () => {
    expect(readYears(4, [2020, 0, -300, 9999])).toEqual(Int32Array.of(2020, 0, -300, 9999));
    expect(readYears(1, Float64Array.of(1999))).toEqual(Int32Array.of(1999));
    expect(readYears(0, [])).toEqual(new Int32Array(0));
  });

  it.each([
    [2, [2020], /1 years; expected one for each of 2 nodes/],
    [1, [NaN], /year of node 0 is NaN; expected a whole number from −9999 to 9999, 0 where it is not known/],
    [2, [2020, 2020.5], /year of node 1 is 2020.5/],
    [1, [20_200], /year of node 0 is 20200/],
    [1, [-1e12], /year of node 0/],
    [1, ['2020'] as unknown as number[], /year of node 0 is 2020/],
  ])('refuses %s nodes with %o', (order, years, message) => {
    expect(() => readYears(order, years)).toThrow(UsageError);
    expect(() => readYears(order, years)).toThrow(message);
  });
});

describe('countByYear', () => {
  it('adds up amounts year by year, without gaps', () => {
    expect(countByYear(Int32Array.of(2003, 2000, 0, 2002, 2001), Uint32Array.of(5, 1, 7, 2, 0))).toEqual({ first: 2000, counts: Uint32Array.of(1, 0, 2, 5), undated: 7 });
    expect(countByYear(Int32Array.of(-3, -5, -4), Uint32Array.of(5, 1, 7))).toEqual({ first: -5, counts: Uint32Array.of(1, 7, 5), undated: 0 });
  });

  it('has no years where none is known', () => {
    expect(countByYear(Int32Array.of(0, 0), Uint32Array.of(5, 1))).toEqual({ first: 0, counts: new Uint32Array(0), undated: 6 });
  });
});
