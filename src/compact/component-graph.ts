import type { Adjacency, CompactGraph } from './compact-graph.ts';
import type { ComponentMembers } from './components.ts';

/** The place of each node among the members of its component. O(V). */
export function placesOf({ offsets, nodes }: ComponentMembers): Uint32Array {
  const places = new Uint32Array(nodes.length);
  for (let component = 0; component + 1 < offsets.length; component += 1) {
    const begin = offsets[component]!;
    for (let at = begin; at < offsets[component + 1]!; at += 1) places[nodes[at]!] = at - begin;
  }
  return places;
}

/**
 * A weak component as a graph of its own, of an undirected graph: its node `i` is the `i`-th of the members, which are ascending; `places` as `placesOf` gives them.
 * O(members + their edges), so that taking out all components costs as much as one pass.
 */
export function componentGraph({ forward: { offsets, targets, weights } }: CompactGraph, members: Uint32Array, places: Uint32Array): CompactGraph {
  const ownOffsets = new Uint32Array(members.length + 1);
  for (let node = 0; node < members.length; node += 1) ownOffsets[node + 1] = ownOffsets[node]! + offsets[members[node]! + 1]! - offsets[members[node]!]!;
  const arcs = ownOffsets[members.length]!;
  const ownTargets = new Uint32Array(arcs);
  const ownWeights = weights === undefined ? undefined : new Float64Array(arcs);
  let slot = 0;
  for (let node = 0; node < members.length; node += 1) {
    for (let at = offsets[members[node]!]!; at < offsets[members[node]! + 1]!; at += 1) {
      ownTargets[slot] = places[targets[at]!]!;
      if (ownWeights !== undefined) ownWeights[slot] = weights![at]!;
      slot += 1;
    }
  }
  const rows: Adjacency = { offsets: ownOffsets, targets: ownTargets, weights: ownWeights };
  return { order: members.length, size: arcs / 2, directed: false, forward: rows, reverse: rows, loopsDropped: 0, parallelsMerged: 0 };
}
