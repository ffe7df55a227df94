import { textLines } from '../fields/text-lines.ts';

/** One line of a value, without the blanks around it; never empty. */
export interface TaggedLine {
  readonly text: string;
  readonly start: number;
}

/** A tag and the lines of its value: none where it is empty. */
export interface TaggedField {
  readonly tag: string;
  readonly start: number;
  readonly lines: readonly TaggedLine[];
}

/** One record of a file in which every field begins with a tag. */
export interface TaggedRecord {
  readonly fields: readonly TaggedField[];
  /** From its first tag to the end of its last line. */
  readonly start: number;
  readonly end: number;
  /** Whether it begins with a tag that begins records. */
  readonly opened: boolean;
  /** Whether the tag that ends records stands at its end. */
  readonly closed: boolean;
  /** Whether nothing but its end parts it from the record before. */
  readonly attached: boolean;
}

export interface TaggedText {
  readonly records: readonly TaggedRecord[];
  /** Lines that stand in no record. */
  readonly outside: readonly TaggedLine[];
}

/** How one format writes its tags. */
export interface TagDialect {
  /** The tag at the beginning of a line, and where its value begins; undefined where the line goes on with the value before. */
  readonly tagOf: (line: string) => { readonly tag: string; readonly valueAt: number } | undefined;
  /** Tags that begin a record. */
  readonly opening: ReadonlySet<string>;
  /** Tags that end it. */
  readonly closing: ReadonlySet<string>;
  /** Tags that speak of the file as a whole. */
  readonly ofFile: ReadonlySet<string>;
  /** Whether a blank line ends a record. */
  readonly blankLineEnds: boolean;
}

interface OpenRecord {
  readonly fields: { readonly tag: string; readonly start: number; readonly lines: TaggedLine[] }[];
  readonly start: number;
  end: number;
  readonly opened: boolean;
  readonly attached: boolean;
}

/**
 * Cuts a text into records and fields. A line without a tag goes on with the field before it; a record ends with its closing tag, where the next one opens, or, if the
 * dialect says so, at a blank line. Fields that no opening tag precedes are a record that is not `opened`, up to a blank line. O(length).
 */
export function splitTagged(text: string, dialect: TagDialect): TaggedText {
  const records: TaggedRecord[] = [];
  const outside: TaggedLine[] = [];
  let current: OpenRecord | undefined;
  let attached = false;
  const finish = (closed: boolean): void => {
    if (current !== undefined) records.push({ ...current, closed });
    current = undefined;
    attached = closed;
  };
  for (const line of textLines(text)) {
    const head = dialect.tagOf(line.text);
    const value = trimmedLine(line.text, head?.valueAt ?? 0, line.start);
    const end = value === undefined ? line.start + line.text.trimEnd().length : value.start + value.text.length;
    if (head === undefined) {
      if (value === undefined) {
        attached = false;
        if (dialect.blankLineEnds || current?.opened === false) finish(false);
      } else if (current === undefined) outside.push(value);
      else {
        current.fields.at(-1)?.lines.push(value);
        current.end = end;
      }
    } else if (dialect.closing.has(head.tag)) {
      if (current !== undefined) current.end = end;
      finish(true);
    } else if (dialect.ofFile.has(head.tag)) finish(false);
    else {
      if (dialect.opening.has(head.tag)) finish(false);
      current ??= { fields: [], start: line.start, end, opened: dialect.opening.has(head.tag), attached };
      current.fields.push({ tag: head.tag, start: line.start, lines: value === undefined ? [] : [value] });
      current.end = end;
    }
  }
  finish(false);
  return { records, outside };
}

/** The items of a line that semicolons part; a semicolon without a blank behind it is part of an item, as in DOIs. O(length). */
export function partedAtSemicolons({ text, start }: TaggedLine): TaggedLine[] {
  return [...text.matchAll(/[^\s;](?:[^;]|;(?!\s))*/g)].map((found) => ({ text: found[0].trimEnd(), start: start + found.index }));
}

function trimmedLine(line: string, from: number, start: number): TaggedLine | undefined {
  const rest = line.slice(from);
  const text = rest.trim();
  return text === '' ? undefined : { text, start: start + from + (rest.length - rest.trimStart().length) };
}
