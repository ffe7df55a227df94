/** Ligatures of print, and the radicals that programs which read PDFs give in place of Chinese signs. */
const SUBSTITUTES = /[\ufb00-\ufb06\u2e80-\u2ef3\u2f00-\u2fd5]+/g;

/** A text with the letters that such signs stand for: `deﬁne` becomes `define`. What else Unicode calls compatible (full-width signs, raised numbers) stays, for it means something. O(length). */
export function plainLetters(text: string): string {
  return text.replace(SUBSTITUTES, (signs) => signs.normalize('NFKC'));
}
