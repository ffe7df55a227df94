import { UsageError } from './diagnostics.ts';

/** Any value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * JSON in one canonical form: object keys in the order given (writers build them in a fixed order), one line a member down to `depth` levels and compact below,
 * numbers as ECMAScript prints them, a newline at the end. O(size).
 */
export function canonicalJson(value: Json, depth = 2): string {
  return `${write(value, depth, '')}\n`;
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

function write(value: Json | undefined, depth: number, indent: string): string {
  if (value === null || typeof value !== 'object' || depth === 0) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (isList(value)) {
    if (value.length === 0) return '[]';
    return `[\n${value.map((item) => inner + write(item, depth - 1, inner)).join(',\n')}\n${indent}]`;
  }
  const members = Object.entries(value).filter((member): member is [string, Json] => member[1] !== undefined);
  if (members.length === 0) return '{}';
  return `{\n${members.map(([key, item]) => `${inner}${JSON.stringify(key)}: ${write(item, depth - 1, inner)}`).join(',\n')}\n${indent}}`;
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
