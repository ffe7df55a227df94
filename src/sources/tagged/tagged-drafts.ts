import { type Diagnostic, type DiagnosticCode, diagnostic } from '../../base/diagnostics.ts';
import type { Identifier } from '../../base/identifiers.ts';
import type { CslItem } from '../csl.ts';
import type { Draft, LinkDraft, Reading, ReferenceDraft, Skip, SourceText } from '../drafts.ts';
import type { TaggedLine, TaggedRecord } from './tagged-lines.ts';
import { TaggedValues } from './tagged-values.ts';

/** What is wrong with a record: once in a file, where `once` says what it is about, else each time. */
export interface RecordProblem {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly hint?: string;
  readonly once?: string;
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
  const skips: Skip[] = [];
  const diagnostics: Diagnostic[] = [];
  const told = new Set<string>();
  const lineOfKey = new Map<string, number>();
  const unheld = new UnheldTags();
  records.forEach((record, index) => {
    const place = source.lines.place(record.start, record.end);
    if (end !== undefined && !record.closed) {
      const last = index === records.length - 1;
      diagnostics.push(diagnostic(last ? 'entry-unfinished' : 'block-unfinished', `The record has no ${end} at its end`, { path: source.path, place, hint: last ? 'Look whether the file is whole.' : 'The next record ends it.' }));
    }
    const values = new TaggedValues(record, names);
    if (values.isEmpty) {
      skips.push({ place, reason: 'the record is empty' });
      return;
    }
    const { key, csl, identifiers, problems, cited = [] } = map(values);
    for (const { code, message, hint, once } of problems) {
      if (once !== undefined && told.has(once)) continue;
      if (once !== undefined) told.add(once);
      diagnostics.push(diagnostic(code, message, { path: source.path, place, hint }));
    }
    if (key === '' && Object.keys(csl).every((member) => member === 'id' || member === 'type')) {
      skips.push({ place, reason: 'the record says nothing of its work but the type' });
      return;
    }
    const earlier = lineOfKey.get(key);
    if (earlier === undefined) lineOfKey.set(key, place.line);
    else if (key !== '') diagnostics.push(diagnostic('entry-key-repeated', `The key ${key} is already that of the record at line ${earlier}; both are kept`, { path: source.path, place, hint: 'Look whether it is the same record twice.' }));
    const reference: ReferenceDraft = { type: 'reference', place, key, csl, identifiers, keywords: [] };
    drafts.push(reference);
    for (const work of cited) drafts.push(linkTo(source, reference, work));
    unheld.count(values);
  });
  return { drafts, skips, diagnostics: [...diagnostics, ...unheld.diagnostics(source), ...outsideLines(source, outside)], sections: [] };
}

function linkTo(source: SourceText, from: ReferenceDraft, { start, end, csl, identifiers }: CitedReference): LinkDraft {
  const place = source.lines.place(start, end);
  return { type: 'link', place, from, kind: 'cites', to: { type: 'reference', place, key: '', csl, identifiers, keywords: [], cited: true } };
}

function outsideLines(source: SourceText, outside: readonly TaggedLine[]): Diagnostic[] {
  const [first] = outside;
  if (first === undefined) return [];
  const place = source.lines.place(first.start, first.start + first.text.length);
  return [diagnostic('field-unheld', outside.length === 1 ? 'A line stands outside the records; it is not read' : `${outside.length} lines stand outside the records, this one first; they are not read`, { path: source.path, place })];
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

  diagnostics(source: SourceText): Diagnostic[] {
    return [...this.#left].map(([tag, { count, start, end }]) => {
      const values = count === 1 ? '1 value is' : `${count} values are`;
      const message = this.#held.has(tag) ? `Of the tag ${tag}, ${values} not carried over: something else stands in the place` : `The tag ${tag} has no place here; its ${values} not carried over`;
      return diagnostic('field-unheld', message, { path: source.path, place: source.lines.place(start, end) });
    });
  }
}
