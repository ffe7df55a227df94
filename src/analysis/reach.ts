import { UsageError } from '../base/diagnostics.ts';
import type { CompactGraph } from '../compact/compact-graph.ts';
import { membersOf } from '../compact/components.ts';
import { condense } from '../compact/condensation.ts';
import { bitCount } from './bit-count.ts';
import { checkNode } from './check-node.ts';
import { distancesFrom, UNREACHED } from './distances.ts';

export interface ReachOptions {
  /** The most generations to go; a whole number from 0 up. Default: all. */
  readonly generations?: number | undefined;
}

export interface Reach {
  /** The nodes reached, without the start; nearest first, then by id. */
  readonly nodes: Uint32Array;
  /** Parallel to `nodes`: generations away, the fewest edges between, from 1. */
  readonly generations: Uint32Array;
}

/**
 * Everything that can be reached from a node along the edges, with the number of generations between.
 * Edges child → parent: the ancestors; of `reversedGraph(graph)` the descendants. The start is not in its own reach, even on a cycle. Weights are ignored.
 * O(V + edges met).
 * @throws UsageError for a node the graph does not have, or generations that are not a whole number from 0 up.
 * Reference: breadth-first search, Lee 1961, doi:10.1109/TEC.1961.5219222.
 */
export function reach(graph: CompactGraph, start: number, options: ReachOptions = {}): Reach {
  const { generations = UNREACHED } = options;
  checkNode(graph, start);
  if (!Number.isInteger(generations) || generations < 0) throw new UsageError(`generations is ${String(generations)}; expected a whole number from 0 up`);
  const { distances, nodes } = distancesFrom(graph, start, generations);
  const reached = nodes.slice(1).sort((left, right) => distances[left]! - distances[right]! || left - right);
  return { nodes: reached, generations: reached.map((node) => distances[node]!) };
}

/** Nodes followed in one pass, one bit each. */
const LANES = 32;

/**
 * For every node how many others it reaches along the edges: 0 … order − 1.
 * Edges child → parent: how many ancestors; of `reversedGraph(graph)` how many descendants. Nodes of one cycle reach each other and the same others.
 * Weights are ignored. Exact: 32 nodes at a time are followed through the condensed graph, what is pointed at first.
 * O(V + E + V / 32 · (components and edges between them)): 20,000 nodes and 100,000 edges take well under a second; for millions of nodes it is too slow.
 * Reference: Purdom 1970, doi:10.1007/BF01940892.
 */
export function reachCounts(graph: CompactGraph): Uint32Array {
  const { components, graph: shrunk } = condense(graph);
  const { nodes } = membersOf(components);
  const { labels, count } = components;
  const { offsets, targets } = shrunk.forward;
  const lanes = new Uint32Array(count);
  const reached = new Uint32Array(count);
  // Lanes are dealt out in component order, so a pass can begin at the first component that has one: earlier ones reach none of them.
  for (let dealt = 0; dealt < nodes.length; dealt += LANES) {
    const end = Math.min(dealt + LANES, nodes.length);
    const first = labels[nodes[dealt]!]!;
    lanes.fill(0, first);
    for (let index = dealt; index < end; index += 1) lanes[labels[nodes[index]!]!]! |= 1 << (index - dealt);
    for (let component = first; component < count; component += 1) {
      let lane = lanes[component]!;
      for (let slot = offsets[component]!; slot < offsets[component + 1]!; slot += 1) {
        const target = targets[slot]!;
        if (target >= first) lane |= lanes[target]!;
      }
      lanes[component] = lane;
      reached[component]! += bitCount(lane);
    }
  }
  return labels.map((component) => reached[component]! - 1);
}
