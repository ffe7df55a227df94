import type { Adjacency, CompactGraph } from '../compact/compact-graph.ts';
import { condense } from '../compact/condensation.ts';
import { checkDirected } from './check-directed.ts';
import { checkWhole } from './check-option.ts';

/**
 * Criticality: how many edges the longest chain of citations through a node falls short of the longest of all: whole numbers from 0.
 * 0 says that the node lies on a longest chain; low numbers together make the basket of works that carried the development, which one main path,
 * chosen among many nearly as good, shows only in part. The direction of edges makes no difference.
 * Cycles are shrunk to a node first, and their members share its number. An isolated node falls short by the whole length; without edges all are 0.
 * Weights are ignored.
 * O(V + E).
 * @throws UsageError for an undirected graph.
 * Reference: Price & Evans 2025, arXiv:2512.12355, section 2.5.
 */
export function criticality(graph: CompactGraph): Uint32Array {
  checkDirected(graph, 'criticality');
  const { components, graph: shrunk } = condense(graph);
  const below = longestChains(shrunk.forward, shrunk.order, 1);
  const above = longestChains(shrunk.reverse, shrunk.order, -1);
  let longest = 0;
  for (let node = 0; node < shrunk.order; node += 1) longest = Math.max(longest, below[node]!);
  return components.labels.map((component) => longest - below[component]! - above[component]!);
}

/**
 * The basket of least criticality: the nodes that fall short by at most `slack` edges, a whole number from 0; most critical first, then by id. Slack 0 gives the
 * nodes on all the longest chains. Cost and edge cases as for `criticality`.
 * @throws UsageError for an undirected graph, or slack out of range.
 */
export function criticalityBasket(graph: CompactGraph, slack: number = 0): Uint32Array {
  checkWhole('slack', slack, 0);
  const shortfall = criticality(graph);
  const nodes = Uint32Array.from(shortfall.keys()).filter((node) => shortfall[node]! <= slack);
  return nodes.sort((left, right) => shortfall[left]! - shortfall[right]! || left - right);
}

/** For each node the edges of the longest chain along the rows. `step` 1 takes nodes from the first up, −1 from the last down: what a row names comes before it. */
function longestChains({ offsets, targets }: Adjacency, order: number, step: 1 | -1): Uint32Array {
  const lengths = new Uint32Array(order);
  for (let done = 0, node = step === 1 ? 0 : order - 1; done < order; done += 1, node += step) {
    let longest = 0;
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) longest = Math.max(longest, lengths[targets[slot]!]! + 1);
    lengths[node] = longest;
  }
  return lengths;
}
