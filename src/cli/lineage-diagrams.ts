import { sortedSet } from '../base/order.ts';
import type { Hop } from '../findings/lineage.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';

/** The hops as a Mermaid flowchart, parents above; asserted hops are dotted. */
export function lineageMermaid(graph: KnowledgeGraph, hops: readonly Hop[]): string {
  const ids = new Map(nodesOf(hops).map((node, index) => [node, `n${index}`]));
  const escape = (text: string): string => text.replace(/[^\p{L}\p{N} .,:()/·+–-]/gu, (character) => `#${character.codePointAt(0)};`);
  const nodes = [...ids].map(([node, id]) => `  ${id}["${escape(graph.getNodeAttribute(node, 'label'))}"]`);
  const edges = hops.map((hop) => `  ${ids.get(hop.parent)} ${hop.strength === 'asserted' ? '-.' : '--'} ${hop.kind} ${hop.strength === 'asserted' ? '.->' : '-->'} ${ids.get(hop.child)}`);
  return ['flowchart TD', ...nodes, ...edges].map((line) => `${line}\n`).join('');
}

/** The hops in Graphviz DOT, edges from child to parent and parents above; asserted hops are dashed. */
export function lineageDot(graph: KnowledgeGraph, hops: readonly Hop[]): string {
  const quote = (text: string): string => `"${text.replace(/[\\"]/g, (character) => `\\${character}`).replace(/\s+/g, ' ')}"`;
  const nodes = nodesOf(hops).map((node) => `  ${quote(node)} [label=${quote(graph.getNodeAttribute(node, 'label'))}];`);
  const edges = hops.map((hop) => `  ${quote(hop.child)} -> ${quote(hop.parent)} [label=${quote(hop.kind)}${hop.strength === 'asserted' ? ', style=dashed' : ''}];`);
  return ['digraph lineage {', '  rankdir=BT;', '  node [shape=box];', ...nodes, ...edges, '}'].map((line) => `${line}\n`).join('');
}

function nodesOf(hops: readonly Hop[]): string[] {
  return sortedSet(hops.flatMap((hop) => [hop.child, hop.parent]));
}
