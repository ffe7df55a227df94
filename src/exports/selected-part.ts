import { UsageError } from '../base/diagnostics.ts';
import { byText, sorted } from '../base/order.ts';
import type { ExportInput } from './writer.ts';

/** The part of a graph that a selection names. */
export interface SelectedPart {
  /** Node keys, in order. */
  readonly nodes: readonly string[];
  /** Keys of the edges with both ends selected, in order. */
  readonly edges: readonly string[];
}

/**
 * The selected nodes and the edges among them. O(E + n log n).
 * @throws UsageError for a key that is no node of the graph.
 */
export function selectedPart({ folder: { graph }, selection }: ExportInput): SelectedPart {
  const nodes = sorted(selection, byText);
  const strange = nodes.find((node) => !graph.hasNode(node));
  if (strange !== undefined) throw new UsageError(`The graph has no node “${strange}”`, 'A selection holds node keys of the graph that is exported.');
  const edges = graph.filterEdges((_edge, _attributes, source, target) => selection.has(source) && selection.has(target));
  return { nodes, edges: edges.sort(byText) };
}
