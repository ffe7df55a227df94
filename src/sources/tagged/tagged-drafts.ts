import type { DiagnosticCode } from '../../base/diagnostics.ts';
import type { Identifier } from '../../base/identifiers.ts';
import type { CslItem } from '../csl.ts';
import type { Draft, LinkDraft, Reading, ReferenceDraft, SourceText } from '../drafts.ts';
import { ReaderNotes } from '../reader-notes.ts';
import type { TaggedLine, TaggedRecord } from './tagged-lines.ts';
import { TaggedValues } from './tagged-values.ts';

/** What is wrong with a record: once in a file, where `once` says what it is about, else each time. */
export interface RecordProblem {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly hint?: string;
  readonly once?: string;
}

/** Adds what is wrong with fields that are not what they should be; there may be very many. */
export function addMalformed(problems: RecordProblem[], messages: readonly string[], hint?: string): void {
  for (const message of messages) problems.push({ code: 'field-malformed', message, ...(hint === undefined ? {} : { hint }) });
}

/** Adds what a field of serial numbers holds that is none. */
export function addStrayNumbers(problems: RecordProblem[], others: readonly string[]): void {
  addMalformed(problems, others.map((other) => `“${other}” is neither an ISSN nor an ISBN; it is not carried over`));
}

/** A work that a record's reference list names, and where. */
export interface CitedReference {
  readonly start: number;
  readonly end: number;
  readonly csl: CslItem;
  readonly identifiers: readonly Identifier[];
}

/** One record as CSL. */
export interface MappedRecord {
  readonly key: string;
  readonly csl: CslItem;
  readonly identifiers: readonly Identifier[];
  readonly problems: readonly RecordProblem[];
  readonly cited?: readonly CitedReference[];
}

/** The records of a file, and what they are called there. */
export interface TaggedFile {
  readonly records: readonly TaggedRecord[];
  readonly outside: readonly TaggedLine[];
  /** What ends a record, where something must. */
  readonly end?: string;
  /** What the tags are called by `map`, where that is something else. */
  readonly names?: ReadonlyMap<string, string>;
  readonly map: (values: TaggedValues) => MappedRecord;
}

/** Drafts from the records of a file: one reference each, followed by a link to each work that it cites. A record that says nothing of a work is skipped. */
export function draftTagged(source: SourceText, { records, outside, end, names, map }: TaggedFile): Reading {
  const drafts: Draft[] = [];
  const notes = new ReaderNotes(source, 'tag');
  const lineOfKey = new Map<string, number>();
  const unheld = new UnheldTags();
  records.forEach((record, index) => {
    const place = source.lines.place(record.start, record.end);
    if (end !== undefined && !record.closed) {
      const last = index === records.length - 1;
      notes.tell(last ? 'entry-unfinished' : 'block-unfinished', place, `The record has no ${end} at its end`, last ? 'Look whether the file is whole.' : 'The next record ends it.');
    }
    const values = new TaggedValues(record, names);
    if (values.isEmpty) {
      notes.skip(place, 'the record is empty');
      return;
    }
    const { key, csl, identifiers, problems, cited = [] } = map(values);
    for (const { code, message, hint, once } of problems) {
      if (once === undefined) notes.tell(code, place, message, hint);
      else notes.tellOnce(code, place, message, hint, once);
    }
    if (key === '' && Object.keys(csl).every((member) => member === 'id' || member === 'type')) {
      notes.skip(place, 'the record says nothing of its work but the type');
      return;
    }
    const earlier = lineOfKey.get(key);
    if (earlier === undefined) lineOfKey.set(key, place.line);
    else if (key !== '') notes.tell('entry-key-repeated', place, `The key ${key} is already that of the record at line ${earlier}; both are kept`, 'Look whether it is the same record twice.');
    const reference: ReferenceDraft = { type: 'reference', place, key, csl, identifiers, keywords: [] };
    drafts.push(reference);
    for (const work of cited) drafts.push(linkTo(source, reference, work));
    unheld.count(values);
  });
  unheld.tell(source, notes);
  tellOutside(source, outside, notes);
  return { drafts, ...notes.rest(), sections: [] };
}

function linkTo(source: SourceText, from: ReferenceDraft, { start, end, csl, identifiers }: CitedReference): LinkDraft {
  const place = source.lines.place(start, end);
  return { type: 'link', place, from, kind: 'cites', to: { type: 'reference', place, key: '', csl, identifiers, keywords: [], cited: true } };
}

function tellOutside(source: SourceText, outside: readonly TaggedLine[], notes: ReaderNotes): void {
  const [first] = outside;
  if (first === undefined) return;
  const place = source.lines.place(first.start, first.start + first.text.length);
  notes.tell('field-unheld', place, outside.length === 1 ? 'A line stands outside the records; it is not read' : `${outside.length} lines stand outside the records, this one first; they are not read`);
}

/** Counts the values that nobody took, tag by tag. */
class UnheldTags {
  readonly #left = new Map<string, { count: number; readonly start: number; readonly end: number }>();
  readonly #held = new Set<string>();

  count(values: TaggedValues): void {
    for (const { field, taken } of values.outcome()) {
      const left = this.#left.get(field.tag);
      const line = field.lines.at(-1);
      if (taken) this.#held.add(field.tag);
      else if (left === undefined) this.#left.set(field.tag, { count: 1, start: field.start, end: line === undefined ? field.start : line.start + line.text.length });
      else left.count += 1;
    }
  }

  tell({ lines }: SourceText, notes: ReaderNotes): void {
    for (const [tag, { count, start, end }] of this.#left) {
      const values = count === 1 ? '1 value is' : `${count} values are`;
      const message = this.#held.has(tag) ? `Of the tag ${tag}, ${values} not carried over: something else stands in the place` : `The tag ${tag} has no place here; its ${values} not carried over`;
      notes.tell('field-unheld', lines.place(start, end), message);
    }
  }
}
