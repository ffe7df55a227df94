import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCitedReference } from '../../../src/sources/tagged/wos-cited.ts';

const read = (text: string): object => {
  const { csl, identifiers } = readCitedReference({ text, start: 0 });
  const { id: _id, type, issued, author, ...rest } = csl;
  const [name] = author ?? [];
  return { type, ...(issued === undefined ? {} : { year: issued['date-parts']?.[0]?.[0] }), ...(name === undefined ? {} : { by: Object.values(name).join('|') }), ...rest, ...(identifiers.length === 0 ? {} : { ids: identifiers.map(({ value }) => value).join(' ') }) };
};

describe('a line of CR', () => {
  it.each<[string, object]>([
    ['CAJARAVILLE MP, 1991, ARCH ENVIRON CON TOX, V21, P395', { type: 'article-journal', year: 1991, by: 'CAJARAVILLE|MP', 'container-title': 'ARCH ENVIRON CON TOX', volume: '21', page: '395' }],
    ['Bocquene G, 2004, AQUAT LIVING RESOUR, V17, P309, DOI 10.1051/alr:2004033', { type: 'article-journal', year: 2004, by: 'Bocquene|G', 'container-title': 'AQUAT LIVING RESOUR', volume: '17', page: '309', DOI: '10.1051/alr:2004033', ids: '10.1051/alr:2004033' }],
    ['Esteves JL, 2006, MAR POLLUT B, V52, P572, DOI DOI 10.1016/J.MARPOLBUL.2006.02.015', { type: 'article-journal', year: 2006, by: 'Esteves|JL', 'container-title': 'MAR POLLUT B', volume: '52', page: '572', DOI: '10.1016/J.MARPOLBUL.2006.02.015', ids: '10.1016/j.marpolbul.2006.02.015' }],
    ['A B, 2002, J EX, V5, pS337, DOI [10.1000/a, DOI 10.1000/b]', { type: 'article-journal', year: 2002, by: 'A|B', 'container-title': 'J EX', volume: '5', page: 'S337', DOI: '10.1000/a', ids: '10.1000/a 10.1000/b' }],
    ['BASS FG, 1968, IEEE T ANTENN PROPAG, VAP16, P554', { type: 'article-journal', year: 1968, by: 'BASS|FG', 'container-title': 'IEEE T ANTENN PROPAG', volume: 'AP16', page: '554' }],
    ['Smith J, 2001, VACCINE, V3, P1', { type: 'article-journal', year: 2001, by: 'Smith|J', 'container-title': 'VACCINE', volume: '3', page: '1' }],
    ['Smith J, 2001, PNAS', { type: 'document', year: 2001, by: 'Smith|J', 'container-title': 'PNAS' }],
    ['Page David S., 1995, V1219, P263', { type: 'article-journal', year: 1995, by: 'Page|David S.', volume: '1219', page: '263' }],
    ['Waris Gulam, 2006, J Carcinog, V5, P14', { type: 'article-journal', year: 2006, by: 'Waris|Gulam', 'container-title': 'J Carcinog', volume: '5', page: '14' }],
    ['Environmental Agency, 2002, WAT FRAM DIR GUID PR', { type: 'document', year: 2002, by: 'Environmental Agency', 'container-title': 'WAT FRAM DIR GUID PR' }],
    ['*IBM, 1999, PRINCIPLES', { type: 'document', year: 1999, by: 'IBM', 'container-title': 'PRINCIPLES' }],
    ['[Anonymous], 1992, UN C ENV DEV RIO DE', { type: 'document', year: 1992, 'container-title': 'UN C ENV DEV RIO DE' }],
    ['den Besten PJ, 1998, MAR ENVIRON RES, V46, P253', { type: 'article-journal', year: 1998, by: 'Besten|PJ|den', 'container-title': 'MAR ENVIRON RES', volume: '46', page: '253' }],
    ['Kennicutt Jr MC, 1989, AQUAT TOXICOL, V11, P191', { type: 'article-journal', year: 1989, by: 'Kennicutt|MC|Jr', 'container-title': 'AQUAT TOXICOL', volume: '11', page: '191' }],
    ['Fingas M., 1994, J ASCE UNPUB', { type: 'document', year: 1994, by: 'Fingas|M.', 'container-title': 'J ASCE', status: 'unpublished' }],
    ['Gerrard C, IN PRESS SOFT COMPUT', { type: 'document', by: 'Gerrard|C', 'container-title': 'SOFT COMPUT', status: 'in press' }],
    ['Djalante R., 2012, NAT HAZARDS, V62, p[779, 781]', { type: 'article-journal', year: 2012, by: 'Djalante|R.', 'container-title': 'NAT HAZARDS', volume: '62', page: '779, 781' }],
    ['Dimitri P.Z., 1988, U.S. Patent, Patent No. [4,737,394, 4737394]', { type: 'patent', year: 1988, by: 'Dimitri|P.Z.', 'container-title': 'U.S. Patent', number: '4,737,394, 4737394' }],
    ['1999, J EX, V1', { type: 'article-journal', year: 1999, 'container-title': 'J EX', volume: '1' }],
    ['Jones RT, 2009, COPING WITH KATRINA, RITA, AND OTHER STORMS, P65', { type: 'document', year: 2009, by: 'Jones|RT', 'container-title': 'COPING WITH KATRINA, RITA, AND OTHER STORMS', page: '65' }],
    ['Doe J., 2021, ARXIV PREPRINT ARXIV:2101.00001', { type: 'document', year: 2021, by: 'Doe|J.', 'container-title': 'ARXIV PREPRINT ARXIV:2101.00001', ids: '2101.00001' }],
    ['nothing of the kind', { type: 'document', title: 'nothing of the kind' }],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  it('always says something of the work, at its place', () => {
    const piece = fc.constantFrom('SMITH J', '1999', 'J EX', 'V12', 'P3', 'DOI 10.1000/a', 'DOI [10.1000/a, 10.1000/b]', '[Anonymous]', 'IN PRESS', '*IBM', 'UNPUB', '[', ']', ',', ' ', 'de', '<i>');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(', ').trim()).filter((text) => /[^,\s]/.test(text.replaceAll('<i>', ''))), (text) => {
        const { csl, start, end } = readCitedReference({ text, start: 7 });
        expect([start, end]).toEqual([7, 7 + text.length]);
        expect(Object.keys(csl).length).toBeGreaterThan(2);
      }),
      { numRuns: 500, seed: 3 },
    );
  });
});
