import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { cellText, delimitedRows } from '../../../src/sources/tables/delimited.ts';
import { type Delimiter, tableHead } from '../../../src/sources/tables/delimiter.ts';
import { sourceText } from '../../../src/sources/drafts.ts';
import { readTable, tableColumns } from '../../../src/sources/tables/table.ts';

function cells(text: string, delimiter: Delimiter = ','): string[][] {
  return [...delimitedRows(text, delimiter)].map(({ bounds }) => bounds.flatMap((start, index) => (index % 2 === 0 ? [cellText(text, start, bounds[index + 1] ?? start)] : [])));
}

describe('delimitedRows', () => {
  it.each([
    ['', []],
    ['a', [['a']]],
    ['a,b\n', [['a', 'b']]],
    ['a,b\r\n\r\nc,', [['a', 'b'], [''], ['c', '']]],
    ['a\rb\nc\r\nd', [['a'], ['b'], ['c'], ['d']]],
    ['"a,b","c\nd","e ""f"""', [['a,b', 'c\nd', 'e "f"']]],
    ['"",""""\n', [['', '"']]],
    ['a "b" c, "d"', [['a "b" c', ' "d"']]],
    ['"a" b","c"', [['a" b', 'c']]],
    ['x,"a\nb,c', [['x', 'a\nb,c']]],
  ])('reads %j', (text, rows) => expect(cells(text)).toEqual(rows));

  it('says what is wrong with a row', () => {
    expect([...delimitedRows('"a" b"\nok\n"x\ny', ',')].map(({ fault }) => fault)).toEqual(['stray', undefined, 'open']);
  });

  it.each([',', '\t', ';'] as const)('gives back what another program writes, parted by %j', (delimiter) => {
    const cell = fc.array(fc.constantFrom('a', ' ', '"', ',', ';', '\t', '\n', '\r\n', '中', "'"), { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }).chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 })), (generated) => {
        // A last row of one empty cell cannot be told from no row.
        const rows = generated.map((row) => ['x', ...row]);
        expect(cells(Papa.unparse(rows, { delimiter }), delimiter)).toEqual(rows);
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it('covers all of any text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('"', ',', '\n', '\r', 'a', ' '), { maxLength: 30 }).map((parts) => parts.join('')), (text) => {
        let at = 0;
        for (const { start, end, bounds } of delimitedRows(text, ',')) {
          expect(start).toBe(at);
          expect([...bounds].sort((left, right) => left - right)).toEqual([...bounds]);
          expect(bounds.at(-1)).toBeLessThanOrEqual(end);
          at = end + (text.slice(end, end + 2) === '\r\n' ? 2 : 1);
        }
        expect(at).toBeGreaterThanOrEqual(text.length);
      }),
      { seed: 2, numRuns: 500 },
    );
  });
});

describe('tableHead', () => {
  it.each([
    ['sep=;\na,b;c\n', 6, ';'],
    ['"About the data: Exported on Mar 03, 2021, as asked."\na;b\n', 54, ';'],
    ['https://x.example.org/search?a,b,c\na\tb\n', 35, '\t'],
    ['\n\n\ta\tb\n', 2, '\t'],
    ['sep=;', 0, ';'],
    ['', 0, ','],
  ])('finds the header of %j', (text, start, delimiter) => expect(tableHead(text)).toEqual({ start, delimiter }));
});

describe('readTable', () => {
  it('gives the parts of a cell with their places', () => {
    const source = sourceText('t', 'a,b\n1,"x; ""y"" ;;\n z"\n');
    const [row] = readTable(source).rows;
    expect(row?.parts('b', /;/g).map(({ text, place }) => [text, source.text.slice(place.start, place.end), place.line])).toEqual([['x', 'x', 2], ['"y"', '""y""', 2], ['z', 'z', 3]]);
    expect(row?.parts('none', /;/g)).toEqual([]);
  });
  it('takes no notice of empty cells beyond the header', () => {
    const { rows, skips, diagnostics } = readTable(sourceText('t', 'a,b\n1,2,,\n3,4, , \n'));
    expect([rows.length, skips, diagnostics]).toEqual([2, [], []]);
  });
  it('tells once of a column that stands twice', () => {
    expect(readTable(sourceText('t', 'a,b,a,a\n')).diagnostics.map(({ message }) => message)).toEqual(['The column “a” stands twice in the header; the first is read']);
  });
  it('looks for a header no further than a header reaches', () => {
    expect(tableColumns('x'.repeat(1_000_000))).toEqual(['x'.repeat(2 ** 16)]);
  });
});
