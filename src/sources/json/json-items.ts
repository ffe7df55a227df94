import { type Diagnostic, diagnostic } from '../../base/diagnostics.ts';
import type { Place } from '../../base/places.ts';
import type { Skip, SourceText } from '../drafts.ts';
import { OPENING } from '../opening.ts';
import { elementSpans, type JsonSpan, memberSpan, memberSpans, parseSpan, valueSpans } from './json-spans.ts';
import { isObject } from './json-values.ts';

/** Items from which a format is recognised. */
const ENOUGH = 5;
/** Items in a row that are no objects, after which a file is no bibliography. */
const MOST_BORNE = 10_000;

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
  const tell = (code: 'entry-malformed' | 'entry-unfinished', place: Place, message: string, hint: string): void => void diagnostics.push(diagnostic(code, message, { path, place, hint }));
  let inRow = 0;
  for (const outer of valueSpans(text)) {
    let last: JsonSpan | undefined;
    for (const span of itemSpans(text, outer, paths)) {
      last = span;
      const place = lines.place(span.start, span.end);
      const value = span.whole ? parseSpan(text, span) : undefined;
      inRow = isObject(value) ? 0 : inRow + 1;
      if (isObject(value)) onItem({ value, span, place });
      else if (value !== undefined) skips.push({ place, reason: value === null ? 'null stands in place of a record' : 'not an object' });
      else if (!span.whole) skips.push({ place, reason: 'the file ends before the record does' });
      else {
        skips.push({ place, reason: 'not JSON' });
        tell('entry-malformed', place, 'What stands here is not JSON', 'Look for a missing or stray comma, bracket or quotation mark.');
      }
      // Without brackets around it there is no telling where the next record would begin.
      const strays = span.whole && value === undefined && !/[[{]/.test(text[outer.start] ?? '');
      if (inRow < MOST_BORNE && !strays) continue;
      if (span.end === text.length) return { skips, diagnostics };
      const rest = lines.place(span.end, text.length);
      skips.push({ place: rest, reason: 'what stands before it is no bibliography' });
      tell('entry-malformed', rest, 'Nothing that is read before this place is a record; reading stops here', 'Look whether this is the file you meant.');
      return { skips, diagnostics };
    }
    if (!outer.whole) tell('entry-unfinished', lines.place(last?.whole === false ? last.start : text.length, text.length), 'The file ends before its last bracket is closed', 'Look whether the file is whole; what stands before is read.');
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
    const opener = found === undefined ? undefined : text[found.start];
    if (found === undefined || (opener !== '[' && opener !== '{')) continue;
    if (opener === '[') yield* elementSpans(text, found);
    else yield found;
    return;
  }
  yield outer;
}
