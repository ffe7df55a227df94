import { readDecimal, readExactDecimal } from '../fields/decimal-number.ts';
import type { GraphValue } from './graph-nodes.ts';

/** A word of a line, or a text in quotation marks without them. */
export interface PajekToken {
  readonly text: string;
  /** In the source, quotation marks and all. */
  readonly start: number;
  readonly end: number;
}

export interface PajekVertex {
  readonly ordinal: number;
  /** As written; undefined where there is none. */
  readonly label: string | undefined;
  /** Whether the quotation mark before the label is never closed. */
  readonly openLabel: boolean;
  readonly values: ReadonlyMap<string, GraphValue>;
}

const COORDINATES = ['x', 'y', 'z'];
const SHAPES: ReadonlySet<string> = new Set(['ellipse', 'box', 'diamond', 'triangle', 'cross', 'house', 'man', 'woman', 'empty']);

/** The words of a line that begins at `start` in its source, one by one. O(length). */
export function* pajekTokens(start: number, line: string): Generator<PajekToken, void, undefined> {
  for (const { 0: word, index } of line.matchAll(/"[^"]*"?|[^\s"]\S*/g)) {
    yield { text: word.startsWith('"') ? word.slice(1).replace(/"$/, '') : word, start: start + index, end: start + index + word.length };
  }
}

/** Reads a line that describes a vertex: its number, its label, coordinates, shape and parameters. Undefined where it does not begin with a number. */
export function readVertex(start: number, line: string): PajekVertex | undefined {
  const [head, ordinal] = /^\s*(\d{1,15})(?=\s|$)\s*/.exec(line) ?? [];
  if (head === undefined) return undefined;
  const label = readLabel(line, head.length);
  const values = new Map<string, GraphValue>();
  let rest = [...pajekTokens(start, line.slice(label.end))];
  for (const coordinate of COORDINATES) {
    const number = readDecimal(rest[0]?.text ?? '');
    if (number === undefined) break;
    values.set(coordinate, number);
    rest = rest.slice(1);
  }
  readParameters(rest, values);
  return { ordinal: Number(ordinal), label: label.text, openLabel: label.open, values };
}

/** Adds parameters with their values, as they follow each other; a shape and a time stand without a name before them. */
export function readParameters(tokens: readonly PajekToken[], values: Map<string, GraphValue>): void {
  let name: string | undefined;
  for (const { text } of tokens) {
    if (name !== undefined) {
      values.set(name, readExactDecimal(text) ?? text);
      name = undefined;
    } else if (text.startsWith('[')) values.set('time', text);
    else if (SHAPES.has(text.toLowerCase())) values.set('shape', text);
    else name = text;
  }
  if (name !== undefined) values.set(name, '-');
}

/** Labels hold quotation marks of their own: one ends at the first that has a blank or nothing behind it and leaves the others behind it in pairs. */
function readLabel(line: string, at: number): { readonly text: string | undefined; readonly end: number; readonly open: boolean } {
  if (line[at] !== '"') {
    const word = /\S+/.exec(line.slice(at))?.[0];
    return { text: word, end: at + (word?.length ?? 0), open: false };
  }
  const marks = [...line.slice(at + 1).matchAll(/"/g)].map(({ index }) => at + 1 + index);
  const close = marks.find((mark, index) => (marks.length - 1 - index) % 2 === 0 && /^(?:\s|$)/.test(line.slice(mark + 1, mark + 2)));
  return close === undefined ? { text: line.slice(at + 1).trimEnd(), end: line.length, open: true } : { text: line.slice(at + 1, close), end: close + 1, open: false };
}
