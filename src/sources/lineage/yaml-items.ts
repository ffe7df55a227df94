import { isAlias, isMap, isScalar, isSeq, type ParsedNode, parseDocument, type YAMLMap } from 'yaml';
import { type Diagnostic, diagnostic } from '../../base/diagnostics.ts';
import type { Place } from '../../base/places.ts';
import type { Skip, SourceText } from '../drafts.ts';
import { textLines } from '../fields/text-lines.ts';

/** A longer item is no record: the parser needs many times its size. */
const LONGEST = 1 << 17;

/** A text in a YAML file, and where it stands. */
export interface YamlText {
  readonly text: string;
  readonly place: Place;
}

/** What is left over when the items of a file have been handed out. */
export interface YamlRest {
  readonly skips: readonly Skip[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A mapping that is an item of a YAML file. All scalars are texts, as written: dates, numbers and truths too. */
export class YamlItem {
  /** From its first key to the end of its last value. */
  readonly place: Place;
  readonly #source: SourceText;
  readonly #offset: number;
  readonly #members = new Map<string, ParsedNode | null>();

  constructor(source: SourceText, offset: number, map: YAMLMap.Parsed) {
    this.#source = source;
    this.#offset = offset;
    this.place = this.#placeOf(map);
    for (const { key, value } of map.items) if (isScalar(key) && !this.#members.has(String(key.value))) this.#members.set(String(key.value), value);
  }

  /** Of its members, each once. */
  get names(): Iterable<string> {
    return this.#members.keys();
  }

  /** Whether a member is a mapping: its value and an explanation of it. */
  isMapping(name: string): boolean {
    return isMap(this.#members.get(name));
  }

  /** The text of a member, of a list with semicolons, of a mapping that of `value` in it. Undefined where it is empty. */
  text(name: string): string | undefined {
    const node = this.#members.get(name);
    const value = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === 'value')?.value : node;
    const texts = (isSeq(value) ? value.items : [value]).map((element) => (isScalar(element) ? String(element.value).replace(/\s+/g, ' ').trim() : ''));
    return texts.filter((text) => text !== '').join('; ') || undefined;
  }

  /** The texts of a list, or the one text that stands in its place; what is neither text nor empty is left to `others`. */
  texts(name: string, others: (place: Place) => void): YamlText[] {
    const node = this.#members.get(name);
    const elements: readonly (ParsedNode | null)[] = isSeq(node) ? node.items : [node ?? null];
    return elements.flatMap((element) => {
      if (element === null) return [];
      const text = isScalar(element) ? String(element.value).trim() : undefined;
      if (text === undefined) others(this.#placeOf(element));
      return text === undefined || text === '' ? [] : [{ text, place: this.#placeOf(element) }];
    });
  }

  #placeOf({ range: [start, end] }: ParsedNode): Place {
    const { text, lines } = this.#source;
    const last = Math.min(this.#offset + end, text.length);
    return lines.place(this.#offset + start, this.#offset + start + text.slice(this.#offset + start, last).trimEnd().length);
  }
}

/**
 * Hands out the mappings of a YAML text: the elements of a list, or each of its documents. Every item is parsed for itself, so that what is wrong with one does not touch
 * the others, and only one is held in memory. O(length).
 */
export function readYamlItems(source: SourceText, onItem: (item: YamlItem) => void, within: Stretch = { start: 0, end: source.text.length }): YamlRest {
  const { text, path, lines } = source;
  const skips: Skip[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { start, end } of itemStretches(text, within)) {
    const place = lines.place(start, start + text.slice(start, end).trimEnd().length);
    const refuse = (message: string, hint: string): void => {
      diagnostics.push(diagnostic('entry-malformed', message, { path, place, hint }));
      skips.push({ place, reason: message });
    };
    if (end - start > LONGEST) {
      refuse(`The item is longer than ${LONGEST} characters`, 'Look whether this is the file you meant.');
      continue;
    }
    // The parser knows no lone carriage return.
    const { contents, errors } = parseDocument(text.slice(start, end).replace(/\r(?!\n)/g, '\n'), { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent', prettyErrors: false });
    const node = isSeq(contents) ? contents.items[0] : contents;
    const [error] = errors;
    if (error !== undefined) {
      const at = Math.min(start + error.pos[0], text.length);
      const more = errors.length === 1 ? '' : `, and ${errors.length - 1} more mistakes in the same item`;
      diagnostics.push(diagnostic('entry-malformed', `The YAML ${error.code === 'RESOURCE_EXHAUSTION' ? 'is too deep' : `is not well-formed: ${error.message.replace(/\.$/, '')}`}${more}`, { path, place: lines.place(at, at), hint: 'What could be read of the item is read.' }));
    }
    if (isMap(node)) onItem(new YamlItem(source, start, node));
    else if (contents !== null) refuse(isAlias(node) ? 'The item stands elsewhere under an anchor' : 'The item is no mapping', 'Each item is a mapping of names to values.');
  }
  return { skips, diagnostics };
}

/** Where the items stand: each from its dash in a list of items, each document for itself otherwise. */
function* itemStretches(text: string, { start: from, end }: Stretch): Generator<Stretch, void, undefined> {
  let start: number | undefined;
  let dash: string | undefined;
  for (const line of textLines(text.slice(from, end))) {
    const at = from + line.start;
    const divides = /^(?:---|\.\.\.)(?:\s|$)/.test(line.text);
    if (start === undefined && !divides && /^\s*[^\s#%]/.test(line.text)) {
      dash = /^ *-(?=\s|$)/.exec(line.text)?.[0];
      start = at;
    } else if (start !== undefined && (divides || (dash !== undefined && line.text.startsWith(dash) && /^(?:\s|$)/.test(line.text.slice(dash.length))))) {
      yield { start, end: at };
      start = divides ? undefined : at;
    }
  }
  if (start !== undefined) yield { start, end };
}
