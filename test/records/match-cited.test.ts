import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { matchWorks } from '../../src/records/match-works.ts';
import { LARGEST_BLOCK, pairsInBlocks } from '../../src/records/work-blocks.ts';
import { WorkClusters } from '../../src/records/work-clusters.ts';
import { asked, oneFileEach, partition } from './partition.ts';
import { bibliography, type Entry } from './sourced.ts';

/** A cited reference as a `CR` line has it: author, year, source, volume, page. */
function cited(key: string, line: string, more: Partial<Entry> = {}): Entry {
  const [author = '', year = '', source = '', volume = '', page = ''] = line.split(', ');
  const [family = '', given = ''] = author.split(' ');
  return {
    key,
    cited: true,
    year: Number(year),
    author: [{ family, given }],
    ...more,
    csl: { type: volume === '' ? 'document' : 'article-journal', ...(source === '' ? {} : { 'container-title': source }), ...(volume === '' ? {} : { volume }), ...(page === '' ? {} : { page }), ...more.csl },
  };
}

const egghe: Entry = { key: 'egghe', title: 'Theory and practise of the g-index', year: 2006, author: [{ family: 'Egghe', given: 'Leo' }], csl: { type: 'article-journal', 'container-title': 'Scientometrics', volume: '69', issue: '1', page: '131-152' } };

describe('cited references', () => {
  it.each<[string, Entry[], string[]]>([
    ['a work and its short form', [egghe, cited('cr', 'EGGHE L, 2006, SCIENTOMETRICS, 69, 131')], ['cr+egghe']],
    ['short forms of one work', [cited('a', 'EGGHE L, 2006, SCIENTOMETRICS, 69, 131'), cited('b', 'Egghe L., 2006, Scientometrics, 69, 131')], ['a+b']],
    ['a journal written in two ways', [cited('a', 'Small H, 1973, J AM SOC INFORM SCI, 24, 265'), cited('b', 'SMALL H, 1973, Journal of the American Society for Information Science, 24, 265')], ['a+b']],
    ['a short form without volume', [cited('a', 'Pavia R, 1985, P INT OIL SPILL C, , 85'), cited('b', 'PAVIA R, 1985, P INT OIL SPILL C, , 85')], ['a+b']],
    ['a short form without journal', [egghe, cited('cr', 'EGGHE L, 2006, , 69, 131')], ['cr+egghe']],
    ['a short form with a DOI, and one without', [egghe, cited('a', 'EGGHE L, 2006, SCIENTOMETRICS, 69, 131', { ids: ['doi:10.1/x'] }), cited('b', 'EGGHE L, 2006, SCIENTOMETRICS, 69, 131')], ['a+b+egghe']],
    ['the very same words', [cited('a', 'Marx K, 1867, CAPITAL'), cited('b', 'Marx K, 1867, CAPITAL')], ['a+b']],
    ['a title', [egghe, cited('cr', 'Egghe L, 2006, Scientometrics', { title: 'Theory and practise of the g-index' })], ['cr+egghe']],
    ['a volume of an article number', [cited('a', 'Chen C, 2014, PLOS ONE, 9, e84297'), cited('b', 'CHEN C, 2014, PLoS ONE, 9', { csl: { number: 'ARTN e84297' } })], ['a+b']],
    ['another page', [egghe, cited('cr', 'EGGHE L, 2006, SCIENTOMETRICS, 69, 121')], ['cr', 'egghe']],
    ['another year', [egghe, cited('cr', 'EGGHE L, 2005, SCIENTOMETRICS, 69, 131')], ['cr', 'egghe']],
    ['another author', [egghe, cited('cr', 'ROUSSEAU R, 2006, SCIENTOMETRICS, 69, 131')], ['cr', 'egghe']],
    ['author and year alone', [egghe, cited('cr', 'EGGHE L, 2006')], ['cr', 'egghe']],
    ['author and year alone, twice', [cited('a', 'EGGHE L, 2006'), cited('b', 'EGGHE L, 2006')], ['a', 'b']],
    ['a journal and no place in it', [egghe, cited('cr', 'EGGHE L, 2006, SCIENTOMETRICS')], ['cr', 'egghe']],
    ['a short form that fits two works', [{ ...egghe, key: 'a', ids: ['doi:10.1/x'] }, { ...egghe, key: 'b', title: 'Another note', ids: ['doi:10.1/y'] }, cited('cr', 'EGGHE L, 2006, SCIENTOMETRICS, 69, 131')], ['a', 'b', 'cr']],
  ])('%s', (_name, entries, expected) => {
    expect(partition(oneFileEach(entries))).toEqual(expected);
    expect(partition(oneFileEach([...entries].reverse()))).toEqual(expected);
  });

  it('are asked about where only the source agrees, or two works fit', () => {
    expect(asked(bibliography('a.txt', [{ key: 'book', title: 'Petrology of Sedimentary Rocks', year: 1968, author: [{ family: 'Folk', given: 'Robert' }], csl: { type: 'book' } }, cited('cr', 'FOLK R, 1968, PETROLOGY SEDIMENTARY ROCKS, , 44')]))).toEqual(['source: book | cr']);
    expect(asked(bibliography('a.txt', [egghe, cited('cr', 'EGGHE L, 2006, SCIENTOMETRICS, 69')]))).toEqual(['source: cr | egghe']);
    expect(asked(bibliography('a.txt', [{ ...egghe, key: 'a', ids: ['doi:10.1/x'] }, { ...egghe, key: 'b', title: 'Another note', ids: ['doi:10.1/y'] }, cited('cr', 'EGGHE L, 2006, SCIENTOMETRICS, 69, 131')]))).toContain('volume-and-page: a | cr');
  });

  it('describe a work only where nothing else does, which makes it a ghost', () => {
    const { records } = matchWorks(bibliography('a.txt', [cited('cr', 'EGGHE L, 2006, SCIENTOMETRICS, 69, 131'), egghe, cited('x', 'Small H, 1973, J AM SOC INFORM SCI, 24, 265'), cited('', 'Marx K, 1867, CAPITAL')]));
    expect(records.map(({ key, label, ghost, disagreements }) => [key, label, ghost, disagreements])).toEqual([
      ['work:title:theory-and-practise-of-the-g-index-2006', 'Theory and practise of the g-index', undefined, []],
      ['work:cited:small-1973-j-am-soc-inform-sci-24-265', 'Small 1973, J AM SOC INFORM SCI 24:265', true, []],
      ['work:cited:marx-1867-capital', 'Marx 1867, CAPITAL', true, []],
    ]);
    expect(records[0]?.csl).toMatchObject({ 'container-title': 'Scientometrics', page: '131-152' });
    expect(records[0]?.origins).toHaveLength(2);
  });

  it('do not cut the list of authors short', () => {
    const two = { ...egghe, author: [{ family: 'Egghe', given: 'L' }, { family: 'Rousseau', given: 'R' }], andOthers: true };
    const [record] = matchWorks(bibliography('a.txt', [two, cited('cr', 'EGGHE L, 2006, SCIENTOMETRICS, 69, 131')])).records;
    expect(record?.csl.author).toHaveLength(2);
    expect(record?.csl['author-and-others']).toBe(true);
  });

  it('are compared within blocks of bounded size', () => {
    const many = bibliography('a.txt', Array.from({ length: 3000 }, (_, index) => cited(`c${index}`, `WANG Y, 2015, J ${'ABCDEFGHIJ'[index % 10] ?? ''}, ${index}, ${index + 1}`)));
    const clusters = new WorkClusters(many, 'together').all();
    expect([...pairsInBlocks(clusters, new Set(clusters))]).toEqual([]);
    const few = clusters.slice(0, LARGEST_BLOCK);
    expect([...pairsInBlocks(few, new Set(few))]).toHaveLength((LARGEST_BLOCK * (LARGEST_BLOCK - 1)) / 2);
    expect([...pairsInBlocks(few, new Set(few.slice(0, 1)))]).toHaveLength(LARGEST_BLOCK - 1);
  });

  it('come together by the thousand where they say the same', () => {
    const { records, merges } = matchWorks(bibliography('a.txt', [egghe, ...Array.from({ length: 2000 }, (_, index) => cited(`c${index}`, 'EGGHE L, 2006, SCIENTOMETRICS, 69, 131'))]));
    expect(records).toHaveLength(1);
    expect(merges).toHaveLength(2000);
  });

  it('come out the same in whatever order and file they stand', () => {
    const form = fc.record({ author: fc.constantFrom('EGGHE L', 'Egghe Leo', 'SMALL H'), year: fc.constantFrom('2006', '2007'), source: fc.constantFrom('SCIENTOMETRICS', 'Scientometrics', 'NATURE', ''), volume: fc.constantFrom('69', '70', ''), page: fc.constantFrom('131', '9', ''), doi: fc.constantFrom([], [], ['doi:10.1/x'], ['doi:10.1/y']), full: fc.boolean() });
    const list = fc.array(form, { minLength: 1, maxLength: 8 }).map((forms) =>
      forms.map(({ author, year, source, volume, page, doi, full }, index): Entry => {
        const entry = cited(`c${index}`, [author, year, source, volume, page].join(', '), { ids: doi, ...(full ? { title: 'Theory and practise of the g-index' } : {}) });
        const { cited: _cited, ...rest } = entry;
        return full ? rest : entry;
      }),
    );
    fc.assert(
      fc.property(list, (entries) => {
        const forwards = oneFileEach(entries);
        expect(partition(oneFileEach([...entries].reverse()))).toEqual(partition(forwards));
        expect(asked(oneFileEach([...entries].reverse()))).toEqual(asked(forwards));
      }),
      { seed: 1202, numRuns: 300 },
    );
  });
});
