import { UsageError } from '../base/diagnostics.ts';
import type { CompactGraph } from '../compact/compact-graph.ts';

/** @throws UsageError for an undirected graph, in which `what` has no meaning. */
export function checkDirected(graph: CompactGraph, what: string): void {
  if (!graph.directed) throw new UsageError(`${what} asks which way edges point, and this graph is undirected`);
}
