import { describe, expect, it } from 'vitest';
import { type ReferenceDraft, sourceText } from '../../../src/sources/drafts.ts';
import { nbib } from '../../../src/sources/tagged/nbib.ts';

const references = (text: string): ReferenceDraft[] => nbib.read(sourceText('x.nbib', text)).drafts.filter((draft) => draft.type === 'reference');
const csl = (...fields: readonly string[]): object => {
  const { id: _id, PMID: _pmid, ...rest } = references(`PMID- 1\n${fields.join('\n')}\n`)[0]?.csl ?? { id: '', type: '' };
  return rest;
};

describe('a record of PubMed', () => {
  it.each<[readonly string[], object]>([
    [['PT  - Journal Article', 'TI  - A title.'], { type: 'article-journal', title: 'A title' }],
    [['PT  - Journal Article', 'PT  - Review', 'TI  - What next?'], { type: 'article-journal', title: 'What next?', genre: 'Review' }],
    [['PT  - Preprint', 'TI  - A title...'], { type: 'article', title: 'A title...' }],
    [['BTI - A book.'], { type: 'book', title: 'A book' }],
    [['BTI - A book.', 'TI  - A chapter.'], { type: 'chapter', title: 'A chapter', 'container-title': 'A book' }],
    [['AU  - Smith JA', 'AU  - van der Berg J', 'AU  - et al'], { type: 'article-journal', author: [{ family: 'Smith', given: 'JA' }, { family: 'Berg', given: 'J', 'non-dropping-particle': 'van der' }], 'author-and-others': true }],
    [['FAU - Smith, John A', 'AU  - Smith JA', 'CN  - A Group', 'FED - Doe, Jane'], { type: 'article-journal', author: [{ family: 'Smith', given: 'John A' }, { literal: 'A Group' }], editor: [{ family: 'Doe', given: 'Jane' }] }],
    [['DP  - 2017 Nov 15', 'DEP - 20170422'], { type: 'article-journal', issued: { 'date-parts': [[2017, 11, 15]] }, 'available-date': { 'date-parts': [[2017, 4, 22]] } }],
    [['MH  - *Animals', 'MH  - Colitis/*therapy', 'OT  - a keyword'], { type: 'article-journal', keyword: 'Animals, Colitis/therapy, a keyword' }],
    [['AB  - One', '      two.', 'PG  - 188-97', 'LA  - eng', 'LA  - fre'], { type: 'article-journal', abstract: 'One two.', page: '188-97', language: 'eng, fre' }],
  ])('%j', (fields, expected) => expect(csl(...fields)).toEqual(expected));

  it('is identified by its number and DOI, not by those of comments', () => {
    expect(references('PMID- 0123\nLID - S1 [pii]\nAID - 10.1000/A [doi]\nCIN - J Ex. doi: 10.1000/other. PMID: 456\n')[0]?.identifiers).toEqual([{ scheme: 'doi', value: '10.1000/a' }, { scheme: 'pmid', value: '123' }]);
  });

  it('ends at a blank line or where the next begins', () => {
    expect(references('PMID- 1\nTI  - A\nPMID- 2\nTI  - B\n\nTI  - C\n').map(({ key, csl: item }) => [key, item.title])).toEqual([['1', 'A'], ['2', 'B'], ['', 'C']]);
  });
});
