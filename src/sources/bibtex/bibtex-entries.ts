import { type Diagnostic, type DiagnosticCode, diagnostic } from '../../base/diagnostics.ts';
import type { Place } from '../../base/places.ts';
import type { Skip, SourceText } from '../drafts.ts';
import { type EntryBody, readBody, readString } from './bibtex-body.ts';
import { bibtexHeads, type EntryHead } from './bibtex-heads.ts';
import { STANDARD_STRINGS } from './bibtex-strings.ts';
import { matchBraces, UNMATCHED } from './braces.ts';

/** One entry as it stands in the file: values are still LaTeX, abbreviations are put in. */
export interface BibtexEntry {
  /** In lower case, without the @. */
  readonly type: string;
  /** Empty where the entry has none. */
  readonly key: string;
  /** Field names in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  /** From the @ to the closing delimiter. */
  readonly place: Place;
}

/** A bibliography file taken apart. `@comment`, `@preamble` and `@string` are no entries; text between entries is commentary. */
export interface SplitBibtex {
  readonly entries: readonly BibtexEntry[];
  readonly skips: readonly Skip[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What an entry with a brace too many leaves behind it. */
const FIELDS_OUTSIDE = /^\s*,?\s*[a-z][\w+-]*\s*=\s*["{\d]/i;
const NO_ENTRIES = ['comment', 'preamble', 'string'];

/**
 * Takes a BibTeX or BibLaTeX file apart, and recovers entry by entry: an entry that is never closed ends where the next one begins at the start of a line,
 * and is kept if only its closing brace is missing; a file cut off within an entry loses that entry alone. Never throws. O(length).
 */
export function splitBibtex(source: SourceText): SplitBibtex {
  return new Splitter(source).split();
}

class Splitter {
  readonly #source: SourceText;
  readonly #closes: Int32Array;
  readonly #strings = new Map(STANDARD_STRINGS);
  readonly #undefinedStrings = new Set<string>();
  readonly #lineOfKey = new Map<string, number>();
  readonly #entries: BibtexEntry[] = [];
  readonly #skips: Skip[] = [];
  readonly #diagnostics: Diagnostic[] = [];

  constructor(source: SourceText) {
    this.#source = source;
    this.#closes = matchBraces(source.text);
  }

  split(): SplitBibtex {
    const heads = bibtexHeads(this.#source.text);
    let at = 0;
    heads.forEach((head, index) => {
      if (head.start >= at) at = this.#readFrom(head, heads[index + 1]?.start ?? this.#source.text.length);
    });
    return { entries: this.#entries, skips: this.#skips, diagnostics: this.#diagnostics };
  }

  /** Reads what begins at a head, and answers where reading goes on. */
  #readFrom(head: EntryHead, nextHead: number): number {
    const { text, lines } = this.#source;
    if (head.commentedOut) {
      if (!NO_ENTRIES.includes(head.type)) this.#skips.push({ place: lines.place(head.start, lineEnd(text, head.start)), reason: 'commented out with %' });
      return lineEnd(text, head.start);
    }
    const close = head.closer === '}' ? (this.#closes[head.open] ?? UNMATCHED) : UNMATCHED;
    if (head.type === 'comment' || head.type === 'preamble') {
      if (close !== UNMATCHED) return close + 1;
      if (head.closer === '}') this.#complainUnclosed(head, 'only its first line is passed over');
      return lineEnd(text, head.open);
    }
    const { boundary } = head;
    const closed = close !== UNMATCHED && (boundary === undefined || close < boundary.start);
    if (!closed && head.closer === '}' && boundary === undefined) {
      this.#leaveOut(head, nextHead, 'the file ends before the entry is closed');
      return head.open;
    }
    const limit = closed ? close : (boundary?.start ?? text.length);
    const input = { source: this.#source, closes: this.#closes, start: head.open + 1, limit, closer: head.closer, strings: this.#strings, undefinedStrings: this.#undefinedStrings, diagnostics: this.#diagnostics };
    const body = head.type === 'string' ? readString(input) : readBody(input);
    if (closed || body.closed) {
      this.#keep(head, body, body.end + 1);
      return body.end + 1;
    }
    // With another entry behind it, only the closing delimiter is missing; at the end of the file, who knows what else.
    if (body.whole && boundary !== undefined) {
      this.#complainUnclosed(head, 'its fields are whole, and it is kept');
      this.#keep(head, body, trimmedEnd(text, limit));
    } else this.#leaveOut(head, limit, boundary === undefined ? 'the file ends before the entry is closed' : 'the entry is never closed');
    return limit;
  }

  #keep(head: EntryHead, body: EntryBody, end: number): void {
    const { text, lines } = this.#source;
    if (FIELDS_OUTSIDE.test(text.slice(end, end + 200))) {
      this.#complain('entry-malformed', lines.place(end, lineEnd(text, end + 1)), 'Fields stand after the closing brace of an entry; they are left out', 'Look for a brace too many in the entry before.');
    }
    if (head.type === 'string') {
      for (const [name, value] of body.fields) this.#strings.set(name, value);
      return;
    }
    const place = lines.place(head.start, end, body.key === '' ? undefined : `entry ${body.key}`);
    const earlier = this.#lineOfKey.get(body.key);
    if (earlier === undefined) this.#lineOfKey.set(body.key, place.line);
    else if (body.key !== '') this.#complain('entry-key-repeated', place, `The key ${body.key} is already that of the entry at line ${earlier}; both are kept`, 'Give one of them another key, so that it is plain which one a citation means.');
    this.#entries.push({ type: head.type, key: body.key, fields: body.fields, place });
  }

  #leaveOut(head: EntryHead, end: number, reason: string): void {
    const { text, lines } = this.#source;
    this.#complainUnclosed(head, 'it is left out');
    if (!NO_ENTRIES.includes(head.type)) this.#skips.push({ place: lines.place(head.start, trimmedEnd(text, end)), reason });
  }

  #complainUnclosed(head: EntryHead, consequence: string): void {
    const place = this.#source.lines.place(head.start, head.open + 1);
    this.#complain('entry-unfinished', place, `The @${head.type} that begins at line ${place.line} is never closed; ${consequence}`, 'Look for a missing brace, and whether the file is whole.');
  }

  #complain(code: DiagnosticCode, place: Place, message: string, hint: string): void {
    this.#diagnostics.push(diagnostic(code, message, { path: this.#source.path, place, hint }));
  }
}

function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

function trimmedEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(text[at - 1] ?? '')) at -= 1;
  return at;
}
