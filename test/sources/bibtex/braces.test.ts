import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchBraces, matchPairs, splitOutsideBraces, UNMATCHED } from '../../../src/sources/bibtex/braces.ts';

describe('matchBraces', () => {
  it('pairs braces, whatever stands before them', () => expect([...matchBraces('{a\\{}}}{')]).toEqual([5, UNMATCHED, UNMATCHED, 4, 3, 0, UNMATCHED, UNMATCHED]));
  it('pairs brackets, with a mind to escapes', () => expect([...matchPairs('[\\[]]', '[', ']', true)]).toEqual([3, UNMATCHED, UNMATCHED, 0, UNMATCHED]));
  it('is its own inverse, and pairs enclose balanced text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', 'a') }), (text) => {
        matchBraces(text).forEach((partner, offset, all) => {
          if (partner === UNMATCHED) return;
          expect(all[partner]).toBe(offset);
          const inside = text.slice(Math.min(offset, partner) + 1, Math.max(offset, partner));
          expect(inside.split('{').length).toBe(inside.split('}').length);
        });
      }),
      { seed: 1 },
    );
  });
});

describe('splitOutsideBraces', () => {
  it('cuts outside braces only', () => expect(splitOutsideBraces('a,{b,c},,d}', /,/y)).toEqual(['a', '{b,c}', '', 'd}']));
  it('loses nothing', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('{', '}', ',', 'a') }), (text) => splitOutsideBraces(text, /,/y).join(',') === text), { seed: 1 });
  });
});
