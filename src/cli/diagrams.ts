import { sortedSet } from '../base/order.ts';
import type { Hop } from '../findings/lineage-hops.ts';
import type { OpenGraph } from './open-graph.ts';

/** Nodes and hops between them as a drawing program takes them. */
export interface Diagram {
  readonly name: string;
  readonly nodes: readonly string[];
  readonly hops: readonly Hop[];
}

/** As a Mermaid flowchart, edges from child to parent and parents above; asserted hops are dotted. */
export function mermaid({ labelOf }: OpenGraph, { nodes, hops }: Diagram): string {
  const ids = new Map(sortedSet(nodes).map((node, index) => [node, `n${index}`]));
  const escape = (text: string): string => text.replace(/[^\p{L}\p{N} .,:()/·+–-]/gu, (character) => `#${character.codePointAt(0)};`);
  const boxes = [...ids].map(([node, id]) => `  ${id}["${escape(labelOf(node))}"]`);
  const edges = hops.map((hop) => `  ${ids.get(hop.child)} ${hop.strength === 'asserted' ? '-.' : '--'} ${hop.kind} ${hop.strength === 'asserted' ? '.->' : '-->'} ${ids.get(hop.parent)}`);
  return ['flowchart BT', ...boxes, ...edges].map((line) => `${line}\n`).join('');
}

/** In Graphviz DOT, edges from child to parent and parents above; asserted hops are dashed. */
export function dot({ labelOf }: OpenGraph, { name, nodes, hops }: Diagram): string {
  const quote = (text: string): string => `"${text.replace(/[\\"]/g, (character) => `\\${character}`).replace(/\s+/g, ' ')}"`;
  const boxes = sortedSet(nodes).map((node) => `  ${quote(node)} [label=${quote(labelOf(node))}];`);
  const edges = hops.map((hop) => `  ${quote(hop.child)} -> ${quote(hop.parent)} [label=${quote(hop.kind)}${hop.strength === 'asserted' ? ', style=dashed' : ''}];`);
  return [`digraph ${name} {`, '  rankdir=BT;', '  node [shape=box];', ...boxes, ...edges, '}'].map((line) => `${line}\n`).join('');
}
