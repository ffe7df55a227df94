import { LONGEST_RANGE } from '../text/citation-markers.ts';

/** One work that the markup of a text cites. */
export interface CitedPart {
  readonly key: string;
  /** Its ordinal in the reference list; undefined where it is not there. */
  readonly ordinal: number | undefined;
  /** What is printed for it. */
  readonly label: string;
  /** What is printed between the part before and this one. */
  readonly before: string;
}

/** A citation that the markup shows. Offsets count in the source. */
export interface MarkedCitation {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly CitedPart[];
  /** Whether the markup says where the group begins and ends; others are parted and joined by what is printed. */
  readonly whole: boolean;
}

const BETWEEN = /^(?:[\s,;，；、]|and|&|(?:[-‐‑‒–—−~～]))*$/i;
const DASH = /^[\s\])］】）]*[-‐‑‒–—−~～][\s[(［【（]*$/;
const OPENS = /^\s*[[(［【（]/;
const CLOSES = /[\])］】）]\s*$/;

/**
 * Whether two citations that follow each other are one: nothing but commas and the like stands between, and no bracket closes and opens; or they are the two ends of a range, or the
 * names and the year of one work. `between` is what is printed there.
 */
export function isOneCitation(left: MarkedCitation, right: MarkedCitation, between: string): boolean {
  const last = left.parts.at(-1);
  const first = right.parts[0];
  if (last === undefined || first === undefined || left.whole || right.whole) return false;
  if (last.key === first.key && !CLOSES.test(last.label) && /^\s*[[(（]?\s*$/.test(between)) return true;
  if (isRange(last, between, first)) return true;
  return BETWEEN.test(between) && !CLOSES.test(last.label) && !OPENS.test(first.label) && (between.trim() !== '' || isOpen(last.label));
}

/** Whether a dash joins two parts, which may stand in brackets of their own. */
function isRange(left: CitedPart, between: string, right: CitedPart): boolean {
  return DASH.test(`${CLOSES.exec(left.label)?.[0] ?? ''}${between}${OPENS.exec(right.label)?.[0] ?? ''}`);
}

/** Whether a bracket is open after these words. */
function isOpen(label: string): boolean {
  return /[[(［【（][^\])］】）]*$/.test(label.slice(-100));
}

/** The keys that a citation cites, in order. Where two printed numbers are the ends of a range and the list has as many entries between, those are cited too. `keys` are those of the list. */
export function citedKeys(parts: readonly CitedPart[], keys: readonly string[]): string[] {
  const cited: string[] = [];
  parts.forEach((part, index) => {
    const previous = parts[index - 1];
    if (previous !== undefined) cited.push(...within(previous, part, keys));
    if (cited.at(-1) !== part.key) cited.push(part.key);
  });
  return cited;
}

function within(left: CitedPart, right: CitedPart, keys: readonly string[]): readonly string[] {
  if (left.ordinal === undefined || right.ordinal === undefined || !isRange(left, right.before, right)) return [];
  const [from, to] = [numberIn(left.label), numberIn(right.label)];
  const length = right.ordinal - left.ordinal;
  return from !== undefined && to !== undefined && to - from === length && length > 1 && length < LONGEST_RANGE ? keys.slice(left.ordinal + 1, right.ordinal) : [];
}

function numberIn(label: string): number | undefined {
  const digits = /^\D{0,3}(\d{1,4})\D{0,3}$/.exec(label)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
