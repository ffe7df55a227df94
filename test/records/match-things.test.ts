import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { ghostThing, matchThings, thingKey } from '../../src/records/match-things.ts';
import { type Row, table } from './sourced.ts';

const keysOf = (rows: readonly Row[]): string[] => matchThings(table('a.csv', rows)).records.map(({ key }) => key);

describe('matchThings', () => {
  it.each<[string, Row[], string[]]>([
    ['spellings of one name', [{ name: 'DALL·E 2' }, { name: 'DALL-E 2' }, { name: 'dalle2' }], ['model:dall-e-2']],
    ['versions', [{ name: 'GPT-3' }, { name: 'GPT-3.5' }, { name: 'GPT-35' }, { name: 'GPT-4' }], ['model:gpt-3', 'model:gpt-3.5', 'model:gpt-35', 'model:gpt-4']],
    ['PaLM and PaLM 2', [{ name: 'PaLM' }, { name: 'PaLM 2' }], ['model:palm', 'model:palm-2']],
    ['one name of two kinds', [{ name: 'BLOOM' }, { name: 'BLOOM', kind: 'organisation' }], ['model:bloom', 'organisation:bloom']],
    ['a name that is the alias of another', [{ name: 'GPT-3', aliases: ['Davinci'] }, { name: 'Davinci' }], ['model:gpt-3', 'model:davinci']],
    ['a shared alias', [{ name: 'Bard', aliases: ['LaMDA chat'] }, { name: 'Sparrow', aliases: ['LaMDA chat'] }], ['model:bard', 'model:sparrow']],
    ['signs that count', [{ name: 'C', kind: 'tool' }, { name: 'C++', kind: 'tool' }, { name: 'C#', kind: 'tool' }], ['tool:c', 'tool:c++', 'tool:c#']],
    ['Chinese names', [{ name: '悟道' }, { name: '悟道 2.0' }, { name: '悟道2.0' }], ['model:悟道', 'model:悟道-2.0']],
  ])('%s', (_name, rows, keys) => {
    expect(keysOf(rows)).toEqual(keys);
  });

  it('keeps every spelling, alias, note and origin', () => {
    const [record] = matchThings([...table('b.csv', [{ name: 'GPT 3', aliases: ['Davinci'], note: 'Second.', modality: 'text' }]), ...table('a.csv', [{ name: 'GPT-3', aliases: ['GPT3'], year: 2020, note: 'First.' }])]).records;
    expect(record).toMatchObject({ key: 'model:gpt-3', label: 'GPT-3', aliases: ['Davinci', 'GPT 3', 'GPT3'], year: 2020, modality: 'text', note: 'First. Second.' });
    expect(record?.origins.map(({ source }) => source)).toEqual(['a.csv', 'b.csv']);
  });

  it('says which row was folded into which record', () => {
    const rows = table('a.csv', [{ name: 'GPT-3' }, { name: 'GPT 3' }]);
    expect(matchThings(rows).merges).toEqual([{ into: 'model:gpt-3', origin: { source: 'a.csv', place: rows[1]?.draft.place }, rule: 'name', score: 1 }]);
  });

  it('keeps both years where two rows disagree', () => {
    const [record] = matchThings(table('a.csv', [{ name: 'GPT-3', year: 2020 }, { name: 'GPT-3', year: 2021 }, { name: 'GPT-3' }])).records;
    expect(record?.disagreements).toEqual([{ field: 'year', values: [{ value: '2020', source: 'a.csv', line: 1 }, { value: '2021', source: 'a.csv', line: 2 }] }]);
  });

  it('keeps both modalities where two rows disagree', () => {
    const [record] = matchThings(table('a.csv', [{ name: 'CLIP', modality: 'image' }, { name: 'CLIP', modality: 'text' }])).records;
    expect(record?.disagreements.map(({ field }) => field)).toEqual(['modality']);
  });

  it('does not join the month of one row to the year of another', () => {
    const [record] = matchThings(table('a.csv', [{ name: 'GPT-3', year: 2020 }, { name: 'GPT-3', year: 2021, month: 11 }])).records;
    expect(record?.year).toBe(2020);
    expect(record?.month, 'no row says November 2020').toBeUndefined();
  });

  it('keeps names of nothing but punctuation apart', () => {
    const keys = keysOf([{ name: '★' }, { name: '∴' }]);
    expect(new Set(keys).size).toBe(2);
  });

  it('does not see in which order the rows are handed in', () => {
    const row = fc.record({ name: fc.constantFrom('GPT-3', 'GPT 3', 'gpt3', 'GPT-4', 'BLOOM'), kind: fc.constantFrom('model' as const, 'dataset' as const), year: fc.constantFrom(2020, 2021), aliases: fc.subarray(['Davinci', 'x']) });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        const drafts = [...table('a.csv', rows.slice(0, 3)), ...table('b.csv', rows.slice(3))];
        const forth = matchThings(drafts);
        const back = matchThings([...drafts].reverse());
        expect(back.records).toEqual(forth.records);
        expect(back.merges).toEqual(forth.merges);
        expect(forth.merges.length).toBe(rows.length - forth.records.length);
        expect(new Set(forth.records.map(({ key }) => key)).size).toBe(forth.records.length);
      }),
      { seed: 1202, numRuns: 300 },
    );
  });

  it('makes ghosts that nothing describes', () => {
    expect(ghostThing('method', 'Chain of Thought')).toEqual({ key: 'method:chain-of-thought', kind: 'method', label: 'Chain of Thought', aliases: [], origins: [], disagreements: [], ghost: true });
    expect(thingKey('model', 'DALL·E 2')).toBe('model:dall-e-2');
  });
});
