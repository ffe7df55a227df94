import { describe, expect, it } from 'vitest';
import { type ReferenceDraft, sourceText } from '../../../src/sources/drafts.ts';
import { bbl } from '../../../src/sources/latex/bbl.ts';
import { expectSound } from '../reading-summary.ts';

const read = (text: string): { drafts: ReferenceDraft[]; codes: string[]; skips: string[] } => {
  const source = sourceText('x.bbl', text);
  const reading = bbl.read(source);
  expectSound(source, reading);
  return { drafts: reading.drafts.filter((draft) => draft.type === 'reference'), codes: reading.diagnostics.map(({ code }) => code), skips: reading.skips.map(({ reason }) => reason) };
};
const words = (entry: string): string | undefined => read(`\\begin{thebibliography}{1}\\bibitem{a} ${entry}\\end{thebibliography}`).drafts[0]?.parsed?.words;
const csl = (fields: string): Record<string, unknown> => ({ ...read(`\\entry{a}{book}{}\n${fields}\n\\endentry`).drafts[0]?.csl });

describe('the words of entries', () => {
  // As apsrev4-1, IEEEtran, natbib and ACM-Reference-Format write them.
  it.each([
    ['\\bibfield{author}{\\bibinfo{author}{\\bibfnamefont{A.}~\\bibnamefont{One}}} (\\bibinfo{year}{2020}),\\ \\href{http://dx.doi.org/10.1000/x}{\\bibfield{journal}{\\bibinfo{journal}{J. Ex.}}}\\BibitemShut{NoStop}', 'A. One (2020), J. Ex.'],
    ['A. One.\\hskip 1em plus 0.5em minus 0.4em\\relax Press, 2020.\\BIBentrySTDinterwordspacing', 'A. One. Press, 2020.'],
    ['A.~One. \\emph{J. Ex.}, 3\\penalty0 (4):\\penalty0 5--6, 2020{\\natexlab{b}}.', 'A. One. J. Ex., 3(4):5–6, 2020b.'],
    ['\\bibinfo{person}{A. One}.} \\showDOI{\\url{https://doi.org/10.1000/x}}', 'A. One. https://doi.org/10.1000/x'],
    ['{\\sc One, A.} ``Two\'\' \\$3 50\\%, $\\alpha$-{X} na\\"{\\i}ve', 'One, A. “Two” $3 50%, α-X naïve'],
    ['\\href@noop{}{\\emph{\\bibinfo{title}{Two}}}', 'Two'],
    ['A% comment\n B.\\unknown\\ C\\unknown{D}', 'A B. CD'],
    ['', ''],
  ])('%s', (entry, expected) => expect(words(entry)).toBe(expected));

  it('name what they link to, printed or not', () => {
    const identifiers = read('\\bibitem{a} \\href{https://arxiv.org/abs/2303.08774}{A}, \\doi{10.1000/x_1}.').drafts[0]?.identifiers;
    expect(identifiers).toEqual(expect.arrayContaining([{ scheme: 'arxiv', value: '2303.08774' }, { scheme: 'doi', value: '10.1000/x_1' }]));
  });
  it('end with their entry, also where several lists follow each other', () => {
    expect(read('\\begin{thebibliography}{1}\\bibitem{a} A.\\end{thebibliography}x\\begin{thebibliography}{1}\\bibitem{b} B.\\end{thebibliography}').drafts.map(({ parsed }) => parsed?.words)).toEqual(['A.', 'B.']);
  });
});

describe('the fields of compiled entries', () => {
  it.each([
    ['\\name{author}{1}{}{%\n {{hash=1}{%\n family={One},\n familyi={O},\n given={Ann\\bibnamedelima B.}}}%\n}', 'author', [{ family: 'One', given: 'Ann B.' }]],
    ['\\name{author}{1}{}{{{}{One}{O.}{Ann}{A.}{van}{v.}{Jr}{J.}}}', 'author', [{ family: 'One', given: 'Ann', 'non-dropping-particle': 'van', suffix: 'Jr' }]],
    ['\\name{author}{3}{}{{{}{family={{A and B, Inc.}}}}{{}{family={Plato}}}{{}{family={李四光}}}}', 'author', [{ literal: 'A and B, Inc.' }, { family: 'Plato' }, { literal: '李四光' }]],
    ['\\true{moreauthor}\\name{author}{1}{}{{{}{family={One}}}}', 'author-and-others', true],
    ['\\list{publisher}{2}{%\n {A}%\n {B}%\n}', 'publisher', 'A and B'],
    ['\\field{year}{2020}\\field{month}{5}\\field{day}{6}', 'issued', { 'date-parts': [[2020, 5, 6]] }],
    ['\\field{year}{2020}\\field{endyear}{2021}\\field{endmonth}{2}', 'issued', { 'date-parts': [[2020], [2021, 2]] }],
    ['\\field{origyear}{1900}', 'original-date', { 'date-parts': [[1900]] }],
    ['\\field{origyear}{乾隆}', 'original-date', { literal: '乾隆' }],
    ['\\field{pages}{1\\bibrangedash 3\\bibrangessep 7}', 'page', '1-3, 7'],
    ['\\verb{url}\n\\verb http://x.org/a%20b#c\n\\endverb', 'URL', 'http://x.org/a%20b#c'],
    ['\\field{title}{A {B} \\& 50\\% \\emph{c}}', 'title', 'A B & 50% c'],
    ['\\keyw{a,b}', 'keyword', 'a, b'],
  ] as const)('%s', (fields, member, expected) => expect(csl(fields)[member]).toEqual(expected));

  it('are kept from braces and comments in verbatim lines', () => {
    expect(csl('\\verb{file}\n\\verb }{{ % \\field{title}{No}\n\\endverb\n% \\field{title}{No}\n\\field{title}{Yes}')).toMatchObject({ title: 'Yes' });
  });
  it('that no work has are told', () => expect(read('\\entry{a}{book}{}{}\\field{usera}{M}\\field{sortinit}{1}\\strng{namehash}{1}\\endentry').codes).toEqual(['field-unheld']));
});

describe('compiled entries', () => {
  it('are numbered in their order, unless they have a number of their own', () => {
    const { drafts, skips } = read('\\entry{a}{book}{}{}\\endentry\\entry{x}{xdata}{}{}\\endentry\\entry{b}{book}{}{}\\field{shorthand}{S}\\endentry\\entry{c}{book}{}{}\\endentry\\entry{a}{book}{}{}\\endentry');
    expect([drafts.map(({ key, number }) => [key, number]), skips.length]).toEqual([[['a', '1'], ['b', 'S'], ['c', '3']], 2]);
  });
  it('that are never closed are left out', () => {
    expect(read('\\entry{a}{book}{}{}\\field{title}{A}\n\\entry{b}{book}{}{}\\endentry\\entry{c}{book}{}{}')).toMatchObject({ drafts: [{ key: 'b' }], codes: ['entry-unfinished', 'entry-unfinished'] });
  });
});
