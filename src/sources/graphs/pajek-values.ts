import type { Place } from '../../base/places.ts';
import type { Reader, Reading, SourceHints, SourceText } from '../drafts.ts';
import { readDecimal } from '../fields/decimal-number.ts';
import { shortened } from '../fields/shortened.ts';
import { textLines } from '../fields/text-lines.ts';
import { OPENING } from '../opening.ts';
import { GraphDrafts } from './graph-drafts.ts';

const VERTICES = /^\s*\*vertices\s+(\d{1,15})\s*$/i;
const LONG_LABEL = /^\s*(\d{1,15})\s+"/;

/**
 * Values for the vertices of a Pajek network that stands in another file: partitions (`.clu`), vectors (`.vec`), permutations (`.per`), one value a line in the order of the
 * vertices. Lists of long labels (`.nam`) are recognised too, and left out line by line: a value is a number, and an ordinal is no name by which a record could be
 * given a second one.
 * Reference: Mrvar & Batagelj, Pajek reference manual, http://mrvar.fdv.uni-lj.si/pajek/.
 */
export const pajekValues: Reader = {
  format: 'pajek-values',
  label: 'Pajek partition, vector or permutation',
  reads: 'value',
  recognise: ({ text }) => {
    const lines = openingLines(text);
    const [head = '', ...rest] = lines;
    if (VERTICES.test(head)) return rest.length > 0 && rest.every((line) => readDecimal(line) !== undefined) ? 0.95 : 0;
    return lines.length > 1 && lines.every((line, index) => LONG_LABEL.exec(line)?.[1] === String(index + 1)) ? 0.9 : 0;
  },
  read: readPajekValues,
};

/** The first lines of a Pajek file that say something. */
export function openingLines(text: string): string[] {
  const lines: string[] = [];
  for (const line of textLines(text.slice(0, OPENING))) {
    if (line.text.trim() !== '' && !line.text.startsWith('%')) lines.push(line.text);
    if (lines.length === 200) break;
  }
  // The last line may be cut.
  return text.length > OPENING && lines.length > 1 && lines.length < 200 ? lines.slice(0, -1) : lines;
}

function readPajekValues(source: SourceText, hints?: SourceHints): Reading {
  const drafts = new GraphDrafts(source, hints);
  let values: PajekValues | undefined;
  for (const { start, text } of textLines(source.text)) {
    if (text.trim() === '' || text.startsWith('%')) continue;
    const place = source.lines.place(start, start + text.trimEnd().length);
    const size = VERTICES.exec(text)?.[1];
    if (size !== undefined && values === undefined) values = new PajekValues(source, drafts, fileStem(source.path), { first: 0, size: Number(size), place });
    else if (values !== undefined) values.take(start, text);
    else if (LONG_LABEL.test(text)) {
      drafts.unheld('“long label” of a vertex', place);
      drafts.skip(place, 'a long label: vertices are known by the labels of their network');
    }
    else drafts.refuse('entry-malformed', place, 'The line is neither a value nor a label of a vertex', 'A file of values begins with `*Vertices` and their number.');
  }
  values?.end();
  return drafts.reading();
}

/** One list of values for the vertices of a network, as it is read. */
export class PajekValues {
  readonly #source: SourceText;
  readonly #drafts: GraphDrafts;
  readonly #name: string;
  readonly #vertices: { readonly first: number; readonly size: number; readonly place: Place };
  #count = 0;

  /** `first` is the ordinal of the first vertex, and the place that of the line that says how many there are. */
  constructor(source: SourceText, drafts: GraphDrafts, name: string, vertices: { readonly first: number; readonly size: number; readonly place: Place }) {
    this.#source = source;
    this.#drafts = drafts;
    this.#name = name;
    this.#vertices = vertices;
  }

  /** Reads the values of one line. */
  take(start: number, text: string): void {
    for (const token of text.matchAll(/\S+/g)) {
      const place = this.#source.lines.place(start + token.index, start + token.index + token[0].length);
      const value = readDecimal(token[0]);
      if (value === undefined) this.#drafts.refuse('value-unknown', place, `“${shortened(token[0])}” is no number`, 'Each line holds the value of one vertex.');
      else if (this.#count >= this.#vertices.size) this.#drafts.refuse('value-unknown', place, `There are more values than the ${this.#vertices.size} vertices`, 'Look whether values and network belong together.');
      else this.#drafts.addValue({ type: 'value', place, ordinal: this.#vertices.first + this.#count, name: this.#name, value });
      // What is no number stands for a vertex all the same.
      this.#count += 1;
    }
  }

  end(): void {
    const { size, place } = this.#vertices;
    if (this.#count < size) this.#drafts.tell('entry-unfinished', place, `There should be ${size} values, and there are ${this.#count}`, 'Look whether the file is whole.');
  }
}

function fileStem(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}
