import { bibtex } from './bibtex.ts';
import { claimTable } from './claim-table.ts';
import type { Reader, SourceText } from './drafts.ts';
import { markdown } from './markdown.ts';
import { modelTable } from './model-table.ts';

/** A format that the library reads, and the file names it usually has. */
export interface ReaderRow extends Reader {
  /** With the point, in lower case. */
  readonly extensions: readonly string[];
}

/** Every reader, in the order in which ties between them are broken last. */
export const readers: readonly ReaderRow[] = [
  { ...bibtex, extensions: ['.bib', '.bibtex'] },
  { ...modelTable, extensions: ['.csv', '.tsv'] },
  { ...claimTable, extensions: ['.csv', '.tsv'] },
  { ...markdown, extensions: ['.md', '.markdown', '.txt'] },
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
