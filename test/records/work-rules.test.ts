import { describe, expect, it } from 'vitest';
import { matchWorks } from '../../src/records/match-works.ts';
import { asked, partition } from './partition.ts';
import { bibliography, type Entry } from './sourced.ts';

const T = 'Attention is all you need';
const vaswani = [{ family: 'Vaswani', given: 'Ashish' }];
const shazeer = [{ family: 'Shazeer', given: 'Noam' }];
const entry = (key: string, more: Partial<Entry> = {}): Entry => ({ key, title: T, year: 2017, author: vaswani, ...more, csl: { type: 'article-journal', ...more.csl } });
const article = (key: string, journal: string, volume: string, page: string, more: Partial<Entry> = {}): Entry => entry(key, { ...more, csl: { 'container-title': journal, volume, page } });

/** The rule that made all entries one; undefined where they are not. */
function ruleOf(entries: readonly Entry[]): string | undefined {
  const { records, merges } = matchWorks(bibliography('a.bib', entries));
  return records.length === 1 ? merges.map(({ rule }) => rule).join() : undefined;
}

describe('rules of identity', () => {
  it.each<[string, string, Entry[]]>([
    ['title-year-author', 'the same title, year and first author', [entry('a'), entry('b', { author: [{ family: 'VASWANI', given: 'A' }] })]],
    ['title-year-author', 'a short title in one place', [article('a', 'Nature', '521', '436-444', { title: 'Deep learning' }), article('b', 'NATURE', '521', '436', { title: 'Deep Learning' })]],
    ['title-year-author', 'a Chinese title and name', [entry('a', { title: '对比学习综述', author: [{ family: '李', given: '四光' }] }), entry('b', { title: '《对比学习综述》', author: [{ literal: '李四光' }] })]],
    ['title-and-year', 'no author on one side', [entry('a'), { key: 'b', title: T, year: 2017 }]],
    ['title-and-year', 'a body in place of the author', [entry('a'), entry('b', { author: [{ literal: 'Google Brain' }] })]],
    ['title-and-author', 'no year on one side', [entry('a'), { key: 'b', title: T, author: vaswani }]],
    ['preprint', 'a preprint, by its arXiv id, and what was published of it two years later', [entry('a', { year: 2015, ids: ['arxiv:1501.00001'] }), entry('b')]],
    ['preprint', 'a preprint, by its DOI', [entry('a', { year: 2016, ids: ['doi:10.1101/2016.01.30.927871'] }), entry('b', { ids: ['doi:10.1/x'] })]],
    ['preprint', 'a preprint, by its venue', [entry('a', { year: 2016, csl: { 'container-title': 'SSRN Electronic Journal' } }), entry('b', { csl: { 'container-title': 'Nature' } })]],
    ['preprint', 'a preprint, by its type', [entry('a', { year: 2016, csl: { type: 'article' } }), entry('b')]],
    ['preprint', 'a preprint, by the DOI that OSF gave it', [entry('a', { year: 2016, ids: ['doi:10.31234/osf.io/ab12c_v1'] }), entry('b', { ids: ['doi:10.1/x'] })]],
    ['preprint', 'a preprint and what was published of it, each with an id of its own in a database', [entry('a', { year: 2016, ids: ['arxiv:1601.00001', 'openalex:W12345'] }), entry('b', { ids: ['doi:10.1/x', 'openalex:W12346'] })]],
    ['title-and-source', 'a year between online and in print', [article('a', 'Scientometrics', '69', '131', { year: 2018 }), article('b', 'SCIENTOMETRICS', '69', '131', { year: 2017 })]],
    ['volume-and-page', 'the place in print, in short', [article('a', 'Journal of Informetrics', '1', '16-25'), { key: 'b', year: 2017, author: [{ family: 'VASWANI', given: 'A' }], csl: { 'container-title': 'J INFORMETR', volume: 'V1', page: 'P16' } }]],
    ['volume-and-page', 'a slip in the title, in one place', [article('a', 'Nature', '5', '16'), article('b', 'Nature', '5', '16', { title: 'Attenton is all you need' })]],
    ['doi', 'one DOI, whatever the titles', [entry('a', { ids: ['doi:10.1/x'] }), entry('b', { title: 'Something else altogether', year: 1999, ids: ['doi:10.1/x'] })]],
    ['isbn', 'one ISBN of a book', [entry('a', { ids: ['isbn:9780306406157'], csl: { type: 'book' } }), entry('b', { title: 'Attention', ids: ['isbn:9780306406157'], csl: { type: 'book' } })]],
  ])('%s: %s', (rule, _name, entries) => {
    expect(ruleOf(entries)).toBe(rule);
    expect(ruleOf([...entries].reverse())).toBe(rule);
  });

  it.each<[string, string[], Entry[]]>([
    ['the same title under two DOIs', ['title-year-author: a | b'], [entry('a', { ids: ['doi:10.1/x'] }), entry('b', { ids: ['doi:10.1/y'] })]],
    ['one that fits two', ['title-year-author: a | b', 'title-year-author: a | none', 'title-year-author: b | none'], [entry('a', { ids: ['doi:10.1/x'] }), entry('b', { ids: ['doi:10.1/y'] }), entry('none')]],
    ['one arXiv id under two DOIs', ['arxiv: a | b'], [entry('a', { title: 'One title of it', ids: ['arxiv:1706.03762', 'doi:10.1/x'] }), entry('b', { ids: ['arxiv:1706.03762', 'doi:10.1/y'] })]],
    ['a year apart, with nothing that says where', ['title-and-author: a | b'], [entry('a', { year: 2016 }), entry('b')]],
    ['a handbook that comes out every year', ['title-and-author: a | b'], [entry('a', { title: 'R: A language and environment', year: 2019, csl: { type: 'book' } }), entry('b', { title: 'R: A language and environment', year: 2020, csl: { type: 'book' } })]],
    ['more than two years apart, though one is a preprint', ['title-and-author: a | b'], [entry('a', { year: 2014, ids: ['arxiv:1401.00001'] }), entry('b')]],
    ['a slip in the title', ['near-title: a | b'], [entry('a', { title: 'Attenton is all you need' }), entry('b')]],
    ['a subtitle on one side', ['shortened-title: a | b'], [entry('a', { title: `${T}: a study of transformers` }), entry('b')]],
    ['no author and no year on one side', ['title: a | b'], [entry('a'), { key: 'b', title: T }]],
    ['another first author', ['title: a | b'], [entry('a'), entry('b', { author: shazeer })]],
    ['a short title without authors', ['title: a | b'], [{ key: 'a', title: 'GPT-3', year: 2020 }, { key: 'b', title: 'GPT-3', year: 2020, csl: { publisher: 'OpenAI', volume: '1' } }]],
    ['two titles in one place', ['volume-and-page: a | b'], [article('a', 'Nature', '5', '16'), article('b', 'Nature', '5', '16', { title: 'L’attention suffit' })]],
    ['another journal, with the volume and page the same', ['volume-and-page: a | b'], [article('a', 'Nature', '5', '16'), { key: 'b', year: 2017, author: vaswani, csl: { 'container-title': 'Science', volume: '5', page: '16' } }]],
  ])('asks: %s', (_name, questions, entries) => {
    expect(asked(bibliography('a.bib', entries))).toEqual(questions);
    expect(asked(bibliography('a.bib', [...entries].reverse()))).toEqual(questions);
  });

  it.each<[string, Entry[]]>([
    ['versions of a report', [entry('a', { title: 'GPT-4 Technical Report' }), entry('b', { title: 'GPT-5 Technical Report' })]],
    ['parts', [entry('a', { title: 'The theory of everything, Part I' }), entry('b', { title: 'The theory of everything, Part II' })]],
    ['a work and its correction', [entry('a'), entry('b', { title: `Correction to: ${T}` })]],
    ['a work and its correction, told by the genre', [entry('a'), entry('b', { csl: { genre: 'Published Erratum' } })]],
    ['a work and a reply to it', [entry('a'), entry('b', { title: `Reply to: ${T}`, author: shazeer })]],
    ['a book and a review of it', [entry('a', { csl: { type: 'book' } }), entry('b', { csl: { type: 'review-book' } })]],
    ['editorials of one journal', [article('a', 'Nature', '5', '1', { title: 'Editorial' }), article('b', 'Nature', '6', '1002', { title: 'Editorial' })]],
    ['editorials under two DOIs', [entry('a', { title: 'Editorial', ids: ['doi:10.1/x'] }), entry('b', { title: 'Editorial', ids: ['doi:10.1/y'] })]],
    ['chapters that bear the ISBN of their book', [entry('a', { title: 'One chapter', ids: ['isbn:9780306406157'], csl: { type: 'chapter' } }), entry('b', { title: 'Some other chapter', ids: ['isbn:9780306406157'], csl: { type: 'paper-conference' } })]],
    ['a book and a chapter of it', [entry('a', { title: 'One chapter', ids: ['isbn:9780306406157'], csl: { type: 'chapter' } }), entry('b', { ids: ['isbn:9780306406157'], csl: { type: 'book' } })]],
    ['one author and one year alone', [{ key: 'a', year: 2017, author: vaswani }, { key: 'b', year: 2017, author: vaswani }]],
    ['two articles of one author in one volume', [{ key: 'a', year: 2017, author: vaswani, csl: { 'container-title': 'NATURE', volume: '5', page: '1' } }, { key: 'b', year: 2017, author: vaswani, csl: { 'container-title': 'NATURE', volume: '5', page: '99' } }]],
  ])('keeps apart without asking: %s', (_name, entries) => {
    const drafts = bibliography('a.bib', entries);
    expect(partition(drafts)).toEqual(entries.map(({ key }) => key));
    expect(asked(drafts)).toEqual([]);
  });

  it('says in a sentence why it asks, and how likely it is', () => {
    const { questions } = matchWorks(bibliography('a.bib', [entry('a', { ids: ['doi:10.1/x'] }), entry('b', { ids: ['doi:10.1/y'] })]));
    expect(questions).toEqual([{ one: 'work:doi:10.1/x', other: 'work:doi:10.1/y', rule: 'title-year-author', score: 0.58, because: 'They share title, first author and year and differ in doi identifier.' }]);
  });

  it('finds the likeliest questions first', () => {
    const scores = matchWorks(bibliography('a.bib', [entry('a'), entry('b', { title: 'Attenton is all you need' }), entry('c', { title: `${T}: a study` })])).questions.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((left, right) => right - left));
    expect(scores.length).toBeGreaterThan(1);
  });
});

describe('preprints and what was published of them', () => {
  const preprint = entry('preprint', { year: 2016, ids: ['arxiv:1601.00001'], csl: { 'container-title': 'arXiv' } });
  const published = entry('published', { ids: ['doi:10.1/x'], csl: { 'container-title': 'Nature' } });
  const both = entry('both', { ids: ['arxiv:1601.00001', 'doi:10.1/x'], csl: { 'container-title': 'Nature' } });

  it('are one work by default', () => expect(partition(bibliography('a.bib', [preprint, published]))).toEqual(['preprint+published']));
  it('are two on request, and no question is asked', () => {
    const drafts = bibliography('a.bib', [preprint, published, both]);
    expect(partition(drafts, { versions: 'apart' })).toEqual(['both+published', 'preprint']);
    expect(asked(drafts, { versions: 'apart' })).toEqual([]);
    expect(matchWorks(drafts, { versions: 'apart' }).records.map(({ key }) => key)).toEqual(['work:arxiv:1601.00001', 'work:doi:10.1/x']);
  });
  it('are one work again through an entry that bears both ids', () => expect(partition(bibliography('a.bib', [preprint, published, both]))).toEqual(['both+preprint+published']));
  it('are versions where only the version of a preprint’s DOI differs', () => {
    const first = entry('first', { title: 'One title of it', ids: ['doi:10.21203/rs.3.rs-12345/v1'] });
    expect(partition(bibliography('a.bib', [first, entry('second', { ids: ['doi:10.21203/rs.3.rs-12345/v2'] })]))).toEqual(['first+second']);
  });
  it('refuses another word for it', () => {
    expect(() => matchWorks([], { versions: 'twice' as 'apart' })).toThrow(expect.objectContaining({ name: 'UsageError', message: 'versions cannot be “twice”' }) as Error);
  });
});
