/**
 * A stretch of a source's text. Offsets count UTF-16 code units of the decoded text from 0, `end` exclusive; line and column count from 1,
 * columns in code units. `within` says in the source's own terms where that is: a section, a row, an entry.
 */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly within?: string;
}

/** Answers line and column for offsets of one text. Built in O(length), asked in O(log lines). Lines end at LF, CR LF or a lone CR. */
export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let offset = 0; offset < text.length; offset += 1) {
      const unit = text.charCodeAt(offset);
      if (unit === 10 || (unit === 13 && text.charCodeAt(offset + 1) !== 10)) this.#starts.push(offset + 1);
    }
  }

  /** The 1-based line that holds the offset. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** The place of a stretch of the text. */
  place(start: number, end: number, within?: string): Place {
    const line = this.lineAt(start);
    const column = start - (this.#starts[line - 1] ?? 0) + 1;
    return within === undefined ? { start, end, line, column } : { start, end, line, column, within };
  }
}

/** `file:line:column`, as editors and terminals understand it. */
export function formatPlace(path: string, place?: Place): string {
  return place === undefined ? path : `${path}:${place.line}:${place.column}`;
}
