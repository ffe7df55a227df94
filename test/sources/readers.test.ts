import { describe, expect, it } from 'vitest';
import { sourceText } from '../../src/sources/drafts.ts';
import { rankReaders, readerOf, readers, recogniseReader } from '../../src/sources/readers.ts';

const formatOf = (path: string, text: string): string | undefined => recogniseReader(sourceText(path, text))?.format;
const BIB = '% A list\n@article{a, title = {A}}\n';
const MODELS = 'name,kind,year\nGPT-3,model,2020\n';
const CLAIMS = 'child,relation,parent,basis,quote\nGPT-3,improves-on,GPT-2,stated,"better [9]"\n';

describe('readers', () => {
  it('are these, in this order', () =>
    expect(readers.map(({ format, reads }) => [format, reads])).toEqual([
      ['bibtex', 'reference'],
      ['ris', 'reference'],
      ['endnote-tagged', 'reference'],
      ['nbib', 'reference'],
      ['wos', 'reference'],
      ['wos-tab', 'reference'],
      ['endnote-xml', 'reference'],
      ['mods', 'reference'],
      ['zotero-rdf', 'reference'],
      ['csl-json', 'reference'],
      ['crossref', 'reference'],
      ['openalex', 'reference'],
      ['semantic-scholar', 'reference'],
      ['local-citation-network', 'reference'],
      ['model-table', 'thing'],
      ['claim-table', 'claim'],
      ['overrides', 'override'],
      ['scopus-csv', 'reference'],
      ['wos-csv', 'reference'],
      ['lens-csv', 'reference'],
      ['dimensions-csv', 'reference'],
      ['ieee-csv', 'reference'],
      ['springer-csv', 'reference'],
      ['embase-csv', 'reference'],
      ['pubmed-csv', 'reference'],
      ['works-csv', 'reference'],
      ['reference-table', 'reference'],
      ['graphml', 'link'],
      ['gexf', 'link'],
      ['gml', 'link'],
      ['pajek', 'link'],
      ['pajek-values', 'value'],
      ['vosviewer-json', 'link'],
      ['vosviewer-map', 'thing'],
      ['node-list', 'thing'],
      ['edge-list', 'link'],
      ['citation-list', 'link'],
      ['ecosystem-graphs', 'thing'],
      ['ecosystem-graphs-csv', 'thing'],
      ['base-models', 'claim'],
      ['latex', 'mention'],
      ['bbl', 'reference'],
      ['plain-text', 'mention'],
      ['html', 'mention'],
      ['tei', 'mention'],
      ['markdown', 'mention'],
      ['vosviewer-network', 'link'],
    ]));
  it('are found by format', () => {
    for (const reader of readers) expect(readerOf(reader.format)).toBe(reader);
    expect(readerOf('pdf')).toBeUndefined();
    expect(readerOf('constructor')).toBeUndefined();
  });
});

describe('recogniseReader', () => {
  it.each([
    ['a bibliography', BIB, 'bibtex'],
    ['comments and strings alone', '@comment{x}\n@string{a = {b}}', 'bibtex'],
    ['a bibliography cut in half', '@article{a, title = {A', 'bibtex'],
    ['a bibliography under words', `Some words about this list.\n\n${BIB.repeat(4)}`, 'bibtex'],
    ['a table of models', MODELS, 'model-table'],
    ['a table of models with tabs', MODELS.replaceAll(',', '\t'), 'model-table'],
    ['a table of two columns', 'name,kind\nGPT-3,model\n', 'model-table'],
    ['a table of claims', CLAIMS, 'claim-table'],
    ['a survey', '# Survey\n\nGPT-3 [9] is large.\n', 'markdown'],
    ['plain words', 'Nothing but words, in two\nlines; no more.', 'markdown'],
    ['a survey that shows an entry', `# How to cite\n\nLong prose about how to cite this survey, and more of it, and still more.\n\n\`\`\`\n${BIB}\`\`\`\n\nAnd again long prose that goes on for a while.\n`, 'markdown'],
    ['a survey with a table in it', 'Words [1].\n\n| name | kind |\n|------|------|\n| GPT  | model |\n', 'markdown'],
    ['an unknown table', 'town,height\nBern,540\nUlm,478\n', undefined],
    ['JSON', '{"name": "x", "kind": "y"}', undefined],
  ])('knows %s by its content, whatever it is called', (_, text, format) => {
    for (const path of ['x.bib', 'x.csv', 'x.md', 'x.txt', 'x']) expect(formatOf(path, text), path).toBe(format);
  });

  it('goes by the name where there is no content', () => {
    expect(formatOf('EMPTY.BIB', '')).toBe('bibtex');
    expect(formatOf('empty.md', ' \n')).toBe('markdown');
    expect(formatOf('empty.txt', '')).toBe('plain-text');
    expect(formatOf('empty', '')).toBeUndefined();
  });

  it('says how well each fits, best first', () => {
    const ranked = rankReaders(sourceText('x.md', BIB));
    expect(ranked.map(({ format }) => format)[0]).toBe('bibtex');
    for (const { score } of ranked) expect(score >= 0 && score <= 1).toBe(true);
    expect(ranked.map(({ score }) => score)).toEqual(ranked.map(({ score }) => score).sort((left, right) => right - left));
  });
});
