import { describe, expect, it } from 'vitest';
import type { Reading, SourceText } from '../../../src/sources/drafts.ts';
import { recogniseReader } from '../../../src/sources/readers.ts';
import { expectSound } from '../reading-summary.ts';
import { hasSamples, openSample } from '../samples.ts';

function read(path: string): { readonly format: string | undefined; readonly source: SourceText; readonly reading: Reading } {
  const source = openSample(`samples/formats/${path}`);
  const reader = recogniseReader(source);
  const reading = reader?.read(source);
  if (reading === undefined) throw new Error('no reader');
  expectSound(source, reading);
  return { format: reader?.format, source, reading };
}

describe.skipIf(!hasSamples)('tables of others', () => {
  // Rows as the manifest counts them, and links.
  it.each([
    ['tethne/scopus.csv', 'scopus-csv', 20, 1184],
    ['asreview/embase.csv', 'embase-csv', 6, 0],
    ['asreview/generic.csv', 'reference-table', 2, 0],
    ['asreview/generic_semicolon.csv', 'reference-table', 2, 0],
    ['asreview/generic_tab.tsv', 'reference-table', 2, 0],
    ['asreview/duplicate_records.csv', 'reference-table', 14, 0],
    ['asreview/missing_values.csv', 'reference-table', 4, 0],
  ])('%s', (path, format, rows, links) => {
    const { format: recognised, reading } = read(path);
    const count = (type: string): number => reading.drafts.filter((draft) => draft.type === type).length;
    expect([recognised, count('reference'), count('link'), reading.skips.length]).toEqual([format, rows, links, 0]);
    expect(reading.diagnostics.filter(({ code }) => code !== 'field-unheld' && code !== 'identifier-malformed')).toEqual([]);
  });

  it('of one search say the same, whatever parts their cells', () => {
    const [comma, semicolon, tab] = ['generic.csv', 'generic_semicolon.csv', 'generic_tab.tsv'].map((name) => read(`asreview/${name}`).reading.drafts.map((draft) => (draft.type === 'reference' ? draft.csl : undefined)));
    expect(semicolon).toEqual(comma);
    expect(tab).toEqual(comma);
  });

  it('name the works that Scopus counts as cited, nearly all with author, year and title', () => {
    const { reading, source } = read('tethne/scopus.csv');
    const cited = reading.drafts.flatMap((draft) => (draft.type === 'link' && typeof draft.to !== 'string' && draft.to.type === 'reference' ? [{ csl: draft.to.csl, quote: source.text.slice(draft.place.start, draft.place.end) }] : []));
    // By hand: two pieces of references in which a semicolon stands; books and pages without a named author.
    expect(cited.filter(({ csl }) => csl.issued === undefined).map(({ quote }) => quote.split(' ')[0])).toEqual(['Springer,', 'Its']);
    expect(cited.filter(({ csl }) => csl.author === undefined)).toHaveLength(26);
    expect(cited.filter(({ csl }) => csl.title === undefined)).toEqual([]);
    // Where a reference says `pp.` after a journal, its pages are read.
    expect(cited.filter(({ csl, quote }) => csl['container-title'] !== undefined && /\), pp\. |, pp\. /.test(quote) && csl.page === undefined).map(({ quote }) => quote)).toEqual([]);
  });
});
