import type { Place } from '../../base/places.ts';
import type { Reader, Reading, SourceHints, SourceText } from '../drafts.ts';
import { decodeCharacterReferences } from '../fields/character-references.ts';
import { readDecimal } from '../fields/decimal-number.ts';
import { shortened } from '../fields/shortened.ts';
import { textLines } from '../fields/text-lines.ts';
import { GraphDrafts } from './graph-drafts.ts';
import type { GraphValue } from './graph-nodes.ts';
import { type PajekToken, pajekTokens, readParameters, readVertex } from './pajek-lines.ts';
import { openingLines, pajekValues, PajekValues } from './pajek-values.ts';

/** Vertices that no line describes are taken into the graph up to this number, or the length of the file where that is more: a single line can say that there are more than memory holds. */
const MOST_UNDESCRIBED = 10_000;

/** What a line under a heading holds. */
type Holds = 'vertices' | 'pairs' | 'lists' | 'matrix' | 'values' | 'nothing' | 'unread';

/** The headings of Pajek files, in lower case. */
const HEADINGS: ReadonlyMap<string, { readonly holds: Holds; readonly directed?: boolean }> = new Map([
  ['*network', { holds: 'nothing' }],
  ['*vertices', { holds: 'vertices' }],
  ['*arcs', { holds: 'pairs', directed: true }],
  ['*edges', { holds: 'pairs', directed: false }],
  ['*arcslist', { holds: 'lists', directed: true }],
  ['*edgeslist', { holds: 'lists', directed: false }],
  ['*matrix', { holds: 'matrix', directed: true }],
  ['*partition', { holds: 'values' }],
  ['*vector', { holds: 'values' }],
  ['*permutation', { holds: 'values' }],
]);

/**
 * Pajek networks (`.net`) and projects (`.paj`). A vertex has its number as id, in the second and further networks of a project after the number of the network (`2:17`). Coordinates
 * and the parameters of shapes are given values; the two modes of a two-mode network are the given value `mode`. Each line of `*Arcs`, each end in a line of
 * `*Arcslist` and each number of a `*Matrix` that is not zero is a link. Partitions and vectors of a project count vertices through all its networks, and belong to the last network of
 * their size.
 * Reference: Mrvar & Batagelj, Pajek reference manual, http://mrvar.fdv.uni-lj.si/pajek/.
 */
export const pajek: Reader = {
  format: 'pajek',
  label: 'Pajek network or project',
  reads: 'link',
  recognise: (source) => {
    const [head = ''] = openingLines(source.text);
    return HEADINGS.has(headingOf(head)) && pajekValues.recognise(source) === 0 ? 0.95 : 0;
  },
  read: (source, hints) => new PajekReading(source, hints).read(),
};

interface Network {
  /** The ordinal of its first vertex among all of the file. */
  readonly first: number;
  readonly size: number;
  /** How many vertices are of the first mode; undefined where there is but one. */
  readonly firstMode: number | undefined;
  readonly prefix: string;
  readonly place: Place;
  readonly described: Map<number, { readonly place: Place; readonly values: ReadonlyMap<string, GraphValue> }>;
}

class PajekReading {
  readonly #source: SourceText;
  readonly #drafts: GraphDrafts;
  readonly #networks: Network[] = [];
  readonly #relations = new Map<string, string>();
  #holds: Holds = 'unread';
  #directed = true;
  /** Of the links of the section. */
  #relation: string | undefined;
  /** The name of the partition or vector whose vertices are still to be counted. */
  #valuesName: string | undefined;
  #values: PajekValues | undefined;
  /** Numbers of the matrix read so far. */
  #cells = 0;
  #collecting = false;

  constructor(source: SourceText, hints: SourceHints | undefined) {
    this.#source = source;
    this.#drafts = new GraphDrafts(source, hints);
  }

  read(): Reading {
    for (const { start, text } of textLines(this.#source.text)) {
      if (text.trim() === '' || text.startsWith('%')) continue;
      if (text.trimStart().startsWith('*')) this.#beginSection(start, text);
      else this.#readLine(start, text);
    }
    this.#endSection();
    this.#flushVertices();
    return this.#drafts.reading();
  }

  #beginSection(start: number, text: string): void {
    const heading = headingOf(text);
    const place = this.#place(start, text);
    const [, ...words] = pajekTokens(start, text);
    const row = HEADINGS.get(heading);
    this.#endSection();
    if (heading !== '*vertices') this.#valuesName = undefined;
    if (this.#valuesName === undefined) this.#flushVertices();
    this.#holds = row?.holds ?? 'unread';
    this.#directed = row?.directed ?? true;
    this.#cells = 0;
    if (row === undefined) this.#drafts.tell('value-unknown', place, `“${heading}” is no heading that is read; the lines below it are left out`, 'Networks, partitions, vectors and permutations are read.');
    else if (heading === '*network') this.#drafts.unheld('“name” of a network', place);
    else if (row.holds === 'values') this.#valuesName = text.trim().slice(heading.length).trim() || heading.slice(1);
    else if (row.holds === 'vertices') this.#beginVertices(place, words);
    else if (this.#networks.length === 0) {
      this.#holds = 'unread';
      this.#drafts.tell('entry-malformed', place, `“${heading}” stands before any vertices; the lines below it are left out`, 'A network begins with `*Vertices` and their number.');
    } else this.#relation = this.#relationOf(text);
  }

  #beginVertices(place: Place, words: readonly PajekToken[]): void {
    const [size, firstMode] = words.map(({ text }) => (/^\d{1,15}$/.test(text) ? Number(text) : undefined));
    if (size === undefined) {
      this.#holds = 'unread';
      this.#drafts.tell('entry-malformed', place, 'The heading does not say how many vertices there are; the lines below it are left out', 'Write their number behind `*Vertices`.');
    } else if (this.#valuesName !== undefined) {
      const network = this.#networks.findLast((candidate) => candidate.size === size) ?? this.#networks.at(-1);
      this.#values = new PajekValues(this.#source, this.#drafts, this.#valuesName, { first: network?.first ?? 0, size, place });
      this.#holds = 'values';
    } else {
      const prefix = this.#networks.length === 0 ? '' : `${this.#networks.length + 1}:`;
      this.#networks.push({ first: this.#drafts.order, size, firstMode, prefix, place, described: new Map() });
      this.#collecting = true;
    }
  }

  /** `*Arcs :2 "cites"` names the second relation; under `*Arcs :2` alone stand links of the relation that has been named before. */
  #relationOf(text: string): string | undefined {
    const [, number, name] = /:\s*(\d{1,9})(?:\s+"([^"]*)"?)?/.exec(text) ?? [];
    if (number !== undefined && name !== undefined) this.#relations.set(number, name);
    return number === undefined ? undefined : this.#relations.get(number);
  }

  #endSection(): void {
    this.#values?.end();
    if (this.#values !== undefined) this.#valuesName = undefined;
    this.#values = undefined;
  }

  /** Puts the vertices of the network into the drafts, in the order of their numbers. */
  #flushVertices(): void {
    const network = this.#networks.at(-1);
    if (network === undefined || !this.#collecting) return;
    this.#collecting = false;
    const { size, described, place } = network;
    const all = size - described.size <= Math.max(MOST_UNDESCRIBED, this.#source.text.length);
    if (!all) this.#drafts.tell('entry-unfinished', place, `Of ${size} vertices ${described.size} are described; the others are left out`, 'Look whether the file is whole.');
    const ordinals = all ? numbersUpTo(size) : [...described.keys()].sort((left, right) => left - right);
    for (const ordinal of ordinals) {
      const vertex = described.get(ordinal);
      const mode: readonly [string, number][] = network.firstMode === undefined ? [] : [['mode', ordinal <= network.firstMode ? 1 : 2]];
      this.#drafts.addNode({ id: `${network.prefix}${ordinal}`, place: vertex?.place ?? place, values: new Map([...(vertex?.values ?? []), ...mode]) });
    }
    described.clear();
  }

  #readLine(start: number, text: string): void {
    if (this.#holds === 'vertices') this.#readVertex(start, text);
    else if (this.#holds === 'pairs') this.#readPair(start, text);
    else if (this.#holds === 'lists') this.#readList(start, text);
    else if (this.#holds === 'matrix') this.#readCells(start, text);
    else if (this.#holds === 'values' && this.#values !== undefined) this.#values.take(start, text);
    else this.#drafts.skip(this.#place(start, text), 'stands under no heading that is read');
  }

  #readVertex(start: number, text: string): void {
    const network = this.#networks.at(-1);
    const place = this.#place(start, text);
    const vertex = readVertex(start, text);
    if (network === undefined || vertex === undefined) return this.#drafts.refuse('entry-malformed', place, 'The line does not begin with the number of a vertex', 'Write the number, the label in quotation marks, and then the rest.');
    if (vertex.ordinal < 1 || vertex.ordinal > network.size) return this.#drafts.refuse('value-unknown', place, `There is no vertex ${vertex.ordinal} among ${network.size}`, 'Look at the number behind `*Vertices`.');
    if (network.described.has(vertex.ordinal)) return this.#drafts.refuse('entry-key-repeated', place, `The vertex ${vertex.ordinal} is described twice; the first is read`, 'Give each vertex a number of its own.');
    if (vertex.openLabel) this.#drafts.tell('field-malformed', place, 'The label has no closing quotation mark; it is read to the end of the line', 'Close it.');
    const label: readonly [string, string][] = vertex.label === undefined ? [] : [['label', decodeCharacterReferences(vertex.label)]];
    network.described.set(vertex.ordinal, { place, values: new Map<string, GraphValue>([...label, ...vertex.values]) });
  }

  /** `from to weight`, with the relation before it and parameters behind it, where there are any. */
  #readPair(start: number, text: string): void {
    const place = this.#place(start, text);
    const tokens = [...pajekTokens(start, text)];
    const relation = /^(\d{1,9}):$/.exec(tokens[0]?.text ?? '')?.[1];
    const [from, to, ...rest] = relation === undefined ? tokens : tokens.slice(1);
    if (from === undefined || to === undefined) return this.#drafts.refuse('entry-malformed', place, 'The line names only one end of a link', 'Write both vertices.');
    const values = new Map<string, GraphValue>();
    const named = relation === undefined ? this.#relation : (this.#relations.get(relation) ?? relation);
    if (named !== undefined) values.set('relation', named);
    const weight = readDecimal(rest[0]?.text ?? '');
    if (weight !== undefined) values.set('weight', weight);
    readParameters(weight === undefined ? rest : rest.slice(1), values);
    this.#addLink(place, from.text, to.text, values);
  }

  /** A first end, and then all to which it is linked; the place of each link is that of its second end. */
  #readList(start: number, text: string): void {
    let from: string | undefined;
    for (const token of pajekTokens(start, text)) {
      if (from === undefined) from = token.text;
      else this.#addLink(this.#source.lines.place(token.start, token.end, `links of ${from}`), from, token.text, this.#relation === undefined ? new Map() : new Map([['relation', this.#relation]]));
    }
  }

  /** Rows of a matrix, by their numbers, however they are broken into lines. */
  #readCells(start: number, text: string): void {
    const { size = 0, firstMode } = this.#networks.at(-1) ?? {};
    const [rows, columns] = firstMode === undefined ? [size, size] : [firstMode, size - firstMode];
    for (const token of pajekTokens(start, text)) {
      const row = Math.floor(this.#cells / columns);
      const place = this.#source.lines.place(token.start, token.end, `row ${row + 1}`);
      const weight = readDecimal(token.text);
      if (weight === undefined) this.#drafts.refuse('value-unknown', place, `“${shortened(token.text)}” is no number`, 'A matrix holds the weights of links.');
      else if (!(row < rows)) this.#drafts.refuse('value-unknown', place, `The matrix has more numbers than ${rows} rows of ${columns}`, 'Look at the number behind `*Vertices`.');
      else if (weight !== 0) this.#addLink(place, String(row + 1), String((this.#cells % columns) + 1 + (firstMode ?? 0)), new Map([['weight', weight]]));
      this.#cells += 1;
    }
  }

  #addLink(place: Place, from: string, to: string, values: ReadonlyMap<string, GraphValue>): void {
    const network = this.#networks.at(-1);
    const wrong = [from, to].find((end) => !/^\d{1,15}$/.test(end) || Number(end) < 1 || Number(end) > (network?.size ?? 0));
    if (network === undefined || wrong !== undefined) return this.#drafts.refuse('value-unknown', place, `“${shortened(wrong ?? from)}” is no vertex among ${network?.size ?? 0}`, 'Links name vertices by their numbers.');
    this.#drafts.addLink({ place, from: network.prefix + Number(from), to: network.prefix + Number(to), directed: this.#directed, values });
  }

  #place(start: number, text: string): Place {
    return this.#source.lines.place(start + text.length - text.trimStart().length, start + text.trimEnd().length);
  }
}

function headingOf(line: string): string {
  return /^\s*(\*[a-z]+)/i.exec(line)?.[1]?.toLowerCase() ?? '';
}

function* numbersUpTo(size: number): Generator<number, void, undefined> {
  for (let number = 1; number <= size; number += 1) yield number;
}
