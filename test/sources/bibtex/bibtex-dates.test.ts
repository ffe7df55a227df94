import { describe, expect, it } from 'vitest';
import { readDate } from '../../../src/sources/bibtex/bibtex-dates.ts';
import type { ReadDate } from '../../../src/sources/fields/written-dates.ts';

const read = (fields: Record<string, string>): ReadDate => readDate((name) => fields[name]);

describe('readDate', () => {
  it.each<[Record<string, string>, number[][]]>([
    [{ year: '2017' }, [[2017]]],
    [{ year: '2017', month: 'December' }, [[2017, 12]]],
    [{ year: '2017', month: 'Dec.' }, [[2017, 12]]],
    [{ year: '2017', month: '6' }, [[2017, 6]]],
    [{ year: '2017', month: '06' }, [[2017, 6]]],
    [{ year: '2017', month: 'Sept' }, [[2017, 9]]],
    [{ year: '2017', month: '15 May' }, [[2017, 5, 15]]],
    [{ year: '2017', month: 'May 15' }, [[2017, 5, 15]]],
    [{ year: '2017', month: 'May', day: '15' }, [[2017, 5, 15]]],
    [{ year: '2017', month: 'July–August' }, [[2017, 7], [2017, 8]]],
    [{ year: '-350' }, [[-350]]],
    [{ date: '2017-06-12' }, [[2017, 6, 12]]],
    [{ date: '2017-06' }, [[2017, 6]]],
    [{ date: '2017-06-12T10:00:00Z' }, [[2017, 6, 12]]],
    [{ date: '2017-06~' }, [[2017, 6]]],
    [{ date: '1999/2001' }, [[1999], [2001]]],
    [{ date: '1999/' }, [[1999]]],
    [{ date: '2018-12-03/2018-12-06' }, [[2018, 12, 3], [2018, 12, 6]]],
    [{ date: '2017', year: '1950', month: 'May' }, [[2017]]],
    [{ year: '2012-06-14' }, [[2012, 6, 14]]],
    [{ year: '1998/1999' }, [[1998], [1999]]],
  ])('reads %o', (fields, parts) => expect(read(fields)).toEqual({ date: { 'date-parts': parts }, problems: [] }));

  it('reads months from 21 on as seasons', () => {
    expect(read({ date: '2017-21' }).date).toEqual({ 'date-parts': [[2017]], season: '1' });
    expect(read({ date: '2017-24/2018' }).date).toEqual({ 'date-parts': [[2017]], season: '4' });
    expect(read({ date: '2017-25' }).date).toEqual({ 'date-parts': [[2017]] });
  });

  it.each<[Record<string, string>, number[][]]>([
    [{ year: 'c1988' }, [[1988]]],
    [{ year: '[1999]' }, [[1999]]],
    [{ year: '2017a' }, [[2017]]],
    [{ year: '1845(清同治四年)' }, [[1845]]],
    [{ year: 'June 1980' }, [[1980, 6]]],
    [{ year: '2017', month: 'Summer' }, [[2017]]],
    [{ year: '2017', month: '13' }, [[2017]]],
  ])('reads %o with a problem', (fields, parts) => {
    const { date, problems } = read(fields);
    expect(date).toEqual({ 'date-parts': parts });
    expect(problems).toHaveLength(1);
  });

  it.each(['in press', '98', '1998 or 2001', 'n.d.'])('keeps “%s” as it stands', (year) => expect(read({ year })).toMatchObject({ date: { literal: year }, problems: [expect.stringContaining(year)] }));
  it('has nothing to read', () => expect(read({})).toEqual({ problems: [] }));
  it('misses a year', () => expect(read({ month: 'May' })).toEqual({ problems: ['There is a month but no year'] }));
});
