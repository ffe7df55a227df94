import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey, slug, titleKey } from '../../src/base/names.ts';

describe('nameKey', () => {
  it.each([
    ['DALL·E 2', 'DALL-E-2'],
    ['DALL·E 2', 'dalle2'],
    ['GPT-3', 'gpt 3'],
    ['Alpha Tensor', 'AlphaTensor'],
    ['Stability.AI', 'Stability AI'],
    ['Café', 'Cafe\u0301'],
    ['ＧＰＴ－３', 'GPT-3'],
    ['Øystein', 'oystein'],
    ['Straße', 'STRASSE'],
    ['小冰', ' 小冰 '],
  ])('takes %s and %s for the same name', (left, right) => expect(nameKey(left)).toBe(nameKey(right)));

  it.each([
    ['GPT-3', 'GPT-4'],
    ['GPT-3.5', 'GPT-35'],
    ['Claude 2.1', 'Claude 21'],
    ['Claude 2 1', 'Claude 21'],
    ['PaLM', 'PaLM 2'],
    ['C', 'C++'],
    ['C', 'C#'],
    ['A*', 'A'],
    ['が', 'か'],
  ])('keeps %s and %s apart', (left, right) => expect(nameKey(left)).not.toBe(nameKey(right)));

  it('is empty for nothing but punctuation', () => expect(nameKey('— ·')).toBe(''));
  it('is the key of itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => nameKey(nameKey(name)) === nameKey(name)), { seed: 1 });
  });
});

describe('slug', () => {
  it.each([
    ['DALL·E 2', 'dall-e-2'],
    ['GPT-3.5', 'gpt-3.5'],
    ['  Stable   Diffusion! ', 'stable-diffusion'],
    ['Émile', 'emile'],
    ['变分自编码器', '变分自编码器'],
    ['C++', 'c++'],
  ])('writes %s as %s', (name, expected) => expect(slug(name)).toBe(expected));
  it('has no blank and no hyphen at its ends', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => /^(?!-)[^\s]*(?<!-)$/u.test(slug(name))), { seed: 1 });
  });
});

describe('titleKey', () => {
  it('drops markup, case, accents and punctuation', () => expect(titleKey('<i>Attention</i> Is All You Need: Étude')).toBe('attention is all you need etude'));
  it('keeps words apart', () => expect(titleKey('Pre-training')).toBe('pre training'));
  it('keeps versions apart', () => {
    expect(titleKey('GPT-4 Technical Report')).not.toBe(titleKey('GPT-5 Technical Report'));
    expect(titleKey('LLaMA 3.1')).not.toBe(titleKey('LLaMA 31'));
  });
  it('does not care how an apostrophe is written', () => expect(titleKey('Don’t Stop')).toBe(titleKey("Don't stop")));
  it('is empty for a title without letters', () => expect(titleKey('?!')).toBe(''));
});

describe('a text in a name’s place', () => {
  it('is known by its beginning and its length', () => {
    const long = 'word '.repeat(1000);
    for (const key of [nameKey, slug, titleKey]) {
      expect(key(long).length).toBeLessThan(2100);
      expect(key(long)).toBe(key(`${long.slice(0, -2)}k `));
      expect(key(long)).not.toBe(key(`${long}more`));
      expect(key(long)).not.toBe(key(`other ${long.slice(6)}`));
    }
  });
});
