import type { Delimiter } from './delimiter.ts';

/** One row of delimited text: where it stands, and where each cell's text does, inside its quotation marks. */
export interface DelimitedRow {
  readonly start: number;
  /** Before the line end. */
  readonly end: number;
  /** The start and the end of each cell in turn. */
  readonly bounds: readonly number[];
  /** `open`: a quotation mark is never closed. `stray`: one stands where neither another nor the end of the cell follows it. */
  readonly fault?: 'open' | 'stray';
}

const QUOTE = 34;
const LINE_FEED = 10;
const RETURN = 13;

/**
 * The rows of delimited text (RFC 4180) from an offset on, one after the other, blank lines as rows of one empty cell. A line ends at LF, CR LF or a lone CR. A cell is quoted where
 * a quotation mark is its first character; then only a quotation mark before a delimiter, line end or the end of the text ends it, and one that is never closed takes in all
 * that follows. O(length), whatever the text.
 */
export function* delimitedRows(text: string, delimiter: Delimiter, from = 0): Generator<DelimitedRow> {
  const parting = delimiter.charCodeAt(0);
  let at = from;
  while (at < text.length) {
    const start = at;
    const bounds: number[] = [];
    let fault: DelimitedRow['fault'];
    for (;;) {
      const quoted = text.charCodeAt(at) === QUOTE;
      const cell = quoted ? quotedEnd(text, parting, at + 1) : { end: plainEnd(text, parting, at), fault: undefined };
      bounds.push(quoted ? at + 1 : at, cell.end);
      fault ??= cell.fault;
      at = quoted && cell.fault !== 'open' ? cell.end + 1 : cell.end;
      if (text.charCodeAt(at) !== parting) break;
      at += 1;
    }
    yield { start, end: at, bounds, ...(fault === undefined ? {} : { fault }) };
    at += text.charCodeAt(at) === RETURN && text.charCodeAt(at + 1) === LINE_FEED ? 2 : 1;
  }
}

/** The text of a cell of a row: what its bounds hold, with doubled quotation marks single again where it is quoted. */
export function cellText(text: string, start: number, end: number): string {
  const cell = text.slice(start, end);
  return text.charCodeAt(start - 1) === QUOTE ? cell.replaceAll('""', '"') : cell;
}

function plainEnd(text: string, parting: number, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === parting || unit === LINE_FEED || unit === RETURN) break;
  }
  return at;
}

function quotedEnd(text: string, parting: number, from: number): { readonly end: number; readonly fault: DelimitedRow['fault'] } {
  let fault: DelimitedRow['fault'];
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at)) {
    const next = text.charCodeAt(at + 1);
    if (Number.isNaN(next) || next === parting || next === LINE_FEED || next === RETURN) return { end: at, fault };
    if (next !== QUOTE) fault = 'stray';
    at += next === QUOTE ? 2 : 1;
  }
  return { end: text.length, fault: 'open' };
}
