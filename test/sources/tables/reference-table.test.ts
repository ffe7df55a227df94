import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatName } from '../../../src/sources/csl.ts';
import { type LinkDraft, type Reading, type ReferenceDraft, type SourceHints, type SourceText, sourceText } from '../../../src/sources/drafts.ts';
import { readerOf, readers, recogniseReader } from '../../../src/sources/readers.ts';
import { expectSound, summarise } from '../reading-summary.ts';

const folder = new URL('../../fixtures/sources/tables/', import.meta.url);
const cases: readonly (readonly [file: string, format: string])[] = [
  ['dimensions.csv', 'dimensions-csv'], ['embase.csv', 'embase-csv'], ['german.csv', 'reference-table'], ['ieee.csv', 'ieee-csv'], ['lens.csv', 'lens-csv'], ['people.csv', 'reference-table'], ['pubmed.csv', 'pubmed-csv'],
  ['scopus-new.csv', 'scopus-csv'], ['scopus-old.csv', 'scopus-csv'], ['springer.csv', 'springer-csv'], ['wos.csv', 'wos-csv'],
];
const textOf = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const tables = readers.filter(({ format }) => format === 'reference-table' || format.endsWith('-csv'));

function read(text: string, format = 'reference-table', hints?: SourceHints): Reading {
  const source = sourceText('t.csv', text);
  const reading = readerOf(format)?.read(source, hints);
  if (reading === undefined) throw new Error(`no reader ${format}`);
  expectSound(source, reading);
  return reading;
}

const referencesOf = ({ drafts }: Reading): ReferenceDraft[] => drafts.filter((draft) => draft.type === 'reference');
const linksOf = ({ drafts }: Reading): LinkDraft[] => drafts.filter((draft) => draft.type === 'link');
const codesOf = ({ diagnostics }: Reading): string[] => diagnostics.map(({ code }) => code);

/** A cited reference on one line, beside the words that say it. */
function cited(source: SourceText, { place, to }: LinkDraft): string {
  if (typeof to === 'string' || to.type !== 'reference') throw new Error('a link leads elsewhere than to a work');
  const { csl } = to;
  const told = [(csl.author ?? []).map(formatName).join(' & '), csl.title, csl['container-title'], csl.issued?.['date-parts']?.[0]?.[0], csl.volume, csl.issue, csl.page, csl.DOI].map((part) => part ?? '').join(' | ');
  return `${source.text.slice(place.start, place.end)} → ${to.cited === true ? 'cited' : 'row'} ${to.key} | ${told}`;
}

/** Each table beside what is to be read from it, checked line by line. A missing `.json` fails. */
describe('tables of databases', () => {
  it('are all there', () => expect(readdirSync(folder).filter((name) => name.endsWith('.csv')).sort()).toEqual(cases.map(([file]) => file)));

  it.each(cases)('%s', (file, format) => {
    const expected: unknown = JSON.parse(readFileSync(new URL(`${file}.json`, folder), 'utf8'));
    for (const path of [file, 'file.txt']) {
      const source = sourceText(path, textOf(file));
      const reader = recogniseReader(source);
      expect(reader?.format).toBe(format);
      const reading = reader?.read(source);
      if (reading === undefined) throw new Error('no reader');
      expectSound(source, reading);
      const summary = { ...summarise(source, { ...reading, drafts: referencesOf(reading) }), cites: linksOf(reading).map((link) => cited(source, link)) };
      expect(JSON.parse(JSON.stringify(summary))).toEqual(expected);
    }
  });

  it.each(cases)('%s reads alike however its lines end', (file, format) => {
    const unix = textOf(file);
    const plain = referencesOf(read(unix, format)).map(({ csl }) => csl);
    for (const end of ['\r\n', '\r']) expect(referencesOf(read(unix.replaceAll('\n', end), format)).map(({ csl }) => csl)).toEqual(plain);
    expect(referencesOf(read(unix.trimEnd(), format)).map(({ csl }) => csl)).toEqual(plain);
  });
});

describe('any table of works', () => {
  it('is read by the names of its columns, in whatever order they stand', () => {
    const cells: readonly (readonly [string, string])[] = [['Title', 'Moos'], ['AUTHORS', '"Kern, A.; Stone, D."'], ['publication year', '2011'], ['Journal', 'Blatt'], ['Start Page', '1'], ['End-Page', '9'], ['doi', '10.1000/a']];
    const csl = (columns: typeof cells): unknown => referencesOf(read(`${columns.map(([name]) => name).join(',')}\n${columns.map(([, cell]) => cell).join(',')}\n`))[0]?.csl;
    const expected = { id: '', type: 'article-journal', title: 'Moos', author: [{ family: 'Kern', given: 'A.' }, { family: 'Stone', given: 'D.' }], issued: { 'date-parts': [[2011]] }, 'container-title': 'Blatt', page: '1-9', DOI: '10.1000/a' };
    fc.assert(fc.property(fc.shuffledSubarray([...cells], { minLength: cells.length }), (columns) => {
      expect(csl(columns)).toEqual(expected);
    }), { seed: 1, numRuns: 30 });
  });

  it('is read by the columns that the project names', () => {
    const text = 'Werk,Wer,Wann,Wo,Sonst\nMoos,"Kern, A.",2011,Blatt,x\n';
    const { csl } = referencesOf(read(text, 'reference-table', { columns: { Werk: 'title', Wer: 'author', Wann: 'year', Wo: 'container-title', Sonst: 'note' } }))[0]!;
    expect(csl).toEqual({ id: '', type: 'article-journal', title: 'Moos', author: [{ family: 'Kern', given: 'A.' }], issued: { 'date-parts': [[2011]] }, 'container-title': 'Blatt', note: 'x' });
  });

  it('gives what the project says of a column before what its header usually means', () => {
    expect(referencesOf(read('title,number\nMoos,7\n', 'reference-table', { columns: { number: 'volume' } }))[0]?.csl.volume).toBe('7');
  });

  it('says in one sentence which column is missing', () => {
    const { skips, diagnostics } = read('Autor,Jahr\nKern,2011\n');
    expect([skips.length, diagnostics.map(({ code, message }) => `${code}: ${message}`)]).toEqual([1, ['column-missing: The table has no column “title” or “doi”']]);
    const hinted = read('Titel,Jahr\nMoos,2011\n', 'reference-table', { columns: { Title: 'title', Jahr: 'yeer' } });
    expect(hinted.diagnostics.map(({ message, hint }) => `${message}. ${hint ?? ''}`)).toEqual([
      'The table has no column “Title”, which the project says holds the title. Did you mean `Titel`?',
      'The project says that the column “Jahr” holds “yeer”, which is nothing that a table of works holds. Did you mean `year`?',
    ]);
    expect(referencesOf(hinted)).toHaveLength(1);
  });

  it('takes a number for that of the work in the list only where no volumes are counted', () => {
    expect(referencesOf(read('number,title\n3,Moos\n'))[0]).toMatchObject({ number: '3', csl: { title: 'Moos' } });
    expect(referencesOf(read('number,title,volume\n3,Moos,4\n'))[0]).toMatchObject({ csl: { issue: '3', volume: '4' } });
  });

  it('tells of a second column that says something else', () => {
    const reading = read('title,doi,journal,venue\nMoos,10.1000/a,A,B\nFlechten,,C,C\n');
    expect(reading.diagnostics.map(({ message }) => message)).toEqual(['The column venue has no place here; its one value is not carried over']);
  });

  it('skips a row that fills no column that is known, and keeps one that fills any', () => {
    const reading = read('title,year,colour\n,,green\n,2001,\n');
    expect([referencesOf(reading).map(({ csl }) => csl.issued), reading.skips.map(({ reason }) => reason)]).toEqual([[{ 'date-parts': [[2001]] }], ['no column that is known has a value']]);
  });

  it('keeps what stands before a quotation mark that is never closed', () => {
    const reading = read('title,year\nOne,2001\n"Two,2002\nThree,2003\n');
    expect([referencesOf(reading).map(({ csl }) => csl.title), codesOf(reading)]).toEqual([['One', 'Two,2002 Three,2003'], ['row-malformed', 'row-malformed']]);
  });

  it('does not trip over columns and cells that objects have', () => {
    const reading = read('title,__proto__,constructor,toString\n__proto__,a,b,c\n');
    expect(referencesOf(reading)[0]?.csl.title).toBe('__proto__');
    expect(reading.diagnostics.map(({ message }) => /column (\S+)/.exec(message)?.[1])).toEqual(['__proto__', 'constructor', 'toString']);
  });
});

describe('hostile tables', () => {
  const texts = cases.map(([file]) => textOf(file));

  it('may be cut anywhere', () => {
    for (const [file, format] of cases) {
      const text = textOf(file);
      for (let end = 0; end < text.length; end += 11) read(text.slice(0, end), format);
    }
  });

  it('may hold anything anywhere', () => {
    const nasty = fc.constantFrom('"', '""', ',', ';', '\n', '\r', '\t', '; ', '[', ']', '(2001)', "['", '\u0000', '\ud800', 'Kern, A.', '10.1000/', '=1+1', '|', 'pp. ', ';;');
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.constantFrom(...tables), fc.array(fc.tuple(fc.nat(3000), nasty), { maxLength: 8 }), (text, { recognise, read: readTable }, changes) => {
        const changed = changes.reduce((whole, [at, piece]) => whole.slice(0, at % whole.length) + piece + whole.slice(at % whole.length), text);
        const source = sourceText('x', changed);
        const score = recognise(source);
        expect(score >= 0 && score <= 1).toBe(true);
        const reading = readTable(source);
        expectSound(source, reading);
        expect(readTable(source)).toEqual(reading);
      }),
      { seed: 3, numRuns: 150 },
    );
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void read(text)), { seed: 3, numRuns: 200 });
  });

  // Each would take minutes or fail for want of memory, if reading were not linear.
  it.each([
    ['10,000 columns', `title,${Array.from({ length: 9999 }, (_, index) => `c${index}`).join(',')}\n${`Moos${',x'.repeat(9999)}\n`.repeat(20)}`],
    ['10,000 columns of one name', `title${',title'.repeat(9999)}\nMoos${',x'.repeat(9999)}\n`],
    ['a line of ten million characters', `title,year\n${'x '.repeat(5_000_000)},2001\n`],
    ['a header of ten million characters', 'title,'.repeat(1_700_000)],
    ['a cell of nothing but quotation marks', `title,year\n"${'""'.repeat(2_000_000)}",2001\n`],
    ['a quotation mark never closed before a hundred thousand rows', `title,year\n"${'a,2001\n'.repeat(100_000)}`],
    ['names without an end', `title,authors\nMoos,"${'Kern, A., '.repeat(100_000)}"\n`],
    ['names in no order', `title,authors\nMoos,"${'a b c, d, '.repeat(100_000)} and "\n`],
    ['keywords without an end', `title,keywords\nMoos,"${'(a, '.repeat(200_000)}"\n`],
  ])('%s', (_, text) => {
    const source = sourceText('x.csv', text);
    for (const { recognise } of tables) recognise(source);
    const reading = readerOf('reference-table')!.read(source);
    expectSound(source, reading);
  });

  it('fifty thousand cited references', () => {
    const text = `EID,Authors,Title,Index Keywords,References\n1,"Kern, A.",Moos,a,"${'Kern, A., Moos (2001) Blatt, 1 (2), pp. 3-4; (, (2001) , , ; '.repeat(25_000)}"\n`;
    expect(linksOf(read(text, 'scopus-csv'))).toHaveLength(50_000);
  });
});
