import { describe, expect, it } from 'vitest';
import type { CslName } from '../../../src/sources/csl.ts';
import { readListedName, readMedlineName } from '../../../src/sources/fields/listed-names.ts';

describe('readListedName', () => {
  it.each<[string, CslName | undefined]>([
    ['Shannon,Claude E.', { family: 'Shannon', given: 'Claude E.' }],
    ['van der Berg, Jan, Jr.', { family: 'Berg', given: 'Jan', suffix: 'Jr.', 'non-dropping-particle': 'van der' }],
    ['King, Jr., Martin Luther', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ['King, Martin Luther III', { family: 'King', given: 'Martin Luther', suffix: 'III' }],
    ['Smith, J., MD', { family: 'Smith', given: 'J.', suffix: 'MD' }],
    ['Enina, Yu, I', { family: 'Enina', given: 'Yu I' }],
    ['Sevbitov, A., V.', { family: 'Sevbitov', given: 'A. V.' }],
    ['Doe, Jane, Ph.D.', { family: 'Doe', given: 'Jane', suffix: 'Ph.D.' }],
    ['Adler D.G.', { family: 'Adler', given: 'D.G.' }],
    ['Eltoum I.-A.', { family: 'Eltoum', given: 'I.-A.' }],
    ['Smith JA', { family: 'Smith', given: 'JA' }],
    ['World Health Organization', { literal: 'World Health Organization' }],
    ['Department of Energy US', { literal: 'Department of Energy US' }],
    ['OpenAI,', { literal: 'OpenAI' }],
    ['University of California,, Irvine', { literal: 'University of California, Irvine' }],
    ['Plato', { family: 'Plato' }],
    ['李, 四光', { family: '李', given: '四光' }],
    ['李 四光', { family: '李', given: '四光' }],
    ['李四光', { literal: '李四光' }],
    ['Andres, Bucchianeri, Buote, Byrne', undefined],
    ['Casati, Cohen, Dakanalis', undefined],
  ])('reads %j', (text, name) => expect(readListedName(text)).toEqual(name));
});

describe('readMedlineName', () => {
  it.each<[string, CslName]>([
    ['Smith JA', { family: 'Smith', given: 'JA' }],
    ['van der Berg J Jr', { family: 'Berg', given: 'J', suffix: 'Jr', 'non-dropping-particle': 'van der' }],
    ['de la Cruz A 3rd', { family: 'Cruz', given: 'A', suffix: '3rd', 'non-dropping-particle': 'de la' }],
    ['Garcia Lopez M', { family: 'Garcia Lopez', given: 'M' }],
    ['Plato', { family: 'Plato' }],
  ])('reads %j', (text, name) => expect(readMedlineName(text)).toEqual(name));
});
