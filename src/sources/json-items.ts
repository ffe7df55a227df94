import { type Diagnostic, diagnostic } from '../base/diagnostics.ts';
import type { Place } from '../base/places.ts';
import type { Skip, SourceText } from './drafts.ts';
import { elementSpans, type JsonSpan, memberSpan, memberSpans, parseSpan, valueSpans } from './json-spans.ts';
import { isObject } from './json-values.ts';

/** Code units from which a format is recognised. */
const OPENING = 1 << 16;
/** Items from which a format is recognised. */
const ENOUGH = 5;

/** A record of a JSON file. */
export interface JsonItem {
  readonly value: object;
  readonly span: JsonSpan;
  readonly place: Place;
}

/** Where a format keeps its records when the file is neither one record nor a list of them: names of members that lead to a list or to a single record. */
export type JsonPaths = readonly (readonly string[])[];

/** What is left over when the records of a file have been handed out. */
export interface JsonRest {
  readonly skips: readonly Skip[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Hands out the records of a JSON file one by one: the elements of a list, what stands at the first of the paths that the file has, or the file itself; also of
 * several values one after the other (JSON Lines). What is no object is a skip, and so is what is not JSON or cut off, with a diagnostic. O(length).
 */
export function readJsonItems(source: SourceText, paths: JsonPaths, onItem: (item: JsonItem) => void): JsonRest {
  const { text, path, lines } = source;
  const skips: Skip[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const outer of valueSpans(text)) {
    let last: JsonSpan | undefined;
    for (const span of itemSpans(text, outer, paths)) {
      last = span;
      const place = lines.place(span.start, span.end);
      const value = span.whole ? parseSpan(text, span) : undefined;
      if (isObject(value)) onItem({ value, span, place });
      else if (value !== undefined) skips.push({ place, reason: value === null ? 'null stands in place of a record' : 'not an object' });
      else if (!span.whole) skips.push({ place, reason: 'the file ends before the record does' });
      else {
        skips.push({ place, reason: 'not JSON' });
        diagnostics.push(diagnostic('entry-malformed', 'What stands here is not JSON', { path, place, hint: 'Look for a missing or stray comma, bracket or quotation mark.' }));
        // Without brackets around it there is no telling where the next record would begin.
        if (!/[[{]/.test(text[outer.start] ?? '')) return { skips, diagnostics };
      }
    }
    if (!outer.whole) diagnostics.push(diagnostic('entry-unfinished', 'The file ends before its last bracket is closed', { path, place: lines.place(last?.whole === false ? last.start : text.length, text.length), hint: 'Look whether the file is whole; what stands before is read.' }));
  }
  return { skips, diagnostics };
}

/** The first records of a file, as far as they stand in its first 64 KiB: what tells one JSON format from another. Empty where the text is no JSON. */
export function openingItems(source: SourceText, paths: JsonPaths): object[] {
  const text = source.text.slice(0, OPENING);
  const items: object[] = [];
  if (!/^\s*[[{]/.test(text)) return items;
  for (const outer of valueSpans(text)) {
    for (const span of itemSpans(text, outer, paths)) {
      const value = span.whole ? parseSpan(text, span) : Object.fromEntries([...memberSpans(text, span)].map(({ name, value: member }) => [name, parseSpan(text, member)]));
      if (isObject(value)) items.push(value);
      if (items.length >= ENOUGH) return items;
    }
  }
  return items;
}

function* itemSpans(text: string, outer: JsonSpan, paths: JsonPaths): Generator<JsonSpan> {
  if (text[outer.start] === '[') {
    yield* elementSpans(text, outer);
    return;
  }
  for (const path of paths) {
    const found = path.reduce<JsonSpan | undefined>((span, name) => span && memberSpan(text, span, name), outer);
    if (found === undefined) continue;
    if (text[found.start] === '[') yield* elementSpans(text, found);
    else yield found;
    return;
  }
  yield outer;
}
