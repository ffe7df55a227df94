import type { Span } from '../text/sentences.ts';
import { beginsEntry } from './entry-beginnings.ts';
import { type EntryLabel, findEntryLabels } from './entry-labels.ts';
import { joinLines } from './joined-lines.ts';
import type { ListedReference } from './reference-list.ts';

/** What is printed this much narrower than the widest lines was ended on purpose. */
const SHORT = 0.8;
const CUT = 0.95;
/** Where no line is wider, how wide they are tells nothing. */
const NARROWEST = 30;

/** So much of an entry is looked at to see whether it is whole. */
const LOOKED_AT = 1000;

/**
 * Splits the lines of one list of references into its entries: at their labels where it has some, else where a line begins as entries do and the entry before it is whole, by
 * indents, blank lines and ragged ends. Lines that are no part of the list, such as running heads, must not be among them. Without labels every line is part of an entry;
 * with labels, what stands before the first is none, nor what stands apart after the last. Offsets count in the text. O(length · log lines).
 */
export function splitReferences(text: string, lines: readonly Span[]): ListedReference[] {
  const labels = findEntryLabels(text, lines);
  return labels.length > 0 ? splitAtLabels(text, lines, labels) : splitByWords(text, lines);
}

/** The lines of one entry without a label, as an entry; none where they are blank. O(length). */
export function oneReference(text: string, lines: readonly Span[]): ListedReference[] {
  const pieces = lines.flatMap(({ start, end }) => trimmed(text, start, end) ?? []);
  return pieces.length === 0 ? [] : [entry(text, pieces, undefined)];
}

function splitAtLabels(text: string, lines: readonly Span[], labels: readonly EntryLabel[]): ListedReference[] {
  let next = 0;
  return labels.map((label, index) => {
    const end = labels[index + 1]?.start ?? Infinity;
    const pieces: Span[] = [];
    while ((lines[next]?.end ?? Infinity) <= label.start) next += 1;
    for (let at = next; at < lines.length && (lines[at]?.start ?? 0) < end; at += 1) {
      const line = lines[at];
      if (line === undefined) break;
      const piece = trimmed(text, Math.max(line.start, label.end), Math.min(line.end, end));
      if (end === Infinity && piece === undefined && isOver(text, lines, at, pieces)) break;
      if (piece !== undefined) pieces.push(piece);
    }
    return entry(text, pieces, label);
  });
}

/** Whether a blank line ends the last entry: what follows begins anew, and what stands before it is whole. */
function isOver(text: string, lines: readonly Span[], blank: number, pieces: readonly Span[]): boolean {
  const last = pieces.at(-1);
  const following = lines.slice(blank + 1, blank + 4).find(({ start, end }) => text.slice(start, end).trim() !== '');
  if (last === undefined || following === undefined) return false;
  return /[.。．)\]”"\d/]$/.test(text.slice(last.start, last.end)) && /^\s*[\p{Lu}\p{Script=Han}\p{N}(;]/u.test(text.slice(following.start, following.end));
}

interface FilledLine extends Span {
  readonly indent: number;
  readonly afterBlank: boolean;
}

/** The lines that are not blank, without the blanks around them. */
function filledLines(text: string, lines: readonly Span[]): FilledLine[] {
  let afterBlank = false;
  return lines.flatMap(({ start, end }) => {
    const words = trimmed(text, start, end);
    const line = words === undefined ? [] : [{ ...words, indent: words.start - start, afterBlank }];
    afterBlank = words === undefined;
    return line;
  });
}

function splitByWords(text: string, lines: readonly Span[]): ListedReference[] {
  const found: FilledLine[][] = [];
  const filled = filledLines(text, lines);
  const width = widthOf(filled);
  const hanging = isHanging(filled.map(({ indent }) => indent));
  let words = '';
  for (const line of filled) {
    const current = found.at(-1);
    const first = current?.[0];
    const last = current?.at(-1);
    // Most blanks are single.
    const said = text.slice(line.start, line.end).replace(/\s{2,}|[^\S ]/g, ' ').slice(0, LOOKED_AT);
    const share = last === undefined || width < NARROWEST ? undefined : (last.end - last.start + last.indent) / width;
    const afterShort = share === undefined || (share >= SHORT && share < CUT) ? {} : { afterShort: share < SHORT };
    if (current !== undefined && first !== undefined && !beginsEntry(words, { words: said, indent: line.indent - first.indent, hanging, afterBlank: line.afterBlank, ...afterShort })) {
      current.push(line);
      words = `${words} ${said}`.slice(-LOOKED_AT);
    } else {
      found.push([line]);
      words = said;
    }
  }
  return found.map((pieces) => entry(text, pieces, undefined));
}

/** Whether a good share of the lines stand further in than the others. */
function isHanging(indents: readonly number[]): boolean {
  const least = indents.reduce((fewest, indent) => Math.min(fewest, indent), Infinity);
  const further = indents.filter((indent) => indent >= least + 2).length;
  return further >= indents.length * 0.25 && further <= indents.length * 0.85;
}

/** The width that all but the widest tenth of the lines keep to. */
function widthOf(lines: readonly Span[]): number {
  const widths = Float64Array.from(lines, ({ start, end }) => end - start).sort();
  return widths[Math.floor(widths.length * 0.9)] ?? 0;
}

function entry(text: string, pieces: readonly Span[], label: EntryLabel | undefined): ListedReference {
  const start = label?.start ?? pieces[0]?.start ?? 0;
  const { number, key } = label ?? {};
  return {
    start,
    end: Math.max(pieces.at(-1)?.end ?? 0, trimmed(text, start, label?.end ?? start)?.end ?? start),
    ...(number === undefined ? {} : { number }),
    ...(key === undefined ? {} : { key }),
    words: joinLines(pieces.map((piece) => text.slice(piece.start, piece.end))),
  };
}

/** The stretch without the blanks around it; undefined where it is blank. */
function trimmed(text: string, start: number, end: number): Span | undefined {
  const words = start < end ? text.slice(start, end) : '';
  const from = start + words.length - words.trimStart().length;
  const to = from + words.trim().length;
  return from < to ? { start: from, end: to } : undefined;
}
