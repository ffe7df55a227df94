import type { Random } from '../base/random.ts';
import { fillShuffled } from '../base/shuffle.ts';
import type { Adjacency } from '../compact/compact-graph.ts';
import { membersOf } from '../compact/components.ts';
import { singletons } from '../compact/union-find.ts';
import { ROUNDING } from './community-level.ts';
import type { CommunityLevel, SearchRoom } from './community-level.ts';
import { inOrderOfFirst } from './partition.ts';

/**
 * The parts that each community is firmly made of. Every node starts alone; in random order, nodes still alone join the part of their community where they gain most, if they
 * gain; only where both node and part are bound to the rest of the community at least as strongly as chance would have it. So every part is connected, and two parts of a
 * community can come apart again at the next coarser level. Answers the part of each node, named by one of its nodes.
 * The paper draws among the joins that gain, with chances in proportion to exp(gain / 0.01); as gains are counted in edge weights, that is one of the greatest, as it is here.
 * Called after `moveNodes` for the same labels, whose account of the communities it uses. O(V + E).
 * Reference: Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z.
 */
export function refine({ order, edges, masses, price }: CommunityLevel, labels: Uint32Array, room: SearchRoom, random: Random): Uint32Array {
  const { offsets, targets, weights } = edges;
  const { links, linked, turns, masses: communityMasses, partMasses, cuts, grown } = room;
  const parts = singletons(order);
  partMasses.set(masses);
  bindingsInside(edges, labels, cuts);
  grown.fill(0, 0, order);
  fillShuffled(turns, order, random);
  // One community after the other, so that what is looked up lies near.
  const { nodes } = membersOf(inOrderOfFirst(labels), turns);
  for (let turn = 0; turn < order; turn += 1) {
    const node = nodes[turn]!;
    if (parts[node] !== node || grown[node] === 1) continue;
    const community = labels[node]!;
    const whole = communityMasses[community]!;
    const mass = masses[node]!;
    const cost = price * mass;
    if (cuts[node]! < cost * (whole - mass) * (1 - ROUNDING)) continue;
    let linkedCount = 0;
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) {
      const other = targets[slot]!;
      if (labels[other] !== community) continue;
      const part = parts[other]!;
      const link = links[part]!;
      if (link === 0) linked[linkedCount++] = part;
      links[part] = link + (weights === undefined ? 1 : weights[slot]!);
    }
    let best = node;
    let most = 0;
    let bond = 0;
    let equals = 0;
    for (let index = 0; index < linkedCount; index += 1) {
      const part = linked[index]!;
      const link = links[part]!;
      const partMass = partMasses[part]!;
      links[part] = 0;
      const gain = link - cost * partMass;
      if (gain <= 0 || gain < most || cuts[part]! < price * partMass * (whole - partMass) * (1 - ROUNDING)) continue;
      equals = gain > most ? 1 : equals + 1;
      most = gain;
      if (equals > 1 && random() * equals >= 1) continue;
      best = part;
      bond = link;
    }
    if (best === node) continue;
    parts[node] = best;
    partMasses[best]! += mass;
    cuts[best]! += cuts[node]! - 2 * bond;
    grown[best] = 1;
  }
  return parts;
}

/** Writes for each node what its edges to others of its community weigh together. O(V + E). */
function bindingsInside({ offsets, targets, weights }: Adjacency, labels: Uint32Array, bindings: Float64Array): void {
  for (let node = 0; node < labels.length; node += 1) {
    const community = labels[node]!;
    let inside = 0;
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) if (labels[targets[slot]!] === community) inside += weights === undefined ? 1 : weights[slot]!;
    bindings[node] = inside;
  }
}
