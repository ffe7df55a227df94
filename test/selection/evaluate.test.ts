import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { UsageError } from '../../src/base/diagnostics.ts';
import { ARTEFACT_KINDS } from '../../src/base/kinds.ts';
import { measureGraph } from '../../src/findings/measure.ts';
import { artefactsWithoutWork, ghostsOf } from '../../src/graph/gaps.ts';
import { select } from '../../src/selection/evaluate.ts';
import { SELECTION_FIELDS } from '../../src/selection/fields.ts';
import { parseExpression } from '../../src/selection/parse.ts';
import { SelectionIndex } from '../../src/selection/selection-index.ts';
import { AIGC, BROWN, family, NATURE, NOT_ALL, OUYANG, WANG } from './family-of-gpt.ts';

const keys = family.graph.nodes().sort();
const { measures } = await measureGraph(family.graph, family.evidence, 1);
const measured = { ...family, measures };
const chosen = (expression: string): string[] => [...select(expression, family)];
/** Nodes by what stands last in their key. */
const short = (expression: string): string[] => chosen(expression).map((key) => key.slice(key.indexOf(':') + 1));

function failure(expression: string): UsageError {
  try {
    select(expression, family);
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  throw new Error(`${expression} selected something`);
}

describe('select', () => {
  it('selects everything where nothing is asked, in key order', () => {
    expect(chosen('')).toEqual(keys);
    expect(chosen('kind:model | kind:work | kind:dataset')).toEqual([...chosen('kind:model | kind:work | kind:dataset')].sort());
  });

  it('takes an expression that was read before, and an index in place of the context', () => {
    const index = new SelectionIndex(family);
    expect(select(parseExpression('kind:method'), index)).toEqual(new Set(['method:rlhf']));
    expect(SelectionIndex.of(index)).toBe(index);
  });

  it.each([
    ['kind:method', ['rlhf']],
    ['kind:method,dataset', ['mercury', 'rlhf']],
    ['kind:Organisation', ['openai']],
    ['year:2020', [BROWN.slice(5), 'gpt-3'].sort()],
    ['year:..2018', ['transformer', 'gpt', 'doi:10.1038/nature14539']],
    ['kind:work year:2021..2022', [OUYANG.slice(5), WANG.slice(5)]],
    ['kind:work year:>2022', [NOT_ALL.slice(5), AIGC.slice(5)]],
    ['kind:model year:2018,2020', ['gpt', 'gpt-3']],
    ['ghost:yes', ['jurassic-x']],
    ['kind:dataset ghost:no', ['mercury']],
  ])('%s', (expression, nodes) => {
    expect(short(expression).sort()).toEqual([...nodes].sort());
  });

  it('finds authors by family name, with given names or initials, whole words only', () => {
    expect(chosen('author:Ouyang')).toEqual([OUYANG]);
    expect(chosen('author:"Long Ouyang"')).toEqual([OUYANG]);
    expect(chosen('author:"Ouyang, L."')).toEqual([OUYANG]);
    expect(chosen('author:"Tom Brown"')).toEqual([BROWN]);
    expect(chosen('author:brown')).toEqual([BROWN]);
    expect(chosen('author:"Brown, Benjamin"'), 'Mann has that initial, Brown has not').toEqual([]);
    expect(chosen('author:Ou')).toEqual([]);
    expect(chosen('author:Tim'), 'an initial alone is no name').toEqual([]);
    expect(chosen('author:王小明')).toEqual([WANG]);
    expect(chosen('author:"小明 王"')).toEqual([WANG]);
    expect(chosen('author:Ouyang,LeCun')).toEqual([OUYANG, NATURE]);
  });

  it('finds venues', () => {
    expect(chosen('venue:"neural information"')).toEqual([BROWN]);
    expect(chosen('venue:Nature')).toEqual([NATURE]);
    expect(chosen('venue:计算机')).toEqual([WANG]);
    expect(chosen('venue:Science')).toEqual([]);
  });

  it('finds nodes by key, citation key and identifier in any form', () => {
    expect(chosen('key:model:gpt-3,ouyang2022training')).toEqual(['model:gpt-3', OUYANG]);
    for (const text of ['arxiv:2005.14165', 'arxiv:2005.14165v4', 'identifier:arxiv:2005.14165', 'identifier:https://arxiv.org/abs/2005.14165', 'identifier:2005.14165', 'doi:10.48550/arXiv.2005.14165', 'https://arxiv.org/pdf/2005.14165']) {
      expect(chosen(text), text).toEqual([BROWN]);
    }
    for (const text of ['doi:10.1038/NATURE14539', 'doi:https://doi.org/10.1038/nature14539', '10.1038/nature14539']) expect(chosen(text), text).toEqual([NATURE]);
    expect(chosen('identifier:doi')).toEqual([NATURE]);
    expect(chosen('kind:work -identifier:arxiv')).toEqual([NATURE, WANG]);
    expect(chosen('arxiv:1706.03762'), 'an identifier that nothing has').toEqual([]);
  });

  it('finds communities by number and label', () => {
    expect(chosen('community:1')).toEqual(['method:rlhf', OUYANG]);
    expect(chosen('community:"human feedback"')).toEqual(['method:rlhf', OUYANG]);
    expect(chosen('community:0,1')).toHaveLength(5);
  });

  it('divides artefacts into those with and without an introducing work', () => {
    expect(chosen('introduced:yes')).toEqual(['method:rlhf', 'model:gpt-3', 'model:instructgpt']);
    expect(chosen('introduced:no ghost:no')).toEqual(artefactsWithoutWork(family.graph));
    expect(chosen('introduced:no | introduced:yes')).toEqual(chosen(`kind:${ARTEFACT_KINDS.join(',')}`));
    expect(chosen('introduced:no introduced:yes')).toEqual([]);
    expect(chosen('ghost:yes')).toEqual(ghostsOf(family.graph));
  });

  it('finds what surveys cite', () => {
    expect(chosen('survey:survey1')).toEqual([BROWN, OUYANG]);
    expect(chosen('survey:"SURVEY 1"')).toEqual([BROWN, OUYANG]);
    expect(chosen('survey:"Survey 2"')).toEqual([BROWN, NATURE]);
    expect(chosen('survey:"ChatGPT is not all you need"')).toEqual([BROWN, NATURE]);
    expect(chosen('survey:survey1 survey:not-all')).toEqual([BROWN]);
  });

  it('finds nodes by the claims about them', () => {
    expect(short('relation:fine-tuned-from')).toEqual(['codex', 'gpt-3', 'instructgpt']);
    expect(short('relation:uses-method,improves-on')).toEqual(['rlhf', 'codex', 'instructgpt', 'jurassic-x']);
    expect(short('strength:implied')).toEqual(['transformer', 'gpt']);
    expect(short('strength:asserted kind:model'), 'GPT-3 derives-from GPT-2 is stated, whatever else carries it').toEqual(['amphisbaena', 'chatgpt', 'codex', 'gpt-2', 'gpt-3', 'instructgpt', 'jurassic-x', 'ouroboros']);
    expect(short('how:service')).toEqual(['arxiv:2005.14165', 'doi:10.1038/nature14539']);
    expect(short('review:proposed')).toEqual(['rlhf', 'instructgpt']);
  });

  it('finds nodes by source, evidence through a row included', () => {
    expect(chosen('source:service.json')).toEqual([BROWN, NATURE]);
    expect(chosen('source:survey1.bib')).toEqual(chosen('kind:work'));
    expect(chosen('source:lists/survey1.bib')).toEqual(chosen('source:survey1.bib'));
    expect(short('source:lineage.csv kind:model')).toEqual(['amphisbaena', 'codex', 'gpt-2', 'gpt-3', 'instructgpt', 'jurassic-x', 'ouroboros']);
  });

  it('walks lineages', () => {
    expect(short('ancestors:ChatGPT')).toEqual(['transformer', 'rlhf', 'gpt', 'gpt-2', 'gpt-3', 'instructgpt']);
    expect(short('ancestors:"gpt 3"')).toEqual(['transformer', 'gpt', 'gpt-2']);
    expect(short('descendants:davinci')).toEqual(['chatgpt', 'codex', 'instructgpt']);
    expect(short('parents:instructgpt')).toEqual(['rlhf', 'gpt-3']);
    expect(short('children:model:gpt-2')).toEqual(['gpt-3', 'ouroboros']);
    expect(short('descendants:Transformer')).toHaveLength(8);
    expect(short('ancestors:Codex,ChatGPT')).toEqual(['transformer', 'rlhf', 'gpt', 'gpt-2', 'gpt-3', 'instructgpt', 'jurassic-x']);
  });

  it('never selects the node a walk starts from, on a circle or a loop either', () => {
    expect(short('ancestors:Ouroboros')).toEqual(['transformer', 'amphisbaena', 'gpt', 'gpt-2']);
    expect(short('parents:Ouroboros')).toEqual(['amphisbaena', 'gpt-2']);
    expect(short('children:Ouroboros')).toEqual(['amphisbaena']);
    expect(short('neighbours:Ouroboros')).toEqual(['amphisbaena', 'gpt-2']);
  });

  it('finds what lies between two nodes, whichever comes first', () => {
    expect(short('path:GPT..ChatGPT')).toEqual(['chatgpt', 'gpt', 'gpt-2', 'gpt-3', 'instructgpt']);
    expect(chosen('path:ChatGPT..GPT')).toEqual(chosen('path:GPT..ChatGPT'));
    expect(chosen('path:"Chat GPT".."Codex"'), 'neither descends from the other').toEqual([]);
    expect(short('path:GPT..GPT')).toEqual(['gpt']);
    expect(short('path:Ouroboros..GPT')).toEqual(['amphisbaena', 'gpt', 'gpt-2', 'ouroboros']);
    expect(short('path:RLHF..ChatGPT')).toEqual(['rlhf', 'chatgpt', 'instructgpt']);
  });

  it('walks citations, introductions and makers', () => {
    expect(chosen(`cites:${BROWN}`)).toEqual([NOT_ALL, AIGC]);
    expect(chosen('cites:lecun2015deep')).toEqual([BROWN, NOT_ALL]);
    expect(chosen('cited-by:survey1')).toEqual(chosen('survey:survey1'));
    expect(chosen('cited-by:"language models are few-shot learners"')).toEqual([NATURE]);
    expect(short('introduced-by:arxiv:2203.02155')).toEqual(['rlhf', 'instructgpt']);
    expect(chosen('introduces:RLHF')).toEqual([OUYANG]);
    expect(short('developed-by:openai')).toEqual(['chatgpt', 'gpt-3']);
    expect(short('neighbours:RLHF')).toEqual(['instructgpt', 'arxiv:2203.02155']);
  });

  it('measures works by co-mention and everything else by lineage, unless told', () => {
    expect(short('pagerank:top1')).toEqual(['gpt-3', 'arxiv:2005.14165']);
    expect(short('lineage/pagerank:top2')).toEqual(['gpt-2', 'gpt-3']);
    expect(short('degree:>=2')).toEqual(['gpt', 'gpt-2', 'gpt-3', 'arxiv:2005.14165']);
    expect(short('degree:>2 kind:model')).toEqual(['gpt-2', 'gpt-3']);
    expect(short('degree:1..2')).toEqual(['gpt', 'arxiv:2005.14165', 'arxiv:2203.02155', 'doi:10.1038/nature14539']);
    expect(short('degree:<1')).toEqual(['mercury', 'mercury']);
    expect(short('degree:0')).toEqual(['mercury', 'mercury']);
    expect(short('citations/in-degree:=2')).toEqual(['arxiv:2005.14165', 'doi:10.1038/nature14539']);
    expect(short('newness:>0'), 'a metric that only these measures have').toEqual(['chatgpt']);
    expect(short('pagerank:>=2.5e-1')).toHaveLength(5);
  });

  it('computes what was not measured, where it means something', () => {
    expect(short('lineage/core:>=1 gpt')).toEqual(['chatgpt', 'gpt', 'gpt-2', 'gpt-3', 'instructgpt']);
    expect(short('katz:top1 kind:model')).toEqual(short('lineage/katz:top1'));
    expect(short('citations/authority:top2')).toEqual(['arxiv:2005.14165', 'doi:10.1038/nature14539']);
    const { message, hint } = failure('lineage/eigenvector:top1');
    expect([message, hint]).toEqual([expect.stringMatching(/^There is no eigenvector of lineage: .* this one is directed/), undefined]);
    expect(failure('eigenvector:top1').message).toMatch(/There is no field/);
    expect(() => select('hub:top3', { ...family, measures: { ...family.measures, metrics: [] } })).toThrow(/“hub” was not measured on this graph/);
  });

  it('breaks ties of a ranking by key and never counts a zero as top', () => {
    expect(short('co-mention/degree:top2')).toEqual(['arxiv:2005.14165', 'arxiv:2203.02155']);
    expect(short('lineage/degree:top50')).toEqual(['gpt', 'gpt-2', 'gpt-3']);
  });

  it('knows what makes works influential', () => {
    expect(chosen('influence:top2')).toEqual([BROWN, OUYANG]);
    expect(chosen('influence:<=1.5')).toEqual([BROWN]);
    expect(chosen('mentions:>=3')).toEqual([BROWN, OUYANG, NATURE]);
    expect(chosen('mentions:top2')).toEqual([BROWN, OUYANG]);
    expect(chosen('sections:2..')).toEqual([BROWN, OUYANG]);
    expect(chosen('surveys:0')).toEqual([WANG]);
    expect(chosen('lineage-reach:top10')).toEqual([BROWN, OUYANG]);
  });

  it('searches words in titles, names and aliases', () => {
    expect(chosen('few-shot LEARNERS')).toEqual([BROWN]);
    expect(chosen('"learners few"')).toEqual([]);
    expect(chosen('human feedback')).toEqual(['method:rlhf', OUYANG]);
    expect(chosen('davinci')).toEqual(['model:gpt-3']);
    expect(chosen('对比')).toEqual([WANG]);
    expect(chosen('学习综述')).toEqual([WANG]);
    expect(chosen('dalle2')).toEqual(['model:dall-e-2']);
    expect(chosen('"DALL-E 2"')).toEqual(['model:dall-e-2']);
    expect(chosen('gpt3')).toEqual(['model:gpt-3']);
    expect(chosen('gpt-3')).toEqual(['model:gpt-3']);
    expect(chosen('gpt kind:model -chat')).toEqual(['model:gpt', 'model:gpt-2', 'model:gpt-3', 'model:instructgpt']);
    expect(chosen('nonsense')).toEqual([]);
  });

  it.each([
    ['knd:work', 1, 'There is no field “knd”', '`kind:`'],
    ['a model:gpt-3', 3, 'There is no field “model”', '`key:model:gpt-3`'],
    ['Flamingo:a', 1, 'There is no field “flamingo”', 'quotation marks'],
    ['kind:work,modell', 11, '“modell” is no kind of node', '`model`'],
    ['relation:finetuned-from', 10, 'is no relation', '`fine-tuned-from`'],
    ['strength:sated', 10, 'is no strength', '`stated`'],
    ['ghost:maybe', 7, 'is no answer', 'yes, no'],
    ['year:two', 6, 'is no number', '`2..5`'],
    ['year:top3', 6, 'no top', 'range'],
    ['year:2023..2020', 6, 'is empty', '`2020..2023`'],
    ['degree:>=', 8, 'is no number', '`>=5`'],
    ['degree:top0', 8, 'selects nothing', '`top1`'],
    ['lineage/degre:top1', 1, 'There is no field', '`lineage/degree:`'],
    ['lineage/newnes:top3', 1, 'There is no field', '`lineage/newness:`'],
    ['survey:survey11', 8, 'There is no survey', '`survey1`'],
    ['community:7', 11, 'There is no community', '0 to 1'],
    ['source:survey2.bib', 8, 'comes from a source', '`survey1.bib`'],
    ['key:model:gtp-3', 5, 'has the key', '`model:gpt-3`'],
    ['arxiv:GPT', 7, 'is no arXiv id', '2005.14165'],
    ['doi:10.1/x', 5, 'is no DOI', '10.1038'],
    ['identifier:foo', 12, 'is no identifier', 'scheme'],
    ['ancestors:ChatGTP', 11, 'is called “ChatGTP”', '`ChatGPT`'],
    ['a ancestors:"Language Models are Few-Shot Learners"', 13, 'No model, method', 'is the work work:arxiv:2005.14165'],
    ['cites:GPT-3', 7, 'No work is called “GPT-3”', 'is the model model:gpt-3'],
    ['developed-by:ChatGPT', 14, 'No organisation is called', 'model:chatgpt'],
    ['parents:Mercury', 9, 'is the name of 2 nodes', '`dataset:mercury`, `model:mercury`'],
    ['path:GPT', 6, 'does not name two ends', '`path:GPT..ChatGPT`'],
    ['path:GPT..', 6, 'does not name two ends', '`path:GPT..ChatGPT`'],
    ['path:GPT..GPT-2..GPT-3', 6, 'does not name two ends', '`path:GPT..ChatGPT`'],
    ['path:GPT..ChatGTP', 6, 'is called “ChatGTP”', '`ChatGPT`'],
    ['a &', 3, 'no letter or digit', 'out'],
    ['author:"..."', 8, 'no letter or digit', ''],
  ])('refuses %s at column %i', (expression, column, message, hint) => {
    const error = failure(expression);
    expect(error.message).toContain(message);
    expect(error.message).toContain(`(column ${column})`);
    expect(error.hint ?? '').toContain(hint);
  });

  it('throws for a term that cannot be meant wherever it stands', () => {
    expect(() => select('kind:work | (a -knd:x)', family)).toThrow(UsageError);
  });
});

describe('the table of fields', () => {
  it('names each field once', () => {
    const names = SELECTION_FIELDS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(SELECTION_FIELDS.map((field) => [field.name, field] as const))('has an example of %s that can be meant', (name, field) => {
    expect(field.meaning).toMatch(/^[A-Z].*\.$/s);
    expect(parseExpression(field.example)).toBeDefined();
    expect(field.example).toContain(`${name}:`);
    if (name === 'community') return; // The example's number is not one of this small graph.
    expect(() => select(field.example, measured)).not.toThrow();
  });

  it.each(SELECTION_FIELDS.map((field) => [field.name, field] as const))('suggests values of %s that it reads', (_name, field) => {
    const index = new SelectionIndex(measured);
    for (const { value } of field.suggest(index).slice(0, 30)) {
      const asked = field.name === 'path' ? [value, value] : [value];
      expect([...field.select({ parts: asked, place: { start: 0, end: 0 } }, index)], value).toBeDefined();
    }
  });
});

describe('the algebra of selections', () => {
  const term = fc.constantFrom('kind:model', 'kind:work', 'gpt', 'year:2020..2022', 'ancestors:ChatGPT', 'degree:>=2', 'strength:stated', 'survey:not-all', 'introduced:no', 'path:GPT..ChatGPT', '"human feedback"', 'ghost:yes', 'year:2022 | kind:method', '-kind:work year:..2021');
  const set = (expression: string): Set<string> => select(expression, new SelectionIndex(family));
  const holds = (law: (a: string, b: string, c: string) => void): void => fc.assert(fc.property(term, term, term, (a, b, c) => law(`(${a})`, `(${b})`, `(${c})`)), { seed: 1202, numRuns: 150 });

  it('keeps the laws of sets', () => {
    holds((a, b, c) => {
      expect(set(`-(${a} ${b})`), 'de Morgan').toEqual(set(`-${a} | -${b}`));
      expect(set(`-(${a} | ${b})`), 'de Morgan').toEqual(set(`-${a} -${b}`));
      expect(set(`--${a}`), 'double negation').toEqual(set(a));
      expect([...set(`${a} ${b}`)], 'and commutes').toEqual([...set(`${b} ${a}`)]);
      expect([...set(`${a} | ${b}`)], 'or commutes').toEqual([...set(`${b} | ${a}`)]);
      expect(set(`${a} (${b} | ${c})`), 'and distributes').toEqual(set(`${a} ${b} | ${a} ${c}`));
      expect(set(`${a} -${a}`), 'contradiction').toEqual(new Set());
      expect(set(`${a} | -${a}`), 'excluded middle').toEqual(set(''));
      expect(set(`${a} ${a}`), 'idempotence').toEqual(set(a));
    });
  });

  it('answers every set in key order', () => {
    holds((a, b) => {
      const selected = [...set(`${a} | ${b}`)];
      expect(selected).toEqual([...selected].sort());
    });
  });
});
