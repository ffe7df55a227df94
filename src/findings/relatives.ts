import type { NodeKind } from '../base/kinds.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';

/** An ancestor or a descendant. */
export interface Relative {
  readonly key: string;
  readonly label: string;
  readonly kind: NodeKind;
  /** The fewest hops to the node asked about: 1 for a parent or child. */
  readonly generation: number;
  readonly ghost?: true;
}

export function relativeOf(graph: KnowledgeGraph, key: string, generation: number): Relative {
  const { label, kind, ghost } = graph.getNodeAttributes(key);
  return { key, label, kind, generation, ...(ghost === undefined ? {} : { ghost }) };
}
