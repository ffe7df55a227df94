import type { Reader, Reading, ReferenceDraft, SourceText } from '../drafts.ts';
import { ReaderNotes } from '../reader-notes.ts';
import { splitBibtex } from './bibtex-entries.ts';
import { bibtexHeads } from './bibtex-heads.ts';
import { inheritFields } from './bibtex-inheritance.ts';
import { matchBraces, UNMATCHED } from './braces.ts';
import { entryDraft } from './entry-draft.ts';

/** Entries that hold data of other entries, and why they are no works. */
export const NO_WORKS: ReadonlyMap<string, string> = new Map([
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
    else drafts.push(entryDraft(entry, notes));
  }
  return { drafts, ...notes.rest(), sections: [] };
}
