import type { ReferenceDraft } from '../drafts.ts';
import type { ReaderNotes } from '../reader-notes.ts';
import type { BibtexEntry } from './bibtex-entries.ts';
import { mapEntry } from './bibtex-fields.ts';
import { entryIdentifiers } from './bibtex-identifiers.ts';

const HINTS: ReadonlyMap<string, string> = new Map([
  ['author', 'Part names with “ and ”, and put the name of a body in braces of its own.'],
  ['editor', 'Part names with “ and ”, and put the name of a body in braces of its own.'],
  ['date', 'Write the year with four digits, and the month as a number or its English name.'],
]);

/** The draft of an entry; what is wrong with its fields goes to the notes. */
export function entryDraft(entry: BibtexEntry, notes: ReaderNotes): ReferenceDraft {
  const { csl, keywords, number, problems, unknownCommands, unheld, knownType } = mapEntry(entry);
  const { identifiers, problems: wrongIdentifiers } = entryIdentifiers(entry);
  const named = entry.key === '' ? 'the entry' : entry.key;
  for (const { field, problem } of problems) notes.tell('field-malformed', entry.place, `${field} of ${named}: ${problem}`, HINTS.get(field));
  for (const problem of wrongIdentifiers) notes.tell('identifier-malformed', entry.place, `${named}: ${problem}`, 'Correct it, or move it to the field note.');
  for (const command of unknownCommands) notes.tellOnce('field-malformed', entry.place, `The LaTeX command ${command} is not known; it goes, and what is in its braces stays`, 'Write what it stands for, in Unicode.');
  if (!knownType) notes.tellOnce('field-malformed', entry.place, `@${entry.type} is no type of entry that BibTeX or BibLaTeX knows; such entries are read like @misc`, 'Look for a mistyped name.');
  for (const field of unheld) notes.unheld(field, entry.place);
  return { type: 'reference', place: entry.place, key: entry.key, ...(number === undefined ? {} : { number }), csl, identifiers, keywords };
}
