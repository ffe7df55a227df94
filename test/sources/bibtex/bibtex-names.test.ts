import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNames } from '../../../src/sources/bibtex/bibtex-names.ts';
import { type CslName, formatName } from '../../../src/sources/csl.ts';

const one = (latex: string): CslName | undefined => readNames(latex).names[0];

describe('readNames', () => {
  it.each<[string, CslName]>([
    ['Donald E. Knuth', { family: 'Knuth', given: 'Donald E.' }],
    ['Knuth, Donald E.', { family: 'Knuth', given: 'Donald E.' }],
    ['D.~E. Knuth', { family: 'Knuth', given: 'D. E.' }],
    ['Plato', { family: 'Plato' }],
    ['Ludwig van Beethoven', { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }],
    ['van Beethoven, Ludwig', { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }],
    ['jean de la fontaine', { family: 'fontaine', 'non-dropping-particle': 'jean de la' }],
    ['Jean De La Fontaine', { family: 'Fontaine', given: 'Jean De La' }],
    ['{de la} Fontaine, Jean', { family: 'de la Fontaine', given: 'Jean' }],
    ['Vincent {Della Pietra}', { family: 'Della Pietra', given: 'Vincent' }],
    ['Ford, Jr., Henry', { family: 'Ford', given: 'Henry', suffix: 'Jr.' }],
    ['von Ford, III, Henry', { family: 'Ford', given: 'Henry', suffix: 'III', 'non-dropping-particle': 'von' }],
    ['{\\O}ystein {\\O}re', { family: 'Øre', given: 'Øystein' }],
    ["{\\'e}lie Cartan", { family: 'Cartan', 'non-dropping-particle': 'élie' }],
    ["{\\'E}lie Cartan", { family: 'Cartan', given: 'Élie' }],
    ['\\O ystein Ore', { family: 'Ore', given: 'Øystein' }],
    ['{OpenAI}', { literal: 'OpenAI' }],
    ['{Barnes and Noble, Inc.}', { literal: 'Barnes and Noble, Inc.' }],
    ['{{Double}}', { literal: 'Double' }],
    ['family=Hasselt, given=Jan, prefix=van, useprefix=true', { family: 'Hasselt', given: 'Jan', 'non-dropping-particle': 'van' }],
    ['李四光', { literal: '李四光' }],
    ['李 四光', { family: '李', given: '四光' }],
    ['李, 四光', { family: '李', given: '四光' }],
    ['김 철수', { family: '김', given: '철수' }],
    ['卡尔·马克思', { literal: '卡尔·马克思' }],
    ['A. 马克思', { family: '马克思', given: 'A.' }],
  ])('reads %s', (latex, name) => expect(readNames(latex)).toEqual({ names: [name], andOthers: false, problems: [] }));

  it('parts names at and, in any case, outside braces', () => {
    expect(readNames('A. One and B. Two\n  AND {C and D} and E. Five').names.map(formatName)).toEqual(['A. One', 'B. Two', 'C and D', 'E. Five']);
    expect(readNames('Anderson, Brandy').names).toHaveLength(1);
  });

  it.each(['A. One and others', 'A. One and et al.', 'A. One AND Others'])('reads “%s” as a list that goes on', (latex) => expect(readNames(latex)).toEqual({ names: [{ family: 'One', given: 'A.' }], andOthers: true, problems: [] }));
  it('reads a list of nobody but others', () => expect(readNames('others')).toEqual({ names: [], andOthers: true, problems: [] }));
  it('reads an empty list', () => expect(readNames(' ')).toEqual({ names: [], andOthers: false, problems: [] }));

  it.each([
    ['A. One and and B. Two', 2, /missing/],
    ['A. One and', 1, /missing/],
    ['and A. One', 1, /missing/],
    ['One, A., Jr., Two, B.', 1, /not one name/],
    ['One, A.; Two, B.', 1, /not one name/],
    ['张三、李四', 1, /not one name/],
    ['One, Anna,', 1, /comma too many/],
  ])('tells what is wrong with “%s”, and keeps what there is', (latex, count, problem) => {
    const { names, problems } = readNames(latex);
    expect(names).toHaveLength(count);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(problem);
  });

  it('never throws, and gives no empty name', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}\\,~= ab中É'.split(''), ' and ', "\\'e", 'family='), maxLength: 40 }), (latex) => {
        for (const name of readNames(latex).names) expect(Object.values(name).length).toBeGreaterThan(0);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  it('takes long lists and deep braces in its stride', () => {
    expect(readNames(new Array<string>(5000).fill('Some Body').join(' and ')).names).toHaveLength(5000);
    expect(one(`${'{'.repeat(50_000)}A${'}'.repeat(50_000)}`)).toEqual({ literal: 'A' });
    expect(() => readNames(`${' '.repeat(100_000)}and${'~'.repeat(100_000)}`)).not.toThrow();
    expect(() => readNames('\\a '.repeat(200_000))).not.toThrow();
  });
});

describe('formatName', () => {
  it('writes names on one line', () => {
    expect(['van Beethoven, Ludwig', 'Ford, Jr., Henry', '{OpenAI}', 'Plato'].map((latex) => formatName(one(latex) ?? {}))).toEqual(['Ludwig van Beethoven', 'Henry Ford, Jr.', 'OpenAI', 'Plato']);
  });
});
