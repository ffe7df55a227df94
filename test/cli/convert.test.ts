import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, stemma } from './stemma.ts';

const BIB = `@article{kern2011,
  author = {Kern, Anna and {van der Berg}, J. and others},
  title = {Über Moose \\& Flechten},
  journaltitle = {Moosblätter},
  date = {2011-05-28},
  doi = {10.1000/moos.2011},
  colour = {green},
}

@online{page,
  title = {A page},
  url = {https://x.org},
}
`;

describe('convert', () => {
  it('writes every entry of one format in another, and back', () => {
    const folder = folderWith({ 'a.bib': BIB });
    const there = stemma(folder, 'convert', 'a.bib', 'out/b.json');
    expect([there.code, there.out]).toEqual([0, '']);
    expect(there.err).toMatch(/a\.bib: 2 works read as BibTeX or BibLaTeX bibliography; written as CSL-JSON to out\/b\.json/);
    expect(there.err).toMatch(/not read: The field colour has no place here; its one value is not carried over\./);
    const items = JSON.parse(readFileSync(join(folder, 'out/b.json'), 'utf8')) as { id: string; type: string; title: string }[];
    expect(items.map(({ id, type, title }) => [id, type, title])).toEqual([['kern2011', 'article-journal', 'Über Moose & Flechten'], ['page', 'webpage', 'A page']]);
    expect(stemma(folder, 'convert', 'out/b.json', 'c.bib', '--to', 'biblatex', '--quiet').err).toBe('');
    const back = readFileSync(join(folder, 'c.bib'), 'utf8');
    for (const field of ['author = {Kern, Anna and van der Berg, J. and others}', 'title = {{\\"U}ber Moose \\& Flechten}', 'journaltitle = {Moosbl{\\"a}tter}', 'date = {2011-05-28}', 'doi = {10.1000/moos.2011}', '@online{page,']) expect(back).toContain(field);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it.each(['ris', 'csv', 'json', 'bib'])('writes %s by the name of the file, whatever it is read as', (extension) => {
    const folder = folderWith({ 'a.txt': BIB });
    expect(stemma(folder, 'convert', 'a.txt', `b.${extension}`).code).toBe(0);
    const again = stemma(folder, 'convert', `b.${extension}`, '-', '--to', 'csl-json');
    expect((JSON.parse(again.out) as { title: string }[]).map(({ title }) => title)).toEqual(['Über Moose & Flechten', 'A page']);
  });

  it('says what the format could not hold', () => {
    const folder = folderWith({ 'a.bib': BIB, 's.csv': 'EID,Title,Index Keywords,References\n1,Moss,a,"Kern, A., Old moss (2001) Moss, 1, p. 3"\n' });
    expect(stemma(folder, 'convert', 'a.bib', 'b.bib').err).toMatch(/not held by BibTeX: BibTeX has no entry type for 1 webpage \(@misc\)/);
    expect(stemma(folder, 'convert', 's.csv', 's.bib').err).toMatch(/1 cited reference of its works is left out\. A graph holds them/);
  });

  it('takes the reference list of a text, with what else the text says told as lost', () => {
    const folder = folderWith({ 'a.md': '# Moss\n\nMoss grows [1], on stone [2].\n\n## References\n\n1. Anna Kern. 2011. On moss. Journal of Moss 3, 1 (2011), 1–9.\n2. Ben Stein. 2012. On stone. Journal of Stone 4, 2 (2012), 10–19.\n', 'b.md': '# Moss\n\nMoss grows [1].\n' });
    const there = stemma(folder, 'convert', 'a.md', 'a.bib');
    expect(there.code).toBe(0);
    expect(there.err).toMatch(/2 citations in the text are left out\. A graph holds them[\s\S]*a\.md: 2 works read as survey text/);
    expect(readFileSync(join(folder, 'a.bib'), 'utf8')).toMatch(/title = \{On moss\}[\s\S]*title = \{On stone\}/);
    const none = stemma(folder, 'convert', 'b.md', 'b.bib');
    expect([none.code, none.err]).toEqual([1, expect.stringMatching(/error format-unknown: b\.md is read as survey text .*no reference list is found/)]);
    expect(existsSync(join(folder, 'b.bib'))).toBe(false);
  });

  it('tells of bad data, keeps what can be read, and exits with 1', () => {
    const folder = folderWith({ 'a.bib': BIB.slice(0, BIB.indexOf('url =')), 'b.bib': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'm.csv': 'name,kind\nGPT-3,model\n' });
    const cut = stemma(folder, 'convert', 'a.bib', 'a.json');
    expect(cut.code).toBe(1);
    expect(cut.err).toMatch(/^a\.bib:10:1: error entry-unfinished/m);
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toContain('kern2011');
    for (const [input, message] of [['none.bib', /error file-missing/], ['b.bib', /error file-unreadable: .*ZIP/], ['m.csv', /error format-unknown: m\.csv is read as table of models/]] as const) {
      const outcome = stemma(folder, 'convert', input, 'x.json');
      expect(outcome.code).toBe(1);
      expect(outcome.err).toMatch(message);
      expect(outcome.err).not.toMatch(/^\s+at /m);
      expect(existsSync(join(folder, 'x.json'))).toBe(false);
    }
  });

  it.each([
    [['a.bib'], /convert needs IN OUT/],
    [['a.bib', 'b.docx'], /b\.docx does not tell in which format[\s\S]*--to bibtex/],
    [['a.bib', 'b.json', '--to', 'bibtx'], /no bibliography format “bibtx” to write[\s\S]*`bibtex`/],
    [['a.bib', 'b.json', '--from', 'model-table'], /no bibliography format “model-table” to read/],
    [['a.bib', 'a.bib/b.json'], /a\.bib\/b\.json cannot be written \(ENOTDIR|EEXIST\)/],
  ])('convert %j is told to be wrong, with exit code 2', (args, message) => {
    const outcome = stemma(folderWith({ 'a.bib': BIB }), 'convert', ...args);
    expect([outcome.code, outcome.out]).toEqual([2, '']);
    expect(outcome.err).toMatch(message);
    expect(outcome.err).not.toMatch(/^\s+at /m);
  });
});
