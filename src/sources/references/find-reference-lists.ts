import type { Span } from '../text/sentences.ts';
import { beginsWithName, namesYear } from './entry-beginnings.ts';
import { endsReferences, isReferenceHeading } from './reference-heading.ts';

/** A line of a text with its words, the blanks around them taken off. */
export interface WordedLine extends Span {
  readonly words: string;
}

/** A stretch of lines, by their indices; `to` is exclusive. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** A list without a heading has so many entries at least, numbered from 1 without a gap. */
const LEAST = 5;
/** Among them name a year or an address at least so many. */
const DATED = 0.6;
const NUMBER = /^(?:[[［【](\d{1,4})[\]］】]|(\d{1,4})[.．)）])\s*(?=\S)/;
const DATE = /(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)|10\.\d{4,}\/|https?:|arxiv/i;

/**
 * Where in a text its reference lists lie, each without its heading: after every heading that says so, up to the next one that ends it; in a text without such a heading, the last
 * long run of numbered entries with years. A heading in a table of contents, or one that nothing like a reference follows, opens none. O(length).
 */
export function findReferenceLists(lines: readonly WordedLine[]): LineRange[] {
  const headed: LineRange[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    if (index < (headed.at(-1)?.to ?? 0) || !isReferenceHeading(lines[index]?.words ?? '')) continue;
    const list = { from: index + 1, to: endOf(lines, index + 1) };
    if (holdsReferences(lines, list)) headed.push(list);
  }
  if (headed.length > 0) return headed;
  const unheaded = lastNumberedRun(lines);
  return unheaded === undefined ? [] : [unheaded];
}

function endOf(lines: readonly WordedLine[], from: number): number {
  let at = from;
  while (at < lines.length && !endsReferences(lines[at]?.words ?? '') && !isReferenceHeading(lines[at]?.words ?? '')) at += 1;
  return at;
}

/** Whether soon after its beginning a list has what entries have. */
function holdsReferences(lines: readonly WordedLine[], { from, to }: LineRange): boolean {
  const first = lines.slice(from, Math.min(to, from + 12)).filter(({ words }) => words !== '');
  const words = first[0]?.words ?? '';
  return words !== '' && (NUMBER.test(words) || /^\[[^\]]+\]/.test(words) || beginsWithName(words) || /^[-*+•]\s/.test(words) || first.some((line) => namesYear(line.words)));
}

function lastNumberedRun(lines: readonly WordedLine[]): LineRange | undefined {
  let found: LineRange | undefined;
  let from = -1;
  let count = 0;
  let dated = 0;
  const close = (to: number): void => {
    if (count >= LEAST && dated >= count * DATED) found = { from, to };
  };
  let seen = false;
  lines.forEach(({ words }, index) => {
    const [, bracketed, pointed] = NUMBER.exec(words) ?? [];
    const value = Number(bracketed ?? pointed ?? NaN);
    if (value === 1) {
      close(index);
      [from, count, dated, seen] = [index, 1, 0, false];
    } else if (count > 0 && value === count + 1) {
      count += 1;
      seen = false;
    }
    if (count > 0 && !seen && DATE.test(words)) {
      dated += 1;
      seen = true;
    }
  });
  close(lines.length);
  return found;
}
