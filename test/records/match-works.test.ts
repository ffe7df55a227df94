import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { matchWorks } from '../../src/records/match-works.ts';
import type { Sourced, WorkRecord } from '../../src/records/records.ts';
import type { ReferenceDraft } from '../../src/sources/drafts.ts';
import { oneFileEach, partition } from './partition.ts';
import { bibliography, type Entry } from './sourced.ts';

const keysOf = (entries: readonly Entry[]): string[] => matchWorks(bibliography('a.bib', entries)).records.map(({ key }) => key);

function onlyRecord(drafts: readonly Sourced<ReferenceDraft>[]): WorkRecord {
  const { records } = matchWorks(drafts);
  expect(records).toHaveLength(1);
  const [record] = records;
  if (record === undefined) throw new Error('no record');
  return record;
}

const T = 'Attention is all you need';
const U = 'Language models are few-shot learners';

describe('matchWorks: what is one work', () => {
  it.each<[string, Entry[], string[]]>([
    ['the same arXiv id under two titles', [{ key: 'a', title: 'PaLM', year: 2022, ids: ['arxiv:2204.02311'] }, { key: 'b', title: 'PaLM: Scaling Language Modeling with Pathways', year: 2023, ids: ['arxiv:2204.02311'] }], ['a+b']],
    ['the same DOI', [{ key: 'a', title: 'A', ids: ['doi:10.1/x'] }, { key: 'b', title: 'B', ids: ['doi:10.1/x'] }], ['a+b']],
    ['the same title and year without identifiers', [{ key: 'a', title: T, year: 2017 }, { key: 'b', title: 'ATTENTION is all you need.', year: 2017 }], ['a+b']],
    ['an entry without identifiers and one with', [{ key: 'a', title: T, year: 2017 }, { key: 'b', title: T, year: 2017, ids: ['arxiv:1706.03762'] }], ['a+b']],
    ['an arXiv id here and a DOI there, the title and year the same', [{ key: 'a', title: T, year: 2017, ids: ['arxiv:1706.03762'] }, { key: 'b', title: T, year: 2017, ids: ['doi:10.5555/3295222'] }], ['a+b']],
    ['a title with and without its accents, case, hyphens and mark-up', [{ key: 'a', title: 'Über-Résumé of <i>Graphs</i>', year: 2001 }, { key: 'b', title: 'uber resume of graphs', year: 2001 }], ['a+b']],
    ['a Chinese title', [{ key: 'a', title: '对比学习综述', year: 2021 }, { key: 'b', title: '《对比学习综述》', year: 2021 }], ['a+b']],
    ['two works that a third proves to be one', [{ key: 'a', title: 'A', ids: ['arxiv:1706.03762'] }, { key: 'b', title: 'B', ids: ['doi:10.1/x'] }, { key: 'c', title: 'C', ids: ['arxiv:1706.03762', 'doi:10.1/x'] }], ['a+b+c']],
    ['a chain of identifiers', [{ key: 'a', title: 'A', ids: ['pmid:1', 's2:x'] }, { key: 'b', title: 'B', ids: ['openalex:W1234', 'acl:P1'] }, { key: 'c', title: 'C', ids: ['s2:x', 'doi:10.1/x'] }, { key: 'd', title: 'D', ids: ['doi:10.1/x', 'acl:P1'] }], ['a+b+c+d']],
    ['titles that follow an identifier into one work', [{ key: 'a', title: T, year: 1, ids: ['arxiv:1706.03762'] }, { key: 'b', title: U, year: 1, ids: ['arxiv:1706.03762'] }, { key: 'c', title: T, year: 1 }, { key: 'd', title: U, year: 1 }], ['a+b+c+d']],
    ['titles without a year', [{ key: 'a', title: T }, { key: 'b', title: T }], ['a+b']],
  ])('%s', (_name, entries, expected) => {
    expect(partition(bibliography('a.bib', entries))).toEqual(expected);
  });

  it.each<[string, Entry[]]>([
    ['GPT-4 Technical Report and GPT-5 Technical Report', [{ key: 'a', title: 'GPT-4 Technical Report', year: 2023 }, { key: 'b', title: 'GPT-5 Technical Report', year: 2023 }]],
    ['PaLM and PaLM 2 reports', [{ key: 'a', title: 'PaLM Technical Report', year: 2023 }, { key: 'b', title: 'PaLM 2 Technical Report', year: 2023 }]],
    ['versions with a point', [{ key: 'a', title: 'CLIP 2.1', year: 2023 }, { key: 'b', title: 'CLIP 21', year: 2023 }, { key: 'c', title: 'CLIP 2 1', year: 2023 }]],
    ['the same title under two DOIs', [{ key: 'a', title: T, year: 2017, ids: ['doi:10.1/x'] }, { key: 'b', title: T, year: 2017, ids: ['doi:10.1/y'] }]],
    ['the same title under two arXiv ids, one with a DOI', [{ key: 'a', title: T, year: 2017, ids: ['arxiv:1706.03762'] }, { key: 'b', title: T, year: 2017, ids: ['arxiv:1706.03763', 'doi:10.1/y'] }]],
    ['the same title in different years', [{ key: 'a', title: T, year: 2017 }, { key: 'b', title: T, year: 2018 }]],
    ['the same title with a year and without', [{ key: 'a', title: T, year: 2017 }, { key: 'b', title: T }]],
    ['entries without title and identifier', [{ key: 'a', year: 2017 }, { key: 'b', year: 2017 }, { key: 'c', title: '???', year: 2017 }]],
    ['references of one author, year and journal whose titles could not be read', [{ key: 'a', year: 2017, author: [{ family: 'Kern' }], csl: { 'container-title': 'Moss' }, words: 'Kern. On moss. Moss, 2017.' }, { key: 'b', year: 2017, author: [{ family: 'Kern' }], csl: { 'container-title': 'Moss' }, words: 'Kern. On stone. Moss, 2017.' }]],
    ['titles that differ by a sign that counts', [{ key: 'a', title: 'C', year: 1 }, { key: 'b', title: 'C++', year: 1 }, { key: 'c', title: 'C#', year: 1 }]],
  ])('and what is not: %s', (_name, entries) => {
    expect(partition(bibliography('a.bib', entries))).toEqual(entries.map(({ key }) => key));
  });

  it('gives each its most decisive identifier as key, or its title and year, or its entry', () => {
    expect(keysOf([{ key: 'a', title: 'A', ids: ['doi:10.1/x', 'arxiv:1706.03762'] }])).toEqual(['work:arxiv:1706.03762']);
    expect(keysOf([{ key: 'a', title: 'A', ids: ['pmid:7'] }])).toEqual(['work:pmid:7']);
    expect(keysOf([{ key: 'a', title: 'GPT-3.5: What’s new?', year: 2022 }])).toEqual(['work:title:gpt-3.5-what-s-new-2022']);
    expect(keysOf([{ key: 'a', title: '对比学习', year: 2021 }])).toEqual(['work:title:对比学习-2021']);
    expect(keysOf([{ key: 'a' }])).toEqual(['work:entry:a.bib:a']);
  });

  it('calls a work by the words of its reference where no title could be read from them', () => {
    const long = `Kern 2017, ${'on moss and stone '.repeat(9)}`;
    const { records } = matchWorks(bibliography('a.txt', [{ key: '', number: '4', words: 'Kern. On moss.' }, { key: 'b', words: long }, { key: 'c', title: 'On stone', words: 'Kern. On stone.' }]));
    expect(records.map(({ key, label }) => [key, label])).toEqual([
      ['work:entry:a.txt:4', '“Kern. On moss.” (title not read)'],
      ['work:entry:a.txt:b', `“${long.slice(0, 100).trimEnd()}…” (title not read)`],
      ['work:title:on-stone', 'On stone'],
    ]);
  });

  it('needs no words where another entry has the title', () => {
    const [record] = matchWorks(bibliography('a.txt', [{ key: 'a', ids: ['doi:10.1/x'], words: 'Kern. On moss.', csl: { note: 'Kern. On moss.' } }, { key: 'b', title: 'On moss', ids: ['doi:10.1/x'] }])).records;
    expect([record?.label, record?.csl.note]).toEqual(['On moss', undefined]);
  });

  it('gives different works different keys even where their titles differ in nothing that a key shows', () => {
    const keys = keysOf([{ key: 'a', title: 'GPT-3', author: [{ family: 'A' }] }, { key: 'b', title: 'GPT 3', author: [{ family: 'B' }] }, { key: 'c' }, { key: 'c' }]);
    expect(new Set(keys).size).toBe(4);
  });
});

describe('matchWorks: merging adds and never drops', () => {
  const drafts = [
    ...bibliography('b.bib', [{ key: 'vaswani17', title: 'Attention Is All You Need (extended)', year: 2018, ids: ['arxiv:1706.03762'], author: [{ family: 'Vaswani', given: 'A.' }], andOthers: true, keywords: ['transformer'], csl: { 'container-title': 'NeurIPS' } }]),
    ...bibliography('a.bib', [{ key: 'attention', title: T, year: 2017, ids: ['doi:10.5555/3295222', 'arxiv:1706.03762'], keywords: ['nlp'] }]),
    ...bibliography('c.bib', [{ key: 'vaswani17', title: T, year: 2017, author: [{ family: 'Vaswani', given: 'Ashish' }, { family: 'Shazeer', given: 'Noam' }] }]),
  ];

  it('keeps every key, identifier, keyword, origin and other title', () => {
    const record = onlyRecord(drafts);
    expect(record.citationKeys).toEqual(['attention', 'vaswani17']);
    expect(record.identifiers).toEqual([{ scheme: 'arxiv', value: '1706.03762' }, { scheme: 'doi', value: '10.5555/3295222' }]);
    expect(record.keywords).toEqual(['nlp', 'transformer']);
    expect(record.origins.map(({ source }) => source)).toEqual(['a.bib', 'b.bib', 'c.bib']);
    expect(record.label).toBe(T);
    expect(record.aliases).toEqual(['Attention Is All You Need (extended)']);
  });

  it('fills what the first description leaves out, and prefers a full list of authors', () => {
    const record = onlyRecord(drafts);
    expect(record.csl['container-title']).toBe('NeurIPS');
    expect(record.csl.id).toBe('attention');
    expect(record.csl.author?.map(({ given }) => given)).toEqual(['Ashish', 'Noam']);
    expect(record.csl['author-and-others']).toBeUndefined();
    const cut = onlyRecord(drafts.slice(0, 2));
    expect(cut.csl['author-and-others']).toBe(true);
  });

  it('says where descriptions disagree', () => {
    expect(onlyRecord(drafts).disagreements.map(({ field, values }) => [field, values.map(({ value, source }) => `${source} ${value}`)])).toEqual([
      ['title', [`a.bib ${T}`, 'b.bib Attention Is All You Need (extended)', `c.bib ${T}`]],
      ['year', ['a.bib 2017', 'b.bib 2018', 'c.bib 2017']],
    ]);
    const authors = onlyRecord(bibliography('a.bib', [{ key: 'a', title: 'Editorial', year: 2020, ids: ['doi:10.1/x'], author: [{ family: 'Brown', given: 'Ann' }] }, { key: 'b', title: 'Editorial', year: 2020, ids: ['doi:10.1/x'], author: [{ family: 'Smith', given: 'Bob' }] }]));
    expect(authors.disagreements.map(({ field }) => field)).toEqual(['first author']);
  });

  it('keeps what graph files say of it, the first wins', () => {
    const record = onlyRecord([...bibliography('b.net', [{ key: 'b', title: T, ids: ['doi:10.1/x'], given: { weight: 2, score: 0.5 } }]), ...bibliography('a.net', [{ key: 'a', title: T, ids: ['doi:10.1/x'], given: { weight: 1, ['__proto__']: 'x' } }])]);
    expect(Object.entries(record.given ?? {}).sort()).toEqual([['__proto__', 'x'], ['score', 0.5], ['weight', 1]]);
  });

  it('finds no disagreement where one says less, or in short', () => {
    const said = onlyRecord([
      ...bibliography('a.bib', [{ key: 'a', title: 'NF-κB in <i>Arabidopsis</i>: pre-training', year: 2020, ids: ['doi:10.1/x'], author: [{ family: 'van der Maaten', given: 'Laurens' }] }]),
      ...bibliography('b.bib', [{ key: 'b', title: 'NF-kappaB in Arabidopsis. Pretraining', year: 2020, ids: ['doi:10.1/x'], author: [{ family: 'MAATEN', given: 'L' }] }, { key: 'c', cited: true, ids: ['doi:10.1/x'], year: 2020, author: [{ literal: 'van der Maaten et al.' }] }]),
    ]);
    expect(said.disagreements).toEqual([]);
  });

  it('names the rule of each merge', () => {
    const { records, merges } = matchWorks(drafts);
    expect(merges).toEqual([
      { into: records[0]?.key, origin: { source: 'b.bib', place: drafts[0]?.draft.place }, rule: 'arxiv', score: 1 },
      { into: records[0]?.key, origin: { source: 'c.bib', place: drafts[2]?.draft.place }, rule: 'title-year-author', score: 0.97 },
    ]);
  });

  it('has one merge for each entry that is not the first of its record', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const drafted = bibliography('a.bib', list);
        const { records, merges, recordOf } = matchWorks(drafted);
        expect(merges.length).toBe(list.length - records.length);
        expect(new Set(drafted.map(({ draft }) => recordOf.get(draft)))).toEqual(new Set(records.map(({ key }) => key)));
        expect(records.flatMap(({ origins }) => origins)).toHaveLength(list.length);
        expect(new Set(records.map(({ key }) => key)).size).toBe(records.length);
      }),
      { seed: 1202, numRuns: 500 },
    );
  });
});

const titles = ['GPT-3', 'GPT-4', 'Deep learning', undefined];
const ids = ['arxiv:2005.00001', 'arxiv:2005.00002', 'doi:10.1/x', 'doi:10.1/y', 'pmid:1'];
/** Entries with few titles, years and identifiers, so that they often meet. At most one identifier of a scheme, as readers give them. */
const entries: fc.Arbitrary<Entry[]> = fc
  .array(fc.record({ title: fc.constantFrom(...titles), year: fc.constantFrom(2020, 2021, undefined), ids: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 2, selector: (id) => id.slice(0, id.indexOf(':')) }) }), { minLength: 1, maxLength: 7 })
  .map((list) => list.map(({ title, year, ids: own }, index): Entry => ({ key: `e${index}`, ids: own, ...(title === undefined ? {} : { title }), ...(year === undefined ? {} : { year }) })));

describe('matchWorks: order', () => {
  it('does not see in which order the entries are handed in', () => {
    fc.assert(
      fc.property(entries, fc.array(fc.nat(), { minLength: 7, maxLength: 7 }), (list, shuffle) => {
        const drafts = oneFileEach(list);
        const shuffled = drafts.map((draft, index) => ({ draft, at: shuffle[index] ?? 0 })).sort((left, right) => left.at - right.at).map(({ draft }) => draft);
        expect(matchWorks(shuffled).records).toEqual(matchWorks(drafts).records);
        expect(matchWorks(shuffled).merges).toEqual(matchWorks(drafts).merges);
      }),
      { seed: 1202, numRuns: 500 },
    );
  });

  it('keeps two DOIs of one title apart, whichever of the files comes first', () => {
    const list: Entry[] = [
      { key: 'arxiv-only', title: T, year: 2017, ids: ['arxiv:1706.03762'] },
      { key: 'doi-x', title: T, year: 2017, ids: ['doi:10.1/x'] },
      { key: 'doi-y', title: T, year: 2017, ids: ['arxiv:1706.03762', 'doi:10.1/y'] },
    ];
    expect(partition(oneFileEach(list))).toEqual(partition(oneFileEach([...list].reverse())));
    for (const { identifiers } of matchWorks(oneFileEach(list)).records) expect(identifiers.filter(({ scheme }) => scheme === 'doi').length, 'no entry says that the two DOIs are one work').toBeLessThan(2);
  });

  it('puts an entry without identifiers where it belongs whichever of the files comes first', () => {
    const list: Entry[] = [{ key: 'x', title: T, year: 2017, ids: ['doi:10.1/x'] }, { key: 'y', title: T, year: 2017, ids: ['doi:10.1/y'] }, { key: 'none', title: T, year: 2017 }];
    const [x, y, none] = list;
    if (x === undefined || y === undefined || none === undefined) throw new Error();
    expect(partition(oneFileEach([x, y, none]))).toEqual(partition(oneFileEach([y, x, none])));
  });

  it('folds the same entries together whichever file holds which', () => {
    fc.assert(
      fc.property(entries, (list) => {
        expect(partition(oneFileEach([...list].reverse()))).toEqual(partition(oneFileEach(list)));
      }),
      { seed: 1202, numRuns: 500 },
    );
  });
});
