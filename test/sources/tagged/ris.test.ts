import { describe, expect, it } from 'vitest';
import { sourceText } from '../../../src/sources/drafts.ts';
import type { Reading, ReferenceDraft } from '../../../src/sources/drafts.ts';
import { recogniseReader } from '../../../src/sources/readers.ts';
import { ris } from '../../../src/sources/tagged/ris.ts';
import { cslTypeOf, risTypeOf } from '../../../src/sources/tagged/ris-types.ts';

const read = (text: string): Reading => ris.read(sourceText('x.ris', text));
const references = (text: string): ReferenceDraft[] => read(text).drafts.filter((draft) => draft.type === 'reference');
/** What one record with these fields is read as, without its id. */
const csl = (type: string, ...fields: readonly string[]): object => {
  const { id: _id, ...rest } = references(`TY  - ${type}\n${fields.map((field) => `${field.slice(0, 2)}  - ${field.slice(3)}\n`).join('')}ER  - \n`)[0]?.csl ?? { id: '' };
  return rest;
};
const identifiers = (...fields: readonly string[]): string[] => (references(`TY  - JOUR\n${fields.map((field) => `${field.slice(0, 2)}  - ${field.slice(3)}\n`).join('')}ER  - \n`)[0]?.identifiers ?? []).map(({ scheme, value }) => `${scheme}:${value}`);

describe('records of RIS', () => {
  it('begin with a type, or without one where they name an author or title', () => {
    expect(references('AU  - A, B\nER  - \nTY  - JOUR\nTI  - T\nTY  - BOOK\nTI  - U\n').map(({ csl: item }) => item.type)).toEqual(['document', 'article-journal', 'book']);
  });

  it('end with ER, however often, and where the next one begins', () => {
    const { drafts, diagnostics } = read('TY  - JOUR\nTI  - T\nER  - \nER  - \n\nER  - \nTY  - BOOK\nTI  - U\nTY  - BOOK\nTI  - V\n');
    expect(drafts.length).toBe(3);
    expect(diagnostics.map(({ code, place }) => [code, place?.line])).toEqual([['block-unfinished', 7], ['entry-unfinished', 9]]);
  });

  it('have the lines behind their end that follow at once', () => {
    const text = 'TY  - JOUR\nTI  - T\nER  - \nNL  - J\n\nXX  - y\nsome words\n';
    const { drafts, diagnostics } = read(text);
    expect(drafts.map(({ place }) => text.slice(place.start, place.end))).toEqual(['TY  - JOUR\nTI  - T\nER  - \nNL  - J']);
    expect(diagnostics.map(({ message }) => message)).toEqual(['The tag NL has no place here; its 1 value is not carried over', '2 lines stand outside the records, this one first; they are not read']);
  });

  it('go on with lines that only look like tags', () => {
    expect(csl('JOUR', 'AB-One\nEl - two\nCo-author - three\nUS - based\nDNA - four\nin - five\nUS-six', 'TI-T')).toEqual({ type: 'article-journal', title: 'T', abstract: 'One El - two Co-author - three US - based DNA - four in - five US-six' });
  });

  it('are told where two have one key', () => {
    expect(read('TY  - JOUR\nID  - a\nER  - \n\nTY  - JOUR\nID  - a\nER  - \n').diagnostics.map(({ code, message }) => [code, message])).toEqual([['entry-key-repeated', 'The key a is already that of the record at line 1; both are kept']]);
  });

  it('are skipped where they say nothing', () => {
    expect(read('TY  - JOUR\nER  - \n\nTY  -\nER  -\n').skips.map(({ reason, place }) => [reason, place.line])).toEqual([['the record says nothing of its work but the type', 1], ['the record is empty', 4]]);
  });
});

describe('fields of RIS', () => {
  it.each<[string, readonly string[], object]>([
    ['JOUR', ['JO-J. Ex.', 'JF-Journal of Examples'], { 'container-title': 'Journal of Examples', 'container-title-short': 'J. Ex.' }],
    ['JOUR', ['JO-Journal of Examples', 'JF-JOURNAL OF EXAMPLES'], { 'container-title': 'JOURNAL OF EXAMPLES' }],
    ['JOUR', ['JO-J. Ex.'], { 'container-title': 'J. Ex.' }],
    ['JOUR', ['JA-J. Ex.'], { 'container-title-short': 'J. Ex.' }],
    ['BOOK', ['BT-A book', 'T2-A series'], { title: 'A book', 'collection-title': 'A series' }],
    ['CHAP', ['T1-A chapter', 'BT-A book', 'T3-A series', 'ED-Doe, Jane'], { title: 'A chapter', 'container-title': 'A book', 'collection-title': 'A series', editor: [{ family: 'Doe', given: 'Jane' }] }],
    ['CONF', ['T2-A conference'], { 'container-title': 'A conference' }],
    ['CONF', ['T2-A conference', 'C3-Proceedings'], { 'container-title': 'Proceedings', 'event-title': 'A conference' }],
    ['JOUR', ['SP-349-69'], { page: '349-69' }],
    ['JOUR', ['SP-1–10', 'EP-10'], { page: '1-10' }],
    ['JOUR', ['SP-e0815'], { page: 'e0815' }],
    ['JOUR', ['SP-4', 'EP-4'], { page: '4' }],
    ['BOOK', ['SP-318'], { 'number-of-pages': '318' }],
    ['BOOK', ['SP-3', 'EP-18'], { page: '3-18' }],
    ['JOUR', ['SN-03064530 (ISSN)', 'SN-0306-4530'], { ISSN: '0306-4530' }],
    ['JOUR', ['SN-1895-577X 1895-5780'], { ISSN: '1895-577X, 1895-5780' }],
    ['BOOK', ['SN-978-3-16-148410-0; 0028-0836'], { ISSN: '0028-0836', ISBN: '978-3-16-148410-0' }],
    ['RPRT', ['SN-CS-88 1', 'M3-Technical report'], { number: 'CS-88 1', genre: 'Technical report' }],
    ['JOUR', ['M1-17'], { number: '17' }],
    ['JOUR', ['ET-2011/05/11'], { 'available-date': { 'date-parts': [[2011, 5, 11]] } }],
    ['BOOK', ['ET-2nd'], { edition: '2nd' }],
    ['INPR', [], { status: 'in press' }],
    ['JOUR', ['PY-2018', 'DA-SEP'], { issued: { 'date-parts': [[2018, 9]] } }],
    ['JOUR', ['KW-*Body Image; Colitis/*therapy', 'KW-a\nb'], { keyword: 'Body Image, Colitis/therapy, a, b' }],
    ['JOUR', ['DO-http://dx.doi.org/10.1000/X'], { DOI: '10.1000/X' }],
    ['JOUR', ['M3-10.1000/x'], { DOI: '10.1000/x' }],
    ['SER', ['M3-Book Chapter'], { type: 'chapter', genre: 'Book Chapter' }],
    ['GEN', ['M3-Something'], { type: 'document', genre: 'Something' }],
  ])('of %s: %j', (type, fields, expected) => expect(csl(type, 'N1-note', ...fields)).toEqual({ type: cslTypeOf(type), note: 'note', ...expected }));

  it.each<[readonly string[], readonly string[]]>([
    [['UR-https://www.scopus.com/inward/record.uri?eid=2-s2.0-85041488703&doi=10.1097%2fICB.0000000000000530&partnerID=40'], ['doi:10.1097/icb.0000000000000530']],
    [['UR-https://lens.org/1', 'L2-https://arxiv.org/abs/2111.09920'], ['arxiv:2111.09920']],
    [['AN-21553931', 'DP-NLM'], ['pmid:21553931']],
    [['AN-21553931', 'DP-Ovid'], []],
    [['C2-31421429', 'DB-Scopus'], ['pmid:31421429']],
    [['C5-15368318', 'DB-Embase', 'DB-Medline'], ['pmid:15368318']],
    [['N1-J Ex. 2011 Jun;50(6):349-69. doi: 10.2165/11586800-000000000-00000.'], ['doi:10.2165/11586800-000000000-00000']],
    [['N1-Comment on: J Ex. 2010. doi: 10.1000/other'], []],
    [['N1-Prose that speaks of 10.1000/other at length'], []],
    [['L3-10.1016/j.agee.2016.06.041'], ['doi:10.1016/j.agee.2016.06.041']],
    [['SN-978-3-16-148410-0'], []],
    [['N1-References: Brown, A., A title (2001) J. Ex., 5, pp. 1-9, 10.1000/other'], []],
  ])('identify the work: %j', (fields, expected) => expect(identifiers('TI-T', ...fields)).toEqual(expected));

  it('are told once a tag where CSL has no place', () => {
    const { diagnostics } = read(`${'TY  - JOUR\nTI  - T\nT1  - Another\nC7  - \nAD  - Ulm\nER  - \n\n'.repeat(3)}`);
    expect(diagnostics.map(({ code, place, message }) => [code, place?.line, message])).toEqual([
      ['field-unheld', 3, 'The tag T1 has no place here; its 3 values are not carried over'],
      ['field-unheld', 5, 'The tag AD has no place here; its 3 values are not carried over'],
    ]);
  });
});

describe('types of RIS', () => {
  it.each(['JOUR', 'jour', 'Journal Article', 'ELEC', 'STD', 'Conference Proceedings'])('%s is known', (type) => expect(cslTypeOf(type)).toBeDefined());
  it('come back from the CSL type that they have', () => {
    for (const type of ['article-journal', 'book', 'chapter', 'thesis', 'report', 'dataset', 'software', 'patent', 'webpage', 'map', 'bill', 'interview']) expect(cslTypeOf(risTypeOf(type) ?? '')).toBe(type);
    for (const type of ['constructor', '__proto__', 'treaty']) expect([cslTypeOf(type), risTypeOf(type)]).toEqual([undefined, undefined]);
  });
});

describe('a text that shows a record', () => {
  it('is no bibliography', () => {
    const text = `# How to cite\n\nLong prose about how this survey [1] is to be cited, and more of it, and still more, until it is long enough.\n\n    TY  - JOUR\n    TI  - T\n\nTY  - JOUR\nTI  - T\nER  - \n\nAnd again long prose [2] that goes on for a while, as prose does.\n`;
    expect(recogniseReader(sourceText('x.txt', text))?.format).toBe('markdown');
    expect(recogniseReader(sourceText('x.txt', text.slice(text.indexOf('TY  - JOUR\nTI'))))?.format).toBe('ris');
  });
});

describe('a reference list whose last line ran into the next tag', () => {
  it('does not give the cited work what that tag says of the citing one', () => {
    const text = 'TY  - JOUR\nTI  - Citing\nDO  - 10.1000/citing\nN1  - References: Brown, A., A title, (2001) J. Ex., 5, pp. 1-9;\nGreen, B., A book, (2002), Some PubUR  - https://x.org/10.1000/citing\nER  - \n';
    const { drafts } = ris.read(sourceText('x.ris', text));
    const cited = drafts.flatMap((draft) => (draft.type === 'link' && typeof draft.to !== 'string' && draft.to.type === 'reference' ? [draft.to] : []));
    expect(cited.map(({ identifiers }) => identifiers)).toEqual([[], []]);
    expect(text.slice(cited[1]?.place.start, cited[1]?.place.end)).toContain('UR  - https');
  });
});
