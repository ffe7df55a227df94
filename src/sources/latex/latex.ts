import type { Reader, Reading, SourceText } from '../drafts.ts';
import { OPENING } from '../opening.ts';
import { ReaderNotes } from '../reader-notes.ts';
import { readDocument } from '../text/text-reading.ts';
import { scanLatex } from './latex-scanner.ts';

/** Survey texts in LaTeX, which cite by the keys of a bibliography or of a `thebibliography` of their own. */
export const latex: Reader = { format: 'latex', label: 'survey text (LaTeX)', reads: 'mention', recognise: recogniseLatex, read: readLatex };

const DOCUMENT = /^[ \t]*\\(?:documentclass|documentstyle|begin\s*\{document\})/m;
const SECTION = /^[ \t]*\\(?:part|chapter|(?:sub)*section|paragraph)\*?\s*[[{]/m;
const CITATION = /\\[A-Za-z]*[cC]ite[A-Za-z]*\*?\s*(?:\[[^\]]{0,200}\]\s*){0,2}\{/g;
const LIST_FIRST = /^[^]*?\\(?:(begin\s*\{thebibliography\}|bibitem(?![A-Za-z]))|(?:part|chapter|(?:sub)*section)\*?\s*\{)/;
/** Fewer citations in so many units are a mention of LaTeX, in a text of another kind. */
const UNITS_A_CITATION = 4000;

/** A text that is a document by its own word, or begins with a command and has sections; parts of one are known by sections and citations, macros by their beginning. A list of references alone is none. */
function recogniseLatex({ text }: SourceText): number {
  const opening = text.slice(0, OPENING);
  const written = opening.replace(/(?<!\\)%[^\n\r]*/g, '').trimStart();
  const isCommand = /^\\[A-Za-z]/.test(written);
  if (DOCUMENT.test(written)) return isCommand ? 0.95 : written.startsWith('@') ? 0 : 0.5;
  if (LIST_FIRST.exec(written)?.[1] !== undefined) return 0;
  const sections = SECTION.test(written);
  const cites = (written.match(CITATION)?.length ?? 0) * UNITS_A_CITATION > written.length;
  if (sections) return isCommand || cites ? 0.8 : 0.3;
  return cites ? 0.5 : isCommand ? 0.45 : 0;
}

function readLatex(source: SourceText): Reading {
  const notes = new ReaderNotes(source);
  return readDocument(source, scanLatex(source, notes), notes);
}
