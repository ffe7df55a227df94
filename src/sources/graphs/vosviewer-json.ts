import type { Reader, Reading, SourceHints, SourceText } from '../drafts.ts';
import { elementSpans, type JsonSpan, memberSpan, memberSpans, parseSpan, valueSpans } from '../json/json-spans.ts';
import { isObject, textAt, valueAt } from '../json/json-values.ts';
import { OPENING } from '../opening.ts';
import { GraphDrafts } from './graph-drafts.ts';
import type { GraphValue } from './graph-nodes.ts';
import { describedValues } from './vosviewer-description.ts';

/** Members of an item that hold values by name, and the word under which VOSviewer's maps write them: `weight<Citations>`. */
const NAMED_VALUES: ReadonlyMap<string, string> = new Map([['weights', 'weight'], ['scores', 'score']]);

/**
 * JSON of VOSviewer and VOSviewer Online: items, and links without direction. Weights and scores have the names that they have in a map (`weight<Citations>`).
 * Reference: https://github.com/neesjanvaneck/VOSviewer-Online/blob/main/docs/source/file-types.rst.
 */
export const vosviewerJson: Reader = {
  format: 'vosviewer-json',
  label: 'VOSviewer JSON',
  reads: 'link',
  recognise: ({ text }) => {
    const opening = text.slice(0, OPENING);
    return /^\s*\{/.test(opening) && /"network"\s*:\s*\{\s*"(?:items|links|clusters)"\s*:/.test(opening) ? 0.95 : 0;
  },
  read: (source, hints) => new VosviewerReading(source, hints).read(),
};

class VosviewerReading {
  readonly #source: SourceText;
  readonly #drafts: GraphDrafts;

  constructor(source: SourceText, hints: SourceHints | undefined) {
    this.#source = source;
    this.#drafts = new GraphDrafts(source, hints);
  }

  read(): Reading {
    const { text, lines } = this.#source;
    const [root] = valueSpans(text);
    for (const { name, value } of root === undefined ? [] : memberSpans(text, root)) {
      if (name !== 'network') this.#drafts.unheld(`“${name}” of the file`, lines.place(value.start, value.end));
    }
    const network = root === undefined ? undefined : memberSpan(text, root, 'network');
    for (const { name, value } of network === undefined ? [] : memberSpans(text, network)) {
      if (name === 'items') this.#records(value, (record, span) => this.#readItem(record, span));
      else if (name === 'links') this.#records(value, (record, span) => this.#readLink(record, span));
      else this.#drafts.unheld(`“${name}” of the network`, lines.place(value.start, value.end));
    }
    if (root?.whole === false) this.#drafts.tell('entry-unfinished', lines.place(text.length, text.length), 'The file ends before its last bracket is closed', 'Look whether the file is whole; what stands before is read.');
    return this.#drafts.reading();
  }

  /** Hands on what is an object; the rest is left out, with its reason. */
  #records(list: JsonSpan, read: (record: object, span: JsonSpan) => void): void {
    const { text, lines } = this.#source;
    for (const span of elementSpans(text, list)) {
      const record = span.whole ? parseSpan(text, span) : undefined;
      const place = lines.place(span.start, span.end);
      if (isObject(record)) read(record, span);
      else if (!span.whole) this.#drafts.skip(place, 'the file ends before the record does');
      else this.#drafts.refuse('entry-malformed', place, 'What stands here is no object of JSON', 'Items and links stand in braces.');
    }
  }

  #readItem(item: object, span: JsonSpan): void {
    const place = this.#source.lines.place(span.start, span.end);
    const id = textAt(item, 'id');
    if (id === undefined) return this.#drafts.refuse('value-unknown', place, 'The item has no id', 'Links name items by their ids.');
    const values = Object.entries(item).flatMap(([name, value]: [string, unknown]): (readonly [string, GraphValue])[] => {
      if (name === 'id') return [];
      if (name === 'description' && typeof value === 'string') return describedValues(value);
      if (typeof value === 'string' || typeof value === 'number') return [[name, value]];
      const word = NAMED_VALUES.get(name);
      if (word !== undefined && isObject(value)) return Object.entries(value).flatMap(([inner, number]: [string, unknown]) => (typeof number === 'number' ? [[`${word}<${inner}>`, number] as const] : []));
      this.#drafts.unheld(`“${name}” of items`, place);
      return [];
    });
    this.#drafts.addNode({ id, place, values: new Map(values) });
  }

  #readLink(link: object, span: JsonSpan): void {
    const place = this.#source.lines.place(span.start, span.end);
    const [from, to] = [textAt(link, 'source_id'), textAt(link, 'target_id')];
    if (from === undefined || to === undefined) return this.#drafts.refuse('value-unknown', place, 'The link names only one end', 'Give it `source_id` and `target_id`.');
    const strength = valueAt(link, 'strength');
    const others = Object.keys(link).filter((name) => !['source_id', 'target_id', 'strength'].includes(name));
    for (const name of others) this.#drafts.unheld(`“${name}” of links`, place);
    this.#drafts.addLink({ place, from, to, directed: false, values: typeof strength === 'number' ? new Map([['weight', strength]]) : new Map() });
  }
}
