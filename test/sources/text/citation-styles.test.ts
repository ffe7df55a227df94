import { describe, expect, it } from 'vitest';
import type { ListedReference } from '../../../src/sources/references/reference-list.ts';
import { citationStyleOf } from '../../../src/sources/text/citation-style.ts';
import { type CitationStyle, citationsIn } from '../../../src/sources/text/citations-in.ts';

const found = (prose: string, style: CitationStyle): string[] => citationsIn({ prose }, style).map(({ start, end, cited }) => `${prose.slice(start, end)} → ${cited.join(' ')}`);

const numbered = (count: number): ListedReference[] => Array.from({ length: count }, (_, index) => ({ start: index, end: index + 1, number: String(index + 1), words: `Author${'abcdefghijklmnopqrstuvwxyz'[index % 26]} A. Title. ${1990 + index}.` }));

describe('citations by raised numbers', () => {
  it.each([
    ['models¹²,¹³ are', '¹²,¹³ → 12 13'],
    ['models¹–³ are', '¹–³ → 1 2 3'],
    ['models¹⁻³ are', '¹⁻³ → 1 2 3'],
    ['models^12^ are', '^12^ → 12'],
    ['models^1,3-5^ are', '^1,3-5^ → 1 3 4 5'],
    ['models.⁷ Then', '⁷ → 7'],
    ['模型²很大', '² → 2'],
    ['GPT² is', '² → 2'],
  ])('finds %s', (text, marker) => expect(found(text, 'superscript')).toEqual([marker]));

  it.each(['5 m² large', '10³ times', 'R² of', 'χ² test', '3 cm³ of', 's⁻¹ and', 'x^2^', '2⁰', 'a = b²'])('takes %s for none', (text) => expect(found(text, 'superscript')).toEqual([]));

  it('takes what markup raises', () => {
    const prose = 'models\ufffc\ufffc\ufffc\ufffc\ufffc4,5\ufffc\ufffc are, and 10\ufffc3\ufffc not';
    expect(citationsIn({ prose, raised: [{ start: 11, end: 14 }, { start: 28, end: 29 }] }, 'superscript').map(({ cited }) => cited)).toEqual([['4', '5']]);
  });
});

describe('citations by numbers in parentheses', () => {
  it.each([
    ['as shown (12).', '(12) → 12'],
    ['as shown (3, 5–7).', '(3, 5–7) → 3 5 6 7'],
    ['方法（3，4）很好', '（3，4） → 3 4'],
  ])('finds %s', (text, marker) => expect(found(text, 'parenthesised')).toEqual([marker]));

  it.each(['(1) First', 'three: (1) one', 'Eq. (3)', 'f(2)', 'Figure (4)', '式（3）', 'in (2017)', 'x (0)', '(12a)'])('takes %s for none', (text) => expect(found(text, 'parenthesised')).toEqual([]));
});

describe('citations by labels of names and years', () => {
  it.each([
    ['by [VSP+17] and', '[VSP+17] → VSP+17'],
    ['by [Dev19, LeC98a] and', '[Dev19, LeC98a] → Dev19 LeC98a'],
    ['by [Knu84, p. 3].', '[Knu84, p. 3] → Knu84'],
  ])('finds %s', (text, marker) => expect(found(text, 'alphabetic')).toEqual([marker]));

  it.each(['[12]', '[GPT3]', '[gpt17]', '[Smith 2017]', '[A-17', '[Table 12]', '[VSP+2017]'])('takes %s for none', (text) => expect(found(text, 'alphabetic')).toEqual([]));
});

describe('citationsIn', () => {
  it('reads keys in every style', () => {
    expect(found('by [@a; @b] and (Lee, 2017)', 'author-year')).toEqual(['[@a; @b] → a b', '(Lee, 2017) → Lee 2017']);
    expect(found('by [@a] and x¹²', 'superscript')).toEqual(['[@a] → a', '¹² → 12']);
  });
});

describe('citationStyleOf', () => {
  const styleOf = (text: string, references: readonly ListedReference[] = []): CitationStyle => citationStyleOf([{ prose: text }], references);

  it('takes the style whose citations are in the list', () => {
    expect(styleOf('As (Authora, 1990) and Authorb (1991) say in [1] of (2).', numbered(3))).toBe('author-year');
    expect(styleOf('As (Jones, 1990) and Lee (1991) say in [1].', numbered(3))).toBe('bracketed');
    expect(styleOf('As [VSP+17] says in [1].', [{ start: 0, end: 1, key: 'VSP+17', words: '' }, { start: 2, end: 3, key: 'Dev19', words: '' }].slice(0, 1))).toBe('bracketed');
    expect(styleOf('As [VSP+17] and [Dev19] say in [1].', [{ start: 0, end: 1, key: 'VSP+17', words: '' }, { start: 2, end: 3, key: 'Dev19', words: '' }])).toBe('alphabetic');
    expect(styleOf('See x¹,² and y³.', numbered(3))).toBe('superscript');
    expect(styleOf('See x (1, 2) and y (3).', numbered(3))).toBe('parenthesised');
  });

  it('does not take a few footnotes or equations for citations of a long list', () => {
    expect(styleOf('See x¹ and y².', numbered(30))).toBe('bracketed');
    expect(styleOf('By x (1) and y (2) and [3].', numbered(30))).toBe('bracketed');
  });

  it('takes the style used most where there is no list; footnotes, which count up, are none', () => {
    expect(styleOf('(Lee, 2017) (Kim, 2018) [3]')).toBe('author-year');
    expect(styleOf('[1] [2] (Kim, 2018)')).toBe('bracketed');
    expect(styleOf('a¹ b² c³ d⁴ e⁵ f⁶ g⁷ h⁸ i⁹ j¹⁰ k¹¹')).toBe('bracketed');
    expect(styleOf('aa¹ bb² cc³ dd⁴ ee⁵ ff⁶ gg⁷ hh⁸ ii⁹ jj¹⁰ kk¹,³')).toBe('superscript');
    expect(styleOf('nothing')).toBe('bracketed');
  });
});
