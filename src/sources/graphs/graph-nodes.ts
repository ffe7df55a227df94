import { findIdentifiers, readDoi } from '../../base/identifiers.ts';
import { isNodeKind, type NodeKind } from '../../base/kinds.ts';
import type { Place } from '../../base/places.ts';
import type { CslItem } from '../csl.ts';
import type { GivenValues, ReferenceDraft, SourceHints, ThingDraft } from '../drafts.ts';
import { bareDoi } from '../fields/bare-doi.ts';
import { jsonList } from '../fields/listed-texts.ts';
import { saysOthers } from '../fields/name-lists.ts';
import { plainName } from '../fields/plain-names.ts';
import type { ReaderNotes } from '../reader-notes.ts';
import { referenceDraft } from '../reference-draft.ts';
import { columnName } from '../tables/table.ts';

/** A value of a node or link: a number only where the file writes it as one. */
export type GraphValue = string | number;

/** A node as a graph file describes it, its values under the names that the file uses. */
export interface GraphNode {
  readonly id: string;
  readonly place: Place;
  readonly values: ReadonlyMap<string, GraphValue>;
}

/** What a value of a node says, and the names that files give such a value, the most telling first; compared as headers of tables are. */
const NAMES = {
  kind: ['kind', 'type'],
  label: ['label', 'name'],
  title: ['title'],
  aliases: ['aliases'],
  authors: ['authors'],
  year: ['year', 'pub_year', 'publication_year'],
  month: ['month'],
  venue: ['venue'],
  doi: ['doi'],
  url: ['url'],
  identifiers: ['identifiers'],
  modality: ['modality'],
  note: ['note', 'description'],
} as const;
type Said = keyof typeof NAMES;

/**
 * A node as a draft: a work where the node says so (`kind` or `type`), else where the project says that the nodes are works, else where the node has a DOI; any other node
 * is a thing of the kind that it or the project names, or an item. Values that a draft has no member for, or that are not what their name says, stay in `given`.
 */
export function nodeDraft(node: GraphNode, hints: SourceHints, notes: ReaderNotes): ReferenceDraft | ThingDraft {
  const values = new NodeValues(node.values);
  const kind = values.kind() ?? hints.nodes ?? (values.namesDoi() ? 'work' : 'item');
  return kind === 'work' ? workDraft(node, values, notes) : thingDraft(node, kind, values);
}

/** That it has given values, if only none, tells a node from an entry of a bibliography. */
function workDraft(node: GraphNode, values: NodeValues, notes: ReaderNotes): ReferenceDraft {
  const title = values.text('title') ?? values.text('label');
  const year = values.whole('year', 1, 9999);
  const month = year === undefined ? undefined : values.whole('month', 1, 12);
  const names = values.list('authors');
  const authors = names.filter((name) => !saysOthers(name));
  const csl: CslItem = {
    id: node.id,
    type: 'document',
    ...(title === undefined ? {} : { title }),
    ...(authors.length === 0 ? {} : { author: authors.map((name) => plainName(name)) }),
    ...(authors.length < names.length ? { 'author-and-others': true } : {}),
    ...(year === undefined ? {} : { issued: { 'date-parts': [month === undefined ? [year] : [year, month]] } }),
    ...optional('container-title', values.text('venue')),
    ...optional('DOI', bareDoi(values.text('doi'))),
    ...optional('URL', values.text('url')),
    ...optional('note', values.text('note')),
  };
  const identifiers = [...values.list('identifiers'), node.id].flatMap(findIdentifiers);
  return { ...referenceDraft(notes, node.place, csl, { identifiers }), given: {}, ...values.rest() };
}

function thingDraft(node: GraphNode, kind: Exclude<NodeKind, 'work'>, values: NodeValues): ThingDraft {
  const year = values.whole('year', 1, 9999);
  const month = values.whole('month', 1, 12);
  return {
    type: 'thing',
    place: node.place,
    kind,
    name: values.text('label') ?? values.text('title') ?? node.id,
    id: node.id,
    aliases: values.list('aliases'),
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...optional('modality', values.text('modality')),
    ...optional('note', values.text('note')),
    developers: [],
    introducedBy: [],
    ...values.rest(),
  };
}

/** The values of one node; what is asked for and understood is taken, and the rest is left. */
class NodeValues {
  readonly #values: ReadonlyMap<string, GraphValue>;
  /** The names that the file uses, by the names under which values are known. */
  readonly #names = new Map<string, string>();
  readonly #taken = new Set<string>();

  constructor(values: ReadonlyMap<string, GraphValue>) {
    this.#values = values;
    for (const name of values.keys()) {
      const known = columnName(name);
      if (!this.#names.has(known)) this.#names.set(known, name);
    }
  }

  namesDoi(): boolean {
    return this.#find('doi', (value) => readDoi(String(value))) !== undefined;
  }

  kind(): NodeKind | undefined {
    return this.#take('kind', (value) => (typeof value === 'string' && isNodeKind(value.toLowerCase()) ? (value.toLowerCase() as NodeKind) : undefined));
  }

  text(said: Said): string | undefined {
    return this.#take(said, (value) => String(value).trim() || undefined);
  }

  whole(said: Said, least: number, most: number): number | undefined {
    return this.#take(said, (value) => {
      const number = typeof value === 'number' ? value : /^\s*\d{1,4}(?:\.0*)?\s*$/.test(value) ? Number(value) : Number.NaN;
      return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
    });
  }

  /** A list as JSON or with semicolons or bars between its members; empty where there is none. */
  list(said: Said): string[] {
    return this.#take(said, (value) => listOf(String(value))) ?? [];
  }

  /** What was not taken, as the member of a draft. */
  rest(): { readonly given?: GivenValues } {
    const rest = [...this.#values].filter(([name, value]) => !this.#taken.has(name) && value !== '');
    return rest.length === 0 ? {} : { given: Object.fromEntries(rest) };
  }

  #take<T>(said: Said, read: (value: GraphValue) => T | undefined): T | undefined {
    const found = this.#find(said, read);
    if (found !== undefined) this.#taken.add(found.name);
    return found?.value;
  }

  #find<T>(said: Said, read: (value: GraphValue) => T | undefined): { readonly name: string; readonly value: T } | undefined {
    for (const known of NAMES[said]) {
      const name = this.#names.get(known);
      const value = name === undefined ? undefined : this.#values.get(name);
      const understood = value === undefined ? undefined : read(value);
      if (name !== undefined && understood !== undefined) return { name, value: understood };
    }
    return undefined;
  }
}

function listOf(text: string): string[] | undefined {
  const members = jsonList(text) ?? text.split(/[;|]/);
  const list = members.map((member) => member.trim()).filter((member) => member !== '');
  return list.length === 0 ? undefined : list;
}

function optional<Name extends string>(name: Name, value: string | undefined): { readonly [name in Name]?: string } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [name in Name]?: string });
}
