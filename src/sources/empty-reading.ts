import { type Diagnostic, diagnostic } from '../base/diagnostics.ts';
import type { Reading, SourceText } from './drafts.ts';
import { hasExtension, type ReaderRow } from './readers.ts';

/** What is told of a file in which its reader finds nothing at all. A text under a usual name is read for its words, and need not cite. */
export function emptyReading({ path, text }: SourceText, reader: ReaderRow, { drafts, skips }: Reading): Diagnostic[] {
  if (drafts.length + skips.length > 0 || (reader.reads === 'mention' && text.trim() !== '' && hasExtension(path, reader))) return [];
  const hint = text.trim() === '' ? 'The file is empty: look whether it was saved whole.' : 'If it is in another format, say which: with “format” in stemma.json, or with --from.';
  return [diagnostic('source-empty', `${path} is read as ${reader.label}, and nothing is found in it`, { path, hint })];
}
