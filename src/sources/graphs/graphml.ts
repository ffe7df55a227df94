import type { Reader, Reading, SourceHints, SourceText } from '../drafts.ts';
import { openingElements, readXml, type XmlElement } from '../xml/xml-elements.ts';
import { GraphDrafts } from './graph-drafts.ts';
import type { GraphValue } from './graph-nodes.ts';
import { around, type Declaration, endsOf, idOf, typedValue, usualValues } from './graph-xml.ts';

/** What is read whole, one by one; the graphs around it may be as large as they like. */
const RECORDS: ReadonlySet<string> = new Set(['key', 'node', 'edge', 'hyperedge', 'data', 'desc']);
/** Attributes of an edge that are no values. */
const EDGE_ENDS: ReadonlySet<string> = new Set(['source', 'target', 'directed']);

/**
 * GraphML: keys with their types and usual values, graphs within nodes and links of either direction, and the labels of yEd. Hyperedges are skipped; ports and the nesting are told.
 * Reference: Brandes et al. 2002, doi:10.1007/3-540-45848-4_59; http://graphml.graphdrawing.org/specification.html.
 */
export const graphml: Reader = {
  format: 'graphml',
  label: 'GraphML',
  reads: 'link',
  recognise: (source) => (openingElements(source)[0]?.local === 'graphml' ? 1 : 0),
  read: (source, hints) => new GraphmlReading(source, hints).read(),
};

class GraphmlReading {
  readonly #source: SourceText;
  readonly #drafts: GraphDrafts;
  readonly #keys = new Map<string, Declaration & { readonly owner: string }>();
  readonly #usual = new Map<string, readonly [string, GraphValue][]>();

  constructor(source: SourceText, hints: SourceHints | undefined) {
    this.#source = source;
    this.#drafts = new GraphDrafts(source, hints);
  }

  read(): Reading {
    this.#drafts.add(readXml(this.#source, ({ local }) => RECORDS.has(local), (record) => this.#readRecord(record)));
    return this.#drafts.reading();
  }

  #readRecord(record: XmlElement): void {
    const { local, place } = record;
    if (local === 'key') this.#readKey(record);
    else if (local === 'node') this.#readNode(record);
    else if (local === 'edge') this.#readEdge(record);
    else if (local === 'hyperedge') {
      this.#drafts.tell('field-unheld', place, 'A hyperedge joins several nodes at once, which has no place here; it is left out', 'Write it as links between two nodes.');
      this.#drafts.skip(place, 'a hyperedge');
    } else this.#drafts.unheld(`<${local}> of the graph`, place);
  }

  #readKey(key: XmlElement): void {
    const id = key.attributes.get('id') ?? '';
    this.#keys.set(id, { name: key.attributes.get('attr.name') ?? id, type: key.attributes.get('attr.type') ?? 'string', usual: key.child('default')?.text, owner: key.attributes.get('for') ?? 'all' });
    this.#usual.clear();
  }

  #readNode(node: XmlElement): void {
    const id = idOf(node, this.#drafts);
    if (id !== undefined) this.#drafts.addNode({ id, place: node.place, values: this.#valuesOf(node, 'node', new Set(['id'])) });
    this.#readInner(node);
  }

  #readEdge(edge: XmlElement): void {
    const ends = endsOf(edge, this.#drafts);
    const directed = edge.attributes.get('directed') ?? (around(edge, 'graph')?.attributes.get('edgedefault') === 'undirected' ? 'false' : 'true');
    if (ends !== undefined) this.#drafts.addLink({ place: edge.place, ...ends, directed: directed !== 'false', values: this.#valuesOf(edge, 'edge', EDGE_ENDS) });
    this.#readInner(edge);
  }

  /** What stands in the graphs within a node or an edge. */
  #readInner(outer: XmlElement): void {
    for (const graph of outer.children('graph')) {
      this.#drafts.unheld('“nesting” of graphs', graph.place);
      for (const record of graph.children()) if (RECORDS.has(record.local)) this.#readRecord(record);
    }
    for (const port of outer.children('port')) this.#drafts.unheld('<port> of a node', port.place);
  }

  #valuesOf(owner: XmlElement, kind: 'node' | 'edge', notValues: ReadonlySet<string>): Map<string, GraphValue> {
    const values = new Map<string, GraphValue>(this.#usualOf(kind));
    for (const [name, value] of owner.attributes) if (!notValues.has(name)) values.set(name, value);
    const description = owner.child('desc')?.words;
    if (description !== undefined) values.set('description', description);
    for (const data of owner.children('data')) {
      const id = data.attributes.get('key') ?? '';
      const key = this.#keys.get(id) ?? { name: id, type: 'string' };
      // What programs draw with stands in elements of their own.
      const drawn = data.children();
      const label = drawn.length === 0 ? undefined : descendant(data, kind === 'node' ? 'NodeLabel' : 'EdgeLabel')?.words;
      if (drawn.length === 0) values.set(key.name, typedValue(key.type, data.text));
      else this.#drafts.unheld(`<${drawn[0]?.local ?? ''}> of a ${kind}`, data.place);
      if (label !== undefined && label !== '') values.set('label', label);
    }
    return values;
  }

  #usualOf(kind: 'node' | 'edge'): readonly [string, GraphValue][] {
    const known = this.#usual.get(kind) ?? usualValues([...this.#keys.values()].filter(({ owner }) => owner === kind || owner === 'all'));
    this.#usual.set(kind, known);
    return known;
  }
}

function descendant(element: XmlElement, local: string): XmlElement | undefined {
  for (const child of element.children()) {
    const found = child.local === local ? child : descendant(child, local);
    if (found !== undefined) return found;
  }
  return undefined;
}
