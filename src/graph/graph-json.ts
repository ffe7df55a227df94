import { canonicalJson, type Json, notWritten, parseWritten } from '../base/json.ts';
import { emptyGraph, type EdgeAttributes, type GraphAttributes, type KnowledgeGraph, type NodeAttributes } from './knowledge-graph.ts';

/** The graph in graphology's own serialisation, one line a node and an edge, so that any graphology program imports it and a diff shows what changed. */
export function writeGraphJson(graph: KnowledgeGraph): string {
  const exported = graph.export();
  const plain = { attributes: exported.attributes, options: exported.options, nodes: exported.nodes, edges: exported.edges.map(({ key, source, target, attributes }) => ({ key, source, target, attributes })) };
  return canonicalJson(plain as unknown as Json);
}

/** Reads back what `writeGraphJson` wrote, losing nothing. Throws UsageError where the text is no such graph. */
export function readGraphJson(text: string): KnowledgeGraph {
  const parsed = parseWritten(text, 'graph.json') as {
    readonly attributes?: GraphAttributes;
    readonly nodes?: readonly { readonly key: string; readonly attributes: NodeAttributes }[];
    readonly edges?: readonly { readonly key: string; readonly source: string; readonly target: string; readonly attributes: EdgeAttributes }[];
  } | null;
  if (parsed?.attributes?.format !== 1 || !Array.isArray(parsed.nodes) || !Array.isArray(parsed.edges)) throw notWritten('graph.json');
  const graph = emptyGraph(parsed.attributes);
  try {
    for (const node of parsed.nodes) graph.addNode(node.key, node.attributes);
    for (const edge of parsed.edges) graph.addDirectedEdgeWithKey(edge.key, edge.source, edge.target, edge.attributes);
  } catch {
    // A node twice, or an edge without its ends: graphology refuses it.
    throw notWritten('graph.json');
  }
  return graph;
}
