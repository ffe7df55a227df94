import type { Span } from '../text/sentences.ts';

/** Where an entry of a list begins, by the label that stands before it. */
export interface EntryLabel {
  /** The offset of the label. */
  readonly start: number;
  /** The offset after it, and after the blanks behind it. */
  readonly end: number;
  readonly number?: string;
  readonly key?: string;
}

/** Blanks within a line. */
const B = '[^\\S\\r\\n]*';
/** How lists number their entries; the number is the first group. */
const NUMBERINGS: readonly RegExp[] = [
  new RegExp(`${B}\\\\?[[［【]\\s?(\\d{1,4})\\s?\\\\?[\\]］】]:?${B}`, 'y'),
  new RegExp(`${B}[(（](\\d{1,4})[)）]${B}`, 'y'),
  new RegExp(`${B}(?:\\*\\*)?(\\d{1,4})\\\\?[.．)）](?:\\*\\*)?(?:[^\\S\\r\\n]+(?=\\S)|(?=[^\\d\\s]))`, 'y'),
  new RegExp(`${B}(\\d{1,4})(?:[^\\S\\r\\n]{2,}|\\t|[^\\S\\r\\n](?=\\p{Lu}[\\p{L}'’-]+,? \\p{Lu}))(?=[^\\d\\s])`, 'uy'),
];
const KEY = new RegExp(`${B}\\\\?\\[((?=[^[\\]]{0,80}\\p{L})(?=[^[\\]]{0,80}\\d)[^[\\]@\\n]{2,80}?)\\\\?\\]:?${B}`, 'uy');
const BULLET = new RegExp(`${B}[-*+•·][^\\S\\r\\n]+`, 'y');
/** A number in brackets within a line, after the end of an entry and before the beginning of another. */
const WITHIN = /(?<=[.。)）\]/\p{L}\p{N}]\s)\\?[[［【](\d{1,4})\\?[\]］】]\s*(?=["“《\p{L}][^[\]\n]{15})/gu;
/** A gap in the numbers wider than this ends a list. */
const WIDEST_GAP = 20;
/** Labels are so many at least, and at least one to so many lines. */
const FEW = 2;
const LONGEST_ENTRY = 12;

/**
 * The labels of the entries of one list, in the one manner that fits most lines: numbers that rise, else keys in brackets, else bullets. Empty where the list has none.
 * A number at the beginning of a line that does not rise with the others (a volume, a page) is no label. O(length · log lines).
 */
export function findEntryLabels(text: string, lines: readonly Span[]): EntryLabel[] {
  const numbered = NUMBERINGS.map((pattern) => rising(labelsBy(pattern, text, lines))).reduce((best, next) => (next.length > best.length ? next : best));
  const inLines = numbered.length > 0 && /[[［【]/.test(text.slice(numbered[0]?.start, numbered[0]?.end)) ? withLabelsWithin(text, lines, numbered) : numbered;
  const filled = lines.filter(({ start, end }) => text.slice(start, end).trim() !== '');
  const begins = ([first]: readonly EntryLabel[]): boolean => first !== undefined && first.start <= (filled[0]?.end ?? 0);
  const fits = (labels: readonly EntryLabel[]): boolean => labels.length >= FEW && (begins(labels) || labels.length * LONGEST_ENTRY >= filled.length);
  if (fits(inLines)) return inLines;
  const keyed = labelsBy(KEY, text, lines).map(({ start, end, number: key = '' }): EntryLabel => ({ start, end, key: key.replace(/\s+/g, ' ').trim() }));
  if (fits(keyed)) return keyed;
  const bullets = labelsBy(BULLET, text, lines).map(({ start, end }): EntryLabel => ({ start, end }));
  if (fits(bullets)) return bullets;
  return begins(inLines) ? inLines : [];
}

function labelsBy(pattern: RegExp, text: string, lines: readonly Span[]): EntryLabel[] {
  const labels: EntryLabel[] = [];
  for (const { start, end } of lines) {
    pattern.lastIndex = start;
    const found = pattern.exec(text);
    if (found === null || start + found[0].length > end) continue;
    const lead = found[0].length - found[0].trimStart().length;
    labels.push({ start: start + lead, end: start + found[0].length, ...(found[1] === undefined ? {} : { number: found[1] }) });
  }
  return labels;
}

/** The longest run of labels whose numbers rise, without wide gaps. A year is no number of an entry unless the list is so long. */
function rising(labels: readonly EntryLabel[]): EntryLabel[] {
  const long = labels.some(({ number }) => Number(number) === 1899);
  const candidates = labels.filter(({ number }) => long || Number(number) < 1900 || Number(number) > 2099).map((label) => ({ label, value: Number(label.number) }));
  // Patience sorting: for each length the run that ends in the smallest number.
  const ends: number[] = [];
  const before = new Int32Array(candidates.length).fill(-1);
  candidates.forEach(({ value }, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((candidates[ends[middle] ?? 0]?.value ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = index;
  });
  const run: EntryLabel[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const label = candidates[index]?.label;
    if (label !== undefined) run.push({ ...label, number: String(Number(label.number)) });
  }
  return longestWithoutGaps(run.reverse());
}

function longestWithoutGaps(run: readonly EntryLabel[]): EntryLabel[] {
  let best: readonly EntryLabel[] = [];
  let from = 0;
  run.forEach((label, index) => {
    const next = run[index + 1];
    if (next !== undefined && Number(next.number) - Number(label.number) <= WIDEST_GAP) return;
    if (index + 1 - from > best.length) best = run.slice(from, index + 1);
    from = index + 1;
  });
  return [...best];
}

/** Adds labels that stand within lines, where they fill a gap of those at the beginnings, or go on after the last. */
function withLabelsWithin(text: string, lines: readonly Span[], labels: readonly EntryLabel[]): EntryLabel[] {
  const from = labels[0]?.start ?? 0;
  const to = lines.at(-1)?.end ?? from;
  const within = [...text.slice(from, to).matchAll(WITHIN)].map((found): EntryLabel => ({ start: from + found.index, end: from + found.index + found[0].length, number: String(Number(found[1])) }));
  const all: EntryLabel[] = [];
  let next = 0;
  labels.forEach((label, index) => {
    all.push(label);
    const following = labels[index + 1];
    for (; next < within.length && (within[next]?.start ?? 0) < (following?.start ?? to); next += 1) {
      const candidate = within[next];
      if (candidate === undefined || candidate.start < label.end) continue;
      const wanted = Number(all.at(-1)?.number) + 1;
      if (Number(candidate.number) === wanted && wanted < Number(following?.number ?? Infinity)) all.push(candidate);
    }
  });
  return all;
}
