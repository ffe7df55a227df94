/** What parts the cells of a table in text. */
export type Delimiter = ',' | '\t' | ';';

const DELIMITERS: readonly Delimiter[] = [',', '\t', ';'];

/**
 * What parts the cells of a delimited text, as its header row shows: of comma, tab and semicolon the one that stands there most, outside quotation marks; the comma where none does.
 * The rows below are not asked, since their cells may hold lists of their own (`DALL-E-2; dalle2`). O(length of the first row).
 */
export function delimiterOf(text: string): Delimiter {
  const counts = new Map<string, number>();
  let quoted = false;
  for (let offset = /\S/.exec(text)?.index ?? text.length; offset < text.length; offset += 1) {
    const char = text[offset] ?? '';
    if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === '\n' || char === '\r') break;
    else counts.set(char, (counts.get(char) ?? 0) + 1);
  }
  return DELIMITERS.reduce((best, next) => ((counts.get(next) ?? 0) > (counts.get(best) ?? 0) ? next : best));
}
