import { describe, expect, it } from 'vitest';
import type { NodeKind } from '../../src/base/kinds.ts';
import { NameIndex } from '../../src/records/name-index.ts';

const named = (key: string, label: string, aliases: readonly string[] = []): { key: string; kind: NodeKind; label: string; aliases: readonly string[] } => ({ key, kind: key.slice(0, key.indexOf(':')) as NodeKind, label, aliases });

const index = new NameIndex([
  named('model:gpt-3', 'GPT-3', ['Davinci', 'GPT-3 175B']),
  named('model:gpt-3.5', 'GPT-3.5'),
  named('model:davinci-002', 'Davinci-002', ['GPT-3']),
  named('model:mercury', 'Mercury'),
  named('dataset:mercury', 'Mercury'),
  named('model:bard', 'Bard', ['LaMDA chat']),
  named('model:sparrow', 'Sparrow', ['LaMDA chat']),
  named('organisation:google', 'Google', ['谷歌']),
  named('tool:punctuation', '…'),
]);

describe('NameIndex', () => {
  it.each([
    ['GPT-3', 'model:gpt-3'],
    ['gpt 3', 'model:gpt-3'],
    ['Gpt3', 'model:gpt-3'],
    ['GPT–3', 'model:gpt-3'],
    ['ＧＰＴ－３', 'model:gpt-3'],
    ['gpt-3.5', 'model:gpt-3.5'],
    ['davinci', 'model:gpt-3'],
    ['gpt3175b', 'none'],
    ['谷歌', 'organisation:google'],
    ['dataset:mercury', 'dataset:mercury'],
    ['model:gpt-9', 'none'],
    ['', 'none'],
    ['…', 'none'],
    ['---', 'none'],
  ])('%s means %s', (name, expected) => {
    const resolution = index.resolve(name);
    expect(resolution.found === 'one' ? resolution.key : resolution.found).toBe(expected);
  });

  it('lists all that a name fits, labels before aliases', () => {
    expect(index.resolve('mercury')).toEqual({ found: 'several', keys: ['dataset:mercury', 'model:mercury'] });
    expect(index.resolve('LaMDA Chat')).toEqual({ found: 'several', keys: ['model:bard', 'model:sparrow'] });
  });

  it('lets the kinds decide, for keys too', () => {
    expect(index.resolve('mercury', ['model'])).toEqual({ found: 'one', key: 'model:mercury' });
    expect(index.resolve('dataset:mercury', ['model']).found).toBe('none');
    expect(index.resolve('google', ['model', 'dataset']).found).toBe('none');
  });

  it('offers near names', () => {
    expect(index.resolve('Sparow')).toEqual({ found: 'none', near: ['Sparrow'] });
    expect(index.resolve('zzzzzz')).toEqual({ found: 'none', near: [] });
  });

  it('takes in nodes later, and the same one twice', () => {
    const growing = new NameIndex([]);
    growing.add(named('model:x', 'X'));
    growing.add(named('model:x', 'X', ['Ex']));
    expect(growing.resolve('ex')).toEqual({ found: 'one', key: 'model:x' });
    expect(growing.resolve('x')).toEqual({ found: 'one', key: 'model:x' });
  });
});
