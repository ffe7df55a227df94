import type { ReferenceDraft, SourceText } from '../drafts.ts';
import type { ReaderNotes } from '../reader-notes.ts';
import { referenceDraft } from '../reference-draft.ts';
import type { ListedReference } from './reference-list.ts';
import { type ParsedReference, parseReference } from './reference-string.ts';

/** The draft of one entry of a text's own reference list: by its fields where the format has them, else by its words. */
export function listedDraft({ lines }: SourceText, entry: ListedReference, notes: ReaderNotes): ReferenceDraft {
  const place = lines.place(entry.start, entry.end, entry.number === undefined ? undefined : `reference ${entry.number}`);
  const id = entry.key ?? '';
  const parsed = entry.csl === undefined ? parseReference(entry.words) : undefined;
  const csl = entry.csl ?? (parsed === undefined ? { type: 'document' } : legible(parsed, entry.words));
  return {
    ...referenceDraft(notes, place, { ...csl, id }, entry.links === undefined ? {} : { addresses: entry.links }),
    ...(entry.number === undefined ? {} : { number: entry.number }),
    ...(parsed === undefined ? {} : { parsed: { words: entry.words, confidence: parsed.confidence } }),
  };
}

/** What was read of the words; without a title nobody would know the work by it, so that its note has them as they stand. */
function legible({ csl, tooLong }: ParsedReference, words: string): ParsedReference['csl'] {
  return csl.title !== undefined || tooLong === true ? csl : { ...csl, note: words };
}
