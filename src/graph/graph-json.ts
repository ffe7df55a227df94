import { canonicalJsonLines, type Json, notWritten, readCanonicalJson } from '../base/json.ts';
import { emptyGraph, type EdgeAttributes, type GraphAttributes, type KnowledgeGraph, type NodeAttributes } from './knowledge-graph.ts';

/**
 * The lines of the graph in graphology's own serialisation, one a node and an edge, so that any graphology program imports it and a diff shows what changed.
 * They are made one by one, since a large graph is longer than a string can be.
 */
export function writeGraphJson(graph: KnowledgeGraph): Iterable<string> {
  return canonicalJsonLines({
    attributes: graph.getAttributes() as unknown as Json,
    options: { type: graph.type, multi: graph.multi, allowSelfLoops: graph.allowSelfLoops },
    nodes: nodesOf(graph),
    edges: edgesOf(graph),
  });
}

/** Reads back the lines that `writeGraphJson` wrote, losing nothing. Throws UsageError where they are no such graph. */
export function readGraphJson(lines: Iterable<string>): KnowledgeGraph {
  const { attributes, nodes, edges } = readCanonicalJson(lines, 'graph.json') as {
    readonly attributes?: GraphAttributes;
    readonly nodes?: readonly { readonly key: string; readonly attributes: NodeAttributes }[];
    readonly edges?: readonly { readonly key: string; readonly source: string; readonly target: string; readonly attributes: EdgeAttributes }[];
  };
  if (attributes?.format !== 1 || !Array.isArray(nodes) || !Array.isArray(edges)) throw notWritten('graph.json');
  const graph = emptyGraph(attributes);
  try {
    for (const node of nodes) graph.addNode(node.key, node.attributes);
    for (const edge of edges) graph.addDirectedEdgeWithKey(edge.key, edge.source, edge.target, edge.attributes);
  } catch {
    // A node twice, or an edge without its ends: graphology refuses it.
    throw notWritten('graph.json');
  }
  return graph;
}

function* nodesOf(graph: KnowledgeGraph): Generator<Json> {
  for (const { node, attributes } of graph.nodeEntries()) yield { key: node, attributes: attributes as unknown as Json };
}

function* edgesOf(graph: KnowledgeGraph): Generator<Json> {
  for (const { edge, source, target, attributes } of graph.edgeEntries()) yield { key: edge, source, target, attributes: attributes as unknown as Json };
}
