import { findIdentifiers } from '../../base/identifiers.ts';
import type { Reading, SourceHints, SourceText } from '../drafts.ts';
import { readDecimal } from '../fields/decimal-number.ts';
import { textLines } from '../fields/text-lines.ts';
import { OPENING } from '../opening.ts';
import { cellText, delimitedRows } from '../tables/delimited.ts';
import type { Delimiter } from '../tables/delimiter.ts';
import { GraphDrafts } from './graph-drafts.ts';
import type { GraphValue } from './graph-nodes.ts';

/** A line that says which two nodes are linked. */
interface LinkLine {
  /** From the first id to the end of the line, without the blanks around them. */
  readonly start: number;
  readonly end: number;
  readonly cells: readonly string[];
}

/** Lines from which a format is recognised. */
const ENOUGH = 200;
/** Of an id; what is longer is prose. */
const LONGEST = 100;
const COMMENT = /^\s*[#%]/;
/** What parts the ids of a line, the first that stands in the first line of the list. */
const DELIMITERS: readonly Delimiter[] = ['\t', ',', ';'];

/** What the first lines of a list of links without a header look like; undefined where they are no such list. */
export interface LinkShape {
  /** How many cells each line has: two ids, and perhaps a weight. */
  readonly width: 2 | 3;
  /** Whether all ids are whole numbers. */
  readonly whole: boolean;
  readonly delimiter: Delimiter | undefined;
  readonly commented: boolean;
}

/**
 * Recognises lines of `id id` or `id id weight`, parted by tabs, commas, semicolons or else blanks. Two columns of words or of measurements look alike, so the ids on both sides must be of one make:
 * all whole numbers, all identifiers of works, all letters with digits; or, where they are not parted by blanks alone, some id must stand on both sides.
 */
export function linkShape(text: string): LinkShape | undefined {
  const opening = text.slice(0, OPENING);
  const delimiter = delimiterOfLines(opening);
  const rows: (readonly string[])[] = [];
  for (const { end, cells } of linkLines(opening)) {
    // The last line may be cut.
    if (rows.length === ENOUGH || (end === opening.length && opening.length < text.length)) break;
    rows.push(cells);
  }
  const width = rows[0]?.length;
  if ((width !== 2 && width !== 3) || rows.some((cells) => cells.length !== width)) return undefined;
  if (width === 3 && rows.some(([, , weight = '']) => readDecimal(weight) === undefined)) return undefined;
  const [firsts, seconds] = [rows.map(([first = '']) => first), rows.map(([, second = '']) => second)];
  const ids = [...firsts, ...seconds];
  const whole = areWhole(ids);
  return whole || ofOneMake(ids) || (delimiter !== undefined && overlap(firsts, seconds)) ? { width, whole, delimiter, commented: COMMENT.test(opening) } : undefined;
}

/** Whether links begin in the first line of a text, however uneven the lines below it are: there is no header that would name other columns. */
export function beginsWithLink(text: string): boolean {
  for (const { cells: [from = '', to = ''] } of linkLines(text.slice(0, OPENING))) return areWhole([from, to]) || ofOneMake([from, to]) || linkShape(text) !== undefined;
  return false;
}

/** Reads a list of links without a header. What a list of links does not say is told: that its first line is a link too, and which way links run. O(length). */
export function readLinkLines(source: SourceText, hints: SourceHints, directed: boolean, reads: string): Reading {
  const drafts = new GraphDrafts(source, hints);
  let count = 0;
  for (const { start, end, cells } of linkLines(source.text)) {
    const place = source.lines.place(start, end);
    const [from = '', to = '', ...rest] = cells;
    if (count === 0) drafts.tell('format-unsure', place, `The file has no header, so each line is taken for a link; ${reads}`, 'Where that is wrong, say what the file is: by its format, what its links are, and whether they are reversed.');
    count += 1;
    if (from === '' || to === '') drafts.refuse('entry-malformed', place, 'The line names only one end of a link', 'Write both ids.');
    else drafts.addLink({ place, from, to, directed, values: valuesOf(rest) });
  }
  return drafts.reading();
}

const NO_VALUES: ReadonlyMap<string, GraphValue> = new Map();

function valuesOf(rest: readonly string[]): ReadonlyMap<string, GraphValue> {
  if (rest.length === 0) return NO_VALUES;
  const [weight = '', ...others] = rest;
  return new Map([[readDecimal(weight) === undefined ? 'column 3' : 'weight', weight], ...others.map((value, index): [string, string] => [`column ${index + 4}`, value])]);
}

/** The lines that say something, in cells. */
function* linkLines(text: string): Generator<LinkLine, void, undefined> {
  const delimiter = delimiterOfLines(text);
  for (const line of textLines(text)) {
    const written = line.text.trim();
    if (written === '' || COMMENT.test(line.text)) continue;
    const start = line.start + line.text.length - line.text.trimStart().length;
    yield { start, end: start + written.length, cells: delimiter === undefined ? written.split(/\s+/) : cellsOf(line.text, delimiter) };
  }
}

function cellsOf(line: string, delimiter: Delimiter): string[] {
  const cells: string[] = [];
  for (const { bounds } of delimitedRows(line, delimiter)) {
    for (let index = 0; index < bounds.length; index += 2) cells.push(cellText(line, bounds[index] ?? 0, bounds[index + 1] ?? 0).trim());
  }
  return cells;
}

function delimiterOfLines(text: string): Delimiter | undefined {
  for (const line of textLines(text)) {
    if (line.text.trim() === '' || COMMENT.test(line.text)) continue;
    const unquoted = line.text.trim().replace(/"[^"]*"/g, '');
    return DELIMITERS.find((delimiter) => unquoted.includes(delimiter));
  }
  return undefined;
}

function areWhole(ids: readonly string[]): boolean {
  return ids.every((id) => /^\d{1,18}$/.test(id));
}

function ofOneMake(ids: readonly string[]): boolean {
  if (ids.some((id) => id === '' || id.length > LONGEST)) return false;
  return ids.every((id) => findIdentifiers(id).length > 0) || ids.every((id) => /^[a-z][\w.:/-]*$/i.test(id) && /\d/.test(id));
}

/** Whether some id stands on both sides, and none of them looks like a header or a sentence. */
function overlap(firsts: readonly string[], seconds: readonly string[]): boolean {
  const known = new Set(firsts);
  const [head, ...others] = seconds;
  const headed = head !== undefined && readDecimal(head) === undefined && others.length > 0 && others.every((id) => readDecimal(id) !== undefined);
  return !headed && [...firsts, ...seconds].every((id) => id !== '' && id.length <= LONGEST) && seconds.some((id) => known.has(id));
}
