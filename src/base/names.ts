/**
 * The key under which two spellings of a name are the same name: compatibility forms unified, case, accents, spaces, hyphens and other
 * punctuation dropped. What tells versions apart stays: a point or a break between digits (`GPT-3.5` ≠ `GPT-35`, `2 1` ≠ `21`), `+`, `#` and `*`.
 * Letters of every script stay, so Chinese names have keys. May be empty for a name of nothing but punctuation. Of a name beyond 2,000 characters, how many there are
 * and those count, here and below: it is no name, but a text in a name's place. O(1).
 */
export function nameKey(name: string): string {
  return foldLetters(bounded(name))
    .replace(/(?<=\p{N})\s*\.\s*(?=\p{N})/gu, '\u0001')
    .replace(/(?<=\p{N})[^\p{L}\p{N}+#*\u0001]+(?=\p{N})/gu, '\u0002')
    .replace(/[^\p{L}\p{N}+#*\u0001\u0002]+/gu, '')
    .replaceAll('\u0001', '.')
    .replaceAll('\u0002', '-');
}

/** A name as a part of a node key: lower case, words joined by hyphens, versions kept. `DALL·E 2` becomes `dall-e-2`, `GPT-3.5` stays `gpt-3.5`. */
export function slug(name: string): string {
  return foldLetters(bounded(name))
    .replace(/(?<=\p{N})\.(?=\p{N})/gu, '\u0001')
    .replace(/[^\p{L}\p{N}+#*\u0001]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .replaceAll('\u0001', '.');
}

/**
 * A title as identity: markup, case, accents and punctuation dropped, words parted by single spaces, digits and versions kept
 * (`GPT-4 Technical Report` ≠ `GPT-5 Technical Report`). Empty for a title without a letter or digit.
 */
export function titleKey(title: string): string {
  return foldLetters(bounded(title).replace(/<\/?[a-z][^<>]{0,40}>/gi, ''))
    .replace(/(?<=\p{N})\.(?=\p{N})/gu, '\u0001')
    .replace(/[’'`]/gu, '')
    .replace(/[^\p{L}\p{N}+#*\u0001]+/gu, ' ')
    .replaceAll('\u0001', '.')
    .trim();
}

/** Whether a text has a sign of Chinese, Japanese or Korean script: such names stand family first, and without blanks. O(length). */
export function holdsCjk(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
}

const LONGEST_NAME = 2000;

function bounded(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.length} ${name.slice(0, LONGEST_NAME)}`;
}

function foldLetters(text: string): string {
  // Most names have nothing to fold but their case.
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ı', 'i');
}
