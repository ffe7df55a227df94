import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Column } from '../../src/exports/columns.ts';
import { csv, csvEdges } from '../../src/exports/csv.ts';
import { csvText } from '../../src/exports/csv-text.ts';
import { withoutGuard } from '../../src/sources/tables/cell-guard.ts';
import { semicolonList } from '../../src/sources/fields/listed-texts.ts';
import { Field, smallField } from './field.ts';
import { hostileText } from './hostile.ts';

const parse = (text: string): string[][] => Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' }).data.slice(0, -1);
const rowsOf = (text: string): Record<string, string>[] => Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;

describe('csvText', () => {
  const text: Column<string> = { name: 'text', type: 'text', of: (item) => item };
  const list: Column<readonly string[]> = { name: 'list', type: 'list', of: (item) => item };

  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "so"', '"say ""so"""'],
    ['two\nlines', '"two\nlines"'],
    [' outer ', '" outer "'],
    ['=1+1', "'=1+1"],
    ['@cmd', "'@cmd"],
    ['-5', "'-5"],
    ['\t=1', "'\t=1"],
    ["'=1", "''=1"],
    ["'quoted'", "'quoted'"],
    ['＝1', "'＝1"],
  ])('writes %j as %j', (value, cell) => {
    expect(csvText([text], [value])).toBe(`text\n${cell}\n`);
  });

  it('leaves numbers alone', () => {
    expect(csvText([{ name: 'x', type: 'number', of: (item: number) => item }], [-1.5, 1e-7])).toBe('x\n-1.5\n1e-7\n');
  });

  it.each([
    [['GPT3', 'davinci'], 'GPT3; davinci'],
    [['a; b', 'c'], '"[""a; b"",""c""]"'],
    [['[x'], '"[""[x""]"'],
    [['', 'a'], '"["""",""a""]"'],
    [[], ''],
    [['=1', 'b'], "'=1; b"],
  ])('writes the list %j as %j', (members, cell) => {
    expect(csvText([list], [members])).toBe(`list\n${cell}\n`);
  });

  it('gives back every text, behind its guard', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostileText, hostileText), { minLength: 1, maxLength: 5 }), (items) => {
        const columns: Column<[string, string]>[] = [{ name: 'one', type: 'text', of: ([one]) => one }, { name: 'two', type: 'text', of: ([, two]) => two }];
        const written = csvText(columns, items);
        expect(parse(written).slice(1).map((row) => row.map(withoutGuard))).toEqual(items);
        for (const cell of parse(written).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
      { numRuns: 500 },
    );
  });

  it('gives back every list', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 4 }), (members) => {
        const cell = withoutGuard(parse(csvText([{ name: 'n', type: 'whole', of: () => 1 } as Column<readonly string[]>, list], [members]))[1]![1]!);
        expect(cell.startsWith('["') && cell.endsWith('"]') ? JSON.parse(cell) : semicolonList(cell)).toEqual(members);
      }),
      { numRuns: 500 },
    );
  });
});

describe('csv and csv-edges', () => {
  it('have one row a node and one an edge, with the same columns for every selection', () => {
    const { folder } = smallField().all();
    const all = csv.write(folder.all()).text;
    expect(rowsOf(all).map(({ key }) => key)).toEqual(folder.graph.nodes().sort());
    expect(csv.write(folder.some()).text).toBe(`${all.split('\n')[0]}\n`);
    expect(csv.write(folder.some('model:gpt-3')).text.split('\n')[1]).toBe(all.split('\n').find((line) => line.startsWith('model:gpt-3,')));
    expect(rowsOf(csvEdges.write(folder.all()).text)).toHaveLength(folder.graph.size);
  });

  it('say what was computed', () => {
    const row = rowsOf(csv.write(smallField().all()).text).find(({ key }) => key === 'work:arxiv:2005.14165')!;
    expect(row).toMatchObject({ kind: 'work', year: '2020', authors: 'Tom B. Brown; Benjamin Mann; et al.', citation_key: 'brown2020language', community: '0', mean_rank: '1.1', sentences: '2', rank_sections: '1.5', co_mention_pagerank: '0.666666666667' });
  });

  it('show the strongest evidence of an edge, where it stands, and how much more there is', () => {
    const row = rowsOf(csvEdges.write(smallField().all()).text).find(({ relation, to }) => relation === 'cites' && to === 'work:arxiv:2005.14165')!;
    expect(row).toMatchObject({ from: 'work:title:survey-2023', strength: 'stated', evidence_count: '2', quote: 'GPT-3 [1] has "175B" parameters,\nas told.', quoted_from: 'survey.md', line: '3', caveat: 'not tested' });
    expect(semicolonList(row['evidence']!)).toHaveLength(2);
  });

  it('have the edges with both ends selected, and no others', () => {
    const { folder } = smallField().all();
    const edges = rowsOf(csvEdges.write(folder.some('model:codex', 'model:gpt-3', 'work:doi:10.1038/nature14539')).text);
    expect(edges.map(({ relation }) => relation)).toEqual(['fine-tuned-from', 'same-architecture-as']);
  });

  it('show an edge whose evidence is not at hand by its ids', () => {
    const field = new Field().thing('model', 'model:a', 'A').thing('model', 'model:b', 'B').edge('derives-from', 'model:a', 'model:b', ['stated', 'A is B.']);
    field.evidence.clear();
    expect(rowsOf(csvEdges.write(field.all()).text)[0]).toMatchObject({ strength: 'stated', evidence_count: '1', quote: '', line: '' });
  });
});
