import { readExactDecimal } from '../fields/decimal-number.ts';
import type { XmlElement } from '../xml/xml-elements.ts';
import type { GraphDrafts } from './graph-drafts.ts';
import type { GraphValue } from './graph-nodes.ts';

/** What graph files in XML say of the values of one name. */
export interface Declaration {
  readonly name: string;
  readonly type: string;
  /** The value of all that have none of their own. */
  readonly usual: string | undefined;
}

const NUMERIC: ReadonlySet<string> = new Set(['int', 'integer', 'long', 'short', 'byte', 'float', 'double', 'bigdecimal', 'biginteger']);

/** A value of a declared type: a number where the type is one and the text is one, else the text. */
export function typedValue(type: string, text: string): GraphValue {
  return (NUMERIC.has(type.toLowerCase()) ? readExactDecimal(text) : undefined) ?? text;
}

/** The values that declarations give where nothing else does. */
export function usualValues(declarations: Iterable<Declaration>): [string, GraphValue][] {
  return [...declarations].flatMap(({ name, type, usual }): [string, GraphValue][] => (usual === undefined ? [] : [[name, typedValue(type, usual)]]));
}

/** The id of a node; a node without one is refused. */
export function idOf({ attributes, place }: XmlElement, drafts: GraphDrafts): string | undefined {
  return attributes.get('id') ?? drafts.refuse('entry-malformed', place, 'The node has no id', 'Give it the attribute `id`.');
}

/** The ends of an edge, by their ids; an edge that names only one is refused. */
export function endsOf({ attributes, place }: XmlElement, drafts: GraphDrafts): { readonly from: string; readonly to: string } | undefined {
  const [from, to] = [attributes.get('source'), attributes.get('target')];
  if (from === undefined || to === undefined) return drafts.refuse('entry-malformed', place, 'The edge names only one end', 'Give it the attributes `source` and `target`.');
  return { from, to };
}

/** The nearest element around another that bears a name. O(depth). */
export function around(element: XmlElement, local: string): XmlElement | undefined {
  let outer = element.parent;
  while (outer !== undefined && outer.local !== local) outer = outer.parent;
  return outer;
}
