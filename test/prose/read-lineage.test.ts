import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NodeKind } from '../../src/base/kinds.ts';
import { KnownNames } from '../../src/prose/known-names.ts';
import { newNames } from '../../src/prose/new-names.ts';
import { type ProseRelation, readLineage } from '../../src/prose/read-lineage.ts';
import { sourceText } from '../../src/sources/drafts.ts';
import { markdown } from '../../src/sources/text/markdown.ts';

const KINDS: Readonly<Record<string, NodeKind>> = {
  Alpha: 'model', 'Beta-2': 'model', GammaNet: 'model', 'Delta-XL': 'model', Omicron: 'architecture', 'Sigma loss': 'method', PileSet: 'dataset', Kappa: 'model',
  'contrastive learning': 'method', 对比学习: 'method', Transformer: 'architecture',
};
const names = (): KnownNames => new KnownNames(Object.entries(KINDS).map(([label, kind]) => ({ key: label, kind, label, aliases: [] })));

function read(text: string): ProseRelation[] {
  return readLineage(markdown.read(sourceText('t.md', text)).prose ?? [], names());
}

const said = (text: string): string[] => read(text).map(({ child, kind, parent }) => `${child.label} ${kind} ${parent.label}`).sort();

describe('lineage in English', () => {
  it.each([
    ['Beta-2 [4] is based on Alpha.', ['Beta-2 derives-from Alpha']],
    ['Beta-2 was fine-tuned from Alpha with the Sigma loss.', ['Beta-2 fine-tuned-from Alpha', 'Beta-2 uses-method Sigma loss']],
    ['GammaNet is a distilled version of Beta-2.', ['GammaNet distilled-from Beta-2']],
    ['Alpha was pretrained on PileSet.', ['Alpha trained-on PileSet']],
    ['GammaNet uses Omicron as its image encoder.', ['GammaNet uses-component Omicron']],
    ['GammaNet has the same architecture as Alpha.', ['GammaNet same-architecture-as Alpha']],
    ['Delta-XL [7] extends Beta-2 to long documents.', ['Delta-XL derives-from Beta-2']],
    ['Delta-XL outperforms GammaNet on every task.', ['Delta-XL improves-on GammaNet']],
    ['Alpha, Beta-2 and GammaNet are built on the Transformer.', ['Alpha uses-component Transformer', 'Beta-2 uses-component Transformer', 'GammaNet uses-component Transformer']],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it.each([
    'Unlike Alpha, Beta-2 reads images.',
    'Beta-2 does not use the Transformer.',
    'Beta-2 could be combined with Alpha in the future.',
    'Is Beta-2 based on Alpha?',
    'There is no evidence that Beta-2 is based on Alpha.',
    'We evaluate Alpha, Beta-2 and GammaNet on three tasks.',
    'Alpha appeared in 2019 and Beta-2 in 2020.',
    'If Beta-2 were fine-tuned from Alpha, it would be cheaper.',
  ])('%s states none', (text) => {
    expect(said(text)).toEqual([]);
  });

  it('goes on to what a pronoun means, where that is one thing', () => {
    expect(said('Beta-2 [3] is a language model. It is based on Alpha.')).toEqual(['Beta-2 derives-from Alpha']);
    expect(said('## GammaNet\n\nThe model uses contrastive learning.')).toEqual(['GammaNet uses-method contrastive learning']);
    expect(said('Alpha and Beta-2 are language models. It is based on Kappa.')).toEqual([]);
  });

  it('is read of a citation that is the subject of its sentence', () => {
    const prose = markdown.read(sourceText('t.md', 'Later, Smith et al. [9] fine-tuned Alpha with the Sigma loss.')).prose ?? [];
    const relations = readLineage(prose, names(), () => ({ key: 'Kappa', kind: 'model', label: 'Kappa', aliases: [] }));
    expect(relations.map(({ child, kind, parent }) => `${child.label} ${kind} ${parent.label}`)).toContain('Kappa fine-tuned-from Alpha');
  });
});

describe('lineage in Chinese', () => {
  it.each([
    ['Beta-2 [4] 基于 Alpha 构建。', ['Beta-2 derives-from Alpha']],
    ['GammaNet与Alpha具有相同的结构。', ['GammaNet same-architecture-as Alpha']],
    ['Delta-XL利用对比学习对齐图像和文本。', ['Delta-XL uses-method 对比学习']],
    ['Alpha在PileSet上进行了预训练。', ['Alpha trained-on PileSet']],
    ['与GammaNet相比,Delta-XL的推理速度更快。', ['Delta-XL improves-on GammaNet']],
    ['Alpha、Beta-2 和 GammaNet 都采用 Transformer 架构。', ['Alpha uses-component Transformer', 'Beta-2 uses-component Transformer', 'GammaNet uses-component Transformer']],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it.each(['与Alpha不同,Beta-2可以处理图像。', 'Beta-2没有使用Transformer。', '未来可以将Beta-2与Alpha结合。', 'Alpha于2019年发布，Beta-2于2020年发布。', '没有证据表明Beta-2基于Alpha。'])('%s states none', (text) => {
    expect(said(text)).toEqual([]);
  });

  it('goes on to what 该模型 means', () => {
    expect(said('Beta-2 [3] 是一种语言模型。该模型基于 Alpha 构建。')).toEqual(['Beta-2 derives-from Alpha']);
  });
});

describe('hostile text', () => {
  const words = ['Alpha', 'Beta-2', 'uses', '基于', '的', 'is based on', '[3]', '。', '.', ',', '，', '(', ')', '🙂', '\u202e', '__proto__', '该模型', '并且并且', 'the the', '\n', '與', 'GammaNet-based', '如果', '    '];

  it('is read with each quote at its place', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (parts) => {
        const text = parts.join(' ');
        for (const { sentence, confidence } of read(text)) {
          expect(text.slice(sentence.start, sentence.end).trim()).not.toBe('');
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { seed: 7, numRuns: 150 },
    );
  });

  it('cut anywhere gives a result', () => {
    const text = '## Alpha\n\nIt 使用 contrastive learning [3], 🙂 and extends Beta-2 with the **Sigma loss** (see [4, 5]). 与GammaNet相比,它更快。';
    for (let end = 0; end <= text.length; end += 1) expect(() => read(text.slice(0, end))).not.toThrow();
  });

  it('of one endless sentence gives a result', () => {
    const long = `${'Alpha uses Beta-2 and extends the Transformer, which '.repeat(1200)}ends.`;
    expect(read(long).length).toBeGreaterThan(0);
    for (const run of ['并且', '的', 'and ', '  ', '(', '预训练的', '与和', 'the encoder of the ']) expect(() => read(`Alpha ${run.repeat(3000)} Beta-2`)).not.toThrow();
  });

  it('gives the same twice', () => {
    const text = 'Alpha [1] fine-tunes Beta-2. It uses the Transformer. OmegaNet [3] extends ThetaBERT [4].';
    const once = (): unknown => [read(text), newNames(markdown.read(sourceText('t.md', text)).prose ?? [], names())];
    expect(once()).toEqual(once());
  });
});
