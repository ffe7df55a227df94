import type { Reader, Reading, ReferenceDraft, SourceText } from '../drafts.ts';
import { ReaderNotes } from '../reader-notes.ts';
import { type BibtexEntry, splitBibtex } from './bibtex-entries.ts';
import { mapEntry } from './bibtex-fields.ts';
import { bibtexHeads } from './bibtex-heads.ts';
import { entryIdentifiers } from './bibtex-identifiers.ts';
import { inheritFields } from './bibtex-inheritance.ts';
import { matchBraces, UNMATCHED } from './braces.ts';

/** Entries that hold data of other entries, and why they are no works. */
const NO_WORKS: ReadonlyMap<string, string> = new Map([
  ['xdata', 'holds fields for other entries; no work of its own'],
  ['set', 'a set of other entries; no work of its own'],
]);

/** BibTeX and BibLaTeX bibliographies. */
export const bibtex: Reader = { format: 'bibtex', label: 'BibTeX or BibLaTeX bibliography', reads: 'reference', recognise: recogniseBibtex, read: readBibtex };

/** So much of a text is looked at, in code units; more than of other formats, since the answer is a share of it. */
const RECOGNISED_WITHIN = 2 ** 18;

/** The share of the text that stands in entries, comments and strings; a text that only quotes an entry is not a bibliography. */
function recogniseBibtex({ text: whole }: SourceText): number {
  const text = whole.slice(0, RECOGNISED_WITHIN);
  const closes = matchBraces(text);
  let covered = 0;
  let at = 0;
  for (const head of bibtexHeads(text)) {
    if (head.start < at || head.commentedOut || !(head.beginsLine || (at > 0 && text.slice(at, head.start).trim() === ''))) continue;
    const close = closes[head.open] ?? UNMATCHED;
    at = close === UNMATCHED ? (head.boundary?.start ?? text.length) : close + 1;
    covered += at - head.start;
  }
  if (covered === 0) return 0;
  // Blanks count for neither side, nor do lines that begin with %, as programs write them at the head of a bibliography.
  const neither = (text.match(/^[^\S\n]*%[^\n]*$|\s+/gm) ?? []).reduce((sum, found) => sum + found.length, 0);
  const share = covered / Math.max(covered, text.length - neither);
  return /^(?:\s|%[^\n]*)*@/.test(text) ? Math.max(0.8, share) : share;
}

function readBibtex(source: SourceText): Reading {
  const split = splitBibtex(source);
  const inheritance = inheritFields(source, split.entries);
  const drafts: ReferenceDraft[] = [];
  const notes = new ReaderNotes(source, 'field');
  notes.add(split);
  notes.add({ skips: [], diagnostics: inheritance.diagnostics });
  for (const entry of inheritance.entries) {
    const noWork = NO_WORKS.get(entry.type);
    if (noWork !== undefined) notes.skip(entry.place, noWork);
    else drafts.push(readEntry(entry, notes));
  }
  return { drafts, ...notes.rest(), sections: [] };
}

function readEntry(entry: BibtexEntry, notes: ReaderNotes): ReferenceDraft {
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

const HINTS: ReadonlyMap<string, string> = new Map([
  ['author', 'Part names with “ and ”, and put the name of a body in braces of its own.'],
  ['editor', 'Part names with “ and ”, and put the name of a body in braces of its own.'],
  ['date', 'Write the year with four digits, and the month as a number or its English name.'],
]);
