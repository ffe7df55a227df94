import { holdsCjk, titleKey } from '../../src/base/names.ts';

/** Parts what is written without blanks into words; by its dictionary, whatever the language of the page. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** The words of a text as it is asked for: without case, accents and punctuation; Chinese and Japanese by the dictionary of `Intl.Segmenter`. O(length). */
export function searchedWords(text: string): string[] {
  return titleKey(text).split(' ').flatMap((run) => (holdsCjk(run) ? segments(run) : run === '' ? [] : [run]));
}

/** The words under which a text is found: those of `searchedWords`, and in Chinese and Japanese every two letters that stand together, since dictionaries part a word one way here and another way there. */
export function indexedWords(text: string): string[] {
  return titleKey(text).split(' ').flatMap((run) => (holdsCjk(run) ? [...new Set([...segments(run), ...pairs(run)])] : run === '' ? [] : [run]));
}

function segments(run: string): string[] {
  return Array.from(segmenter.segment(run)).flatMap(({ segment, isWordLike }) => (isWordLike === true ? [segment] : []));
}

function pairs(run: string): string[] {
  const letters = [...run];
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
}
