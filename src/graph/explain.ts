import { UsageError } from '../base/diagnostics.ts';
import { EDGE_KINDS } from '../base/kinds.ts';
import { byText, sorted } from '../base/order.ts';
import { byPlace, type Evidence } from '../evidence/evidence.ts';
import type { KnowledgeGraph, NodeFact } from './knowledge-graph.ts';

/** An edge as a sentence, with all the evidence that carries it. */
export interface ExplainedEdge {
  readonly edge: string;
  readonly sentence: string;
  readonly strength: string;
  readonly evidence: readonly Evidence[];
}

/** The edge as a sentence: `Codex was fine-tuned from GPT-3`. */
export function edgeSentence(graph: KnowledgeGraph, edge: string): string {
  const { kind } = graph.getEdgeAttributes(edge);
  return `${graph.getNodeAttribute(graph.source(edge), 'label')} ${EDGE_KINDS[kind].reads} ${graph.getNodeAttribute(graph.target(edge), 'label')}`;
}

/** Everything that carries one edge, by source and place. Throws UsageError where the graph has no such edge. O(evidence). */
export function explainEdge(graph: KnowledgeGraph, evidence: ReadonlyMap<string, Evidence>, edge: string): ExplainedEdge {
  if (!graph.hasEdge(edge)) throw new UsageError(`The graph has no edge “${edge}”`, 'An edge key is its kind, its source and its target, parted by blanks.');
  const { strength, evidence: ids } = graph.getEdgeAttributes(edge);
  const found = ids.flatMap((id) => evidence.get(id) ?? []);
  return { edge, sentence: edgeSentence(graph, edge), strength, evidence: sorted(found, byPlace) };
}

/** The edges of a node in both directions, in key order. O(degree log degree). */
export function edgesOfNode(graph: KnowledgeGraph, node: string): string[] {
  return graph.edges(node).sort(byText);
}

/** The edges between two nodes, in either direction, in key order; a loop once. */
export function edgesBetween(graph: KnowledgeGraph, one: string, other: string): string[] {
  return sorted(new Set([...graph.directedEdges(one, other), ...graph.directedEdges(other, one)]), byText);
}

/** What texts say of a node, with all the evidence. */
export type ExplainedFact = Omit<NodeFact, 'evidence'> & { readonly evidence: readonly Evidence[] };

/** The facts of a node by property and value, each with what says it, by source and place. O(evidence). */
export function explainFacts(graph: KnowledgeGraph, evidence: ReadonlyMap<string, Evidence>, node: string): ExplainedFact[] {
  return (graph.getNodeAttribute(node, 'facts') ?? []).map((fact) => ({ ...fact, evidence: sorted(fact.evidence.flatMap((id) => evidence.get(id) ?? []), byPlace) }));
}
