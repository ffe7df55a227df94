import { nameKey } from '../base/names.ts';
import type { ReferenceDraft } from '../sources/drafts.ts';
import { firstAuthor } from './first-authors.ts';

/** A reference list whose entries state their numbers, as evidence on which list a number is meant to name. */
export interface NumberedList {
  readonly source: string;
  /** The words that tell each entry from most others, of its title and its first author, by number. */
  readonly wordsOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** The greatest number. */
  readonly last: number;
  /** Whether it is sorted by first author, so that numbers do not rise in the text. */
  readonly isAlphabetical: boolean;
}

/** A word of more entries than this tells none from the others. */
const MOST_ENTRIES = 3;
const SHARE_IN_ORDER = 0.85;

/** Numbered lists, with words told apart over all of them. Lists without stated numbers have no place here. O(words). */
export function numberedLists(lists: readonly { readonly source: string; readonly drafts: readonly ReferenceDraft[] }[]): NumberedList[] {
  const numbered = lists.flatMap(({ source, drafts }) => {
    const entries = drafts.flatMap((draft) => (draft.number !== undefined && /^\d{1,6}$/.test(draft.number) ? [{ number: draft.number, words: distinctWords(`${draft.csl.title ?? draft.parsed?.words ?? ''} ${draft.csl.author?.[0]?.family ?? ''}`), author: authorKey(draft) }] : []));
    return entries.length === 0 ? [] : [{ source, entries }];
  });
  const frequency = new Map<string, number>();
  for (const { entries } of numbered) for (const { words } of entries) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  return numbered.map(({ source, entries }) => ({
    source,
    wordsOf: new Map(entries.map(({ number, words }) => [number, new Set([...words].filter((word) => (frequency.get(word) ?? 0) <= MOST_ENTRIES))])),
    last: entries.reduce((most, { number }) => Math.max(most, Number(number)), 0),
    isAlphabetical: isSorted(entries.map(({ author }) => author).filter((author) => author !== '')),
  }));
}

/** The words of a text that can tell a work: of three letters or more, or with a digit; Chinese by pairs of signs. */
export function distinctWords(text: string): Set<string> {
  const words = new Set<string>();
  for (const [run] of text.matchAll(/\p{Script=Han}+|[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)) {
    if (/\p{Script=Han}/u.test(run)) for (let at = 0; at + 1 < run.length; at += 1) words.add(run.slice(at, at + 2));
    else if (run.length >= 3 || /\p{L}\p{N}|\p{N}\p{L}/u.test(run)) words.add(nameKey(run));
  }
  return words;
}

function authorKey({ csl }: ReferenceDraft): string {
  const [author] = csl.author ?? [];
  return author === undefined ? '' : firstAuthor(author).core;
}

function isSorted(keys: readonly string[]): boolean {
  const steps = keys.slice(1).filter((key, index) => key !== keys[index]);
  const rising = keys.slice(1).filter((key, index) => key > (keys[index] ?? '')).length;
  return steps.length >= 5 && rising >= steps.length * SHARE_IN_ORDER;
}
