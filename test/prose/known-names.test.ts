import { describe, expect, it } from 'vitest';
import { KnownNames, type KnownThing } from '../../src/prose/known-names.ts';

const thing = (label: string, ...aliases: string[]): KnownThing => ({ key: label, kind: 'model', label, aliases });
const found = (sentence: string, ...things: KnownThing[]): string[] => new KnownNames(things).find(sentence).map(({ start, end }) => sentence.slice(start, end));

describe('names in prose', () => {
  it('are no part of another name', () => {
    const things = [thing('GPT'), thing('BERT'), thing('T5'), thing('GAN'), thing('CGAN'), thing('BART'), thing('CLIP')];
    expect(found('ChatGPT, VL-BERT, MolT5, ExT5, StackGAN, DCGANs, PLBART and StyleCLIP.', ...things)).toEqual([]);
    expect(found('GPT and the BERT of Google; CLIP, too.', ...things)).toEqual(['GPT', 'BERT', 'CLIP']);
    expect(found('ChatGPT与VL-BERT不同,BERT是编码器。', ...things)).toEqual(['BERT']);
  });

  it('may differ in case, hyphens, spaces and points', () => {
    expect(found('Dall-E 2, DALL·E 2, dalle2 and DALL E 2', thing('DALL·E 2'))).toEqual(['Dall-E 2', 'DALL·E 2', 'dalle2', 'DALL E 2']);
    expect(found('GPT3 or gpt-3', thing('GPT-3'))).toEqual(['GPT3', 'gpt-3']);
    expect(found('XL-Net', thing('XLNet'))).toEqual(['XL-Net']);
  });

  it('have versions that make other names', () => {
    expect(found('GPT-3.5 and GPT-35', thing('GPT-3'))).toEqual([]);
    expect(found('DALL·E 2 followed DALL·E.', thing('DALL·E'))).toEqual(['DALL·E']);
    expect(found('PaLM 2 is not PaLM, and PaLM v2 neither', thing('PaLM'))).toEqual(['PaLM']);
    expect(found('T5 (2019) has 12 layers; T5 11 layers more', thing('T5'))).toEqual(['T5', 'T5']);
  });

  it('keep sizes, plurals and what hangs on them', () => {
    expect(found('BERT-large, GANs, GPT-like and Transformer-based models', thing('BERT'), thing('GAN'), thing('GPT'), thing('Transformer'))).toEqual(['BERT-large', 'GANs', 'GPT-like', 'Transformer-based']);
    const [mention] = new KnownNames([thing('BERT')]).find('a BERT-based encoder');
    expect(mention?.suffix).toBe('based');
  });

  it('that are words too are names only in the context of a thing', () => {
    const things = [thing('Muse'), thing('Whisper'), thing('Frozen')];
    expect(found('Frozen layers do not whisper to a muse.', ...things)).toEqual([]);
    expect(found('Whisper is trained by OpenAI, and Muse [3] draws.', ...things)).toEqual(['Whisper', 'Muse']);
    expect(found('In this task Whisper wins.', ...things)).toEqual(['Whisper']);
    expect(found('该模型whisper由OpenAI开发。', ...things)).toEqual(['whisper']);
  });

  it('with an abbreviation in parentheses are three names', () => {
    const things = [thing('Recurrent Neural Network (RNN)', '循环神经网络')];
    expect(found('A recurrent neural network, an RNN, 循环神经网络 (RNN)', ...things)).toEqual(['recurrent neural network', 'RNN', '循环神经网络', 'RNN']);
  });

  it('are found of two at one place the longer', () => {
    expect(found('the Swin Transformer and the Transformer', thing('Transformer'), thing('Swin Transformer'))).toEqual(['Swin Transformer', 'Transformer']);
  });

  it('may be anything', () => {
    const things = ['__proto__', 'constructor', '…', '🤖', 'a', '(((', '[12]', '12'].map((name) => thing(name));
    expect(() => found('__proto__ constructor … 🤖 a ((( [12] 12', ...things)).not.toThrow();
  });
});
