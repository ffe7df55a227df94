/** One line of a text, without what ends it. */
export interface TextLine {
  /** Of its first character. */
  readonly start: number;
  readonly text: string;
}

/** The lines of a text, which end at LF, CR LF or a lone CR; nothing follows the last end of line. O(length). */
export function* textLines(text: string): Generator<TextLine, void, undefined> {
  const ends = /\r\n?|\n/g;
  let start = 0;
  for (let end = ends.exec(text); end !== null; end = ends.exec(text)) {
    yield { start, text: text.slice(start, end.index) };
    start = ends.lastIndex;
  }
  if (start < text.length) yield { start, text: text.slice(start) };
}
