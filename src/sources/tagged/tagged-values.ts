import { addToList } from '../../base/grouping.ts';
import type { TaggedField, TaggedLine, TaggedRecord } from './tagged-lines.ts';

/** White space and control characters, but for a lone blank: most of a long text needs no replacement. */
const NOT_ONE_BLANK = /(?:\p{Cc}|(?! )\s| (?=[\s\p{Cc}]))[\s\p{Cc}]*/gu;

interface Value {
  readonly field: TaggedField;
  /** Its lines joined by single blanks. */
  readonly text: string;
  taken: boolean;
}

/** The values of one record by tag. Whoever takes a value answers for it; what nobody took is told in the end. */
export class TaggedValues {
  readonly record: TaggedRecord;
  readonly #byTag = new Map<string, Value[]>();

  /** With `names`, tags are asked for by what they are called there. */
  constructor(record: TaggedRecord, names?: ReadonlyMap<string, string>) {
    this.record = record;
    for (const field of record.fields) {
      const text = plainText(field.lines.map((line) => line.text).join(' '));
      if (text !== '') addToList(this.#byTag, names?.get(field.tag) ?? field.tag, { field, text, taken: false });
    }
  }

  get isEmpty(): boolean {
    return this.#byTag.size === 0;
  }

  /** The value of the first of the tags that has one, and with it all that say the same; others are left. */
  one(...tags: readonly string[]): string | undefined {
    const values = this.#of(tags);
    const [first] = values;
    for (const value of values) if (value.text.toLowerCase() === first?.text.toLowerCase()) value.taken = true;
    return first?.text;
  }

  /** The values of all the tags, each once. */
  every(...tags: readonly string[]): string[] {
    return [...new Set(this.#take(tags).map(({ text }) => text))];
  }

  /** The lines of the values of all the tags as they stand in the source, for tags that have one item a line. */
  lines(...tags: readonly string[]): TaggedLine[] {
    return this.#take(tags).flatMap(({ field }) => field.lines);
  }

  /** The same lines as plain text, the empty ones left out. */
  items(...tags: readonly string[]): string[] {
    return this.lines(...tags).map(({ text }) => plainText(text)).filter((text) => text !== '');
  }

  /** The values of all the tags that pass a test, each once; the others are left. */
  some(test: (text: string) => boolean, ...tags: readonly string[]): string[] {
    const passing = this.#of(tags).filter(({ text }) => test(text));
    for (const value of passing) value.taken = true;
    return [...new Set(passing.map(({ text }) => text))];
  }

  /** Looks at the values of the tags without taking them. */
  look(...tags: readonly string[]): string[] {
    return this.#of(tags).map(({ text }) => text);
  }

  /** The fields that have a value, and whether somebody took it. */
  *outcome(): Generator<{ readonly field: TaggedField; readonly taken: boolean }> {
    for (const values of this.#byTag.values()) for (const { field, taken } of values) yield { field, taken };
  }

  #of(tags: readonly string[]): Value[] {
    return tags.flatMap((tag) => this.#byTag.get(tag) ?? []);
  }

  #take(tags: readonly string[]): Value[] {
    const values = this.#of(tags);
    for (const value of values) value.taken = true;
    return values;
  }
}

/** Text without the little markup that databases leave in it: single blanks, no control characters, no tags of type faces. */
export function plainText(text: string): string {
  return text
    .replace(/<\/?(?:i|b|u|em|strong|su[bp]|sc|scp|inf|italic|bold|span|p|br)(?:\s[^<>]{0,80})?\/?>/gi, '')
    .replace(NOT_ONE_BLANK, ' ')
    .trim();
}
