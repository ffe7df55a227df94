import type { CslName } from '../csl.ts';

const CJK = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー々·・ ]+$/u;

/** A name wholly in Chinese, Japanese or Korean script: family first where a blank parts it, whole where none does. Undefined for any other text. */
export function cjkName(text: string): CslName | undefined {
  if (!CJK.test(text)) return undefined;
  const words = text.split(' ');
  const [family = '', ...given] = words;
  // Names of nothing but katakana are foreign, and stand in the order of their own language.
  return words.length === 1 || !/[\p{Script=Han}\p{Script=Hangul}]/u.test(text) ? { literal: text } : { family, given: given.join(' ') };
}
