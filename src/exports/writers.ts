import { didYouMean, UsageError } from '../base/diagnostics.ts';
import { biblatex, bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { csv, csvEdges } from './csv.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { ris } from './ris.ts';
import { subgraphJson } from './subgraph-json.ts';
import { worksCsv } from './works-csv.ts';
import type { WorksWriter } from './works-writer.ts';
import type { Writer } from './writer.ts';

/** Every format of bibliographies: what works alone can be written in. */
export const worksWriters: readonly WorksWriter[] = [bibtex, biblatex, ris, cslJson, worksCsv];

/** Every format that a selection can be written in, bibliographies first, then tables, then graphs. */
export const writers: readonly Writer[] = [...worksWriters, csv, csvEdges, graphml, gexf, subgraphJson];

/** The writer of a format. @throws UsageError, with a hint, where there is none. */
export function writerOf(format: string): Writer {
  const found = writers.find((writer) => writer.format === format);
  if (found !== undefined) return found;
  const formats = writers.map((writer) => writer.format);
  throw new UsageError(`There is no format “${format}”`, didYouMean(format, formats) ?? `Formats: ${formats.join(', ')}.`);
}
