/** A citation in brackets as a text has it. Offsets count in the text that was searched, the brackets included. */
export interface CitationMarker {
  readonly start: number;
  readonly end: number;
  /** Reference numbers, ranges expanded, without leading zeros; or citation keys. In the order written. */
  readonly cited: readonly string[];
  /** Parts that cannot be followed, and why. */
  readonly broken: readonly BrokenPart[];
}

export interface BrokenPart {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** A range of reference numbers longer than this is taken for a slip. */
export const LONGEST_RANGE = 200;

const BRACKETS = /(\\?)([[［【])([^[\]［］【】]{1,600}?)(\\?)([\]］】])/g;
const PARTNERS: ReadonlyMap<string, string> = new Map([['[', ']'], ['［', '］'], ['【', '】']]);
const DASH = '[-‐‑‒–—−~～]';
const NUMERIC = new RegExp(`^[\\s\\d,，、;；\\-‐‑‒–—−~～]*\\d[\\s\\d,，、;；\\-‐‑‒–—−~～]*$`);
/** What may follow the numbers: where in the cited work to look. */
const LOCATOR = /^(.*?\d)\s*[,，:]\s*(?:pp?\.|§|(?:section|sec|chapter|chap|ch|figure|fig|table|tab|theorem|thm|lemma|equation|eq|appendix|app|page|pages|vol|definition|def|algorithm|alg)\b|第).*$/isu;
const RANGE = new RegExp(`^(\\d+)\\s*${DASH}\\s*(\\d+)$`);
const ISO_DATE = new RegExp(`^(?:19|20)\\d{2}${DASH}(?:0?[1-9]|1[0-2])(?:${DASH}\\d{1,2})?$`);
/** A pandoc citation key: a word with single marks inside, or anything without blanks in braces. */
const KEY = /(?<![\p{L}\p{N}_.@])@(?:\{([^{}\s]+)\}|([\p{L}\p{N}_]+(?:[:.#$%&+?<>~/-]+[\p{L}\p{N}_]+)*))/gu;
/** References to figures, sections and equations in the manner of pandoc-crossref. */
const CROSS_REFERENCE = /^(?:fig|tbl|tab|eq|sec|lst|alg|thm|lem|def):/i;

/**
 * Every citation marker of a text, in order: numbers (`[3]`, `[ 138]`, `[10-12]`, `[100–102]`, `[10、46]`, `[1, 3-5]`, `[12, p. 4]`, `[3]–[7]`) in square, full-width or lenticular
 * brackets, plain or escaped (`\[3\]`), and pandoc keys (`[@key; @other]`). Not taken: anything with a 0 or a number of five digits (intervals, sizes), a lone number
 * from 1000 to 2999 and lists of nothing but 1900 to 2099 (years), dates. Markup that only looks like a marker must be masked before. O(length).
 */
export function findCitationMarkers(text: string): CitationMarker[] {
  const markers: CitationMarker[] = [];
  for (const found of text.matchAll(BRACKETS)) {
    const [whole, before = '', opener = '', content = '', after = '', closer = ''] = found;
    if (PARTNERS.get(opener) !== closer || before !== after) continue;
    const start = found.index;
    const marker = content.includes('@') ? readKeys(content) : readNumbers(content, start + before.length + 1);
    if (marker !== undefined) markers.push({ start, end: start + whole.length, ...marker });
  }
  return joinRanges(text, markers);
}

/** `[3]–[7]`, as some styles write a range, is one marker. */
function joinRanges(text: string, markers: readonly CitationMarker[]): CitationMarker[] {
  const joined: CitationMarker[] = [];
  for (const marker of markers) {
    const before = joined.at(-1);
    const from = loneNumber(before);
    const to = loneNumber(marker);
    if (before !== undefined && from !== undefined && to !== undefined && to > from && to - from < LONGEST_RANGE && /^ ?[-‐‑–] ?$/.test(text.slice(before.end, Math.min(marker.start, before.end + 4)))) {
      joined[joined.length - 1] = { start: before.start, end: marker.end, cited: countUp(from, to), broken: [] };
    } else joined.push(marker);
  }
  return joined;
}

function loneNumber(marker: CitationMarker | undefined): number | undefined {
  const [number, ...others] = marker?.cited ?? [];
  return number !== undefined && others.length === 0 && marker?.broken.length === 0 && /^\d+$/.test(number) ? Number(number) : undefined;
}

function countUp(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
}

type Cited = Pick<CitationMarker, 'cited' | 'broken'>;

function readKeys(content: string): Cited | undefined {
  const cited = [...content.matchAll(KEY)].map((found) => found[1] ?? found[2] ?? '').filter((key) => !CROSS_REFERENCE.test(key));
  return cited.length === 0 ? undefined : { cited, broken: [] };
}

/** The reference numbers of a list of numbers and ranges that begins at `offset`; undefined where it is none, or a look-alike. */
export function readNumbers(content: string, offset: number): Cited | undefined {
  // Full-width digits are digits; one unit each, so that offsets stand.
  const western = content.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const numbers = LOCATOR.exec(western)?.[1] ?? western;
  if (!NUMERIC.test(numbers) || isLookAlike(numbers)) return undefined;
  const cited: string[] = [];
  const broken: BrokenPart[] = [];
  let start = 0;
  for (const part of numbers.split(/[,，、;；]/)) {
    const read = expandPart(part.trim());
    if (typeof read === 'string') broken.push({ start: offset + start, end: offset + start + part.length, reason: read });
    else cited.push(...read);
    start += part.length + 1;
  }
  return { cited, broken };
}

function isLookAlike(numbers: string): boolean {
  const digits = numbers.match(/\d+/g) ?? [];
  const values = digits.map(Number);
  if (digits.some((run) => run.length > 4) || values.includes(0)) return true;
  if (values.length === 1 && (values[0] ?? 0) >= 1000 && (values[0] ?? 0) <= 2999) return true;
  return values.every((value) => value >= 1900 && value <= 2099) || ISO_DATE.test(numbers.trim());
}

/** The numbers of one part, or why there are none. */
function expandPart(part: string): string[] | string {
  if (/^\d+$/.test(part)) return [String(Number(part))];
  const [, first, last] = RANGE.exec(part) ?? [];
  if (first === undefined || last === undefined) return part === '' ? 'a number is missing between the commas' : `“${part}” is neither a number nor a range`;
  const from = Number(first);
  const to = Number(last);
  if (from > to) return `the range ${part} runs backwards`;
  if (to - from >= LONGEST_RANGE) return `the range ${part} holds more than ${LONGEST_RANGE} numbers`;
  return countUp(from, to);
}
