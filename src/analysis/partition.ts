import { UsageError } from '../base/diagnostics.ts';
import { buildCompactGraph } from '../compact/compact-graph.ts';
import type { CompactGraph } from '../compact/compact-graph.ts';
import { weakComponents } from '../compact/components.ts';
import type { Components } from '../compact/components.ts';
import { edgeSources } from '../compact/views.ts';

/** A division of all nodes, numbered by size: 0 is the largest; of two as large, the one with the smaller smallest node comes first. */
export type Partition = Components;

/** The same division under its canonical numbers, whatever whole numbers from 0 up it came with. O(V log V). */
export function canonicalPartition(labels: Uint32Array): Partition {
  const seen: number[] = [];
  const sizes: number[] = [];
  const positions = new Map<number, number>();
  for (const label of labels) {
    let position = positions.get(label);
    if (position === undefined) {
      position = seen.length;
      positions.set(label, position);
      seen.push(label);
      sizes.push(0);
    }
    sizes[position]! += 1;
  }
  // Positions count by smallest node, and sorting keeps that order among equals.
  const bySize = [...sizes.keys()].sort((left, right) => sizes[right]! - sizes[left]!);
  const numbers = new Uint32Array(bySize.length);
  for (const [number, position] of bySize.entries()) numbers[position] = number;
  return {
    count: bySize.length,
    labels: labels.map((label) => numbers[positions.get(label)!]!),
    sizes: Uint32Array.from(bySize, (position) => sizes[position]!),
  };
}

/**
 * Cuts every community into its connected parts, as labels in no canonical order. Louvain may leave a community in pieces when a node that held it together has moved
 * on; splitting it never lowers modularity. Edges that weigh 0 connect nothing. O(V + E).
 */
export function connectedParts(graph: CompactGraph, labels: Uint32Array): Uint32Array {
  const sources = edgeSources(graph);
  const { targets, weights } = graph.forward;
  const inside = sources.map((source, edge) => (labels[source] === labels[targets[edge]!] && weights?.[edge] !== 0 ? 1 : 0));
  const within = buildCompactGraph({
    order: graph.order,
    sources: sources.filter((_, edge) => inside[edge] === 1),
    targets: targets.filter((_, edge) => inside[edge] === 1),
    directed: graph.directed,
  });
  return weakComponents(within).labels;
}

/** A copy of labels that somebody handed in. @throws UsageError unless there is one whole number 0 … order − 1 for each node. */
export function readLabels(order: number, labels: ArrayLike<number>): Uint32Array {
  if (labels.length !== order) throw new UsageError(`${labels.length} community labels; expected one for each of ${order} nodes`);
  const read = new Uint32Array(order);
  for (let node = 0; node < order; node += 1) {
    const label = labels[node]!;
    if (label >>> 0 !== label || label >= order) throw new UsageError(`community of node ${node} is ${String(label)}; expected a whole number from 0 to ${order - 1}`);
    read[node] = label;
  }
  return read;
}
