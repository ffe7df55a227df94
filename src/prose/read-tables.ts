import { ARTEFACT_KINDS } from '../base/kinds.ts';
import { MASK } from '../sources/text/sentences.ts';
import type { Paragraph, TableRow } from '../sources/text/text-document.ts';
import { CITATION } from './clauses.ts';
import { parameterCount, unitOfColumn } from './counts.ts';
import { edgeKindOf } from './edge-kind-of.ts';
import type { FactProperty } from './fact-cue.ts';
import type { KnownNames, KnownThing } from './known-names.ts';
import type { ProseFact } from './read-facts.ts';
import type { ProseRelation } from './read-lineage.ts';
import { type ColumnMeaning, columnMeaning } from './table-columns.ts';

/** What the tables of a text state, and the paragraphs that are to be read as sentences. */
export interface ReadTables {
  readonly relations: readonly ProseRelation[];
  readonly facts: readonly ProseFact[];
  /** All but the rows of the tables read here. */
  readonly rest: readonly Paragraph[];
}

/** How surely a row is read: its column says what a cell means. */
const READ = { rule: 'table-row', strength: 'stated', confidence: 0.95 } as const;

type RowParagraph = Paragraph & { readonly row: TableRow };

interface Column {
  readonly head: string;
  readonly meaning: ColumnMeaning | undefined;
}

/**
 * Reads the tables of a text that tell by the heads of their columns what they say: one column of things (`Model`), and others of what each rests on, is trained on, by whom it was made, when, how
 * large. A row speaks of the one known thing in its cell of things, and of known things in the others. Other tables stay among the paragraphs. O(length).
 */
export function readTables(paragraphs: readonly Paragraph[], names: KnownNames): ReadTables {
  const relations: ProseRelation[] = [];
  const facts: ProseFact[] = [];
  const rest: Paragraph[] = [];
  let table: number | undefined;
  let columns: readonly Column[] = [];
  for (const paragraph of paragraphs) {
    if (!isRow(paragraph)) {
      rest.push(paragraph);
      continue;
    }
    if (paragraph.row.table !== table) {
      table = paragraph.row.table;
      columns = columnsOf(paragraph);
      if (columns.length > 0) continue;
    }
    if (columns.length === 0) rest.push(paragraph);
    else readRow(paragraph, columns, names, relations, facts);
  }
  return { relations, facts, rest };
}

function isRow(paragraph: Paragraph): paragraph is RowParagraph {
  return paragraph.row !== undefined;
}

/** The columns that a head row tells; none where it tells of no things, or nothing about them. Where no other column can be that of the things, an architecture is one. */
function columnsOf({ prose, row: { cells } }: RowParagraph): readonly Column[] {
  const columns = cells.map(({ start, end }): Column => {
    const head = prose.slice(start, end).replaceAll(MASK, ' ').trim();
    return { head, meaning: columnMeaning(head) };
  });
  const ofThings = columns.flatMap(({ meaning }, index) => (meaning?.is === 'thing' ? [index] : []));
  const things = ofThings.find((index) => partMeaning(columns[index]?.head ?? '') === undefined) ?? ofThings[0] ?? -1;
  const told = columns.map((column, index): Column => (column.meaning?.is === 'thing' && index !== things ? { ...column, meaning: partMeaning(column.head) } : column));
  return things >= 0 && told.some(({ meaning }) => meaning !== undefined && meaning.is !== 'thing') ? told : [];
}

/** What a second column of things is: an architecture or a framework is what the first rests on, a data set what it is trained on. */
function partMeaning(head: string): ColumnMeaning | undefined {
  if (/^(?:architecture|network|framework)s?$|架构|网络|框架/iu.test(head)) return { is: 'parent', says: 'has-part' };
  return /dataset|数据集/iu.test(head) ? { is: 'parent', says: 'trains-on' } : undefined;
}

function readRow(paragraph: RowParagraph, columns: readonly Column[], names: KnownNames, relations: ProseRelation[], facts: ProseFact[]): void {
  const sentence = { start: paragraph.start, end: paragraph.end };
  const cells = paragraph.row.cells.map(({ start, end }) => withoutCitations(paragraph, start, end));
  const index = columns.findIndex(({ meaning }) => meaning?.is === 'thing');
  const [thing, ...others] = thingsIn(cells[index] ?? '', names, ({ kind }) => ARTEFACT_KINDS.includes(kind));
  // Of a cell that names several, it is not told which one the row is about.
  if (thing === undefined || others.length > 0) return;
  for (const [at, { head, meaning }] of columns.entries()) {
    const cell = cells[at] ?? '';
    if (meaning?.is === 'parent') {
      for (const parent of thingsIn(cell, names, ({ kind }) => ARTEFACT_KINDS.includes(kind))) {
        const kind = edgeKindOf(meaning.says, parent.kind);
        if (kind !== undefined && parent.key !== thing.key && edgeKindOf('varies', thing.kind) !== undefined) relations.push({ child: thing, kind, parent, sentence, ...READ });
      }
    } else if (meaning?.is === 'fact') for (const fact of factsOf(meaning.property, cell, head, names)) facts.push({ thing, property: meaning.property, ...fact, sentence, ...READ });
  }
}

function factsOf(property: FactProperty, cell: string, head: string, names: KnownNames): Pick<ProseFact, 'value' | 'written' | 'organisation'>[] {
  if (property === 'maker') return thingsIn(cell, names, ({ kind }) => kind === 'organisation').map((organisation) => ({ value: organisation.label, written: organisation.label, organisation }));
  const written = cell.replaceAll(CITATION, '').trim();
  const value = property === 'year' ? /^(?:.{0,12}[^\d])?((?:19[5-9]|20\d)\d)(?!\d)/u.exec(written)?.[1] : parameterCount(written.replace(/^[~≈约]\s*/u, ''), unitOfColumn(head));
  return value === undefined ? [] : [{ value, written }];
}

/** The known things in a cell, each once. */
function thingsIn(cell: string, names: KnownNames, isWanted: (thing: KnownThing) => boolean): KnownThing[] {
  return [...new Set(names.find(cell).map(({ thing }) => thing))].filter(isWanted);
}

/** The words of a cell, its citations masked and markup blank. */
function withoutCitations({ prose, markers }: Paragraph, start: number, end: number): string {
  let text = '';
  let done = start;
  for (const marker of markers) {
    if (marker.end <= start || marker.start >= end) continue;
    text += prose.slice(done, Math.max(done, marker.start)) + CITATION.repeat(Math.max(0, Math.min(end, marker.end) - Math.max(done, marker.start)));
    done = Math.max(done, Math.min(end, marker.end));
  }
  return (text + prose.slice(done, end)).replace(/\ufffc|\*\*|__/g, (markup) => ' '.repeat(markup.length));
}
