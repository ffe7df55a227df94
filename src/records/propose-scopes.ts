import type { MentionDraft, Section, SourceText } from '../sources/drafts.ts';
import { distinctWords, type NumberedList } from './numbered-list.ts';
import { type ScopeBorder, scopeBorders } from './scope-borders.ts';

/** From a line on, the numbers of a text are taken to be those of a list. */
export interface ProposedScope {
  readonly line: number;
  /** The source of the list. */
  readonly list: string;
}

// All in nats: logarithms of how likely something is.
const SWITCH = { heading: -5, paragraph: -10 } as const;
const NOT_IN_LIST = Math.log(0.002);
/** Of the numbers in a list by order of citation, those that are new; the others repeat one. */
const SHARE_NEW = 0.6;
/** Of the numbers in such a list, those that follow no order. */
const SHARE_UNORDERED = 0.1;
/** How much likelier a word of the entry stands near its number than near another, and how much less likely none does. */
const WORD_NEAR = Math.log(0.35 / 0.02);
const NO_WORD_NEAR = Math.log(0.65 / 0.98);
/** How far from a number the words count. */
const NEAR = { before: 120, after: 60 } as const;

/** The best way to read the citations up to one, if that one is numbered by a given list. */
interface Path {
  readonly score: number;
  /** The greatest number of each list so far. */
  readonly reached: readonly number[];
  readonly from: number;
}

/**
 * Which of several numbered lists each stretch of a text cites, by a dynamic programme over its citations: a list ordered by first citation is likely where numbers are in it and new ones
 * go on from the greatest so far, an alphabetical one where they jump, either where words of the entry's title or its first author stand near. The list changes only at headings and, dearer,
 * at other paragraphs. The first scope begins at line 1; a single one says that one list fits all through. Empty where there is no number or no list. O(citations · lists²).
 */
export function proposeScopes(source: SourceText, mentions: readonly MentionDraft[], sections: readonly Section[], lists: readonly NumberedList[]): ProposedScope[] {
  const numbered = mentions.filter(({ cited }) => cited.some((label) => /^\d+$/.test(label)));
  const [first] = numbered;
  if (first === undefined || lists.length === 0) return [];
  const borders = scopeBorders(source, numbered, sections);
  const steps: Path[][] = [];
  numbered.forEach((mention, index) => {
    const border = index === 0 ? undefined : borders[index - 1];
    const before = steps.at(-1);
    const near = distinctWords(nearWords(source, mention));
    steps.push(lists.map((list, at) => {
      const start: Path = before === undefined ? { score: 0, reached: lists.map(() => 0), from: at } : bestBefore(before, at, border);
      return extended(start, list, at, mention.cited, near);
    }));
  });
  return scopesOf(bestStates(steps), borders, lists);
}

function bestBefore(before: readonly Path[], at: number, border: ScopeBorder | undefined): Path {
  let best: Path = { score: -Infinity, reached: [], from: at };
  before.forEach(({ score, reached }, from) => {
    const cost = from === at ? 0 : border === undefined ? -Infinity : SWITCH[border.is];
    // A list that goes on wins where both are as likely.
    if (score + cost > best.score || (score + cost === best.score && from === at)) best = { score: score + cost, reached, from };
  });
  return best;
}

function extended({ score, reached, from }: Path, list: NumberedList, at: number, cited: readonly string[], near: ReadonlySet<string>): Path {
  let total = score;
  let most = reached[at] ?? 0;
  for (const label of cited) {
    const words = list.wordsOf.get(label);
    const number = Number(label);
    if (words === undefined) total += NOT_IN_LIST;
    else {
      total += Math.log(likelihood(number, most, list));
      if (words.size > 0) total += [...words].some((word) => near.has(word)) ? WORD_NEAR : NO_WORD_NEAR;
      most = Math.max(most, number);
    }
  }
  return { score: total, reached: reached.with(at, most), from };
}

/** How likely a number of a list is next, where `most` is the greatest so far. */
function likelihood(number: number, most: number, { last, isAlphabetical }: NumberedList): number {
  if (isAlphabetical) return 1 / last;
  const step = number - most;
  const ordered = step > 0 ? SHARE_NEW / (step * (step + 1)) : (1 - SHARE_NEW) / most;
  return (1 - SHARE_UNORDERED) * ordered + SHARE_UNORDERED / last;
}

function nearWords({ text }: SourceText, { place, sentence }: MentionDraft): string {
  return text.slice(Math.max(sentence.start, place.start - NEAR.before), Math.min(sentence.end, place.end + NEAR.after));
}

/** The list of each citation on the best path. */
function bestStates(steps: readonly (readonly Path[])[]): number[] {
  const last = steps.at(-1) ?? [];
  let state = last.reduce((best, path, at) => (path.score > (last[best]?.score ?? -Infinity) ? at : best), 0);
  const states: number[] = [];
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    states.push(state);
    state = steps[index]?.[state]?.from ?? state;
  }
  return states.reverse();
}

function scopesOf(states: readonly number[], borders: readonly (ScopeBorder | undefined)[], lists: readonly NumberedList[]): ProposedScope[] {
  return states.flatMap((state, index): ProposedScope[] => {
    if (index > 0 && state === states[index - 1]) return [];
    return [{ line: index === 0 ? 1 : (borders[index - 1]?.line ?? 1), list: lists[state]?.source ?? '' }];
  });
}
