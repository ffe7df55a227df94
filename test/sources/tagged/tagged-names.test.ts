import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNames } from '../../../src/sources/tagged/tagged-names.ts';

describe('readNames', () => {
  it('parts lists of persons, and leaves bodies whole', () => {
    expect(readNames(['Leal, A. I.; Rainho, A.', 'Ministry of Food; Forests and Fish', 'et al.']).names).toEqual([{ family: 'Leal', given: 'A. I.' }, { family: 'Rainho', given: 'A.' }, { literal: 'Ministry of Food; Forests and Fish' }]);
    expect(readNames(['Leal, A.', 'et al.']).andOthers).toBe(true);
  });

  it('keeps what is no name, and says so', () => {
    expect(readNames(['A, B, C, D'])).toEqual({ names: [{ literal: 'A, B, C, D' }], andOthers: false, problems: ['“A, B, C, D” is not one name; it is kept as it stands'] });
  });

  it('never throws, and gives no empty part', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('van', 'Berg', 'J.', 'JA', ',', ',,', ';', ' ', 'Jr.', '李', '-', 'et al.'), { minLength: 1, maxLength: 8 }).map((parts) => parts.join('').replace(/\s+/g, ' ').trim()).filter((text) => text !== ''), (text) => {
        for (const name of readNames([text]).names) for (const part of Object.values(name)) expect(part).not.toBe('');
      }),
      { numRuns: 1000, seed: 2 },
    );
  });
});
