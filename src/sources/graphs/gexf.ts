import type { Reader, Reading, SourceHints, SourceText } from '../drafts.ts';
import { readDecimal } from '../fields/decimal-number.ts';
import { openingElements, readXml, type XmlElement } from '../xml/xml-elements.ts';
import { GraphDrafts } from './graph-drafts.ts';
import type { GraphValue } from './graph-nodes.ts';
import { around, type Declaration, endsOf, idOf, typedValue, usualValues } from './graph-xml.ts';

/** What is read whole, one by one. */
const RECORDS: ReadonlySet<string> = new Set(['meta', 'attributes', 'node', 'edge']);
/** Attributes of a node and an edge that are no values. */
const NOT_VALUES = { node: new Set(['id']), edge: new Set(['source', 'target', 'type']) } as const;
/** What says when something holds. */
const TIMES: ReadonlySet<string> = new Set(['start', 'end', 'startopen', 'endopen', 'timestamp', 'timestamps', 'intervals', 'spells']);
/** Children that are read elsewhere, or say nothing of their own. */
const READ: ReadonlySet<string> = new Set(['attvalues', 'nodes', 'edges', 'position', 'size']);

/**
 * GEXF 1.1 to 1.3: attributes with their types and usual values, nodes within nodes, and positions and sizes. Colours, shapes, times and the nesting are told. A mutual edge is two links.
 * Reference: https://gexf.net/schema.html.
 */
export const gexf: Reader = {
  format: 'gexf',
  label: 'GEXF',
  reads: 'link',
  recognise: (source) => (openingElements(source)[0]?.local === 'gexf' ? 1 : 0),
  read: (source, hints) => new GexfReading(source, hints).read(),
};

class GexfReading {
  readonly #source: SourceText;
  readonly #drafts: GraphDrafts;
  readonly #declared = { node: new Map<string, Declaration>(), edge: new Map<string, Declaration>() };

  constructor(source: SourceText, hints: SourceHints | undefined) {
    this.#source = source;
    this.#drafts = new GraphDrafts(source, hints);
  }

  read(): Reading {
    this.#drafts.add(readXml(this.#source, ({ local }) => RECORDS.has(local), (record) => this.#readRecord(record)));
    return this.#drafts.reading();
  }

  #readRecord(record: XmlElement): void {
    if (record.local === 'attributes') this.#declare(record);
    else if (record.local === 'node') this.#readNode(record);
    else if (record.local === 'edge') this.#readEdge(record);
    else this.#drafts.unheld('<meta> of the graph', record.place);
  }

  #declare(attributes: XmlElement): void {
    const owner = attributes.attributes.get('class');
    if (owner !== 'node' && owner !== 'edge') return this.#drafts.unheld(`<attributes> of the class “${owner ?? ''}”`, attributes.place);
    for (const attribute of attributes.children('attribute')) {
      const id = attribute.attributes.get('id') ?? '';
      this.#declared[owner].set(id, { name: attribute.attributes.get('title') ?? id, type: attribute.attributes.get('type') ?? 'string', usual: attribute.child('default')?.text });
    }
  }

  #readNode(node: XmlElement): void {
    const id = idOf(node, this.#drafts);
    if (id !== undefined) this.#drafts.addNode({ id, place: node.place, values: this.#valuesOf(node, 'node') });
    for (const inner of node.children().filter(({ local }) => local === 'nodes' || local === 'edges')) {
      this.#drafts.unheld('“nesting” of nodes', inner.place);
      for (const record of inner.children()) if (RECORDS.has(record.local)) this.#readRecord(record);
    }
  }

  #readEdge(edge: XmlElement): void {
    const ends = endsOf(edge, this.#drafts);
    if (ends === undefined) return;
    const { from, to } = ends;
    const type = edge.attributes.get('type') ?? around(edge, 'graph')?.attributes.get('defaultedgetype') ?? 'undirected';
    const link = { place: edge.place, directed: type !== 'undirected', values: this.#valuesOf(edge, 'edge') };
    this.#drafts.addLink({ ...link, from, to });
    if (type === 'mutual') this.#drafts.addLink({ ...link, from: to, to: from });
  }

  #valuesOf(owner: XmlElement, kind: 'node' | 'edge'): Map<string, GraphValue> {
    const values = new Map<string, GraphValue>(usualValues(this.#declared[kind].values()));
    for (const [name, value] of owner.attributes) {
      if (TIMES.has(name)) this.#drafts.unheld(`“time” of a ${kind}`, owner.place);
      else if (!NOT_VALUES[kind].has(name)) values.set(name, value);
    }
    const own = new Set<string>();
    for (const value of owner.child('attvalues')?.children('attvalue') ?? []) {
      // GEXF 1.0 and 1.1 called the attribute `id`.
      const id = value.attributes.get('for') ?? value.attributes.get('id') ?? '';
      const { name, type } = this.#declared[kind].get(id) ?? { name: id, type: 'string' };
      if (own.has(name)) this.#drafts.unheld(`“${name}”, given again, of a ${kind}`, value.place);
      else values.set(name, typedValue(type, value.attributes.get('value') ?? value.text));
      own.add(name);
    }
    for (const child of owner.children()) {
      if (child.local === 'position' || child.local === 'size') this.#place(child, values);
      else if (!READ.has(child.local)) this.#drafts.unheld(TIMES.has(child.local) ? `“time” of a ${kind}` : `<${child.local}> of a ${kind}`, child.place);
    }
    return values;
  }

  /** Where a node is drawn, and how large, unless an attribute of the same name says something else. */
  #place(element: XmlElement, values: Map<string, GraphValue>): void {
    for (const [name, text] of element.attributes) {
      const known = name === 'value' ? element.local : name;
      const number = readDecimal(text);
      if (number !== undefined && !values.has(known)) values.set(known, number);
    }
  }
}
