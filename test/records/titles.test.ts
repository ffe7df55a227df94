import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparedTitle, compareTitles, isDistinctive, noticeOf, type TitleLikeness } from '../../src/records/titles.ts';

const compare = (one: string, other: string): TitleLikeness => compareTitles(comparedTitle(one), comparedTitle(other));

describe('compareTitles', () => {
  it.each<[string, string, TitleLikeness]>([
    ['Attention Is All You Need', 'attention is all you need.', 'same'],
    ['Pre-training of deep transformers', 'Pretraining of Deep Transformers', 'same'],
    ['Search & Rescue', 'Search and rescue', 'same'],
    ['H₂O in <i>Arabidopsis</i>', 'H2O in Arabidopsis', 'same'],
    ['NF-κB and β-cells', 'NF-kappaB and beta-cells', 'same'],
    ['《对比学习综述》', '对比学习综述', 'same'],
    ['ＧＰＴ－４ Technical Report', 'GPT-4 Technical Report', 'same'],
    ['Attention is all you need', 'Attenton is all you need', 'near'],
    ['Fine-tuning vs. prompting of language models', 'Fine-tuning versus prompting of language models', 'same'],
    ['PaLM-like Models', 'PaLM-like Models: Scaling Language Modeling with Pathways', 'shortened'],
    ['对比学习综述：方法与应用研究', '对比学习综述', 'different'],
    ['GPT-4 Technical Report', 'GPT-5 Technical Report', 'different'],
    ['PaLM Technical Report', 'PaLM 2 Technical Report', 'different'],
    ['LLaMA 3.1: the technical report', 'LLaMA 31: the technical report', 'different'],
    ['The theory of everything, Part I', 'The theory of everything, Part II', 'different'],
    ['The theory of everything, I–II', 'The theory of everything, III', 'different'],
    ['The theory of everything', 'The theory of everything, Part 2', 'different'],
    ['The theory of everything', 'The theory of everything II: fields', 'different'],
    ['Type A receptors in the brain', 'Type B receptors in the brain', 'different'],
    ['The structure of scientific revolutions', 'The structure of scientific revolutions: reply', 'different'],
    ['The structure of scientific revolutions', 'Correction to: The structure of scientific revolutions', 'different'],
    ['A very long title on the structure of the scientific revolutions of the whole century and their historiography', 'Reply to a very long title on the structure of the scientific revolutions of the whole century and their historiography', 'different'],
    ['Deep learning', 'Deep learnin', 'near'],
    ['Nature', 'Natura', 'different'],
    ['Deep learning for graphs', 'Statistical physics of networks', 'different'],
  ])('%s | %s: %s', (one, other, expected) => {
    expect(compare(one, other)).toBe(expected);
    expect(compare(other, one)).toBe(expected);
  });

  it('takes long titles for the same or for different, in time that does not grow with their square', () => {
    const long = `${'deep '.repeat(40_000)}end`;
    expect(compare(long, long.toUpperCase())).toBe('same');
    expect(compare(long, `${long}s`)).toBe('different');
    expect(compare('+'.repeat(200_000), '+'.repeat(200_001))).toBe('different');
    expect(compare('x'.repeat(2_000_000), 'x'.repeat(2_000_001))).toBe('different');
  });

  it('is symmetrical, and finds each title the same as itself', () => {
    const word = fc.constantFrom('deep', 'learning', 'part', 'I', 'II', '2', 'reply', 'to', ':', 'graphs', '对比', 'é', '\u0000', '__proto__');
    const title = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(title, title, (one, other) => {
        expect(compare(one, other)).toBe(compare(other, one));
        expect(compare(one, one)).toBe('same');
      }),
      { seed: 1202, numRuns: 300 },
    );
  });
});

describe('isDistinctive', () => {
  it.each(['Attention is all you need', '对比学习综述', 'BERT: Pre-training of Deep Bidirectional Transformers'])('%s', (title) => expect(isDistinctive(comparedTitle(title))).toBe(true));
  it.each(['Deep learning', 'GPT-3', 'Editorial', 'Introduction to the special issue on language models', 'Letters to the editor of this journal', '综述', '', 'Table of Contents and Front Matter'])('not “%s”', (title) => expect(isDistinctive(comparedTitle(title))).toBe(false));
});

describe('noticeOf', () => {
  it.each([
    ['Correction to: Attention is all you need', 'correction'],
    ['ERRATUM: “Attention”', 'correction'],
    ['Author Correction: Attention', 'correction'],
    ['Soil carbon in marshes (vol 104, pg 150, 2017)', 'correction'],
    ['Retraction: Attention', 'retraction'],
    ['Reply to Smith', 'reply'],
    ['Authors’ reply to Smith', 'reply'],
    ['Comment on “Attention”', 'comment'],
    ['Book review of Attention', 'review'],
    ['Response of plants to drought', undefined],
    ['Error correction in transformers', undefined],
    ['Attention is all you need', undefined],
  ])('%s', (title, expected) => expect(noticeOf(comparedTitle(title))).toBe(expected));
});
