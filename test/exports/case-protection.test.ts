import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseProtected } from '../../src/exports/case-protection.ts';
import { cleanText, latexText } from '../../src/exports/latex-text.ts';
import { hostileText } from './hostile.ts';

describe('caseProtected', () => {
  it.each([
    // Capitals inside a word, or beside a digit.
    ['BERT: Pre-training of Deep Bidirectional Transformers', '{BERT}: Pre-training of Deep Bidirectional Transformers'],
    ['Training InstructGPT on A100s with Seq2Seq', 'Training {InstructGPT} on {A100s} with {Seq2Seq}'],
    ['GPT-3 and T5, GPT-3.5-Turbo, CLIP-Adapter, BERT-based', '{GPT-3} and {T5}, {GPT-3.5-Turbo}, {CLIP-Adapter}, {BERT}-based'],
    ['Text-to-SQL and AT&T', 'Text-to-{SQL} and {AT}\\&{T}'],
    ['DALL·E 2', '{DALL{\\textperiodcentered}E} 2'],
    // Single letters but A.
    ['What I See in Plan A and Vitamin C', 'What {I} See in Plan A and Vitamin {C}'],
    // Title case says nothing of a word.
    ['Attention Is All You Need', 'Attention Is All You Need'],
    ['Deep Unsupervised Learning using Nonequilibrium Thermodynamics', 'Deep Unsupervised Learning using Nonequilibrium Thermodynamics'],
    // In a title written small, a capital marks a name; after a colon, BibTeX leaves it alone.
    ['Auto-encoding variational Bayes', 'Auto-encoding variational {Bayes}'],
    ['Diffusion in the style of Monte Carlo methods', 'Diffusion in the style of {Monte} {Carlo} methods'],
    ['Learning transferable models: From text alone', 'Learning transferable models: From text alone'],
    ['Is attention explanation? A large study', 'Is attention explanation? {A} large study'],
    // A first word behind a quotation mark would be written small.
    ['“Why Should I Trust You?”: Explaining Classifiers', "``{Why} Should {I} Trust You?'': Explaining Classifiers"],
    ['Übung macht', '{\\"U}bung macht'],
    ['大语言模型 GPT 综述', '大语言模型 {GPT} 综述'],
    ['', ''],
  ])('writes %j as %s', (title, latex) => {
    expect(caseProtected(title)).toBe(latex);
  });

  it('protects whole titles in other languages than English', () => {
    expect(caseProtected('Die Natur der Dinge', 'de')).toBe('{Die Natur der Dinge}');
    expect(caseProtected('The Nature of Things', 'en-GB')).toBe('The Nature of Things');
    expect(caseProtected('大语言模型', 'zh')).toBe('大语言模型');
  });

  it('only ever adds braces, balanced ones, and never makes a command of what it protects', () => {
    fc.assert(
      fc.property(hostileText, (title) => {
        const latex = caseProtected(title);
        const bare = (text: string): string => text.replace(/[{}]/g, '');
        // A break between two signs may fall away where a brace parts them.
        expect(bare(latex)).toBe(bare(latexText(title)));
        expect(latex.replace(/[^{]/g, '').length).toBe(latex.replace(/[^}]/g, '').length);
        // BibTeX reads a brace before a backslash as the beginning of one letter, and would write what follows small.
        expect(latex).not.toMatch(/\{\\[&%$#_-]/);
        expect(cleanText(title) === '').toBe(latex === '');
      }),
    );
  });
});
