/** What a type mark of GB/T 7714 means: the type of a work that is named alone, and of one that stands in another (`//`). */
export interface TypeMark {
  readonly alone: string;
  readonly within: string;
}

/** The type marks of GB/T 7714-2015 and -2025, table B.1, and those older usage adds. */
export const TYPE_MARKS: ReadonlyMap<string, TypeMark> = new Map([
  ['M', { alone: 'book', within: 'chapter' }],
  ['C', { alone: 'book', within: 'paper-conference' }],
  ['G', { alone: 'book', within: 'chapter' }],
  ['K', { alone: 'book', within: 'entry-encyclopedia' }],
  ['N', { alone: 'article-newspaper', within: 'article-newspaper' }],
  ['J', { alone: 'article-journal', within: 'article-journal' }],
  ['D', { alone: 'thesis', within: 'thesis' }],
  ['R', { alone: 'report', within: 'report' }],
  ['S', { alone: 'standard', within: 'standard' }],
  ['P', { alone: 'patent', within: 'patent' }],
  ['A', { alone: 'document', within: 'chapter' }],
  ['DB', { alone: 'dataset', within: 'dataset' }],
  ['DS', { alone: 'dataset', within: 'dataset' }],
  ['CP', { alone: 'software', within: 'software' }],
  ['EB', { alone: 'webpage', within: 'webpage' }],
  ['CM', { alone: 'map', within: 'map' }],
  ['Z', { alone: 'document', within: 'chapter' }],
]);

/** `[J]`, `[M/OL]`, `[EB/OL]`: the type and the carrier of a work; no words of a title are written so. */
const MARK = /\[\s*(M|C|G|K|N|J|D|R|S|P|A|DB|DS|CP|EB|CM|Z)\s*(?:\/\s*(MT|DK|CD|OL)\s*)?\]/gi;

/** A type mark where it stands. */
export interface FoundMark {
  readonly start: number;
  readonly end: number;
  /** In capitals, with the carrier, without blanks: `J/OL`. */
  readonly mark: string;
  readonly means: TypeMark;
}

/** The type mark in a reference whose punctuation is half-width. Undefined where there is none behind at least one sign. O(length). */
export function findTypeMark(text: string): FoundMark | undefined {
  for (const found of text.matchAll(MARK)) {
    const [written, type = '', carrier] = found;
    const means = TYPE_MARKS.get(type.toUpperCase());
    if (found.index === 0 || means === undefined) continue;
    return { start: found.index, end: found.index + written.length, mark: [type, carrier].filter((part) => part !== undefined).join('/').toUpperCase(), means };
  }
  return undefined;
}
