import { ARTEFACT_KINDS } from '../base/kinds.ts';
import type { KnowledgeGraph } from './knowledge-graph.ts';

/** The nodes that claims name and no source describes, by key. O(V). */
export function ghostsOf(graph: KnowledgeGraph): string[] {
  return graph.filterNodes((_node, { ghost }) => ghost === true).sort();
}

/** The described models, methods, architectures, datasets and tools for which no source names an introducing work, by key. O(V + E). */
export function artefactsWithoutWork(graph: KnowledgeGraph): string[] {
  return graph
    .filterNodes((node, { kind, ghost }) => ARTEFACT_KINDS.includes(kind) && ghost !== true && !graph.someInEdge(node, (_edge, attributes) => attributes.kind === 'introduces'))
    .sort();
}
