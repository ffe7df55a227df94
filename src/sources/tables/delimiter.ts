/** What parts the cells of a table in text. */
export type Delimiter = ',' | '\t' | ';';

const DELIMITERS: readonly Delimiter[] = [',', '\t', ';'];

/** Lines that programs write before the header: what Excel is to part cells by, when and how the rows were searched for. */
const PREFACE = /^(?:sep=.$|"?About the data\b|"?https?:\/\/)/i;

/** Where the header row of a table in text begins, and what parts its cells. */
export interface TableHead {
  /** After blank lines, and after the lines that programs write before the header. */
  readonly start: number;
  readonly delimiter: Delimiter;
}

/** The head of a delimited text. O(length of the first rows). */
export function tableHead(text: string): TableHead {
  const start = lineStart(text, 0);
  const first = headerRow(text, start);
  if (!PREFACE.test(text.slice(start, Math.min(first.end, start + 200)))) return { start, delimiter: first.delimiter };
  const next = lineStart(text, first.end);
  if (next >= text.length) return { start, delimiter: first.delimiter };
  return { start: next, delimiter: DELIMITERS.find((sign) => text.startsWith(`sep=${sign}`, start)) ?? headerRow(text, next).delimiter };
}

/**
 * What parts the cells of a delimited text, as its header row shows: of comma, tab and semicolon the one that stands there most, outside quotation marks; the comma where none does.
 * The rows below are not asked, since their cells may hold lists of their own (`DALL-E-2; dalle2`). O(length of the first rows).
 */
export function delimiterOf(text: string): Delimiter {
  return tableHead(text).delimiter;
}

/** Where the first line begins, from here on, that is not blank. */
function lineStart(text: string, from: number): number {
  const found = /[^\s]/g;
  found.lastIndex = from;
  const first = found.exec(text)?.index ?? text.length;
  let start = first;
  // Blanks at the start of a line belong to it: with tabs, they are empty cells.
  while (start > from && text[start - 1] !== '\n' && text[start - 1] !== '\r') start -= 1;
  return start;
}

function headerRow(text: string, start: number): { readonly delimiter: Delimiter; readonly end: number } {
  const counts = new Map<string, number>(DELIMITERS.map((delimiter) => [delimiter, 0]));
  let quoted = false;
  let offset = start;
  for (; offset < text.length; offset += 1) {
    const char = text[offset] ?? '';
    if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === '\n' || char === '\r') break;
    else if (counts.has(char)) counts.set(char, (counts.get(char) ?? 0) + 1);
  }
  return { delimiter: DELIMITERS.reduce((best, next) => ((counts.get(next) ?? 0) > (counts.get(best) ?? 0) ? next : best)), end: offset };
}
