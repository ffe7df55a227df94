import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { complete } from '../../src/selection/complete.ts';
import { select } from '../../src/selection/evaluate.ts';
import { BROWN, family } from './family-of-gpt.ts';

/** What is offered at the bar in a text, as it would be inserted. */
function offered(marked: string): string[] {
  const cursor = marked.indexOf('¦');
  return complete(marked.replace('¦', ''), cursor, family).map(({ insert }) => insert);
}

/** The text after the first completion at the bar is taken. */
function taken(marked: string, which = 0): string {
  const cursor = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  const completion = complete(text, cursor, family)[which];
  if (completion === undefined) throw new Error(`nothing is offered in ${marked}`);
  return text.slice(0, completion.place.start) + completion.insert + text.slice(completion.place.end);
}

describe('complete', () => {
  it('offers fields where a term begins', () => {
    expect(offered('¦').slice(0, 3)).toEqual(['kind:', 'year:', 'author:']);
    expect(offered('kind:work ¦')[0]).toBe('kind:');
    expect(offered('kind:work | (¦')[0]).toBe('kind:');
    expect(offered('(a)¦')).toEqual([]);
  });

  it('offers fields that begin with the word, metrics of the graph too', () => {
    expect(offered('sur¦')).toEqual(expect.arrayContaining(['survey:', 'surveys:']));
    expect(offered('-comm¦')[0]).toBe('community:');
    expect(offered('a (kin¦')[0]).toBe('kind:');
    expect(offered('lineage/p¦')).toEqual(['lineage/pagerank:']);
    expect(offered('newn¦')).toEqual(['newness:']);
  });

  it('offers nodes with such a name, and completes to their key', () => {
    const [first] = complete('chatg', 5, family);
    expect(first).toEqual({ type: 'node', place: { start: 0, end: 5 }, insert: 'key:model:chatgpt', label: 'ChatGPT', detail: 'model, 2022', node: 'model:chatgpt' });
    expect(offered('"few-shot le¦')).toEqual([`key:${BROWN}`]);
    expect(offered('davin¦'), 'by alias').toEqual(['key:model:gpt-3']);
    expect(offered('对比¦')[0]).toContain('对比学习');
    expect(offered('"GPT-3"¦'), 'what is closed is said').toEqual([]);
  });

  it('puts first what begins with the word, names before titles, then the better connected', () => {
    expect(offered('chat¦').slice(0, 2)).toEqual(['key:model:chatgpt', 'key:work:arxiv:2301.04655']);
    expect(offered('gpt¦').slice(0, 3)).toEqual(['key:model:gpt-3', 'key:model:gpt-2', 'key:model:gpt']);
    expect(offered('gpt¦')).toContain('key:model:instructgpt');
  });

  it('offers the values of a field', () => {
    expect(offered('kind:¦')).toEqual(['work', 'model', 'method', 'architecture', 'dataset', 'organisation']);
    expect(offered('kind:mo¦')).toEqual(['model']);
    expect(offered('kind:work,me¦')).toEqual(['method']);
    expect(offered('kind:model¦')).toEqual([]);
    expect(offered('relation:fine¦')).toEqual(['fine-tuned-from']);
    expect(offered('survey:Survey 1¦'), 'the blank ended the field').not.toContain('survey1');
    expect(offered('survey:"Cao¦'), 'by its title').toEqual(['survey1']);
    expect(offered('author:ouy¦')).toEqual(['"Long Ouyang"']);
    expect(offered('author:"Long Ou¦')).toEqual(['"Long Ouyang"']);
    expect(offered('community:¦')).toEqual(['0', '1']);
    expect(offered('community:feed¦')).toEqual(['1']);
    expect(offered('year:¦').slice(0, 2)).toEqual(['2023', '2022']);
    expect(offered('pagerank:¦')[0]).toBe('top10');
    expect(offered('nonsense:a¦')).toEqual([]);
  });

  it('offers the names a walk can start from', () => {
    expect(offered('ancestors:chat¦')).toEqual(['ChatGPT']);
    expect(offered('path:GPT..Inst¦')).toEqual(['InstructGPT']);
    expect(offered('developed-by:¦')).toEqual(['OpenAI']);
    expect(offered('ancestors:dall¦')).toEqual(['"DALL·E 2"']);
    expect(offered('ancestors:mercury¦').sort(), 'a name of two is offered as two keys').toEqual(['dataset:mercury', 'model:mercury']);
  });

  it('replaces the word up to the cursor and leaves the rest', () => {
    expect(taken('kin¦ -ghost:yes')).toBe('kind: -ghost:yes');
    expect(taken('(kind:mod¦) gpt')).toBe('(kind:model) gpt');
    expect(taken('author:"Long O¦')).toBe('author:"Long Ouyang"');
    expect(taken('path:"GPT-2"..Chat¦ x')).toBe('path:"GPT-2"..ChatGPT x');
  });

  it('honours its limit', () => {
    expect(complete('', 0, family, 3)).toHaveLength(3);
  });

  it('answers any text and cursor, and each node it offers can be selected', () => {
    const text = fc.string({ unit: fc.constantFrom('kind:', 'path:', 'author:', 'ancestors:', 'key:', 'gpt', 'M', '"', '\\', '(', ')', '|', '-', ',', '..', ' '), maxLength: 6 });
    fc.assert(
      fc.property(text, fc.integer({ min: -1, max: 40 }), (before, cursor) => {
        for (const { type, place, insert } of complete(before, cursor, family)) {
          expect(place.start).toBeLessThanOrEqual(place.end);
          expect(place.end).toBeLessThanOrEqual(before.length);
          if (type === 'node') expect(select(insert, family).size).toBe(1);
        }
      }),
      { seed: 1202, numRuns: 1000 },
    );
  });
});
