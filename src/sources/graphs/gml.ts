import type { Reader, Reading, SourceHints, SourceText } from '../drafts.ts';
import { decodeCharacterReferences } from '../fields/character-references.ts';
import { readExactDecimal } from '../fields/decimal-number.ts';
import { OPENING } from '../opening.ts';
import { type GmlToken, gmlTokens } from './gml-tokens.ts';
import { GraphDrafts, type GraphLink } from './graph-drafts.ts';
import type { GraphValue } from './graph-nodes.ts';

/** Lists within lists beyond this depth are no graph; reading stops there. */
const DEEPEST = 100;

/**
 * GML, the Graph Modelling Language. Lists within nodes and links give their values under joined names (`graphics.x`), and a name that stands several times gives one value
 * with semicolons. The weight of a link is its `weight`, or else its `value`. Nodes of a second and further graph of a file have its number before their ids (`2:17`).
 * Reference: Himsolt 1997, GML: a portable graph file format.
 */
export const gml: Reader = {
  format: 'gml',
  label: 'GML graph',
  reads: 'link',
  recognise: ({ text }) => {
    const opening = text.slice(0, OPENING);
    return /^\s*(?:#|[a-z]\w*\s+["\d[])/i.test(opening) && /(?:^|\s)graph\s*\[/i.test(opening) && (/\snode\s*\[/i.test(opening) || /graph\s*\[\s*(?:directed|comment|label|id|\])/i.test(opening)) ? 0.95 : 0;
  },
  read: (source, hints) => new GmlReading(source, hints).read(),
};

/** A list whose end is still to come. */
interface OpenList {
  readonly key: string;
  readonly start: number;
  /** Where its values go: those of the node or link that it is or stands in; undefined for a graph, and for what stands outside all of them. */
  readonly values: Map<string, GraphValue> | undefined;
  /** Before the names of its values. */
  readonly prefix: string;
}

class GmlReading {
  readonly #source: SourceText;
  readonly #drafts: GraphDrafts;
  readonly #open: OpenList[] = [];
  #graphs = 0;
  #directed = false;
  /** Links of the graph at hand: whether they are directed may stand behind them. */
  #links: Omit<GraphLink, 'directed'>[] = [];
  #key: GmlToken | undefined;
  readonly #stray: GmlToken[] = [];

  constructor(source: SourceText, hints: SourceHints | undefined) {
    this.#source = source;
    this.#drafts = new GraphDrafts(source, hints);
  }

  read(): Reading {
    for (const token of gmlTokens(this.#source.text)) {
      if (token.type === 'close') this.#close(token);
      else if (this.#key === undefined) this.#takeKey(token);
      else if (token.type === 'open') this.#openList(this.#key);
      else this.#takeValue(this.#key, token);
      if (this.#open.length > DEEPEST) {
        this.#drafts.tell('entry-malformed', this.#placeOf(token), `Lists stand more than ${DEEPEST} deep within each other; reading stops here`, 'Look whether this is the file you meant.');
        break;
      }
    }
    this.#end();
    return this.#drafts.reading();
  }

  #takeKey(token: GmlToken): void {
    if (token.type === 'word') this.#key = token;
    else if (token.type === 'open') this.#openList(token);
    else this.#stray.push(token);
  }

  #openList(key: GmlToken): void {
    const outer = this.#open.at(-1);
    const name = key.type === 'word' ? key.written : '';
    this.#key = undefined;
    if (name === '') this.#stray.push(key);
    if (outer === undefined && name.toLowerCase() === 'graph') {
      this.#graphs += 1;
      this.#directed = false;
    }
    const isRecord = this.#open.length === 1 && outer?.key === 'graph' && ['node', 'edge'].includes(name.toLowerCase());
    const values = isRecord ? new Map<string, GraphValue>() : outer?.values;
    this.#open.push({ key: name.toLowerCase(), start: key.start, values, prefix: isRecord || values === undefined ? '' : `${outer?.prefix ?? ''}${name}.` });
  }

  #takeValue(key: GmlToken, token: GmlToken): void {
    const list = this.#open.at(-1);
    this.#key = undefined;
    const value = (token.type === 'number' ? readExactDecimal(token.written) : undefined) ?? decodeCharacterReferences(token.written).replace(/\s+/g, ' ');
    if (!token.whole) this.#drafts.tell('entry-unfinished', this.#placeOf(token), 'The quotation mark that opens here is never closed', 'Look whether the file is whole.');
    if (list?.values !== undefined) {
      const name = list.prefix + key.written;
      const before = list.values.get(name);
      list.values.set(name, before === undefined ? value : `${before}; ${value}`);
    } else if (list?.key === 'graph' && key.written.toLowerCase() === 'directed') this.#directed = value === 1;
    else this.#drafts.unheld(`“${key.written}” of the graph`, this.#placeOf(key));
  }

  #close(token: GmlToken): void {
    const list = this.#open.pop();
    if (this.#key !== undefined) this.#stray.push(this.#key);
    this.#key = undefined;
    if (list === undefined) this.#stray.push(token);
    else if (list.values !== undefined && this.#open.length === 1) this.#takeRecord(list, list.values, token.end);
    else if (list.key === 'graph' && this.#open.length === 0) this.#flushLinks();
  }

  #takeRecord({ key, start }: OpenList, values: Map<string, GraphValue>, end: number): void {
    const place = this.#source.lines.place(start, end);
    const take = (name: string): string | undefined => {
      const value = values.get(name);
      values.delete(name);
      return value === undefined ? undefined : this.#idOf(value);
    };
    if (key === 'node') {
      const id = take('id');
      if (id === undefined) this.#drafts.refuse('entry-malformed', place, 'The node has no id', 'Give it a line `id` with a number of its own.');
      else this.#drafts.addNode({ id, place, values });
      return;
    }
    const from = take('source');
    const to = take('target');
    const value = values.get('value');
    if (!values.has('weight') && typeof value === 'number') {
      values.delete('value');
      values.set('weight', value);
    }
    if (from === undefined || to === undefined) this.#drafts.refuse('entry-malformed', place, 'The link names only one end', 'Give it both `source` and `target`.');
    else this.#links.push({ place, from, to, values });
  }

  #idOf(value: GraphValue): string {
    return this.#graphs > 1 ? `${this.#graphs}:${value}` : String(value);
  }

  #flushLinks(): void {
    for (const link of this.#links) this.#drafts.addLink({ ...link, directed: this.#directed });
    this.#links = [];
  }

  #end(): void {
    const { text, lines } = this.#source;
    this.#flushLinks();
    const [graph, record] = this.#open;
    const cut = record ?? graph;
    if (cut !== undefined) {
      const place = lines.place(cut.start, text.length);
      this.#drafts.tell('entry-unfinished', place, `The file ends within “${cut.key}”`, 'Look whether the file is whole; what stands before is read.');
      if (record?.values !== undefined) this.#drafts.skip(place, 'the file ends before the record does');
    }
    const [first] = this.#stray;
    if (first !== undefined) this.#drafts.tell('entry-malformed', this.#placeOf(first), this.#stray.length === 1 ? 'What stands here has no key before it or no value behind it' : `What stands here and at ${this.#stray.length - 1} more places has no key before it or no value behind it`, 'GML is made of keys, each with a value or a list in brackets.');
  }

  #placeOf({ start, end }: GmlToken): ReturnType<SourceText['lines']['place']> {
    return this.#source.lines.place(start, end);
  }
}
