import { titleKey } from '../base/names.ts';

/** Words that no title is told apart by. */
const COMMON = new Set(
  (
    'a an and are as at based by can for from how in into is it its need not of on or our paper pre than that the their this to towards toward using via we what with without you your new study ' +
    'approach method methods model models learning neural network networks deep 的 和 与 及 在 对 了 基于 研究 方法 模型 一种 及其 分析 应用'
  ).split(' '),
);

/** Chinese has no blanks between words; the engine's dictionary parts them, the same on every machine of one ICU version. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words and pairs of neighbouring words by which a name or title can be told from others: no common words, no single letters, no bare numbers. */
export function titleTerms(label: string): Set<string> {
  const words = titleKey(label).split(' ').flatMap(partHan);
  const telling = (word: string | undefined): word is string => word !== undefined && word.length > 1 && !/^\d+$/.test(word) && !COMMON.has(word);
  const terms = new Set<string>();
  words.forEach((word, index) => {
    const next = words[index + 1];
    if (!telling(word)) return;
    terms.add(word);
    if (telling(next)) terms.add(`${word} ${next}`);
  });
  return terms;
}

function partHan(word: string): string[] {
  return /\p{Script=Han}/u.test(word) ? [...segmenter.segment(word)].map(({ segment }) => segment) : [word];
}
