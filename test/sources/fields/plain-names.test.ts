import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatName } from '../../../src/sources/csl.ts';
import { type NameStyle, readPlainNames } from '../../../src/sources/fields/plain-names.ts';

const STYLES: readonly NameStyle[] = ['any', 'inverted', 'paired', 'natural', 'initials', 'run-on'];
const read = (text: string, style?: NameStyle): string[] => readPlainNames(text, style).names.map(({ family = '', given = '', suffix = '', literal = '', 'non-dropping-particle': particle = '' }) => [literal, particle, family, given, suffix].filter((part) => part !== '').join('/'));

describe('readPlainNames', () => {
  it.each<[NameStyle, string, string[]]>([
    ['any', 'Kern, Anna', ['Kern/Anna']],
    ['any', 'Anna Kern', ['Kern/Anna']],
    ['any', 'Anna van der Kern', ['van der/Kern/Anna']],
    ['any', 'Kern, A.; Stone, D.E.', ['Kern/A.', 'Stone/D.E.']],
    ['any', 'Kern, A., Stone, D.E., Jr., Ødegård, B.', ['Kern/A.', 'Stone/D.E./Jr.', 'Ødegård/B.']],
    ['any', 'Kern A., Stone D.E.', ['Kern/A.', 'Stone/D.E.']],
    ['any', 'Anna Kern, David Stone and Bo Ødegård', ['Kern/Anna', 'Stone/David', 'Ødegård/Bo']],
    ['any', 'Kern, Anna and Stone, David', ['Kern/Anna', 'Stone/David']],
    ['any', 'Kern, Anna | Stone, David', ['Kern/Anna', 'Stone/David']],
    ['any', "['Kern, Anna', \"O'Neil, D.\"]", ['Kern/Anna', "O'Neil/D."]],
    ['any', '["Kern, Anna","OpenAI"]', ['Kern/Anna', 'OpenAI']],
    ['any', '王小明; 李, 四光', ['王小明', '李/四光']],
    ['any', 'OpenAI', ['OpenAI']],
    ['any', '[No author name available]', []],
    ['any', '', []],
    ['inverted', 'Kern, Anna (57190000); World Health Organization', ['Kern/Anna', 'World Health Organization']],
    ['inverted', 'van der Kern, Anna Maria', ['van der/Kern/Anna Maria']],
    ['inverted', 'Barnes and Noble,, Inc.', ['Barnes and Noble, Inc.']],
    ['paired', 'Pan, Y., Yu, C.', ['Pan/Y.', 'Yu/C.']],
    ['paired', 'Pan Y.; van der Berg J.-C.', ['Pan/Y.', 'van der/Berg/J.-C.']],
    ['natural', 'J. Kern; Anna van der Stone', ['Kern/J.', 'van der/Stone/Anna']],
    ['initials', 'Kern A, van der Berg JB, Moss Study Group.', ['Kern/A', 'van der/Berg/JB', 'Moss Study Group']],
    ['initials', 'Liu R., Adler D.G.', ['Liu/R.', 'Adler/D.G.']],
    ['run-on', 'Anna KernDavid E. McStoneBo Ødegård', ['Kern/Anna', 'McStone/David E.', 'Ødegård/Bo']],
  ])('%s: %s', (style, text, names) => expect(read(text, style)).toEqual(names));

  it('hears that more follow', () => expect(readPlainNames('Kern, A.; et al.')).toMatchObject({ names: [{ family: 'Kern' }], andOthers: true }));

  it('keeps whole a list that does not tell where its names part, and says so', () => {
    const { names, problems } = readPlainNames('Kern, Anna, Stone, David');
    expect([names, problems.length]).toEqual([[{ literal: 'Kern, Anna, Stone, David' }], 1]);
  });

  it('never throws, and names nobody without a name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STYLES), fc.string({ unit: fc.constantFrom(',', ', ', ';', ' and ', '|', ' ', 'Kern', 'A.', 'JB', 'van', '王', '{', '\\', '[', ']', "'", '"', '\n', 'et al.'), maxLength: 12 }), (style, text) => {
        for (const name of readPlainNames(text, style).names) expect(formatName(name)).not.toBe('');
      }),
      { seed: 6, numRuns: 1500 },
    );
  });
});
