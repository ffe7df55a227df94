import { describe, expect, it } from 'vitest';
import { sourceText } from '../../../src/sources/drafts.ts';
import { delimiterOf } from '../../../src/sources/tables/delimiter.ts';
import { columnName, missingColumns, readTable, tableColumns } from '../../../src/sources/tables/table.ts';

describe('readTable', () => {
  it('gives rows by column name, each with its place', () => {
    const source = sourceText('t.csv', 'Name, Introduced By\r\nGPT-3,"a; ""b"",\nc"\r\n\r\nBERT,x\r\n');
    const table = readTable(source);
    expect(table.columns).toEqual(['name', 'introduced_by']);
    expect(table.rows.map((row) => [row.cell('name'), row.cell('introduced_by'), row.cell('none')])).toEqual([['GPT-3', 'a; "b",\nc', ''], ['BERT', 'x', '']]);
    expect(table.rows.map(({ place }) => source.text.slice(place.start, place.end).trim())).toEqual(['GPT-3,"a; ""b"",\nc"', 'BERT,x']);
    expect(table.rows.map(({ place }) => place.within)).toEqual(['row 1', 'row 2']);
  });
  it('skips a row with too many cells and keeps one with too few, with a word about each', () => {
    const table = readTable(sourceText('t', 'a,b\n1,2,3\n4\n'));
    expect([table.rows.map((row) => row.cell('a')), table.skips.length, table.diagnostics.map(({ code }) => code)]).toEqual([['4'], 1, ['row-malformed', 'row-malformed']]);
  });
  it('names missing columns and what may be meant', () => {
    const source = sourceText('t', 'nmae,year\n');
    expect(missingColumns(source, tableColumns(source.text), [['name'], ['year', 'date']])).toMatchObject([{ code: 'column-missing', message: expect.stringContaining('name') as string }]);
  });
  it('has one word for a header, however it is written', () => expect(columnName(' Introduced-By ')).toBe('introduced_by'));
});

describe('delimiterOf', () => {
  it.each([
    ['a,b\n1;2;3;4\n', ','],
    ['a;b\n1,2,3,4\n', ';'],
    ['\n a\tb\n1\t2\n', '\t'],
    ['"a;b;c",d\n', ','],
    ['"a\n;;",b\r\nc;d;e', ','],
    ['a', ','],
    ['', ','],
  ])('looks at the header alone: %j', (text, delimiter) => expect(delimiterOf(text)).toBe(delimiter));
});
