import { bibtex } from './bibtex/bibtex.ts';
import type { Reader, SourceText } from './drafts.ts';
import { citationList } from './graphs/citation-list.ts';
import { edgeList } from './graphs/edge-list.ts';
import { gexf } from './graphs/gexf.ts';
import { gml } from './graphs/gml.ts';
import { graphml } from './graphs/graphml.ts';
import { nodeList } from './graphs/node-list.ts';
import { pajekValues } from './graphs/pajek-values.ts';
import { pajek } from './graphs/pajek.ts';
import { vosviewerJson } from './graphs/vosviewer-json.ts';
import { vosviewerMap } from './graphs/vosviewer-map.ts';
import { vosviewerNetwork } from './graphs/vosviewer-network.ts';
import { html } from './html/html.ts';
import { crossref } from './json/crossref.ts';
import { cslJson } from './json/csl-json.ts';
import { localCitationNetwork } from './json/local-citation-network.ts';
import { openAlex } from './json/openalex.ts';
import { semanticScholar } from './json/semantic-scholar.ts';
import { bbl } from './latex/bbl.ts';
import { latex } from './latex/latex.ts';
import { baseModels } from './lineage/base-models.ts';
import { ecosystemGraphsCsv } from './lineage/ecosystem-graphs-csv.ts';
import { ecosystemGraphs } from './lineage/ecosystem-graphs.ts';
import { claimTable } from './tables/claim-table.ts';
import { modelTable } from './tables/model-table.ts';
import { overrides } from './tables/overrides.ts';
import { referenceTables } from './tables/reference-table.ts';
import { endnoteTagged } from './tagged/endnote-tagged.ts';
import { nbib } from './tagged/nbib.ts';
import { ris } from './tagged/ris.ts';
import { wosTab } from './tagged/wos-tab.ts';
import { wos } from './tagged/wos.ts';
import { markdown } from './text/markdown.ts';
import { plainText } from './text/plain-text.ts';
import { endnoteXml } from './xml/endnote-xml.ts';
import { mods } from './xml/mods.ts';
import { tei } from './xml/tei.ts';
import { zoteroRdf } from './xml/zotero-rdf.ts';

/** A format that the library reads, and the file names it usually has. */
export interface ReaderRow extends Reader {
  /** With the point, in lower case. */
  readonly extensions: readonly string[];
}

/** Every reader, in the order in which ties between them are broken last. */
export const readers: readonly ReaderRow[] = [
  { ...bibtex, extensions: ['.bib', '.bibtex'] },
  { ...ris, extensions: ['.ris'] },
  { ...endnoteTagged, extensions: ['.enw', '.refer', '.adsabs'] },
  { ...nbib, extensions: ['.nbib', '.medline'] },
  { ...wos, extensions: ['.ciw', '.isi'] },
  { ...wosTab, extensions: ['.tsv'] },
  { ...endnoteXml, extensions: ['.xml'] },
  { ...mods, extensions: ['.xml', '.mods'] },
  { ...zoteroRdf, extensions: ['.rdf'] },
  { ...cslJson, extensions: ['.json'] },
  { ...crossref, extensions: ['.json', '.jsonl'] },
  { ...openAlex, extensions: ['.json', '.jsonl'] },
  { ...semanticScholar, extensions: ['.json', '.jsonl'] },
  { ...localCitationNetwork, extensions: ['.json'] },
  { ...modelTable, extensions: ['.csv', '.tsv'] },
  { ...claimTable, extensions: ['.csv', '.tsv'] },
  { ...overrides, extensions: ['.csv', '.tsv'] },
  ...referenceTables.map((reader): ReaderRow => ({ ...reader, extensions: ['.csv', '.tsv'] })),
  { ...graphml, extensions: ['.graphml', '.xml'] },
  { ...gexf, extensions: ['.gexf', '.xml'] },
  { ...gml, extensions: ['.gml'] },
  { ...pajek, extensions: ['.net', '.paj'] },
  { ...pajekValues, extensions: ['.clu', '.vec', '.per', '.nam'] },
  { ...vosviewerJson, extensions: ['.json'] },
  { ...vosviewerMap, extensions: ['.csv', '.tsv'] },
  { ...nodeList, extensions: ['.csv', '.tsv'] },
  { ...edgeList, extensions: ['.csv', '.tsv', '.edges', '.edgelist'] },
  { ...citationList, extensions: ['.cites'] },
  { ...ecosystemGraphs, extensions: ['.yaml', '.yml'] },
  { ...ecosystemGraphsCsv, extensions: ['.csv'] },
  { ...baseModels, extensions: ['.yaml', '.yml', '.json', '.jsonl'] },
  { ...latex, extensions: ['.tex', '.latex', '.ltx'] },
  { ...bbl, extensions: ['.bbl'] },
  { ...plainText, extensions: ['.txt', '.text', '.pdf'] },
  { ...html, extensions: ['.html', '.htm', '.xhtml'] },
  { ...tei, extensions: ['.xml', '.tei'] },
  { ...markdown, extensions: ['.md', '.markdown', '.txt'] },
  { ...vosviewerNetwork, extensions: ['.txt'] },
];

/** The reader of a format by its name, or undefined. */
export function readerOf(format: string): ReaderRow | undefined {
  return readers.find((reader) => reader.format === format);
}

/** A reader, and how well the content of one source fits it, from 0 to 1. */
export interface FittingReader extends ReaderRow {
  readonly score: number;
}

/** Every reader by how well the content fits it, the best first; where two fit equally well, the one whose usual file name this is. */
export function rankReaders(source: SourceText): FittingReader[] {
  return readers
    .map((reader) => ({ ...reader, score: reader.recognise(source) }))
    .sort((left, right) => right.score - left.score || Number(hasExtension(source.path, right)) - Number(hasExtension(source.path, left)));
}

/**
 * The reader that fits a source best, by its content; the file name only breaks ties, and decides where there is no content at all.
 * Undefined where nothing fits.
 */
export function recogniseReader(source: SourceText): FittingReader | undefined {
  const best = rankReaders(source)[0];
  if (best === undefined || best.score > 0) return best;
  return source.text.trim() === '' && hasExtension(source.path, best) ? best : undefined;
}

/** Whether a file has one of the usual names of a format. */
export function hasExtension(path: string, { extensions }: ReaderRow): boolean {
  const name = path.toLowerCase();
  return extensions.some((extension) => name.endsWith(extension));
}
