import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { biblatex, bibtex } from '../../src/exports/bibtex.ts';
import type { CslItem } from '../../src/sources/csl.ts';
import { Field, smallField } from './field.ts';
import { hostileText } from './hostile.ts';

/** Whether a program is on this machine; says so where it is not, and the test passes. */
function installed(program: string): boolean {
  const found = spawnSync(program, ['--version']).status === 0;
  if (!found) console.info(`${program} is not installed: what it makes of our .bib is not tested here`);
  return found;
}

const hasBibtex = installed('bibtex');
const hasBiber = installed('biber');

interface Run {
  readonly status: number | null;
  readonly output: string;
  /** What the program wrote, which must be UTF-8. */
  readonly written: string;
}

/** Runs a program beside `x.bib` and an `x.aux` that cites everything; no LaTeX is needed. */
function run(bib: string, style: string, program: string, args: readonly string[], result: string): Run {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-bib-'));
  try {
    writeFileSync(join(folder, 'x.bib'), bib);
    writeFileSync(join(folder, 'x.aux'), `\\citation{*}\n\\bibstyle{${style}}\n\\bibdata{x}\n`);
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
    return { status, output: `${stdout}${stderr}`, written: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(folder, result))) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const runBibtex = (bib: string, style: string): Run => run(bib, style, 'bibtex', ['x'], 'x.bbl');
const runBiber = (bib: string): Run => run(bib, 'plain', 'biber', ['--tool', '--validate-datamodel', '--output-file', 'out.bib', 'x.bib'], 'out.bib');

const warnings = (output: string): string[] => output.split('\n').filter((line) => /^Warning--|^WARN|^ERROR/.test(line)).map((line) => line.replace(/^WARN - |^Warning--/, ''));
/** The file as BibTeX breaks it, in one line a paragraph. */
const flat = (bbl: string): string => bbl.replace(/\n {2}/g, ' ');

/** What programs may say of entries whose data is not complete: their type tells the truth, and the gap is the owner's to fill. */
const INCOMPLETE = /^empty (?:journal|booktitle|publisher|school|institution|year|author|title|author and editor) in |^all relevant fields are empty in /;

describe.each(['plain', 'abbrv', 'unsrt', 'ieeetr'])('bibtex with the style %s', (style) => {
  it.runIf(hasBibtex)('sets every entry without a word', () => {
    const bib = bibtex.write(smallField().all()).text;
    const { status, output, written } = runBibtex(bib, style);
    expect([status, warnings(output)]).toEqual([0, []]);
    expect(written.match(/^\\bibitem/gm)).toHaveLength(bib.match(/^@/gm)!.length);
    const text = flat(written);
    const short = style === 'abbrv' || style === 'ieeetr';
    expect(text).toContain(short ? 'K.~G{\\"o}del, {\\\'E}.~{\\L}ukasiewicz, and {\\O}.~{\\c{S}}ahin' : 'Kurt G{\\"o}del, {\\\'E}mile {\\L}ukasiewicz, and {\\O}.~{\\c{S}}ahin');
    expect(text).toContain('{\\"U}ber formal unentscheidbare S{\\"a}tze');
    expect(text).toContain('{王小明}, {百度研究院}, and {Иванов, Иван}');
    expect(text).toContain('{GPT-4} technical report');
    expect(text).toContain('{ChatGPT}: Optimizing');
    expect(text).toContain('in the style of {Elman}');
    expect(text).toContain('van~der Berg, Jr');
    expect(text).toMatch(/Mann, et~?\.?\s?al\.|Mann, {\\em et~al\.}|Mann, \\emph{et~al\.}|Mann, et~al/);
    expect(text).toContain('{\\textbraceright}{\\textbackslash}input{\\textbraceleft}/etc/passwd{\\textbraceright}');
    expect(text).not.toMatch(/\\input\b/);
  });
});

describe('bibtex', () => {
  it.runIf(hasBibtex)('complains of incomplete entries for no other reason than that', () => {
    const field = new Field();
    for (const type of ['article-journal', 'paper-conference', 'chapter', 'book', 'thesis', 'report', 'webpage', 'article', 'manuscript', 'dataset']) field.work(`work:${type}`, { type, title: `Of ${type}` }).work(`work:nothing:${type}`, { type });
    const { output } = runBibtex(bibtex.write(field.all()).text, 'plain');
    expect(warnings(output).filter((warning) => !INCOMPLETE.test(warning))).toEqual([]);
  });

  it.runIf(hasBibtex)('takes hostile texts for texts', () => {
    const works = fc.sample(fc.tuple(hostileText, hostileText, hostileText), { numRuns: 400, seed: 5 });
    const field = new Field();
    works.forEach(([one, two, three], index) => field.work(`work:${index}`, { type: 'article-journal', title: `T ${one}`, author: [{ family: `F${two}`, given: three }, { family: three, given: two }, { literal: one }], 'container-title': `J ${three}`, publisher: two, note: one, issued: { literal: `Y ${two}` }, URL: three }, { citationKeys: [`key${index}`] }));
    for (const style of ['plain', 'abbrv']) {
      const { status, output, written } = runBibtex(bibtex.write(field.all()).text, style);
      expect([status, output.match(/^.*---.*$/gm), warnings(output)]).toEqual([0, null, []]);
      expect(written.match(/^\\bibitem/gm)).toHaveLength(works.length);
      expect(written).not.toMatch(/\\(?:input|end\{document)\b/);
    }
  });
});

describe('biber', () => {
  it.runIf(hasBiber)('finds every entry sound by the data model of biblatex, and reads accents as letters', () => {
    const bib = bibtex.write(smallField().all()).text;
    const { status, output, written } = runBiber(bib);
    expect([status, warnings(output)]).toEqual([0, []]);
    expect(written.match(/^@/gm)).toHaveLength(bib.match(/^@/gm)!.length);
    expect(written).toContain('Gödel, Kurt');
    expect(written).toContain('Über formal unentscheidbare Sätze');
    expect(written).toMatch(/EPRINTTYPE\s+= \{arXiv\}/);
    expect(written).toContain('https://openai.com/blog/chat_gpt?a=%7E&b=1#top');
    expect(written).toContain('10.1002/(SICI)1097-4571<693::AID_X>3.0.CO;2-O');
  });

  it.runIf(hasBiber)('finds every entry of BibLaTeX sound, with names in parts and whole dates', () => {
    const bib = biblatex.write(smallField().all()).text;
    const { status, output, written } = runBiber(bib);
    expect([status, warnings(output)]).toEqual([0, []]);
    expect(written.match(/^@/gm)).toHaveLength(bib.match(/^@/gm)!.length);
    expect(written).toContain('王, 小明 and {百度研究院} and Иванов, Иван');
    expect(written).toMatch(/DATE\s+= \{2015-05-28\}/);
    expect(written).toMatch(/TYPE\s+= \{phdthesis\}/);
  });

  it.runIf(hasBiber)('finds what each type of work usually has in the fields where biblatex looks for it', () => {
    const person = [{ family: 'Kern', given: 'Anna' }];
    const dated: Omit<CslItem, 'id' | 'type'> = { title: 'T', author: person, issued: { 'date-parts': [[2015, 5, 28], [2015, 6]] }, URL: 'https://x.org', accessed: { 'date-parts': [[2020, 1, 2]] }, note: 'N', language: 'English', abstract: 'A', keyword: 'one, two', annote: 'An', 'title-short': 'S', status: 'inpress', DOI: '10.1000/a', 'call-number': 'L 7' };
    const inBook: Partial<CslItem> = { 'container-title': 'B', 'container-author': person, editor: person, translator: person, volume: '1', 'number-of-volumes': '2', 'part-number': '3', 'chapter-number': '4', page: '5-6', edition: '7', publisher: 'P', 'publisher-place': 'L', ISBN: '978-0-306-40615-7', 'collection-title': 'Se', 'collection-number': '8', 'original-date': { 'date-parts': [[1999]] } };
    const types: readonly (readonly [string, Partial<CslItem>])[] = [
      ['article-journal', { 'container-title': 'J', 'container-title-short': 'J.', volume: '1', issue: '2', page: '3-4', number: 'e5', ISSN: '0378-5955', editor: person, translator: person, version: '2', 'original-title': 'O', 'original-date': { 'date-parts': [[1999]] } }],
      ['article-magazine', { 'container-title': 'J' }], ['chapter', inBook],
      ['book', { editor: person, translator: person, volume: '1', 'number-of-volumes': '2', edition: '7', publisher: 'P', 'publisher-place': 'L', ISBN: '978-0-306-40615-7', 'collection-title': 'Se', 'collection-number': '8', 'number-of-pages': '900', 'original-publisher': 'OP', 'original-publisher-place': 'OL', 'original-title': 'O' }],
      ['paper-conference', { 'container-title': 'B', editor: person, publisher: 'P', page: '1-2', 'event-title': 'E', 'event-place': 'V', 'event-date': { 'date-parts': [[2015, 5, 1]] } }],
      ['thesis', { genre: 'PhD thesis', publisher: 'U', 'publisher-place': 'L', 'number-of-pages': '99' }], ['report', { genre: 'technical report', number: '7', publisher: 'I', version: '2' }],
      ['webpage', { publisher: 'O', version: '2' }], ['dataset', { publisher: 'P', version: '2' }], ['software', { version: '2' }], ['patent', { number: '7', genre: 'patent' }], ['manuscript', { 'event-title': 'E' }], ['document', {}],
    ];
    const field = new Field();
    for (const [type, more] of types) field.work(`work:${type}`, { type, ...dated, ...more });
    const { status, output } = runBiber(biblatex.write(field.all()).text);
    // By hand: a patent has no language in the data model, and biblatex passes over it.
    expect([status, warnings(output).map((warning) => warning.replace(/^Datamodel: Entry '\S+' \(x\.bib\): /, ''))]).toEqual([0, ["Invalid field 'language' for entrytype 'patent'"]]);
  });

  it.runIf(hasBiber)('takes hostile texts in BibLaTeX for texts', () => {
    const works = fc.sample(fc.tuple(hostileText, hostileText, hostileText), { numRuns: 200, seed: 5 });
    const field = new Field();
    works.forEach(([one, two, three], index) => field.work(`work:${index}`, { type: 'book', title: `T ${one}`, author: [{ family: `F${two}`, given: three }, { literal: one }], publisher: two, note: one, URL: three, 'call-number': three, 'event-title': two, 'collection-title': one }, { citationKeys: [`key${index}`] }));
    const { status, written } = runBiber(biblatex.write(field.all()).text);
    expect(status).toBe(0);
    expect(written.match(/^@/gm)).toHaveLength(works.length);
  });
});
