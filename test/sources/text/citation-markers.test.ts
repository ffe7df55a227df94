import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCitationMarkers, LONGEST_RANGE } from '../../../src/sources/text/citation-markers.ts';

const cited = (text: string): string[][] => findCitationMarkers(text).map((marker) => [...marker.cited]);

describe('findCitationMarkers', () => {
  it.each([
    ['[3]', ['3']],
    ['[32 ]', ['32']],
    ['[ 138]', ['138']],
    ['[10-12]', ['10', '11', '12']],
    ['[100–102]', ['100', '101', '102']],
    ['[100—102]', ['100', '101', '102']],
    ['[100−102]', ['100', '101', '102']],
    ['[100~102]', ['100', '101', '102']],
    ['[7 - 9]', ['7', '8', '9']],
    ['[10、46]', ['10', '46']],
    ['[6, 7]', ['6', '7']],
    ['[9,33,34]', ['9', '33', '34']],
    ['[1，2；3;4]', ['1', '2', '3', '4']],
    ['[1, 3-5]', ['1', '3', '4', '5']],
    ['［３］', ['3']],
    ['［1–3］', ['1', '2', '3']],
    ['【3、4】', ['3', '4']],
    ['\\[10\\]', ['10']],
    ['[007]', ['7']],
    ['[3, 3]', ['3', '3']],
    ['[12, p. 4]', ['12']],
    ['[12, 13, Sec. 4]', ['12', '13']],
    ['[12, 第4页]', ['12']],
    ['[1\n, 2]', ['1', '2']],
    ['[3000]', ['3000']],
    ['[1001, 1002]', ['1001', '1002']],
    ['[4]–[6]', ['4', '5', '6']],
    ['[@key]', ['key']],
    ['[@a; @b]', ['a', 'b']],
    ['[see @a, pp. 3; -@b2020x:y]', ['a', 'b2020x:y']],
    ['[@doi:10.1038/nature14539.]', ['doi:10.1038/nature14539']],
    ['[@{a(b)}]', ['a(b)']],
    ['[@变分2014]', ['变分2014']],
  ])('reads %s', (text, numbers) => {
    for (const around of [text, `x${text}y`, `车等。 ${text} 正则化`]) {
      const [marker, ...others] = findCitationMarkers(around);
      expect(marker?.cited).toEqual(numbers);
      expect(marker?.broken).toEqual([]);
      expect(others).toEqual([]);
      expect(around.slice(marker?.start, marker?.end)).toBe(text);
    }
  });

  it.each(['[0]', '[0, 1]', '[2020]', '[1000]', '[2999]', '[2019, 2020]', '[1998-2004]', '[2020-01]', '[2021-03-04]', '[12345]', '[^1]', '[ ]', '[x]', '[]', '[-]', '[,]', '[a3]', '[3a]', '[1.5]', '[3', '3]', '[3］', '[3\\]', '\\[3]', '[me@x.org]', '[@fig:a]', '[[a]]', '[3)'])('takes %s for no citation', (text) => expect(cited(text)).toEqual([]));

  it('reads markers side by side, and inside brackets', () => {
    expect(cited('[93] [96][97],[98]')).toEqual([['93'], ['96'], ['97'], ['98']]);
    expect(cited('[[13]]')).toEqual([['13']]);
    expect(cited('[5]–[4], [3, 4]-[6], [7] - [8] — [9]')).toEqual([['5'], ['4'], ['3', '4'], ['6'], ['7', '8'], ['9']]);
  });

  it.each([
    ['[12-10]', [], 'backwards'],
    [`[1-${LONGEST_RANGE + 1}]`, [], 'more than 200'],
    ['[3-5-7]', [], 'neither a number nor a range'],
    ['[5,,6]', ['5', '6'], 'missing'],
    ['[5,]', ['5'], 'missing'],
    ['[3-]', [], 'neither'],
    ['[3 4]', [], 'neither'],
    ['[7, 9-8]', ['7'], 'backwards'],
  ])('says what is wrong with %s', (text, numbers, reason) => {
    const [marker] = findCitationMarkers(text);
    expect(marker?.cited).toEqual(numbers);
    expect(marker?.broken).toHaveLength(1);
    expect(marker?.broken[0]?.reason).toContain(reason);
    expect(text.slice(marker?.broken[0]?.start, marker?.broken[0]?.end).trim()).not.toContain('[');
  });

  it('expands the longest range', () => expect(cited(`[1-${LONGEST_RANGE}]`)[0]).toHaveLength(LONGEST_RANGE));

  it('finds markers in order, within the text, with a bracket at either end', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'[]［］【】\\0123459 ,、;-–@ak.'.split('')), maxLength: 60 }), (text) => {
        let at = 0;
        for (const { start, end, cited: numbers, broken } of findCitationMarkers(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(text.slice(start, end)).toMatch(/^\\?[[［【][^]*[\]］】]$/);
          expect(numbers.length + broken.length).toBeGreaterThan(0);
          for (const part of broken) expect(part.start >= start && part.end <= end).toBe(true);
          at = end;
        }
      }),
      { seed: 1, numRuns: 3000 },
    );
  });

  it.each(['[', '[1,', '[@', '[1-2', '【', '[1'])('takes 100,000 times “%s” in its stride', (piece) => {
    const started = Date.now();
    findCitationMarkers(piece.repeat(100_000));
    expect(Date.now() - started).toBeLessThan(10_000);
  });
});
