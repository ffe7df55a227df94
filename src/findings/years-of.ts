import { UNDATED } from '../analysis/years.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import type { Projection } from '../graph/projections.ts';

/** The year of each node of a projection, `UNDATED` where it has none. O(V). */
export function yearsOf(graph: KnowledgeGraph, { keys }: Projection): Int32Array {
  return Int32Array.from(keys, (key) => graph.getNodeAttribute(key, 'year') ?? UNDATED);
}
