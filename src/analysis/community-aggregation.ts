import { membersOf } from '../compact/components.ts';
import type { Components } from '../compact/components.ts';
import type { CommunityLevel, SearchRoom } from './community-level.ts';

/**
 * The next coarser level, in which each group of nodes is one: masses are added, and so are the weights of edges that join the same two groups. What joins nodes of
 * one group is no longer seen, as no move can change it. O(V + E).
 */
export function aggregate({ depth, edges, masses, price }: CommunityLevel, groups: Components, room: SearchRoom): CommunityLevel {
  const { links } = room;
  const { offsets, targets, weights } = edges;
  const { count, labels } = groups;
  const members = membersOf(groups);
  const groupMasses = new Float64Array(count);
  const groupOffsets = new Uint32Array(count + 1);
  const groupTargets = room.targets[depth % 2]!;
  const groupWeights = room.weights[depth % 2]!;
  let filled = 0;
  for (let group = 0; group < count; group += 1) {
    const begin = filled;
    for (let place = members.offsets[group]!; place < members.offsets[group + 1]!; place += 1) {
      const node = members.nodes[place]!;
      groupMasses[group]! += masses[node]!;
      for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) {
        const other = labels[targets[slot]!]!;
        if (other === group) continue;
        const link = links[other]!;
        if (link === 0) groupTargets[filled++] = other;
        links[other] = link + (weights === undefined ? 1 : weights[slot]!);
      }
    }
    for (let slot = begin; slot < filled; slot += 1) {
      const other = groupTargets[slot]!;
      groupWeights[slot] = links[other]!;
      links[other] = 0;
    }
    groupOffsets[group + 1] = filled;
  }
  const groupEdges = { offsets: groupOffsets, targets: groupTargets.subarray(0, filled), weights: groupWeights.subarray(0, filled) };
  return { depth: depth + 1, order: count, edges: groupEdges, masses: groupMasses, price };
}
