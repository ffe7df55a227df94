import { byText, sorted } from '../../src/base/order.ts';
import { buildCompactGraph, type CompactGraph } from '../../src/compact/compact-graph.ts';
import type { NetworkEdge } from '../../src/findings/network.ts';

/** The edges of a network that are drawn, and their ends, as a graph that can be laid out: its node `i` is `keys[i]`. */
export interface NetworkPart {
  readonly keys: readonly string[];
  readonly edges: readonly NetworkEdge[];
  readonly graph: CompactGraph;
}

/** The part of a network that these edges make up. O(E log E). */
export function networkPart(edges: readonly NetworkEdge[]): NetworkPart {
  const keys = sorted(new Set(edges.flatMap(({ from, to }) => [from, to])), byText);
  const ids = new Map(keys.map((key, id) => [key, id]));
  const graph = buildCompactGraph({
    order: keys.length,
    sources: edges.map(({ from }) => ids.get(from) ?? 0),
    targets: edges.map(({ to }) => ids.get(to) ?? 0),
    weights: edges.map(({ weight }) => weight),
    directed: false,
  });
  return { keys, edges, graph };
}

/** The key of an edge in the drawing: the two ends, which may hold anything. */
export function pairKey({ from, to }: Pick<NetworkEdge, 'from' | 'to'>): string {
  return JSON.stringify([from, to]);
}
