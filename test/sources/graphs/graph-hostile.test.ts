import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Reading, sourceText } from '../../../src/sources/drafts.ts';
import { type ReaderRow, readerOf } from '../../../src/sources/readers.ts';
import { expectSound } from '../reading-summary.ts';

const folder = new URL('../../fixtures/sources/graphs/', import.meta.url);
const FIXTURES: Readonly<Record<string, readonly string[]>> = {
  'graphml': ['mixed.graphml'],
  'gexf': ['dynamic.gexf'],
  'gml': ['nested.gml'],
  'pajek': ['shapes.net', 'two-mode.paj'],
  'pajek-values': ['values.clu', 'long.nam'],
  'vosviewer-json': ['items.json'],
  'vosviewer-map': ['items.map.txt'],
  'vosviewer-network': ['items.network.txt'],
  'node-list': ['gephi-nodes.csv'],
  'edge-list': ['gephi-edges.csv', 'plain.cites'],
  'citation-list': ['opencitations.csv', 'plain.cites'],
  'ecosystem-graphs': ['assets.yaml'],
  'ecosystem-graphs-csv': ['assets.csv'],
  'base-models': ['card.md', 'cards.yaml', 'cards.jsonl'],
};
const rows = Object.entries(FIXTURES).map(([format, names]) => ({ format, texts: names.map((name) => readFileSync(new URL(name, folder), 'utf8')) }));

function rowOf(format: string): ReaderRow {
  const row = readerOf(format);
  if (row === undefined) throw new Error(`no reader ${format}`);
  return row;
}

/** Reads a text, and holds the reading to what must be true of any. */
function survive({ recognise, read }: ReaderRow, text: string): Reading {
  const source = sourceText('x', text);
  const score = recognise(source);
  expect(score >= 0 && score <= 1).toBe(true);
  const reading = read(source);
  expectSound(source, reading);
  expect(read(source)).toEqual(reading);
  return reading;
}

describe.each(rows)('$format', ({ format, texts }) => {
  const row = rowOf(format);

  it('is never 0 for its own files, and 0 for none at all', () => {
    for (const text of texts) expect(row.recognise(sourceText('x', text))).toBeGreaterThan(0.4);
    for (const text of ['', '\n', 'Nothing but words, in two\nlines; no more.', '# A heading\n\nWords [1].\n']) expect(row.recognise(sourceText('x', text))).toBe(0);
  });

  it('reads a file that is cut anywhere', () => {
    for (const text of texts) for (let end = 0; end < text.length; end += 17) survive(row, text.slice(0, end));
  });

  it('reads the same with other line ends and blanks behind lines', () => {
    const told = ({ drafts, skips }: Reading): string[] => [...drafts, ...skips].map((item) => JSON.stringify(item, (name, value: unknown) => (name === 'place' ? undefined : value)).replace(/\s+|\\[rn]/g, ' '));
    for (const text of texts) {
      const plain = told(survive(row, text.replaceAll('\r\n', '\n')));
      for (const end of ['\r\n', '\r', '  \n']) expect(told(survive(row, text.replaceAll('\r\n', '\n').replaceAll('\n', end)))).toEqual(plain);
    }
  });

  it('reads what has been changed, and what never was such a file', () => {
    const piece = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('"', '[', ']', '{', '<', '&', '\0', '\n', '\r', '__proto__', 'constructor', '-', '*', '%', '9'.repeat(40), '\ud800', '中'));
    const changed = fc.tuple(fc.constantFrom(...texts), fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(9), piece), { maxLength: 6 })).map(([text, changes]) =>
      changes.reduce((result, [at, length, put]) => {
        const start = Math.floor(at * result.length);
        return result.slice(0, start) + put + result.slice(start + length);
      }, text),
    );
    fc.assert(fc.property(changed, (text) => void survive(row, text)), { seed: 4, numRuns: 30 });
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void survive(row, text)), { seed: 5, numRuns: 20 });
  });

  it('reads long lines, deep nesting and many columns', () => {
    const long = 'x'.repeat(300_000);
    const wide = `${Array.from({ length: 10_000 }, (_, index) => `c${index}`).join(',')}\n${'1,'.repeat(9_999)}1\n`;
    for (const text of texts) for (const hostile of [text + long, `${long}\n${text}`, text + '[{<a "\''.repeat(5_000), wide]) survive(row, hostile);
  });
});

describe('graph files', () => {
  it('do not reach prototypes', () => {
    const text = '<graphml><key id="k" for="node" attr.name="__proto__" attr.type="string"/><graph edgedefault="directed"><node id="__proto__"><data key="k">x</data></node><node id="constructor"/><edge source="__proto__" target="constructor"/></graph></graphml>';
    const { drafts } = survive(rowOf('graphml'), text);
    const [first] = drafts;
    expect(first?.type === 'thing' && first.given && Object.entries(first.given)).toEqual([['__proto__', 'x']]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
    expect(drafts.map(({ type }) => type)).toEqual(['thing', 'thing', 'link']);
  });

  it('take a million vertices that nothing describes for a mistake', () => {
    const { drafts, diagnostics } = survive(rowOf('pajek'), '*Vertices 999999999999\n1 "one"\n*Arcs\n1 2\n');
    expect([drafts.length, diagnostics.map(({ code }) => code)]).toEqual([2, ['entry-unfinished', 'name-unknown']]);
    expect(survive(rowOf('pajek'), '*Vertices 5000\n*Edges\n1 2\n').drafts.length).toBe(5001);
  });

  it('stop where lists go on without end', () => {
    expect(survive(rowOf('gml'), `graph [ node [ id 1 ] ${'a [ '.repeat(200)}`).diagnostics.map(({ code }) => code)).toContain('entry-malformed');
  });

  it('keep what is whole of a YAML list with a broken item', () => {
    const { drafts } = survive(rowOf('ecosystem-graphs'), '- name: A\n  type: model\n  dependencies: [B]\n- name: "B\n  type: [\n- name: C\n  type: dataset\n  dependencies: []\n');
    expect(drafts.map((draft) => (draft.type === 'thing' ? draft.name : draft.type))).toEqual(['A', 'claim', 'C']);
  });
});
