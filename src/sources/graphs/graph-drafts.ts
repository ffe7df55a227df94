import { EDGE_KINDS, type EdgeKind, isEdgeKind, type NodeKind } from '../../base/kinds.ts';
import type { Place } from '../../base/places.ts';
import type { LinkDraft, Reading, ReferenceDraft, SourceHints, SourceText, ThingDraft, ValueDraft } from '../drafts.ts';
import { readDecimal } from '../fields/decimal-number.ts';
import { ReaderNotes } from '../reader-notes.ts';
import { columnName } from '../tables/table.ts';
import { type GraphNode, type GraphValue, nodeDraft } from './graph-nodes.ts';

/** A link as a graph file describes it: ends by their ids, values under the names that the file uses. */
export interface GraphLink {
  readonly place: Place;
  readonly from: string;
  readonly to: string;
  readonly directed: boolean;
  readonly values: ReadonlyMap<string, GraphValue>;
}

/** Where a link says what kind it is, the most telling first. */
const KIND_NAMES = ['kind', 'relation', 'type'];

/** Collects what a graph file holds, as drafts. */
export class GraphDrafts extends ReaderNotes {
  readonly #hints: SourceHints;
  readonly #nodes: (ReferenceDraft | ThingDraft)[] = [];
  readonly #byId = new Map<string, ReferenceDraft | ThingDraft>();
  readonly #links: GraphLink[] = [];
  readonly #values: ValueDraft[] = [];

  constructor(source: SourceText, hints: SourceHints = {}) {
    super(source);
    this.#hints = hints.links !== undefined && hints.nodes === undefined ? { ...hints, ...soleKind(hints.links) } : hints;
  }

  /** How many nodes there are by now. */
  get order(): number {
    return this.#nodes.length;
  }

  addNode(node: GraphNode): void {
    const draft = nodeDraft(node, this.#hints, this);
    this.#nodes.push(draft);
    if (this.#byId.has(node.id)) this.tell('entry-key-repeated', node.place, `A second node has the id “${node.id}”; links are read as links of the first`, 'Give each node an id of its own.');
    else this.#byId.set(node.id, draft);
  }

  addLink(link: GraphLink): void {
    this.#links.push(link);
  }

  addValue(value: ValueDraft): void {
    this.#values.push(value);
  }

  /** All drafts: nodes, links and values, each in the order of the file. O(nodes + links). */
  reading(): Reading {
    const links = this.#links.map((link) => this.#linkDraft(link));
    // A mere list of links describes none of its nodes.
    if (this.order > 0) this.#tellStrays();
    return { drafts: [...this.#nodes, ...links, ...this.#values], ...this.rest(), sections: [] };
  }

  #linkDraft(link: GraphLink): LinkDraft {
    const one = this.#byId.get(link.from) ?? link.from;
    const other = this.#byId.get(link.to) ?? link.to;
    const [from, to] = this.#hints.reversed === true ? [other, one] : [one, other];
    const { kind, weight } = this.#valuesOf(link, from, to);
    return { type: 'link', place: link.place, from, kind: kind ?? this.#usualKind(link, from, to), to, ...(weight === undefined ? {} : { weight }) };
  }

  /** What a link says beside its ends; the rest is noted as unheld. */
  #valuesOf(link: GraphLink, from: LinkDraft['from'], to: LinkDraft['to']): { readonly kind?: EdgeKind; readonly weight?: number } {
    const kinds = new Map<string, EdgeKind>();
    let weight: number | undefined;
    for (const [name, value] of link.values) {
      const known = columnName(name);
      const number = known === 'weight' ? weightOf(value) : undefined;
      const kind = KIND_NAMES.includes(known) && isEdgeKind(String(value)) ? (String(value) as EdgeKind) : undefined;
      if (number !== undefined) weight = number;
      else if (kind !== undefined && joins(kind, from, to)) kinds.set(known, kind);
      else if (kind !== undefined) this.unheld(`“${kind}” of links between nodes that it cannot join`, link.place);
      else if (value !== '') this.unheld(`“${name}” of links`, link.place);
    }
    const kind = KIND_NAMES.map((name) => kinds.get(name)).find((found) => found !== undefined);
    return { ...(kind === undefined ? {} : { kind }), ...(weight === undefined ? {} : { weight }) };
  }

  /** The kind of a link that does not say it: what the project says of all links where that can join such nodes. */
  #usualKind({ directed }: GraphLink, from: LinkDraft['from'], to: LinkDraft['to']): EdgeKind {
    const { links, nodes } = this.#hints;
    if (links !== undefined && joins(links, from, to)) return links;
    if (!directed) return 'linked-with';
    return [from, to].every((end) => (typeof end === 'string' ? nodes === 'work' : end.type === 'reference')) ? 'cites' : 'points-to';
  }

  /** Says once which nodes links name that the file does not describe; such links keep the id as their end. */
  #tellStrays(): void {
    const stray = this.#links.filter(({ from, to }) => !this.#byId.has(from) || !this.#byId.has(to));
    const [first] = stray;
    if (first === undefined) return;
    const id = this.#byId.has(first.from) ? first.to : first.from;
    const message = stray.length === 1 ? `A link joins the node “${id}”, which the file does not describe` : `${stray.length} links join nodes that the file does not describe, the first of them “${id}”`;
    this.tell('name-unknown', first.place, message, 'Look whether the file is whole.');
  }
}

/** Whether a relation can join two ends; what an id alone stands for is not known, so it can. */
function joins(kind: EdgeKind, from: LinkDraft['from'], to: LinkDraft['to']): boolean {
  const rules = EDGE_KINDS[kind];
  const fits = (end: LinkDraft['from'], kinds: readonly NodeKind[]): boolean => typeof end === 'string' || kinds.includes(end.type === 'reference' ? 'work' : end.kind);
  return fits(from, rules.from) && fits(to, rules.to);
}

/** What all nodes must be if links can join nothing else: `cites` joins works. */
function soleKind(kind: EdgeKind): Pick<SourceHints, 'nodes'> {
  const { from, to } = EDGE_KINDS[kind];
  const [sole, ...others] = new Set([...from, ...to]);
  return sole === undefined || others.length > 0 ? {} : { nodes: sole };
}

/** A weight beyond this is no weight: many together would be more than a number can hold. */
const HEAVIEST = 1e100;

function weightOf(value: GraphValue): number | undefined {
  const weight = typeof value === 'number' ? value : readDecimal(value);
  return weight !== undefined && Math.abs(weight) <= HEAVIEST ? weight : undefined;
}
