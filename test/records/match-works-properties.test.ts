import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatIdentifier } from '../../src/base/identifiers.ts';
import { matchWorks } from '../../src/records/match-works.ts';
import type { WorkRecord } from '../../src/records/records.ts';
import type { CslName } from '../../src/sources/csl.ts';
import { asked, oneFileEach, partition } from './partition.ts';
import { bibliography, type Entry } from './sourced.ts';

const TITLES = ['Attention is all you need', 'ATTENTION is all you need.', 'Attenton is all you need', 'Attention is all you need: a study', 'Correction to: Attention is all you need', 'GPT-3', 'GPT-4', 'Editorial', '对比学习综述', '', '__proto__', '\u0000<i>'];
const AUTHORS: (readonly CslName[] | undefined)[] = [[{ family: 'Vaswani', given: 'A' }], [{ family: 'VASWANI', given: 'Ashish' }], [{ family: 'Shazeer', given: 'N' }], [{ literal: 'Google' }], [{ family: '李', given: '四光' }], undefined];
const IDS = ['arxiv:2005.00001', 'arxiv:2005.00002', 'doi:10.1000/x', 'doi:10.1000/y', 'doi:10.1101/339747', 'pmid:1', 'pmid:2', 'openalex:W12345', 'isbn:9780306406157'];

const entry = fc.record({
  title: fc.option(fc.constantFrom(...TITLES), { nil: undefined }),
  year: fc.constantFrom(2016, 2017, 2018, 2021, undefined),
  author: fc.constantFrom(...AUTHORS),
  ids: fc.uniqueArray(fc.constantFrom(...IDS), { maxLength: 2, selector: (id) => id.slice(0, id.indexOf(':')) }),
  type: fc.constantFrom('article-journal', 'chapter', 'book', 'review-book'),
  source: fc.constantFrom(undefined, 'Nature', 'NATURE', 'arXiv'),
  volume: fc.constantFrom(undefined, '5', '6'),
  page: fc.constantFrom(undefined, '16', '16-20', '99'),
  cited: fc.boolean(),
});
const entries: fc.Arbitrary<Entry[]> = fc.array(entry, { minLength: 1, maxLength: 9 }).map((list) =>
  list.map(({ title, year, author, ids, type, source, volume, page, cited }, index): Entry => ({
    key: `e${index}`,
    ids,
    ...(title === undefined ? {} : { title }),
    ...(year === undefined ? {} : { year }),
    ...(author === undefined ? {} : { author }),
    ...(cited ? { cited: true as const } : {}),
    csl: { type, ...(source === undefined ? {} : { 'container-title': source }), ...(volume === undefined ? {} : { volume }), ...(page === undefined ? {} : { page }) },
  })),
);
/** Works as they are, of which entries tell a part each: a record does not tell all that entries say which contradict each other. */
const WORKS: readonly Entry[] = [
  { key: '', title: 'Attention is all you need', year: 2017, author: [{ family: 'Vaswani', given: 'A' }], ids: ['arxiv:1706.03762', 'openalex:W12345'] },
  { key: '', title: 'Attention is all you need', year: 2018, author: [{ family: 'Vaswani', given: 'Ashish' }], ids: ['doi:10.1000/x'], csl: { 'container-title': 'Nature', volume: '5', page: '16-20' } },
  { key: '', title: 'Attention is all you need', year: 2018, author: [{ family: 'Shazeer', given: 'Noam' }], ids: ['doi:10.1000/y'], csl: { 'container-title': 'Nature', volume: '5', page: '99' } },
  { key: '', title: 'Attention is all you need: a study', year: 2017, author: [{ family: 'Vaswani', given: 'A' }], ids: ['openalex:W12346'], csl: { 'container-title': 'Science', volume: '5', page: '16' } },
  { key: '', title: 'GPT-3', year: 2020, author: [{ literal: 'OpenAI' }], ids: ['pmid:1'] },
  { key: '', title: 'GPT-4', year: 2020, author: [{ literal: 'OpenAI' }], ids: ['pmid:2'] },
  { key: '', title: 'Editorial', year: 2020, author: [{ family: 'Li', given: 'X' }], csl: { 'container-title': 'Nature', volume: '9', page: '1' } },
];
const views: fc.Arbitrary<Entry[]> = fc
  .array(fc.record({ work: fc.constantFrom(...WORKS), told: fc.record({ title: fc.boolean(), year: fc.boolean(), author: fc.boolean(), ids: fc.boolean(), source: fc.boolean(), place: fc.boolean(), cited: fc.boolean() }) }), { minLength: 1, maxLength: 9 })
  .map((list) =>
    list.map(({ work, told }, index): Entry => ({
      key: `e${index}`,
      ids: told.ids ? (work.ids ?? []) : [],
      ...(told.title && work.title !== undefined ? { title: work.title } : {}),
      ...(told.year && work.year !== undefined ? { year: work.year } : {}),
      ...(told.author && work.author !== undefined ? { author: work.author } : {}),
      ...(told.cited ? { cited: true as const } : {}),
      csl: {
        type: 'article-journal',
        ...(told.source && work.csl?.['container-title'] !== undefined ? { 'container-title': work.csl['container-title'] } : {}),
        ...(told.place && work.csl?.volume !== undefined && work.csl.page !== undefined ? { volume: work.csl.volume, page: work.csl.page } : {}),
      },
    })),
  );
const SETTINGS = { seed: 1202, numRuns: 400 };

describe('matchWorks, for any entries', () => {
  it('sees neither the order of the entries nor the names of their sources', () => {
    fc.assert(
      fc.property(entries, (list) => {
        expect(partition(oneFileEach([...list].reverse()))).toEqual(partition(oneFileEach(list)));
        expect(asked(oneFileEach([...list].reverse()))).toEqual(asked(oneFileEach(list)));
        expect(matchWorks(oneFileEach(list).reverse())).toEqual(matchWorks(oneFileEach(list)));
      }),
      SETTINGS,
    );
  });

  it('never folds two that bear different DOIs or arXiv ids', () => {
    fc.assert(
      fc.property(entries, (list) => {
        for (const { identifiers } of matchWorks(bibliography('a.bib', list)).records) {
          for (const kind of [/^arxiv:/, /^doi:10\.1000/]) expect(identifiers.filter((identifier) => kind.test(formatIdentifier(identifier))).length).toBeLessThan(2);
        }
      }),
      SETTINGS,
    );
  });

  it('counts each entry once, under keys that differ, with a score for each fold, and asks only about records that there are', () => {
    fc.assert(
      fc.property(entries, fc.constantFrom('together' as const, 'apart' as const), (list, versions) => {
        const drafts = bibliography('a.bib', list);
        const { records, merges, recordOf, questions } = matchWorks(drafts, { versions });
        const keys = new Set(records.map(({ key }) => key));
        expect(keys.size).toBe(records.length);
        expect(merges.length).toBe(list.length - records.length);
        expect(new Set(drafts.map(({ draft }) => recordOf.get(draft)))).toEqual(keys);
        expect(records.flatMap(({ origins }) => origins)).toHaveLength(list.length);
        for (const { score } of [...merges, ...questions]) expect(score > 0 && score <= 1).toBe(true);
        for (const { one, other } of questions) expect([keys.has(one), keys.has(other), one < other]).toEqual([true, true, true]);
        expect(new Set(questions.map(({ one, other }) => `${one} ${other}`)).size).toBe(questions.length);
      }),
      SETTINGS,
    );
  });

  it('finds nothing to fold among the records it made', () => {
    fc.assert(
      fc.property(views, (list) => {
        const { records } = matchWorks(bibliography('a.bib', list));
        expect(partition(bibliography('b.bib', records.map(asEntry)))).toEqual(records.map((_record, index) => `r${index}`).sort());
      }),
      SETTINGS,
    );
  });

  it('keeps every title, key and identifier', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const { records } = matchWorks(bibliography('a.bib', list));
        expect(new Set(records.flatMap(({ citationKeys }) => citationKeys)).size).toBe(list.length);
        const ofBooks = (id: string): boolean => id.startsWith('isbn:');
        const kept = new Set(records.flatMap(({ identifiers }) => identifiers.map(formatIdentifier)));
        for (const { ids = [] } of list) for (const id of ids) if (!ofBooks(id)) expect(kept).toContain(id);
      }),
      SETTINGS,
    );
  });
});

function asEntry({ csl, identifiers, ghost }: WorkRecord, index: number): Entry {
  const { id: _id, ...rest } = csl;
  return { key: `r${index}`, ids: identifiers.map(formatIdentifier), csl: rest, ...(ghost === true ? { cited: true } : {}) };
}
