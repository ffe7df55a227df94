import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGivenDate, readWrittenDate } from '../../../src/sources/fields/written-dates.ts';

describe('readWrittenDate', () => {
  it.each<[string, readonly (readonly number[])[]]>([
    ['2012', [[2012]]],
    ['2012///', [[2012]]],
    ['1948/07//', [[1948, 7]]],
    ['2012/03/04/', [[2012, 3, 4]]],
    ['2019/10//undefined', [[2019, 10]]],
    ['2014-08-29', [[2014, 8, 29]]],
    ['2017 Nov 15', [[2017, 11, 15]]],
    ['2016 Dec-2017 Jan', [[2016, 12], [2017, 1]]],
    ['NOV-DEC 2016', [[2016, 11], [2016, 12]]],
    ['2018 Nov-Dec', [[2018, 11], [2018, 12]]],
    ['JUL 08-10, 2013', [[2013, 7, 8], [2013, 7, 10]]],
    ['1998 Mar 15-31', [[1998, 3, 15], [1998, 3, 31]]],
    ['15 June 2017', [[2017, 6, 15]]],
    ['Sept. 1st, 2017', [[2017, 9, 1]]],
    ['02/2016', [[2016, 2]]],
    ['00/2016', [[2016]]],
    ['2019年5月3日', [[2019, 5, 3]]],
    ['2019年', [[2019]]],
  ])('reads %j', (text, parts) => expect(readWrittenDate(text)).toEqual({ 'date-parts': parts }));

  it.each([['2019 Winter', [[2019]], '4'], ['SPR 2003', [[2003]], '1'], ['Fall 2001', [[2001]], '3'], ['2012/03//Summer', [[2012, 3]], '2']])('reads the season of %j', (text, parts, season) => expect(readWrittenDate(text)).toEqual({ 'date-parts': parts, season }));

  it.each(['', 'in press', '10 15', '2012/13/01', '2012/12/32', '2012/01/02/noon', 'Jun', '15 2017', 'May 2016-May 2017-May 2018', '2016 2017', 'Jan Feb 2016', '٢٠١٢'])('does not read %j', (text) => expect(readWrittenDate(text)).toBeUndefined());

  it('never throws, and gives months and days that there are', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom('2012', '12', '3', '/', '-', ' ', 'Jan', 'WIN', '年', '月', ','), fc.string({ maxLength: 3 })), { maxLength: 8 }), (parts) => {
        for (const [, month = 1, day = 1] of readWrittenDate(parts.join(''))?.['date-parts'] ?? []) expect(month >= 1 && month <= 12 && day >= 1 && day <= 31).toBe(true);
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});

describe('readGivenDate', () => {
  it.each<[readonly string[], object, number]>([
    [['2019', 'MAR 15'], { date: { 'date-parts': [[2019, 3, 15]] } }, 0],
    [['2019', '2019/10//'], { date: { 'date-parts': [[2019, 10]] } }, 0],
    [['2019/10/01', '2019'], { date: { 'date-parts': [[2019, 10, 1]] } }, 0],
    [['2019', 'WIN'], { date: { 'date-parts': [[2019]], season: '4' } }, 0],
    [['2019', '2018/12/31'], { date: { 'date-parts': [[2019]] } }, 1],
    [['2019', 'soon'], { date: { 'date-parts': [[2019]] } }, 1],
    [['c. 1999'], { date: { 'date-parts': [[1999]] } }, 1],
    [['5/4/2018'], { date: { 'date-parts': [[2018]] } }, 1],
    [['in press'], { date: { literal: 'in press' } }, 1],
    [[], {}, 0],
  ])('reads %j', (given, expected, problems) => {
    const read = readGivenDate(given);
    expect({ ...(read.date === undefined ? {} : { date: read.date }) }).toEqual(expected);
    expect(read.problems.length).toBe(problems);
  });
});
