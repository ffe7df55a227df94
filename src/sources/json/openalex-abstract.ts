import { markupToText } from '../fields/markup-text.ts';
import { isObject } from './json-values.ts';

/** The abstract that an inverted index (each word with its positions) stands for; undefined where there is none. O(words · log words). */
export function openAlexAbstract(index: unknown): string | undefined {
  if (!isObject(index)) return undefined;
  const words: { readonly at: number; readonly word: string }[] = [];
  for (const [word, positions] of Object.entries(index)) {
    if (Array.isArray(positions)) for (const at of positions as readonly unknown[]) if (typeof at === 'number') words.push({ at, word });
  }
  words.sort((left, right) => left.at - right.at);
  return markupToText(words.map(({ word }) => word).join(' ')) || undefined;
}
