import { describe, expect, it } from 'vitest';
import type { NodeKind } from '../../src/base/kinds.ts';
import { KnownNames, type KnownThing } from '../../src/prose/known-names.ts';
import { readLineage } from '../../src/prose/read-lineage.ts';
import { type ReadTables, readTables } from '../../src/prose/read-tables.ts';
import { columnMeaning } from '../../src/prose/table-columns.ts';
import { type Reader, sourceText } from '../../src/sources/drafts.ts';
import { html } from '../../src/sources/html/html.ts';
import { markdown } from '../../src/sources/text/markdown.ts';

const thing = (kind: NodeKind, label: string): KnownThing => ({ key: `${kind}:${label}`, kind, label, aliases: [] });
const names = new KnownNames([
  ...['GPT-3', 'InstructGPT', 'BERT', 'DistilBERT', 'ViT', 'LLaVA', 'LLaMA'].map((name) => thing('model', name)),
  thing('architecture', 'Transformer'), thing('method', 'RLHF'), thing('dataset', 'ImageNet'), thing('organisation', 'OpenAI'), thing('organisation', '百度'),
]);

const read = (text: string, reader: Reader = markdown): ReadTables => readTables(reader.read(sourceText('survey', text)).prose ?? [], names);
const said = ({ relations, facts }: ReadTables): string[] => [...relations.map(({ child, kind, parent }) => `${child.label} ${kind} ${parent.label}`), ...facts.map((fact) => `${fact.thing.label} ${fact.property} ${fact.value}`)];

describe('readTables', () => {
  const TABLE = `Before it.

| Model | Base | Backbone | Training data | Teacher | Year | Params (B) | Organisation |
|---|:-:|---|---|---|--:|---|---|
| **InstructGPT** [3] | GPT-3 | Transformer, RLHF | ImageNet | | 2022 | 175 | OpenAI |
| DistilBERT | | Transformer | | BERT | 2019-10 | 66M | unknown |
| Nobody | GPT-3 | Transformer | ImageNet | BERT | 2020 | 1 | OpenAI |

After it.
`;

  it('reads what the columns of a row say of the thing in it', () => {
    const tables = read(TABLE);
    expect(said(tables)).toEqual([
      'InstructGPT derives-from GPT-3', 'InstructGPT uses-component Transformer', 'InstructGPT uses-method RLHF', 'InstructGPT trained-on ImageNet', 'DistilBERT uses-component Transformer', 'DistilBERT distilled-from BERT',
      'InstructGPT year 2022', 'InstructGPT parameters 175000000000', 'InstructGPT maker OpenAI', 'DistilBERT year 2019', 'DistilBERT parameters 66000000',
    ]);
    expect(tables.rest.map(({ prose }) => prose)).toEqual(['Before it.', 'After it.']);
  });

  it('quotes the row', () => {
    const { relations, facts } = read(TABLE);
    for (const { sentence, rule } of [...relations, ...facts]) {
      expect(rule).toBe('table-row');
      expect(TABLE.slice(sentence.start, sentence.end)).toMatch(/^\| (?:\*\*InstructGPT\*\*|DistilBERT) .*\|$/);
    }
  });

  it('reads Chinese tables, and a second column of things as what the first rests on', () => {
    expect(said(read('|模型|架构|参数量（亿）|机构|发布时间|\n|-|-|-|-|-|\n|BERT|Transformer|1.1|百度|2018年10月|\n'))).toEqual(['BERT uses-component Transformer', 'BERT parameters 110000000', 'BERT maker 百度', 'BERT year 2018']);
    expect(said(read('Architecture | Model\n-- | --\nTransformer | BERT\n'))).toEqual(['BERT uses-component Transformer']);
  });

  it('reads tables of HTML', () => {
    const text = '<html><body><p>Before.</p><table><caption>LLaVA builds on LLaMA.</caption><thead><tr><th>Method</th><th>Vision <b>encoder</b></th><th>Year</th></tr></thead><tbody><tr><td><a href="#x">LLaVA</a></td><td>ViT</td><td>2023</td></tr></tbody></table></body></html>';
    const tables = read(text, html);
    expect(said(tables)).toEqual(['LLaVA uses-component ViT', 'LLaVA year 2023']);
    expect(text.slice(tables.facts[0]?.sentence.start, tables.facts[0]?.sentence.end)).toBe('LLaVA</a></td><td>ViT</td><td>2023');
    expect(tables.rest.map(({ prose }) => prose)).toEqual(['Before.', 'LLaVA builds on LLaMA.']);
  });

  it('leaves to the sentences what no head explains', () => {
    for (const text of ['| Model | Score |\n|---|---|\n| BERT | 2019 |\n', '| Year | Base |\n|---|---|\n| 2020 | BERT |\n', '| a | b |\n']) {
      const tables = read(text);
      expect([said(tables), tables.rest.length]).toEqual([[], text.trim().split('\n').filter((line) => !line.includes('---')).length]);
    }
  });

  it('reads no row of two things, none without its cells, and no thing as its own base', () => {
    expect(said(read('| Model | Base |\n|---|---|\n| BERT and ViT | GPT-3 |\n| BERT |\n| BERT | BERT |\n|\n| BERT | __proto__ |\n| BERT | GPT-3 \\| ViT | LLaMA |\n'))).toEqual(['BERT derives-from GPT-3', 'BERT derives-from ViT']);
  });

  it('keeps two tables apart', () => {
    expect(said(read('| Model | Base |\n|---|---|\n| BERT | ViT |\n\nText.\n\n| Model | Year |\n|---|---|\n| BERT | 2018 |\n'))).toEqual(['BERT derives-from ViT', 'BERT year 2018']);
  });
});

describe('captions', () => {
  it.each(['Table 1: InstructGPT was fine-tuned from GPT-3.', '*Figure 2. InstructGPT was fine-tuned from GPT-3.*', '表1：InstructGPT由GPT-3微调而来。'])('are read as sentences: %s', (caption) => {
    const { rest } = read(`Text.\n\n${caption}\n\n| Model | Year |\n|---|---|\n| BERT | 2018 |\n`);
    expect(readLineage(rest, names).map(({ child, kind, parent }) => `${child.label} ${kind} ${parent.label}`)).toEqual(['InstructGPT fine-tuned-from GPT-3']);
  });
});

describe('columnMeaning', () => {
  it.each([['Training Data', 'trains-on'], ['基座或架构', 'rests-on'], ['继承自', 'varies'], ['Base LLM', 'rests-on'], ['**Backbone**', 'has-part'], ['Text encoder', 'has-part'], ['教师模型', 'distils']])('%s', (head, says) => expect(columnMeaning(head)).toEqual({ is: 'parent', says }));
  it.each([['#Params (M)', 'parameters'], ['Number of parameters', 'parameters'], ['年份', 'year'], ['Released', 'year'], ['研发机构', 'maker'], ['Developer', 'maker']])('%s', (head, property) => expect(columnMeaning(head)).toEqual({ is: 'fact', property }));
  it.each(['', 'Score', 'Error rate', 'FID', 'constructor', '准确率'])('“%s” means nothing', (head) => expect(columnMeaning(head)).toBeUndefined());
});
