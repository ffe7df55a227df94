/** The most room a label takes on the map, in half-width characters. */
const ROOM = 34;

/**
 * A name or title as the map shows it: what stands before a colon, where that is a name; the first words otherwise.
 * A Chinese, Japanese or Korean character counts as two. Line breaks and other control characters become spaces. O(length).
 */
export function shortLabel(label: string, room: number = ROOM): string {
  const plain = label.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  if (width(plain) <= room) return plain;
  const colon = /^(.{3,}?)[::]\s/u.exec(plain.slice(0, room))?.[1];
  if (colon !== undefined) return colon;
  let taken = '';
  let used = 0;
  for (const character of plain) {
    used += characterWidth(character);
    if (used > room - 1) break;
    taken += character;
  }
  const space = taken.lastIndexOf(' ');
  return `${(space > room / 2 ? taken.slice(0, space) : taken).trimEnd()}…`;
}

function width(text: string): number {
  let sum = 0;
  for (const character of text) sum += characterWidth(character);
  return sum;
}

function characterWidth(character: string): number {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u.test(character) ? 2 : 1;
}
