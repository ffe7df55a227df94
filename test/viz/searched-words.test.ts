import { expect, test } from 'vitest';
import { indexedWords, searchedWords } from '../../viz/search-index/searched-words.ts';

test('words have no case, accents or punctuation, and versions stay whole', () => {
  expect(searchedWords('Éric’s GPT-3.5: a “Few-Shot” learner')).toEqual(['erics', 'gpt', '3.5', 'a', 'few', 'shot', 'learner']);
});

test('Chinese and Japanese are parted by a dictionary, among words of other scripts too', () => {
  expect(searchedWords('扩散模型 for 图像生成')).toEqual(['扩散', '模型', 'for', '图像', '生成']);
  expect(searchedWords('日本語の言語モデル')).toContain('モデル');
});

test('every two Chinese letters that stand together are indexed, so that a word is found however a dictionary parts the text', () => {
  expect(indexedWords('对比学习')).toEqual(expect.arrayContaining(['对比', '比学', '学习']));
  expect(indexedWords('few shot')).toEqual(['few', 'shot']);
});

test('of nothing there are no words', () => {
  for (const text of ['', ' – ', '!?']) expect([searchedWords(text), indexedWords(text)]).toEqual([[], []]);
});
