import { raised } from '../fields/raised-letters.ts';
import type { Fragment } from './page-fragments.ts';

/** The lines of a page in reading order; empty ones stand where there is more space than between lines. */
export interface PageText {
  readonly lines: readonly string[];
  /** 1, or 2 where the page is set in two columns. */
  readonly columns: number;
}

/** The gutter between two columns is looked for in the middle of the page, by shares of its width. */
const MIDDLE = [0.35, 0.65] as const;
/** Of all fragments no more than this share may cross the gutter, and on each side of it at least so many stand. */
const MOST_CROSSING = 0.25;
const LEAST_BESIDE = 0.2;
const LEAST_FRAGMENTS = 12;
/** So small a share more may cross it where it is widest: titles, page numbers. */
const STRAY = 0.03;
/** Lines further apart than this many usual distances have a blank line between them. */
const APART = 1.35;
const DEEPEST_INDENT = 12;
/** So many fragments above and below one are looked at for what stands beside it. */
const NEIGHBOURS = 20;

/**
 * Puts the fragments of a page into lines in reading order: from top to bottom, and where the page is set in two columns, between what crosses both first the left one, then the right. Blanks at
 * the beginning of a line show its indent; raised numbers become those of Unicode. O(fragments · log fragments).
 */
export function layOutPage(fragments: readonly Fragment[], width: number): PageText {
  const gutter = gutterOf(fragments, width);
  const stretches = gutter === undefined ? [{ fragments: sortedDown(fragments), apart: false }] : parted(sortedDown(fragments), gutter);
  const lines = stretches.flatMap(({ fragments: found, apart }, index) => (apart && index > 0 ? ['', ...linesOf(found)] : linesOf(found)));
  return { lines, columns: gutter === undefined ? 1 : 2 };
}

function sortedDown(fragments: readonly Fragment[]): Fragment[] {
  return [...fragments].sort((left, right) => right.baseline - left.baseline || left.left - right.left);
}

/** Where the fewest fragments stand across the middle of the page; undefined where too many do, or where one side is empty. */
function gutterOf(fragments: readonly Fragment[], width: number): number | undefined {
  if (fragments.length < LEAST_FRAGMENTS) return undefined;
  const from = Math.round(width * MIDDLE[0]);
  const to = Math.round(width * MIDDLE[1]);
  const crossing = new Int32Array(Math.max(1, to - from + 2));
  for (const { left, right } of fragments) {
    const first = Math.max(from, Math.ceil(left)) - from;
    const last = Math.min(to, Math.floor(right)) - from;
    if (first > last) continue;
    crossing[first] = (crossing[first] ?? 0) + 1;
    crossing[last + 1] = (crossing[last + 1] ?? 0) - 1;
  }
  for (let at = 1; at < crossing.length; at += 1) crossing[at] = (crossing[at] ?? 0) + (crossing[at - 1] ?? 0);
  const least = crossing.subarray(0, -1).reduce((fewest, count) => Math.min(fewest, count), Infinity) + Math.floor(fragments.length * STRAY);
  let widest = { from: 0, to: 0 };
  for (let at = 0, start = 0; at < crossing.length; at += 1) {
    if (at < crossing.length - 1 && (crossing[at] ?? 0) <= least) continue;
    if (at - start > widest.to - widest.from) widest = { from: start, to: at };
    start = at + 1;
  }
  const gutter = from + (widest.from + widest.to - 1) / 2;
  const left = fragments.filter((fragment) => fragment.right <= gutter).length;
  const right = fragments.filter((fragment) => fragment.left >= gutter).length;
  const fits = least <= fragments.length * MOST_CROSSING && left >= fragments.length * LEAST_BESIDE && right >= fragments.length * LEAST_BESIDE;
  return fits ? gutter : undefined;
}

/** A part of a page whose lines follow each other; `apart` unless text runs on into it from the one before. */
interface Stretch {
  readonly fragments: readonly Fragment[];
  readonly apart: boolean;
}

/** Stretches of the page in reading order: what crosses the gutter ends the columns above it. */
function parted(fragments: readonly Fragment[], gutter: number): Stretch[] {
  const stretches: Stretch[] = [];
  let open = { across: [] as Fragment[], left: [] as Fragment[], right: [] as Fragment[] };
  const close = (): void => {
    const { across, left, right } = open;
    const found = [{ fragments: across, apart: true }, { fragments: left, apart: true }, { fragments: right, apart: left.length === 0 }];
    stretches.push(...found.filter((stretch) => stretch.fragments.length > 0));
    open = { across: [], left: [], right: [] };
  };
  fragments.forEach((fragment, index) => {
    const side = sideOf(fragments, index, gutter);
    if (side === 'across' && open.left.length + open.right.length > 0) close();
    open[side].push(fragment);
  });
  close();
  return stretches;
}

/** On which side of the gutter a fragment belongs: what crosses it belongs to both, unless lines of one column stand beside it, as beside a long address that juts out of the other. */
function sideOf(fragments: readonly Fragment[], index: number, gutter: number): 'left' | 'right' | 'across' {
  const { left = 0, right = 0 } = fragments[index] ?? {};
  if (right <= gutter) return 'left';
  if (left >= gutter) return 'right';
  const beside = besides(fragments, index);
  if (beside.some((other) => other.left >= gutter)) return 'left';
  return beside.some((other) => other.right <= gutter) ? 'right' : 'across';
}

/** What stands at the same height. */
function besides(fragments: readonly Fragment[], index: number): Fragment[] {
  const fragment = fragments[index];
  if (fragment === undefined) return [];
  return fragments.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1).filter((other) => other !== fragment && Math.abs(other.baseline - fragment.baseline) < 0.8 * fragment.size);
}

/** Fragments that stand on one line. */
interface Row {
  readonly fragments: Fragment[];
  /** Where the largest of them stands, and how large it is. */
  baseline: number;
  size: number;
}

function linesOf(fragments: readonly Fragment[]): string[] {
  const rows = rowsOf(fragments);
  const margin = rows.reduce((least, row) => Math.min(least, row.fragments[0]?.left ?? least), Infinity);
  const distances = rows.map((row, index) => (rows[index - 1]?.baseline ?? row.baseline) - row.baseline);
  const usual = Float64Array.from(distances.slice(1)).sort()[Math.floor((distances.length - 1) / 2)] ?? 0;
  return rows.flatMap((row, index) => {
    const indent = Math.round(((row.fragments[0]?.left ?? margin) - margin) / (0.5 * row.size));
    const line = ' '.repeat(Math.min(DEEPEST_INDENT, indent)) + wordsOf(row);
    return (distances[index] ?? 0) > usual * APART ? ['', line] : [line];
  });
}

/** The rows of fragments that come from top to bottom, each from left to right; raised and lowered signs belong to the row beside which they stand. */
function rowsOf(fragments: readonly Fragment[]): Row[] {
  const rows: Row[] = [];
  for (const fragment of fragments) {
    const row = rows.at(-1);
    if (row === undefined || Math.abs(row.baseline - fragment.baseline) >= 0.5 * Math.max(row.size, fragment.size)) {
      rows.push({ fragments: [fragment], baseline: fragment.baseline, size: fragment.size });
      continue;
    }
    row.fragments.push(fragment);
    if (fragment.size > row.size) [row.baseline, row.size] = [fragment.baseline, fragment.size];
  }
  for (const { fragments: found } of rows) found.sort((left, right) => left.left - right.left);
  return rows;
}

function wordsOf({ fragments, baseline, size }: Row): string {
  let words = '';
  let right = 0;
  for (const fragment of fragments) {
    const isRaised = fragment.size < size * 0.85 && fragment.baseline - baseline > size * 0.15 && /^[\d\s,，–-]+$/.test(fragment.text);
    const text = isRaised ? fragment.text.replace(/\d+/g, (digits) => raised(digits) ?? digits) : fragment.text;
    const apart = words !== '' && fragment.left - right > 0.2 * fragment.size && !isRaised;
    words += (apart && !/\s$/.test(words) && !/^\s/.test(text) ? ' ' : '') + text;
    right = Math.max(right, fragment.right);
  }
  return words.trim();
}
