import { readDecimal } from '../fields/decimal-number.ts';

/** A key, a value or a bracket of a GML text. */
export interface GmlToken {
  readonly type: 'word' | 'number' | 'text' | 'open' | 'close';
  /** The word, the number as written, or the text without its quotation marks. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** False for a text whose quotation mark is never closed. */
  readonly whole: boolean;
}

const BLANK = /\s*/y;
const COMMENT = /#[^\r\n]*/y;
const PLAIN = /[^\s[\]"]+/y;

/** The tokens of a GML text, one by one; comments, from `#` to the end of the line, are left out. A quotation mark inside a text is written `&quot;`, so the next one always closes it. O(length). */
export function* gmlTokens(text: string): Generator<GmlToken, void, undefined> {
  let at = 0;
  for (;;) {
    at += lengthOf(BLANK, text, at);
    const char = text[at];
    if (char === undefined) return;
    if (char === '#') {
      at += lengthOf(COMMENT, text, at);
      continue;
    }
    const token = char === '"' ? textToken(text, at) : char === '[' || char === ']' ? bracket(char, at) : plainToken(text, at);
    yield token;
    at = token.end;
  }
}

function textToken(text: string, start: number): GmlToken {
  const close = text.indexOf('"', start + 1);
  const end = close === -1 ? text.length : close + 1;
  return { type: 'text', written: text.slice(start + 1, close === -1 ? end : close), start, end, whole: close !== -1 };
}

function bracket(char: '[' | ']', start: number): GmlToken {
  return { type: char === '[' ? 'open' : 'close', written: char, start, end: start + 1, whole: true };
}

function plainToken(text: string, start: number): GmlToken {
  const end = start + lengthOf(PLAIN, text, start);
  const written = text.slice(start, end);
  return { type: readDecimal(written) === undefined ? 'word' : 'number', written, start, end, whole: true };
}

function lengthOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
