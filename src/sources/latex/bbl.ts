import { NO_WORKS } from '../bibtex/bibtex.ts';
import { entryDraft } from '../bibtex/entry-draft.ts';
import type { Reader, Reading, ReferenceDraft, SourceText } from '../drafts.ts';
import { OPENING } from '../opening.ts';
import { ReaderNotes } from '../reader-notes.ts';
import { listedDraft } from '../references/listed-draft.ts';
import { readBibitems } from './bibitems.ts';
import { isCompiledByBiber, readCompiledEntries } from './biblatex-entries.ts';
import { LatexArguments } from './latex-arguments.ts';
import { maskVerbatim } from './latex-masks.ts';

/** Bibliographies that BibTeX or biber compiled for a LaTeX text: `thebibliography`, or the entries of biblatex with their fields. */
export const bbl: Reader = { format: 'bbl', label: 'compiled bibliography (.bbl)', reads: 'reference', recognise: recogniseBbl, read: readBbl };

const BIBER = /^% \$ biblatex|^[ \t]*\\(?:refsection|datalist|sortlist|lossort)\b/m;
const LIST = /^[^]*?\\(?:(begin\s*\{(?:thebibliography)\}|bibitem(?![A-Za-z]))|documentclass|begin\s*\{|(?:part|chapter|(?:sub)*section)\*?\s*\{)/;

/** A list of references from its beginning on, as against one at the end of a text. */
function recogniseBbl({ text }: SourceText): number {
  const opening = text.slice(0, OPENING);
  if (isCompiledByBiber(opening)) return BIBER.test(opening) ? 0.95 : 0.6;
  const written = opening.replace(/(?<!\\)%[^\n\r]*/g, '').trimStart();
  return LIST.exec(written)?.[1] === undefined ? 0 : written.startsWith('\\') ? 0.9 : 0.4;
}

function readBbl(source: SourceText): Reading {
  const notes = new ReaderNotes(source, 'field');
  const drafts = isCompiledByBiber(source.text) ? compiledDrafts(source, notes) : listedDrafts(source, notes);
  return { drafts, ...notes.rest(), sections: [] };
}

/** The entries that biber compiled, numbered in their order. */
function compiledDrafts(source: SourceText, notes: ReaderNotes): ReferenceDraft[] {
  const drafts: ReferenceDraft[] = [];
  for (const entry of readCompiledEntries(source, notes)) {
    const noWork = NO_WORKS.get(entry.type);
    if (noWork !== undefined) notes.skip(entry.place, noWork);
    else drafts.push({ number: String(drafts.length + 1), ...entryDraft(entry, notes) });
  }
  return drafts;
}

function listedDrafts(source: SourceText, notes: ReaderNotes): ReferenceDraft[] {
  const { code, unclosed } = maskVerbatim(source.text);
  for (const { start, what } of unclosed) notes.tell('block-unfinished', source.lines.place(start, start + 1), `${what} begins here that is never closed; what follows is read as it stands`, 'Close it.');
  const entries = readBibitems(source, code, new LatexArguments(code), { start: 0, end: code.length }, notes);
  return entries.map((entry) => listedDraft(source, entry, notes));
}
