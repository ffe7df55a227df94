import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NodeKind } from '../../src/base/kinds.ts';
import { parameterCount, unitOfColumn } from '../../src/prose/counts.ts';
import { KnownNames, type KnownThing } from '../../src/prose/known-names.ts';
import { type ProseFact, readFacts } from '../../src/prose/read-facts.ts';
import { readSentences } from '../../src/prose/read-lineage.ts';
import { sourceText } from '../../src/sources/drafts.ts';
import { markdown } from '../../src/sources/text/markdown.ts';
import { keptSurvey, rowsOf } from '../../scripts/prose/told-survey.ts';
import { factsIn, scoreFacts } from '../../scripts/prose/score-facts.ts';

const thing = (kind: NodeKind, label: string): KnownThing => ({ key: `${kind}:${label}`, kind, label, aliases: [] });
const names = new KnownNames([
  ...['GPT-3', 'GPT-4', 'BERT', 'T5', 'Imagen', 'LLaMA', 'PaLM', 'RoBERTa', 'ChatGPT', 'Mercury'].map((name) => thing('model', name)),
  thing('architecture', 'Transformer'), thing('dataset', 'ImageNet'),
  ...['OpenAI', 'Google', 'Meta', 'Microsoft', '百度', '清华大学', '智谱AI'].map((name) => thing('organisation', name)),
]);

function read(text: string): ProseFact[] {
  const { prose = [] } = markdown.read(sourceText('survey.md', text));
  return readFacts(readSentences(prose, names, () => undefined));
}

const said = (text: string): string[] => read(text).map(({ thing: { label }, property, value }) => `${label} ${property} ${value}`).sort();

describe('readFacts in English', () => {
  it.each([
    ['OpenAI released GPT-3 in 2020.', ['GPT-3 maker OpenAI', 'GPT-3 year 2020']],
    ['GPT-3, which was introduced by OpenAI in May 2020, has 175 billion parameters.', ['GPT-3 maker OpenAI', 'GPT-3 parameters 175000000000', 'GPT-3 year 2020']],
    ['Google\'s T5 has 11B parameters.', ['T5 maker Google', 'T5 parameters 11000000000']],
    ['In 2022, Google introduced PaLM, a 540B-parameter model.', ['PaLM maker Google', 'PaLM parameters 540000000000', 'PaLM year 2022']],
    ['RoBERTa uses the encoder of BERT, which was released by Google in 2018.', ['BERT maker Google', 'BERT year 2018']],
    ['BERT is a Transformer of 340M parameters developed by Google and Microsoft.', ['BERT maker Google', 'BERT maker Microsoft', 'BERT parameters 340000000']],
    ['Imagen is a text-to-image diffusion model from Google.', ['Imagen modality text -> image']],
    ['Unlike OpenAI\'s GPT-4, LLaMA by Meta is open.', ['GPT-4 maker OpenAI', 'LLaMA maker Meta']],
    ['Microsoft invested in OpenAI, the company behind ChatGPT.', ['ChatGPT maker OpenAI']],
    ['PaLM is new. It was developed by Google and has 540 billion parameters.', ['PaLM maker Google', 'PaLM parameters 540000000000']],
    ['We look at GPT-3 (2020).', ['GPT-3 year 2020']],
    ['We look at GPT-3 (175B).', ['GPT-3 parameters 175000000000']],
    ['Figure 2: Imagen, a text-to-image model, was released in 2022.', ['Imagen modality text -> image', 'Imagen year 2022']],
  ])('%s', (text, facts) => expect(said(text)).toEqual(facts));

  it.each([
    'GPT-4 was not released by Google.',
    'If Google releases PaLM in 2025, everything changes.',
    'Was GPT-4 developed by Google in 2023?',
    'Google released a competitor to GPT-4 in 2023.',
    'Google built a system on GPT-3.',
    'GPT-3 was used by Microsoft in 2021.',
    'LLaMA was compared with GPT-3 in 2023.',
    'LLaMA adds an adapter with 1.2M parameters.',
    'The encoder of T5 has 30M parameters.',
    'BERT has fewer than 1B parameters.',
    'GPT-3 and GPT-4 were developed by Google and OpenAI, respectively.',
    'T5 was trained on 34 billion tokens, 1024 at a time.',
    'The paper on BERT was published in 2018.',
    'Mercury, whose code is on ImageNet, was proposed by Jacob Devlin.',
    'Sequence-to-sequence learning began in 2014.',
  ])('reads nothing from: %s', (text) => expect(said(text)).toEqual([]));
});

describe('readFacts in Chinese', () => {
  it.each([
    ['百度于2019年提出BERT，参数量为1.1亿。', ['BERT maker 百度', 'BERT parameters 110000000', 'BERT year 2019']],
    ['由清华大学和智谱AI联合开发的GPT-3拥有1750亿参数。', ['GPT-3 maker 智谱AI', 'GPT-3 maker 清华大学', 'GPT-3 parameters 175000000000']],
    ['GPT-3（2020年）由OpenAI提出，参数量达1,750亿。', ['GPT-3 maker OpenAI', 'GPT-3 parameters 175000000000', 'GPT-3 year 2020']],
    ['T5在2019年由Google发布，是文本到文本模型。', ['T5 maker Google', 'T5 modality text -> text', 'T5 year 2019']],
    ['BERT发布于2018年10月。', ['BERT year 2018']],
    ['Imagen是一个文生图模型。', ['Imagen modality text -> image']],
    ['BERT由百度发布。该模型参数量为1.1亿。', ['BERT maker 百度', 'BERT parameters 110000000']],
  ])('%s', (text, facts) => expect(said(text)).toEqual(facts));

  it.each(['BERT不是由百度提出的。', '如果百度发布T5，参数量可能达到110亿。', 'OpenAI推出了基于GPT-3的一种插件。', 'GPT-4的激活参数量为2800亿。', 'T5的编码器参数量为30亿。', 'Google在2023年用GPT-3做了实验。'])('reads nothing from: %s', (text) => expect(said(text)).toEqual([]));
});

describe('readFacts', () => {
  it('tells what is hearsay, and what only a citation dates', () => {
    expect(read('GPT-4 reportedly has 1.8 trillion parameters.')).toMatchObject([{ strength: 'implied', written: '1.8 trillion', confidence: 0.55 }]);
    expect(read('Today BERT (Devlin et al., 2019) is old, and BERT (Smith et al., 2020) was used again.')).toMatchObject([{ property: 'year', value: '2019', rule: 'cited-year', strength: 'implied' }]);
  });

  it('keeps the sentence, and the value as it is written', () => {
    const text = 'Nothing here. GPT-3 has 175 billion parameters. Nor here.';
    const [fact] = read(text);
    expect(text.slice(fact?.sentence.start, fact?.sentence.end)).toBe('GPT-3 has 175 billion parameters.');
    expect([fact?.written, fact?.value]).toEqual(['175 billion', '175000000000']);
  });

  it('reads any text, and finds its sentences in it', () => {
    const words = fc.constantFrom('OpenAI', 'BERT', 'GPT-3', ' released ', ' by ', ' in ', '2020', ' (', ')', ', ', '. ', ' 175', 'B', ' parameters', '由', '百度', '提出', '参数量', '亿', '年', 'text-to-image model ', '\u{1f600}', '__proto__', '\ue000', '\ue004', '|', '\n');
    fc.assert(fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      for (const { sentence, value } of read(text)) expect(sentence.start >= 0 && sentence.end <= text.length && sentence.start < sentence.end && value !== '').toBe(true);
    }), { seed: 6, numRuns: 300 });
  });

  it.each([' ', '1 ', '2020', 'BERT, a ', 'In 2020, OpenAI ', 'with about ', '2020年百度', '175B ', 'OpenAI and ', ', and', '('])('takes 20,000 times “%s” in its stride', (words) => {
    const text = `BERT ${words.repeat(20_000)} OpenAI released BERT.`;
    const prose = [{ start: 0, end: text.length, prose: text, markers: [] }];
    expect(Array.isArray(readFacts(readSentences(prose, names, () => undefined)))).toBe(true);
  });
});

describe('the surveys of which it is known what they state', () => {
  it.each(['english-1', 'english-2', 'chinese-1', 'chinese-2', 'english-3', 'english-4', 'chinese-3', 'chinese-4'])('%s: nine of ten facts are right, and half of them are found', (name) => {
    const base = new URL(`../fixtures/prose/${name}`, import.meta.url).pathname;
    const survey = keptSurvey(base);
    const { precision, recall } = scoreFacts(survey, factsIn(survey), rowsOf(`${base}.facts.csv`));
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.5);
  });
});

describe('parameterCount', () => {
  it.each([
    ['175B', '175000000000'], ['175 billion', '175000000000'], ['1750亿', '175000000000'], ['1.085万亿', '1085000000000'], ['1,750亿', '175000000000'], ['65,536', '65536'], ['12-billion', '12000000000'], ['6600万', '66000000'], ['0.5b', '500000000'],
  ])('%s is %s', (written, count) => expect(parameterCount(written)).toBe(count));

  it.each(['', 'B', 'many', '12', '175 bananas', '9999999T', '-5B', '1e9'])('“%s” is none', (written) => expect(parameterCount(written)).toBeUndefined());

  it('takes the unit of its column', () => {
    expect([unitOfColumn('Params (B)'), unitOfColumn('参数量（亿）'), unitOfColumn('Params'), unitOfColumn('Size (in millions)')]).toEqual(['b', '亿', '', 'million']);
    expect([parameterCount('175', 'b'), parameterCount('7M', 'b'), parameterCount('62', '亿')]).toEqual(['175000000000', '7000000', '6200000000']);
  });
});
