/** Where a value stands in JSON text. */
export interface JsonSpan {
  readonly start: number;
  readonly end: number;
  /** False where the text ends before the value does. */
  readonly whole: boolean;
}

/** A member of an object, and where its value stands. */
export interface JsonMember {
  readonly name: string;
  readonly value: JsonSpan;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** Square brackets differ from braces in this bit alone. */
const BRACE_BIT = 0x20;
const OPENER = 0x7b;
const CLOSER = 0x7d;
const BLANK = /[\s,]*/y;
const COLON = /\s*:?\s*/y;
const SCALAR = /[^\s,\]}:"[{]*/y;

/**
 * The values that a text holds one after the other: a single one, or one a line as in JSON Lines. Nothing is parsed: each span is then given to `JSON.parse`,
 * to `elementSpans` or to `memberSpans`, so that of a large file only the item at hand is held in memory. O(length) over all.
 */
export function* valueSpans(text: string, start = 0, limit: number = text.length): Generator<JsonSpan> {
  let at = skip(BLANK, text, start);
  while (at < limit) {
    const span = spanAt(text, at, limit);
    yield span;
    at = skip(BLANK, text, span.end);
  }
}

/** The elements of the array that stands at a span; none where something else stands there. O(length of the array). */
export function* elementSpans(text: string, array: JsonSpan): Generator<JsonSpan> {
  if (text[array.start] === '[') yield* valueSpans(text, array.start + 1, innerEnd(array));
}

/** The members of the object that stands at a span, as far as they are whole; none where something else stands there. O(length of the object). */
export function* memberSpans(text: string, object: JsonSpan): Generator<JsonMember> {
  if (text[object.start] !== '{') return;
  const limit = innerEnd(object);
  let at = skip(BLANK, text, object.start + 1);
  while (at < limit) {
    const name = spanAt(text, at, limit);
    const start = skip(COLON, text, name.end);
    if (!name.whole || start >= limit) return;
    const value = spanAt(text, start, limit);
    const written = parseSpan(text, name);
    if (typeof written === 'string') yield { name: written, value };
    at = skip(BLANK, text, value.end);
  }
}

/** The value of the member of that name; of the last where several bear it, as in `JSON.parse`. O(length of the object). */
export function memberSpan(text: string, object: JsonSpan, name: string): JsonSpan | undefined {
  let found: JsonSpan | undefined;
  for (const member of memberSpans(text, object)) if (member.name === name) found = member.value;
  return found;
}

/** The value at a span; undefined where it is not JSON. */
export function parseSpan(text: string, span: JsonSpan): unknown {
  try {
    return JSON.parse(text.slice(span.start, span.end)) as unknown;
  } catch {
    return undefined;
  }
}

/** Before the bracket that closes an array or object. */
function innerEnd({ end, whole }: JsonSpan): number {
  return whole ? end - 1 : end;
}

/** The stretch from one value's first character to after its last; brackets are counted, not matched by kind, and never by recursion. */
function spanAt(text: string, start: number, limit: number): JsonSpan {
  let depth = 0;
  let at = start;
  do {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) {
      const end = stringEnd(text, at, limit);
      if (end === undefined) return { start, end: limit, whole: false };
      at = end;
    } else {
      if ((unit | BRACE_BIT) === OPENER) depth += 1;
      else if ((unit | BRACE_BIT) === CLOSER) depth -= 1;
      else if (depth === 0) at = Math.max(at, skip(SCALAR, text, at) - 1);
      at += 1;
    }
  } while (depth > 0 && at < limit);
  return { start, end: Math.min(at, limit), whole: depth <= 0 };
}

/** After the quotation mark that closes the string which begins at `start`; undefined where none does. */
function stringEnd(text: string, start: number, limit: number): number | undefined {
  for (let quote = text.indexOf('"', start + 1); quote !== -1 && quote < limit; quote = text.indexOf('"', quote + 1)) {
    let slashes = 0;
    while (text.charCodeAt(quote - 1 - slashes) === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return quote + 1;
  }
  return undefined;
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}
