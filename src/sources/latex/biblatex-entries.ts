import type { BibtexEntry } from '../bibtex/bibtex-entries.ts';
import type { SourceText } from '../drafts.ts';
import type { ReaderNotes } from '../reader-notes.ts';
import { blankOut } from '../text/markdown-masks.ts';
import type { Span } from '../text/sentences.ts';
import { joinDates } from './biblatex-dates.ts';
import { biblatexName } from './biblatex-names.ts';
import { LatexArguments } from './latex-arguments.ts';

const ENTRY = /\\entry\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g;
const END = '\\endentry';
const ITEM = /\\(field|list|name|keyw|true|verb|set)(?![A-Za-z])/g;
const VERBATIM = /\\verb\s*\{([^{}\n\r]*)\}\s*\\verb ([^\n\r]*)/y;
/** What TeX passes over: comments, but not in a verbatim line, and verbatim lines themselves, whose braces count for nothing. */
const PASSED_OVER = /^[ \t]*\\verb [^\n\r]*|(?<!\\)%[^\n\r]*/gm;

/** Fields by which biblatex sorts, labels and links entries; they say nothing of the work. */
const INTERNAL = /^(?:sort.*|label.*|extra.*|(?:.*)dateera|.*datesplit|.*hash|urlraw|presort|singletitle|unique.*|clonesourcekey|langidopts|nocite|file)$/;

/** Whether a text is a bibliography as biblatex's biber compiles it. */
export function isCompiledByBiber(text: string): boolean {
  return text.search(ENTRY) !== -1;
}

/**
 * The entries of a bibliography that biber compiled for biblatex, with their fields as a `.bib` file has them: names and dates put together again, lists joined by `and`.
 * An entry that several lists hold is read once. An entry that is never closed is left out. O(length).
 */
export function readCompiledEntries(source: SourceText, notes: ReaderNotes): BibtexEntry[] {
  const { text, lines } = source;
  const code = blankOut(text, [...text.matchAll(PASSED_OVER)].map((found) => ({ start: found.index, end: found.index + found[0].length })), ' ');
  const args = new LatexArguments(code);
  const heads = [...code.matchAll(ENTRY)];
  const entries = new Map<string, BibtexEntry>();
  heads.forEach((head, index) => {
    const [whole, key = '', type = ''] = head;
    const limit = heads[index + 1]?.index ?? code.length;
    const close = code.slice(head.index, limit).indexOf(END);
    const end = close === -1 ? limit : head.index + close;
    const place = lines.place(head.index, close === -1 ? head.index + whole.length : end + END.length, key === '' ? undefined : `entry ${key}`);
    if (close === -1) notes.refuse('entry-unfinished', place, `The entry ${key} is never closed; it is left out`, 'Look whether the file is whole.');
    else if (entries.has(key)) notes.skip(place, `the entry ${key} once more, in another list`);
    else entries.set(key, { type: type.toLowerCase(), key, fields: new EntryReader(text, code, args, { start: head.index + whole.length, end }).read(), place });
  });
  return [...entries.values()];
}

class EntryReader {
  readonly #text: string;
  readonly #code: string;
  readonly #args: LatexArguments;
  readonly #span: Span;
  readonly #fields = new Map<string, string>();

  constructor(text: string, code: string, args: LatexArguments, span: Span) {
    this.#text = text;
    this.#code = code;
    this.#args = args;
    this.#span = span;
  }

  read(): ReadonlyMap<string, string> {
    const more: string[] = [];
    const item = new RegExp(ITEM);
    item.lastIndex = this.#span.start;
    for (let found = item.exec(this.#text); found !== null && found.index < this.#span.end; found = item.exec(this.#text)) {
      const kind = found[1] ?? '';
      if (kind === 'verb') {
        item.lastIndex = this.#verbatim(found.index);
        continue;
      }
      const groups = this.#groups(found.index + found[0].length);
      const [name = '', value] = groups.map((group) => this.#code.slice(group.start, group.end));
      const last = groups.at(-1);
      if (kind === 'true') more.push(...(/^more(?!label)(.+)$/.exec(name)?.slice(1) ?? []));
      else if (kind === 'keyw' || kind === 'set') this.#set(kind === 'keyw' ? 'keywords' : 'entryset', name);
      else if (kind === 'field' && value !== undefined) this.#set(name, value);
      else if (kind === 'list' && last !== undefined && groups.length > 2) this.#set(name, this.#inside(last).map((group) => this.#code.slice(group.start, group.end)).join(' and '));
      else if (kind === 'name' && last !== undefined && groups.length > 3) this.#set(name, this.#inside(last).map((group) => this.#name(group)).join(' and '));
      item.lastIndex = Math.max(item.lastIndex, last?.end ?? 0);
    }
    for (const name of more) if (this.#fields.has(name)) this.#set(name, `${this.#fields.get(name) ?? ''} and others`);
    joinDates(this.#fields);
    return this.#fields;
  }

  #set(name: string, value: string): void {
    if (!INTERNAL.test(name)) this.#fields.set(name.toLowerCase(), value);
  }

  /** A name of a list: what is said of it, then its parts, in one group or each in its own. */
  #name(group: Span): string {
    return biblatexName(this.#inside(group).slice(1).map(({ start, end }) => this.#code.slice(start, end)));
  }

  /** `\verb{url}`, and the address on the next line. */
  #verbatim(start: number): number {
    VERBATIM.lastIndex = start;
    const [whole = '\\verb', name, value = ''] = VERBATIM.exec(this.#text) ?? [];
    if (name !== undefined) this.#set(name, value.trim());
    return start + whole.length;
  }

  /** What is between the braces of the arguments that follow each other from here on. */
  #groups(from: number): Span[] {
    const groups: Span[] = [];
    let at = from;
    for (let open = this.#args.opening('{', at); open !== undefined; open = this.#args.opening('{', at)) {
      const close = this.#args.closing(open);
      if (close === undefined || close > this.#span.end) break;
      groups.push({ start: open + 1, end: close });
      at = close + 1;
    }
    return groups;
  }

  /** The groups within a group. */
  #inside({ start }: Span): Span[] {
    return this.#groups(start);
  }
}
