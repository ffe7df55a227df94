import { describe, expect, it } from 'vitest';
import { type ReferenceDraft, sourceText } from '../../../src/sources/drafts.ts';
import { recogniseReader } from '../../../src/sources/readers.ts';
import { wos } from '../../../src/sources/tagged/wos.ts';
import { wosTab } from '../../../src/sources/tagged/wos-tab.ts';

const csl = (text: string): ReferenceDraft['csl'] | undefined => wos.read(sourceText('x.ciw', text)).drafts.find((draft) => draft.type === 'reference')?.csl;

describe('a record of Web of Science', () => {
  it.each([
    ['J', 'Article', 'article-journal'],
    ['J', 'Article; Proceedings Paper', 'article-journal'],
    ['J', 'Book Review', 'review-book'],
    ['Journal', '', 'article-journal'],
    ['S', 'Proceedings Paper', 'paper-conference'],
    ['S', '', 'chapter'],
    ['B', 'Book', 'book'],
    ['B', 'Article; Book Chapter', 'chapter'],
    ['C', 'Meeting Abstract', 'paper-conference'],
    ['P', '', 'patent'],
  ])('of publication type %s and document type %s is a %s', (publication, document, type) => expect(csl(`PT ${publication}\nTI T\nDT ${document}\nER\n`)?.type).toBe(type));

  it('is a paper where a chapter was given at a conference', () => expect(csl('PT S\nTI T\nCT A conference\nER\n')?.type).toBe('paper-conference'));

  it('has full names where there is one for each author', () => {
    expect(csl('PT J\nAU Smith, J\n   Jones, K\nAF Smith, John\n   Jones, Karl\nER\n')?.author).toEqual([{ family: 'Smith', given: 'John' }, { family: 'Jones', given: 'Karl' }]);
    expect(csl('PT J\nAU Smith, J\n   Jones, K\nAF Smith, John\nER\n')?.author).toEqual([{ family: 'Smith', given: 'J' }, { family: 'Jones', given: 'K' }]);
  });

  it('has persons without a comma, and bodies under a tag of their own', () => {
    expect(csl('PT J\nAU Wang Chen-Yang\n   Doe, J. (j.doe@example.org)\nCA The Team\nER\n')?.author).toEqual([{ family: 'Wang', given: 'Chen-Yang' }, { family: 'Doe', given: 'J.' }, { literal: 'The Team' }]);
  });

  it('may begin a value with a hyphen', () => expect(csl('PT J\nTI -Cell mass\n   restoration\nER\n')?.title).toBe('-Cell mass restoration'));

  it('has the year of early access where it has no other', () => {
    expect(csl('PT J\nTI T\nEA FEB 2019\nEY 2019\nER\n')).toMatchObject({ issued: { 'date-parts': [[2019, 2]] }, 'available-date': { 'date-parts': [[2019, 2]] } });
  });
});

describe('Web of Science', () => {
  it.each(['PT J\nAU A, B\nTI T\nER\n\nEF\n', '\nFN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nTI T\nER\n', 'PT J\r\nAU A, B\r\nTI T\r\n'])('is known in plain text with its head and without: %j', (text) => expect(recogniseReader(sourceText('x', text))?.format).toBe('wos'));

  it('is known as a table by the tags in its header', () => {
    expect(wosTab.recognise(sourceText('x', 'PT\tAU\tTI\tSO\tUT\t\nJ\tA\tB\tC\tD\t\n'))).toBe(1);
    for (const text of ['PT,AU,TI,SO,UT\n', 'PT\tAU\n', 'name\tkind\tyear\n', 'AA\tBB\tCC\n', '']) expect(wosTab.recognise(sourceText('x', text))).toBe(0);
  });

  it('says the same in both forms', () => {
    const plain = 'FN X\nVR 1.0\nPT J\nAU Smith, J\n   Jones, K\nTI A title\nSO J EX\nCR ADAMS SM, 1993, T AM FISH SOC, V122, P63, DOI 10.1000/a;b\n   *IBM, 1999, PRINCIPLES\nPY 2013\nPD MAR 15\nUT WOS:1\nER\n\nEF\n';
    const table = 'PT\tAU\tTI\tSO\tCR\tPY\tPD\tUT\t\nJ\tSmith, J; Jones, K\tA title\tJ EX\tADAMS SM, 1993, T AM FISH SOC, V122, P63, DOI 10.1000/a;b; *IBM, 1999, PRINCIPLES\t2013\tMAR 15\tWOS:1\t\n';
    const said = (reader: typeof wos, text: string): unknown[] => reader.read(sourceText('x', text)).drafts.map((draft) => (draft.type === 'reference' ? [draft.key, draft.csl, draft.identifiers] : draft.type === 'link' && typeof draft.to !== 'string' && draft.to.type === 'reference' ? [text.slice(draft.place.start, draft.place.end), draft.to.csl, draft.to.identifiers] : []));
    expect(said(wosTab, table)).toEqual(said(wos, plain));
    expect(said(wos, plain).length).toBe(3);
  });
});
