import { UsageError } from '../base/diagnostics.ts';
import type { CompactGraph } from '../compact/compact-graph.ts';

/** @throws UsageError unless the graph has this node. */
export function checkNode(graph: CompactGraph, node: number): void {
  if (node >>> 0 !== node || node >= graph.order) throw new UsageError(`node is ${String(node)}; expected a whole number from 0 to ${graph.order - 1}`);
}
