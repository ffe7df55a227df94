import { linesOf } from './markdown-masks.ts';
import type { Span } from './sentences.ts';

/** One line of a text that was printed. */
export interface PageLine extends Span {
  /** From 0; always 0 in a text without form feeds. */
  readonly page: number;
  /** Without the blanks around it. */
  readonly words: string;
  /** Columns of blanks before the words. */
  readonly indent: number;
  /** Set for running heads and feet and page numbers: what belongs to the page, not to the text. */
  readonly furniture: boolean;
}

/** So many lines at the top of a page and at its bottom are looked at. */
const EDGE = 3;
const PAGE_NUMBER = /^[-–—|\s]*(?:(?:page\s+|第\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|of)\s*\d{1,4})?(?:\s*页)?)[-–—|\s]*$/i;
/** A line that stands at the edge of so many pages, or of both where there are but two, is a running head. */
const RECURS = 3;
/** A running head is no longer than this. */
const LONGEST_HEAD = 160;

/**
 * The lines of a text, by pages where form feeds part them. Lines at the edge of a page that recur from page to page, but for their numbers, are its furniture, and so are page
 * numbers there; in a text without form feeds, numbers alone on their lines that go up by one. O(length).
 */
export function pageLines(text: string): PageLine[] {
  let page = 0;
  const lines = linesOf(text).flatMap(({ start, end }): Omit<PageLine, 'furniture'>[] => {
    const found: Omit<PageLine, 'furniture'>[] = [];
    let from = start;
    for (const piece of text.slice(start, end).split('\f')) {
      const to = from + piece.length;
      if (to === end || piece !== '') found.push(lineAt(piece, from, page));
      if (to < end) page += 1;
      from = to + 1;
    }
    return found;
  });
  const furniture = page === 0 ? risingNumbers(lines) : recurringEdges(lines);
  return lines.map((line, index) => ({ ...line, furniture: furniture.has(index) }));
}

/** The offsets at which pages begin; empty where the text has but one. */
export function pageStarts(text: string): number[] {
  const starts = [...text.matchAll(/\f/g)].map((found) => found.index + 1);
  return starts.length === 0 ? [] : [0, ...starts];
}

function lineAt(raw: string, start: number, page: number): Omit<PageLine, 'furniture'> {
  const words = raw.trim();
  return { start, end: start + raw.length, page, words, indent: words === '' ? 0 : raw.length - raw.trimStart().length };
}

/** Numbers alone on their lines, each one more than the one before or one less than the one after. */
function risingNumbers(lines: readonly Omit<PageLine, 'furniture'>[]): Set<number> {
  const numbers = lines.flatMap(({ words }, index) => (/^\d{1,4}$/.test(words) ? [{ index, value: Number(words) }] : []));
  return new Set(numbers.filter(({ value }, at) => numbers[at - 1]?.value === value - 1 || numbers[at + 1]?.value === value + 1).map(({ index }) => index));
}

function recurringEdges(lines: readonly Omit<PageLine, 'furniture'>[]): Set<number> {
  const edges = edgeLines(lines);
  const recurs = Math.min(RECURS, Math.max(2, new Set(edges.map((index) => lines[index]?.page)).size));
  const pagesOf = new Map<string, Set<number>>();
  for (const index of edges) {
    const { words = '', page = 0 } = lines[index] ?? {};
    const pages = pagesOf.get(pattern(words)) ?? new Set();
    pagesOf.set(pattern(words), pages.add(page));
  }
  return new Set(edges.filter((index) => {
    const words = lines[index]?.words ?? '';
    return PAGE_NUMBER.test(words) || ((pagesOf.get(pattern(words))?.size ?? 0) >= recurs && /\p{L}{2}/u.test(words) && words.length <= LONGEST_HEAD);
  }));
}

/** The first and last filled lines of each page. */
function edgeLines(lines: readonly Omit<PageLine, 'furniture'>[]): number[] {
  const edges: number[] = [];
  let filled: number[] = [];
  const close = (): void => {
    edges.push(...new Set([...filled.slice(0, EDGE), ...filled.slice(-EDGE)]));
    filled = [];
  };
  lines.forEach(({ words, page }, index) => {
    if (page !== lines[index - 1]?.page) close();
    if (words !== '') filled.push(index);
  });
  close();
  return edges;
}

/** What recurs from page to page: the words without their numbers. */
function pattern(words: string): string {
  if (words.length > LONGEST_HEAD) return words;
  return words.replace(/\d+/g, '#').replace(/^(?:#|[ivxlc]+)\s+|\s+(?:#|[ivxlc]+)$/g, '').replace(/\s+/g, ' ');
}
