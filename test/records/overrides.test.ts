import { describe, expect, it } from 'vitest';
import { matchThings } from '../../src/records/match-things.ts';
import { matchWorks } from '../../src/records/match-works.ts';
import { unfollowedOverrides } from '../../src/records/overrides.ts';
import { asked, partition } from './partition.ts';
import { bibliography, decisions, type Entry, type Row, table } from './sourced.ts';

const T = 'Attention is all you need';
const entries: readonly Entry[] = [
  { key: 'a', title: T, year: 2017, ids: ['doi:10.1000/x'] },
  { key: 'b', title: T, year: 2017, ids: ['doi:10.1000/x'] },
  { key: 'c', title: 'Something else altogether', year: 2020, ids: ['doi:10.1000/y'] },
  { key: 'd', title: 'A work without identifiers', year: 2021 },
];
const drafts = bibliography('a.bib', entries);
const parted = (...rows: string[]): string[] => partition(drafts, { overrides: decisions('overrides.csv', rows) });
const fates = (...rows: string[]): string[] => matchWorks(drafts, { overrides: decisions('overrides.csv', rows) }).overrides.map((fate) => (fate.fate === 'followed' ? 'followed' : `${fate.fate}: ${fate.because}`));

describe('overrides of works', () => {
  it('are not needed', () => expect(parted()).toEqual(['a+b', 'c', 'd']));

  it.each<[string, string[], string[]]>([
    ['same, by citation keys, across two DOIs', ['same a | c'], ['a+b+c', 'd']],
    ['same, by identifiers in any spelling', ['same https://doi.org/10.1000/X | doi:10.1000/y'], ['a+b+c', 'd']],
    ['same, by a bare DOI and a whole title', ['same 10.1000/y | a work without IDENTIFIERS'], ['a+b', 'c+d']],
    ['same, by node keys', ['same work:doi:10.1000/y | title:a-work-without-identifiers-2021'], ['a+b', 'c+d']],
    ['different, though they share an identifier', ['different a | b'], ['a', 'b', 'c', 'd']],
    ['same through a third', ['same a | c', 'same c | d'], ['a+b+c+d']],
    ['different beats same', ['same a | c', 'different a | c'], ['a+b', 'c', 'd']],
    ['different beats a chain of same', ['same a | c', 'same c | d', 'different a | d'], ['a+b+c', 'd']],
  ])('%s', (_name, rows, expected) => expect(parted(...rows)).toEqual(expected));

  it('keep apart what a chain of rules would join', () => {
    const list = bibliography('a.bib', [{ key: 'a', title: T, year: 2017 }, { key: 'b', title: T, year: 2017 }, { key: 'c', title: T, year: 2017, ids: ['doi:10.1000/x'] }]);
    const overrides = decisions('o.csv', ['different a | c']);
    for (const group of partition(list, { overrides })) expect(group).not.toMatch(/a.*c/);
    expect(asked(list, { overrides }).some((question) => question.endsWith('a | c'))).toBe(false);
  });

  it('are followed under their own rule', () => {
    const { merges } = matchWorks(drafts, { overrides: decisions('overrides.csv', ['same a | c']) });
    expect(merges.map(({ rule, score }) => [rule, score])).toEqual([['doi', 1], ['override', 1]]);
  });

  it('give a work a further name', () => {
    const { records } = matchWorks(drafts, { overrides: decisions('overrides.csv', ['alias a | The Transformer paper', 'alias c | Something else altogether']) });
    expect(records.map(({ aliases }) => aliases)).toEqual([['The Transformer paper'], [], []]);
  });

  it('that apart leave one identifier to two works give them keys that differ', () => {
    const { records } = matchWorks(drafts, { overrides: decisions('overrides.csv', ['different a | b']) });
    expect(records.map(({ key }) => key).slice(0, 2)).toEqual(['work:doi:10.1000/x', 'work:doi:10.1000/x~2']);
  });

  it('tell what became of them', () => {
    expect(fates('same a | c', 'different a | d', 'alias d | D')).toEqual(['followed', 'followed', 'followed']);
    expect(fates('same a | nobody')).toEqual(['unknown: “nobody” names nothing']);
    expect(fates('different a | 10.1000/x')).toEqual(['unfollowed: “a” and “10.1000/x” name the same entry']);
    expect(fates('same a | c', 'different a | c')).toEqual(['unfollowed: “a” and “c” are kept apart at overrides.csv:2:1', 'followed']);
    const twice = matchWorks([...drafts, ...bibliography('b.bib', [{ key: 'a', title: 'Not the same at all', year: 1999 }])], { overrides: decisions('overrides.csv', ['same a | c']) });
    expect(twice.overrides).toMatchObject([{ fate: 'unfollowed', because: '“a” names several: work:doi:10.1000/x, work:title:not-the-same-at-all-1999' }]);
  });

  it('do not take the names of objects for names of works', () => expect(fates('same __proto__ | constructor')).toEqual(['unknown: “__proto__” names nothing']));
});

describe('overrides of things', () => {
  const rows: readonly Row[] = [{ name: 'GPT-3', aliases: ['Davinci'] }, { name: 'Generative Pretrained 3' }, { name: 'BLOOM' }, { name: 'BLOOM', kind: 'organisation' }];
  const matched = (...said: string[]): ReturnType<typeof matchThings> => matchThings(table('a.csv', rows), decisions('overrides.csv', said));
  const keys = (...said: string[]): string[] => matched(...said).records.map(({ key }) => key);

  it.each<[string, string[], string[]]>([
    ['same, by name', ['same GPT 3 | Generative Pretrained 3'], ['model:gpt-3', 'model:bloom', 'organisation:bloom']],
    ['same, by alias and node key', ['same Davinci | model:generative-pretrained-3'], ['model:gpt-3', 'model:bloom', 'organisation:bloom']],
    ['different beats same', ['same GPT-3 | Generative Pretrained 3', 'different GPT-3 | Generative Pretrained 3'], ['model:gpt-3', 'model:generative-pretrained-3', 'model:bloom', 'organisation:bloom']],
    ['different beats a chain', ['same GPT-3 | model:bloom', 'same model:bloom | Generative Pretrained 3', 'different GPT-3 | Generative Pretrained 3'], ['model:gpt-3', 'model:generative-pretrained-3', 'organisation:bloom']],
  ])('%s', (_name, said, expected) => expect(keys(...said)).toEqual(expected));

  it('keep all names, and name the rule', () => {
    const { records, merges } = matched('same GPT-3 | Generative Pretrained 3', 'alias GPT-3 | davinci-002');
    expect(records[0]).toMatchObject({ key: 'model:gpt-3', aliases: ['Davinci', 'Generative Pretrained 3', 'davinci-002'] });
    expect(merges).toMatchObject([{ into: 'model:gpt-3', rule: 'override', score: 1 }]);
  });

  it('tell what became of them', () => {
    const because = (...said: string[]): unknown[] => matched(...said).overrides.map((fate) => (fate.fate === 'followed' ? fate.fate : [fate.fate, fate.because]));
    expect(because('same GPT-3 | nobody')).toEqual([['unknown', '“nobody” names nothing']]);
    expect(because('same GPT-3 | BLOOM')).toEqual([['unfollowed', '“BLOOM” names several: model:bloom, organisation:bloom']]);
    expect(because('same GPT-3 | organisation:bloom')).toEqual([['unfollowed', '“GPT-3” and “organisation:bloom” are of two kinds, model and organisation']]);
    expect(because('different GPT-3 | Davinci')).toEqual([['unfollowed', '“GPT-3” and “Davinci” name the same entry']]);
  });
});

describe('unfollowedOverrides', () => {
  it('tells of those that neither works nor things follow, with place and hint', () => {
    const overrides = decisions('overrides.csv', ['same a | c', 'same GPT-3 | BLOOM', 'alias nobody | N']);
    const works = matchWorks(drafts, { overrides });
    const things = matchThings(table('a.csv', [{ name: 'GPT-3' }, { name: 'BLOOM' }]), overrides);
    expect(unfollowedOverrides(works.overrides, things.overrides)).toMatchObject([
      { code: 'override-unfollowed', severity: 'warning', message: 'The override “alias” is not followed: “nobody” names nothing', path: 'overrides.csv', place: { line: 3 }, hint: 'Give a citation key, an identifier, a node key, or the whole title or name.' },
    ]);
  });
});
