import { readScopusReference } from '../tables/scopus-references.ts';
import type { CitedReference } from './tagged-drafts.ts';
import { recordIdentifiers } from './tagged-identifiers.ts';
import { partedAtSemicolons, type TaggedField, type TaggedLine } from './tagged-lines.ts';
import { plainText } from './tagged-values.ts';

const HEADING = /^References:\s*/;
/** A tag that lost its line end: what follows it speaks of the citing record. */
const GLUED_TAG = /[A-Z][A-Z\d] {2}- /;

/** Whether a note is the reference list that Scopus adds to a record. */
export function isReferenceList(note: string): boolean {
  return HEADING.test(note);
}

/** The works that a record's reference list names: one a line, or parted by semicolons where the list is one line. */
export function citedInNotes(fields: readonly TaggedField[]): CitedReference[] {
  return fields.filter(({ tag, lines }) => tag === 'N1' && isReferenceList(lines[0]?.text ?? '')).flatMap(({ lines }) => items(lines).map(citedReference));
}

function items(lines: readonly TaggedLine[]): TaggedLine[] {
  const [first, ...others] = lines;
  if (first === undefined) return [];
  const heading = HEADING.exec(first.text)?.[0].length ?? 0;
  const afterHeading = { text: first.text.slice(heading), start: first.start + heading };
  const all = others.length === 0 ? partedAtSemicolons(afterHeading) : [afterHeading, ...others];
  return all.flatMap(({ text, start }) => {
    const item = text.replace(/[;\s]+$/, '');
    return item === '' ? [] : [{ text: item, start }];
  });
}

function citedReference({ text, start }: TaggedLine): CitedReference {
  const glued = GLUED_TAG.exec(text)?.index ?? 0;
  const own = glued > 0 ? text.slice(0, glued) : text;
  const reference = plainText(own) || own;
  return { start, end: start + text.length, csl: readScopusReference(reference), identifiers: recordIdentifiers({ known: [], addresses: [reference], notes: [] }) };
}
