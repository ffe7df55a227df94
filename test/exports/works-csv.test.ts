import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { worksCsv } from '../../src/exports/works-csv.ts';
import { CSL_TEXTS } from '../../src/sources/csl.ts';
import { sourceText } from '../../src/sources/drafts.ts';
import { recogniseReader } from '../../src/sources/readers.ts';
import { arbitraryItem, itemDate, itemName, itemText } from './arbitrary-item.ts';
import { hostileText } from './hostile.ts';
import { readReferences, workOf } from './round-trip.ts';

/** Variables whose texts are brought into one form when they are read. */
const FORMED = new Set(['DOI', 'PMID', 'page', 'page-first', 'keyword', 'ISBN', 'PMCID']);
const names = fc.array(itemName, { minLength: 1, maxLength: 3 });

describe('works-csv', () => {
  it('is read back as it was, by its content', () => {
    const members = {
      ...Object.fromEntries(CSL_TEXTS.filter((member) => !FORMED.has(member)).map((member) => [member, itemText])),
      author: names, editor: names, 'script-writer': names, issued: itemDate, accessed: itemDate, submitted: itemDate,
      keyword: fc.constantFrom('one', 'one, two', 'Animals, Wild; Dogs'), DOI: fc.constant('10.1000/a_b'), PMID: fc.constant('123'), page: fc.constantFrom('1-2', 'e7'), 'author-and-others': fc.constant(true),
    };
    fc.assert(
      fc.property(fc.array(fc.constantFrom('article-journal', 'article', 'review', 'book', 'webpage').chain((type) => arbitraryItem(type, { ...members, title: itemText })), { minLength: 1, maxLength: 3 }), (items) => {
        const works = items.map((item, index) => workOf({ ...item, id: `k${index}` }));
        const { text, lost } = worksCsv.writeWorks(works);
        expect(recogniseReader(sourceText('x', text))?.format).toBe('works-csv');
        expect(readReferences('works-csv', text).map(({ csl }) => csl)).toEqual(works.map(({ csl }) => csl));
        expect(lost).toEqual([]);
      }),
      { seed: 4, numRuns: 80 },
    );
  });

  it('gives back identifiers and tags', () => {
    const work = { key: 'k', csl: { id: 'k', type: 'article', title: 'T', keyword: 'a' }, identifiers: ['arxiv:2005.14165', 's2:163b4d6a79a5b19af88b8585456363340d9efd04'], keywords: ['a', 'inferred'] };
    const [draft] = readReferences('works-csv', worksCsv.writeWorks([work]).text);
    expect(draft).toMatchObject({ key: 'k', keywords: ['inferred'], identifiers: [{ scheme: 'arxiv', value: '2005.14165' }, { scheme: 's2' }] });
  });

  it('tells which names and dates a cell cannot hold', () => {
    const { lost } = worksCsv.writeWorks([{ key: 'k', csl: { id: 'k', type: 'book', author: [{ family: 'A, B', given: 'C' }], issued: { literal: 'about 1999' } }, identifiers: [], keywords: [] }]);
    expect(lost.map(({ message }) => message)).toEqual(['A cell cannot tell the parts of 1 name apart: “C A, B”', 'A cell cannot hold the dates of “k” as they are']);
  });

  it('is one row a work, whatever the texts are', () => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (one, two, three) => {
        const works = [workOf({ id: 'x', type: one, title: two, author: [{ literal: three }, { family: one, given: two }], note: one, URL: three }), workOf({ id: 'y', type: 'book', title: 'Y' })];
        expect(readReferences('works-csv', worksCsv.writeWorks(works).text).map(({ key }) => key)).toEqual(['x', 'y']);
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});
