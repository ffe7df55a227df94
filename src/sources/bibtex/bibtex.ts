import { type Diagnostic, type DiagnosticCode, diagnostic } from '../../base/diagnostics.ts';
import type { Place } from '../../base/places.ts';
import { type BibtexEntry, splitBibtex } from './bibtex-entries.ts';
import { mapEntry } from './bibtex-fields.ts';
import { bibtexHeads } from './bibtex-heads.ts';
import { entryIdentifiers } from './bibtex-identifiers.ts';
import { inheritFields } from './bibtex-inheritance.ts';
import { matchBraces, UNMATCHED } from './braces.ts';
import type { Reader, Reading, ReferenceDraft, Skip, SourceText } from '../drafts.ts';
import { ReaderNotes } from '../reader-notes.ts';

/** Entries that hold data of other entries, and why they are no works. */
const NO_WORKS: ReadonlyMap<string, string> = new Map([
  ['xdata', 'holds fields for other entries; no work of its own'],
  ['set', 'a set of other entries; no work of its own'],
]);

/** BibTeX and BibLaTeX bibliographies. */
export const bibtex: Reader = { format: 'bibtex', label: 'BibTeX or BibLaTeX bibliography', reads: 'reference', recognise: recogniseBibtex, read: readBibtex };

/** A format is told from so much of a text, in code units. */
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
  const diagnostics: Diagnostic[] = [...split.diagnostics, ...inheritance.diagnostics];
  const skips: Skip[] = [...split.skips];
  const drafts: ReferenceDraft[] = [];
  const told = new Set<string>();
  const notes = new ReaderNotes(source, 'field');
  const complain = (code: DiagnosticCode, place: Place, message: string, hint?: string): void => {
    diagnostics.push(diagnostic(code, message, { path: source.path, place, hint }));
  };
  for (const entry of inheritance.entries) {
    const noWork = NO_WORKS.get(entry.type);
    if (noWork !== undefined) skips.push({ place: entry.place, reason: noWork });
    else drafts.push(readEntry(entry, complain, told, notes));
  }
  return { drafts, skips, diagnostics: [...diagnostics, ...notes.diagnostics()], sections: [] };
}

function readEntry(entry: BibtexEntry, complain: (code: DiagnosticCode, place: Place, message: string, hint?: string) => void, told: Set<string>, notes: ReaderNotes): ReferenceDraft {
  const { csl, keywords, number, problems, unknownCommands, unheld, knownType } = mapEntry(entry);
  const { identifiers, problems: wrongIdentifiers } = entryIdentifiers(entry);
  const named = entry.key === '' ? 'the entry' : entry.key;
  /** What is likely to be wrong all through a file is told once. */
  const once = (what: string): boolean => !told.has(what) && told.add(what) !== undefined;
  for (const { field, problem } of problems) complain('field-malformed', entry.place, `${field} of ${named}: ${problem}`, HINTS.get(field));
  for (const problem of wrongIdentifiers) complain('identifier-malformed', entry.place, `${named}: ${problem}`, 'Correct it, or move it to the field note.');
  for (const command of unknownCommands) if (once(command)) complain('field-malformed', entry.place, `The LaTeX command ${command} is not known; it goes, and what is in its braces stays`, 'Write what it stands for, in Unicode.');
  if (!knownType && once(`@${entry.type}`)) complain('field-malformed', entry.place, `@${entry.type} is no type of entry that BibTeX or BibLaTeX knows; such entries are read like @misc`, 'Look for a mistyped name.');
  for (const field of unheld) notes.unheld(field, entry.place);
  return { type: 'reference', place: entry.place, key: entry.key, ...(number === undefined ? {} : { number }), csl, identifiers, keywords };
}

const HINTS: ReadonlyMap<string, string> = new Map([
  ['author', 'Part names with “ and ”, and put the name of a body in braces of its own.'],
  ['editor', 'Part names with “ and ”, and put the name of a body in braces of its own.'],
  ['date', 'Write the year with four digits, and the month as a number or its English name.'],
]);
