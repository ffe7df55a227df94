import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/sources/decode.ts';
import { sourceText } from '../../src/sources/drafts.ts';
import { recogniseReader } from '../../src/sources/readers.ts';

// Every file that others wrote is recognised as what it is. Where content leaves it open, as in lists of bare ids, the ending of the name decides.
const shared = new URL('../../../shared/', import.meta.url);
const manifest = new URL('samples/MANIFEST.csv', shared);
const present = existsSync(manifest);
if (!present) console.log('Notice: ../shared/samples is not here, so recognition is not checked against it.');

/** What the manifest calls a format, and what it is read as. */
const FORMATS: Readonly<Record<string, string>> = {
  'html': 'html', 'manubot-md': 'markdown', 'pandoc-md': 'markdown', 'html in md': 'markdown', 'pdf-to-text': 'plain-text', 'txt': 'plain-text', 'anystyle-ttx': 'plain-text',
  'latex': 'latex', 'bbl': 'bbl', 'biblatex-bbl': 'bbl',
  'bibtex': 'bibtex', 'biblatex': 'bibtex', 'scopus-bibtex': 'bibtex',
  'ris': 'ris', 'wos-plaintext': 'wos', 'wos-ciw': 'wos', 'wos-isi': 'wos', 'nbib': 'nbib', 'endnote-refer': 'endnote-tagged', 'ads': 'endnote-tagged',
  'endnote-xml': 'endnote-xml', 'mods-xml': 'mods', 'zotero-rdf': 'zotero-rdf',
  'csl-json': 'csl-json', 'openalex-json': 'openalex', 'crossref-json': 'crossref', 's2-json': 'semantic-scholar', 'json (LCN session)': 'local-citation-network',
  'ris-like txt': 'ris', 'yaml': 'ecosystem-graphs', 'markdown awesome-list': 'markdown',
  'scopus-csv': 'scopus-csv', 'csv-embase': 'embase-csv',
  'pajek': 'pajek', 'pajek-net': 'pajek', 'gml': 'gml', 'graphml': 'graphml', 'gexf': 'gexf', 'vosviewer-json': 'vosviewer-json', 'vosviewer-map': 'vosviewer-map', 'vosviewer-network': 'vosviewer-network',
};

/** Files that the manifest gives a broader format than they have (`csv`, `txt`, `pajek`), or that stand among others without being like them. */
const EXCEPTIONS: ReadonlyMap<string, string | undefined> = new Map([
  ...['generic.csv', 'generic_semicolon.csv', 'generic_tab.tsv', 'duplicate_records.csv', 'missing_values.csv'].map((name) => [`samples/formats/asreview/${name}`, 'reference-table'] as const),
  ...['KohPY.clu', 'SmaGriPY.clu', 'KohGCS.vec', 'SmaGriGCS.vec', 'SmaGriLong.nam'].map((name) => [`samples/networks/pajek/${name}`, 'pajek-values'] as const),
  ['samples/networks/classic/cora.cites', 'citation-list'],
  ['samples/lineage/ecosystem-graphs/all_assets.csv', 'ecosystem-graphs-csv'],
  // Exports of PubMed and of Scopus under the ending .txt.
  ['samples/formats/synthesisr/res_synth_methods.txt', 'nbib'],
  ['samples/formats/synthesisr/litsearchr.txt', 'bibtex'],
  // Licences are prose, and so are two comments about BibTeX without an entry; nothing is nothing, known by its ending.
  ['samples/bibtex/python-bibtexparser/LICENSE', 'markdown'],
  ['samples/bibtex/php-bibtex-parser/LICENSE', 'markdown'],
  ['samples/bibtex/php-bibtex-parser/comment-entry.bib', 'markdown'],
  ['samples/bibtex/php-bibtex-parser/comment-only.bib', 'markdown'],
]);

const samples = present ? Papa.parse<{ path: string; format: string }>(readFileSync(manifest, 'utf8'), { header: true, skipEmptyLines: true }).data : [];

describe.skipIf(!present)('recognition', () => {
  it.each(samples.filter(({ path }) => /^samples\/(?:bibtex|formats|networks|lineage|fulltext\/(?:rts|rlhf|deep-rules\/manuscript\.(?:md|pdf|html)|parscit-demo\/[^.]+\.txt)|refparse\/(?:gb7714|zotero-chinese|anystyle\/.*\.ttx))/.test(path)))('knows $path as $format', ({ path, format }) => {
    const { text } = decodeText(path, readFileSync(new URL(path, shared)));
    const found = recogniseReader(sourceText(path, text))?.format;
    expect(found).toBe(EXCEPTIONS.has(path) ? EXCEPTIONS.get(path) : FORMATS[format]);
  });
});
