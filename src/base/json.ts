import { UsageError } from './diagnostics.ts';

/** Any value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** As `Json`, with lists that are made while they are written. */
export type JsonSource = Json | Iterable<Json>;

/**
 * JSON in one canonical form: object keys in the order given (writers build them in a fixed order), one line a member down to `depth` levels and compact below,
 * numbers as ECMAScript prints them, a newline at the end. O(size).
 */
export function canonicalJson(value: Json, depth = 2): string {
  return [...write(value, depth, '', '')].join('');
}

/** The lines of an object in canonical form, each with its newline: for what may be longer than a string can be. O(longest line) of memory. */
export function canonicalJsonLines(object: Readonly<Record<string, JsonSource | undefined>>): Iterable<string> {
  return write(object, 2, '', '');
}

/**
 * Reads back an object from its lines in canonical form, with or without their newlines. Memory is that of the result.
 * @throws UsageError, with the hint to build again, where they are something else.
 */
export function readCanonicalJson(lines: Iterable<string>, file: string): Readonly<Record<string, unknown>> {
  const members: [string, unknown][] = [];
  let list: unknown[] | undefined;
  let inner: [string, unknown][] | undefined;
  let state: 'before' | 'inside' | 'after' = 'before';
  for (const line of lines) {
    const text = line.trimEnd();
    if (state !== 'inside') {
      if (state === 'after' ? text !== '' : text !== '{' && text !== '{}') throw notWritten(file);
      state = text === '{' ? 'inside' : 'after';
    } else if (text === '}') state = 'after';
    else if (/^ {2}[\]}],?$/.test(text)) {
      if (list === undefined && inner === undefined) throw notWritten(file);
      if (inner !== undefined) members[members.length - 1]![1] = Object.fromEntries(inner);
      list = inner = undefined;
    } else if (list !== undefined) list.push(parseWritten(withoutComma(text), file));
    else if (inner !== undefined) inner.push(parseMember(text, file));
    else if (text.endsWith(': [')) members.push([parseKey(text.slice(0, -3), file), (list = [])]);
    else if (text.endsWith(': {')) members.push([parseKey(text.slice(0, -3), file), (inner = [])]);
    else members.push(parseMember(text, file));
  }
  if (state !== 'after') throw notWritten(file);
  return Object.fromEntries(members);
}

/** A number as results carry it: 12 significant digits, so that the last bits of one machine's arithmetic never show. NaN and infinities are not results. */
export function canonicalNumber(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(12));
}

/** Parses JSON that this library wrote. Throws UsageError, with the hint to build again, where it is cut or something else. */
export function parseWritten(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notWritten(file);
  }
}

/** What is thrown where a file is not in the form that this version writes. */
export function notWritten(file: string): UsageError {
  return new UsageError(`This ${file} was not written by this version of stemma, or is damaged`, 'Run `stemma build` again.');
}

/** The lines of a value; `before` opens the first and `after` closes the last. */
function* write(value: JsonSource | Readonly<Record<string, JsonSource | undefined>>, depth: number, indent: string, before: string, after = '\n'): Generator<string> {
  if (isOneLine(value, depth)) {
    yield `${before}${JSON.stringify(value)}${after}`;
    return;
  }
  const isList = Symbol.iterator in value;
  const inner = `${indent}  `;
  // An item waits until it is known whether another follows.
  let waiting: JsonSource | undefined;
  let opening = '';
  for (const item of (isList ? value : Object.entries(value)) as Iterable<Json | [string, JsonSource | undefined]>) {
    const content = isList ? (item as Json) : (item as [string, JsonSource | undefined])[1];
    if (content === undefined) continue;
    if (waiting === undefined) yield `${before}${isList ? '[' : '{'}\n`;
    // Most lines are made here: a generator for each would take longer than the line.
    else if (isOneLine(waiting, depth - 1)) yield `${opening}${JSON.stringify(waiting)},\n`;
    else yield* write(waiting, depth - 1, inner, opening, ',\n');
    waiting = content;
    opening = isList ? inner : `${inner}${JSON.stringify((item as [string, JsonSource])[0])}: `;
  }
  if (waiting !== undefined) yield* write(waiting, depth - 1, inner, opening);
  yield waiting === undefined ? `${before}${isList ? '[]' : '{}'}${after}` : `${indent}${isList ? ']' : '}'}${after}`;
}

function isOneLine(value: unknown, depth: number): value is null | boolean | number | string {
  return depth === 0 || value === null || typeof value !== 'object';
}

function withoutComma(text: string): string {
  return text.endsWith(',') ? text.slice(0, -1) : text;
}

function parseKey(text: string, file: string): string {
  const key = parseWritten(text, file);
  if (typeof key !== 'string') throw notWritten(file);
  return key;
}

/** One `"key": value` line. */
function parseMember(text: string, file: string): [string, unknown] {
  const member = Object.entries(parseWritten(`{${withoutComma(text)}}`, file) as object);
  if (member.length !== 1) throw notWritten(file);
  return member[0] as [string, unknown];
}
