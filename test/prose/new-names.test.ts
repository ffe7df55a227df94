import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../../src/base/names.ts';
import { KnownNames } from '../../src/prose/known-names.ts';
import { newNames, type NewName } from '../../src/prose/new-names.ts';
import { sourceText } from '../../src/sources/drafts.ts';
import { recogniseReader } from '../../src/sources/readers.ts';

function namesOf(text: string, known = new KnownNames()): NewName[] {
  const source = sourceText('survey.md', `# A survey\n\n${text}\n`);
  return newNames(recogniseReader(source)?.read(source).prose ?? [], known);
}

const written = (text: string): string[] => namesOf(text).flatMap(({ name, aliases }) => [name, ...aliases]);

describe('names that no table lists', () => {
  it('are found by their shape and by what is said of them', () => {
    const found = written('ZorbNet-2 [1] is a language model that builds on QuuxFormer. We propose FlimBERT, which extends ZorbNet-2 and fine-tunes QuuxFormer with contrastive learning.');
    expect(found).toEqual(expect.arrayContaining(['ZorbNet-2', 'QuuxFormer', 'FlimBERT', 'contrastive learning']));
  });

  it('are found in Chinese prose, where names run on into the words around them', () => {
    const found = written('ZorbNet-2 [1]基于QuuxFormer，采用自注意力。FlimBERT由清华大学提出，在ZorbNet-2上微调，并引入可变形卷积。');
    expect(found).toEqual(expect.arrayContaining(['ZorbNet-2', 'QuuxFormer', 'FlimBERT', '自注意力', '可变形卷积']));
  });

  it('keep versions apart and fold case, hyphens and number', () => {
    const found = namesOf('ZorbNet [1] is a model. ZorbNet 2 extends ZorbNet, and Zorb-Net is small. ZorbNet 2 outperforms ZorbNet. QuuxGANs use ZorbNet; a QuuxGAN [2] is a generator trained like ZorbNet 2.');
    const keys = found.map(({ name }) => nameKey(name));
    expect(keys).toEqual(expect.arrayContaining(['zorbnet', 'zorbnet2']));
    expect(keys.filter((key) => key === 'zorbnet')).toHaveLength(1);
    expect(keys.filter((key) => key.startsWith('quuxgan'))).toHaveLength(1);
  });

  it('take an abbreviation and its words as one name', () => {
    const found = namesOf('The Zorb Attention Network (ZAN) [1] is a model for graphs. ZAN uses graph attention, and QuuxZAN extends ZAN.');
    const zan = found.find(({ name, aliases }) => [name, ...aliases].includes('ZAN'));
    expect([zan?.name, ...(zan?.aliases ?? [])]).toContain('Zorb Attention Network');
  });

  it('are no words of the language, fields, measures, hardware or persons', () => {
    const found = written('However, the results of ZorbNet [1] by Vaswani et al. in NLP improve BLEU on an A100 GPU. Encoder-decoder models are common; an encoder-decoder is simple. ZorbNet extends QuuxNet. Vaswani et al. disagree.');
    expect(found).toContain('ZorbNet');
    for (const word of ['However', 'Vaswani', 'NLP', 'BLEU', 'A100', 'GPU', 'Encoder-decoder']) expect(found).not.toContain(word);
  });

  it('are not those that are known', () => {
    const known = new KnownNames([{ key: 'model:zorbnet', kind: 'model', label: 'ZorbNet', aliases: [] }]);
    const found = namesOf('ZorbNet [1] is a model. QuuxFormer [2] extends ZorbNet.', known).map(({ name }) => name);
    expect(found).not.toContain('ZorbNet');
    expect(found).toContain('QuuxFormer');
  });

  it('come out of hostile text, or none do', () => {
    const texts = ['word '.repeat(10_000), 'ZorbNet '.repeat(10_000), '注意力网络'.repeat(4000), '('.repeat(20_000), 'A-'.repeat(20_000), `${'x'.repeat(50_000)}Net`, '__proto__ constructor [1] is a model. toString uses __proto__ [2].', '😀BERT😀网络\ud800', '\ue000\ue001\ufffc'];
    for (const text of texts) expect(Array.isArray(namesOf(text))).toBe(true);
  });

  it('are the same every time, and stand in the text', () => {
    const words = fc.constantFrom('ZorbNet', 'Zorb', '2', 'QuuxGANs', 'uses', 'is', 'a', 'model', '[1]', ',', '.', '基于', '注意力', '网络', 'attention', '(ZN)', '__proto__', '😀', 'The', 'of', '3.0');
    fc.assert(fc.property(fc.array(words, { maxLength: 40 }), (list) => {
      const text = list.join(' ');
      const found = namesOf(text);
      expect(namesOf(text)).toEqual(found);
      for (const { name, aliases } of found) for (const spelling of [name, ...aliases]) expect(text).toContain(spelling);
      expect(new Set(found.map(({ name }) => nameKey(name))).size).toBe(found.length);
    }), { seed: 7, numRuns: 60 });
  });
});
