import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Agreement, compareAuthors, firstAuthor } from '../../src/records/first-authors.ts';
import type { CslName } from '../../src/sources/csl.ts';

const compare = (one: CslName, other: CslName): Agreement => compareAuthors(firstAuthor(one), firstAuthor(other));

describe('compareAuthors', () => {
  it.each<[string, CslName, CslName, Agreement]>([
    ['initials', { family: 'Vaswani', given: 'Ashish' }, { family: 'Vaswani', given: 'A.' }, 'same'],
    ['capitals', { family: 'VASWANI', given: 'A' }, { family: 'Vaswani', given: 'Ashish' }, 'same'],
    ['a given name that is missing', { family: 'Vaswani' }, { family: 'Vaswani', given: 'Ashish' }, 'same'],
    ['accents', { family: 'Bælum', given: 'J' }, { family: 'Baelum', given: 'J' }, 'same'],
    ['umlauts written out', { family: 'Müller', given: 'K' }, { family: 'Mueller', given: 'K' }, 'same'],
    ['particles of their own', { family: 'Maaten', given: 'L', 'non-dropping-particle': 'van der' }, { family: 'van der Maaten', given: 'Laurens' }, 'same'],
    ['particles left out', { family: 'van der Maaten', given: 'L' }, { family: 'Maaten', given: 'L' }, 'same'],
    ['particles grown together', { family: 'VANDERMAATEN', given: 'L' }, { family: 'van der Maaten', given: 'L' }, 'same'],
    ['a suffix', { family: 'Kennicutt Jr', given: 'MC' }, { family: 'Kennicutt', given: 'M. C.', suffix: 'Jr.' }, 'same'],
    ['hyphens', { family: 'Garrido-Merchán', given: 'E' }, { family: 'Garrido Merchan', given: 'E' }, 'same'],
    ['Chinese names in one piece and in parts', { literal: '李四光' }, { family: '李', given: '四光' }, 'same'],
    ['Chinese names with their parts exchanged', { family: '四光', given: '李' }, { family: '李', given: '四光' }, 'same'],
    ['romanised names with their parts exchanged', { family: 'Siguang', given: 'Li' }, { family: 'Li', given: 'Siguang' }, 'same'],
    ['bodies', { literal: 'OpenAI' }, { family: 'OpenAI' }, 'same'],
    ['bodies that were taken apart', { literal: 'World Health Organization' }, { family: 'Organization', given: 'World Health' }, 'same'],
    ['a body and a person', { literal: 'OpenAI' }, { family: 'Achiam', given: 'Josh' }, 'unknown'],
    ['a body and its short form', { literal: 'WHO' }, { literal: 'World Health Organization' }, 'unknown'],
    ['other initials', { family: 'Wang', given: 'X' }, { family: 'Wang', given: 'Yu' }, 'unknown'],
    ['a slip of a letter', { family: 'Guerreroc', given: 'F' }, { family: 'Guerrero', given: 'F' }, 'unknown'],
    ['a second family name', { family: 'Garcia Marquez', given: 'G' }, { family: 'Garcia', given: 'G' }, 'unknown'],
    ['two scripts', { family: '李', given: '四光' }, { family: 'Li', given: 'Siguang' }, 'unknown'],
    ['two people', { family: 'Vaswani', given: 'A' }, { family: 'Shazeer', given: 'N' }, 'different'],
    ['two short names', { family: 'Li', given: 'A' }, { family: 'Lu', given: 'A' }, 'different'],
    ['two Chinese people', { family: '李', given: '四光' }, { family: '王', given: '伟' }, 'different'],
  ])('%s', (_name, one, other, expected) => {
    expect(compare(one, other)).toBe(expected);
    expect(compare(other, one)).toBe(expected);
  });

  it('finds every name the same as itself', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 12 });
    fc.assert(fc.property(fc.record({ family: text, given: text }), (name) => compare(name, name) === 'same'), { seed: 1202, numRuns: 300 });
  });
});
