import type { Random } from '../base/random.ts';
import { fillShuffled } from '../base/shuffle.ts';
import { ROUNDING } from './community-level.ts';
import type { CommunityLevel, SearchRoom } from './community-level.ts';

/** Turns a node gets on average, at most. Real graphs need some 5 to 20; where weights differ by more than doubles can hold, this ends it. */
const MOST_TURNS = 1000;

/**
 * Moves nodes, in place, each to the community where it gains most, its own and a new one among them. Nodes take turns in random order; when one has moved, its neighbours elsewhere
 * get another turn, until nobody waits for one. Others may gain by what has moved since: another round tells. Labels are below the level's order. Answers how many communities there are now.
 * O(V + E) where each node has one turn.
 * Reference: Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z.
 */
export function moveNodes({ order, edges, masses, price }: CommunityLevel, labels: Uint32Array, room: SearchRoom, random: Random): number {
  const { offsets, targets, weights } = edges;
  const { links, linked, turns, waiting, masses: communityMasses, counts, vacant } = room;
  let vacancies = takeStock(order, masses, labels, room);
  fillShuffled(turns, order, random);
  waiting.fill(1, 0, order);
  let first = 0;
  let awaited = order;
  for (let turn = 0; awaited > 0 && turn < MOST_TURNS * order; turn += 1) {
    const node = turns[first]!;
    first = first + 1 === order ? 0 : first + 1;
    awaited -= 1;
    waiting[node] = 0;
    const begin = offsets[node]!;
    const end = offsets[node + 1]!;
    let linkedCount = 0;
    let strength = 0;
    for (let slot = begin; slot < end; slot += 1) {
      const community = labels[targets[slot]!]!;
      const weight = weights === undefined ? 1 : weights[slot]!;
      const link = links[community]!;
      if (link === 0) linked[linkedCount++] = community;
      links[community] = link + weight;
      strength += weight;
    }
    const mass = masses[node]!;
    const cost = price * mass;
    const home = labels[node]!;
    let best = home;
    let most = links[home]! - cost * (communityMasses[home]! - mass) + ROUNDING * strength;
    links[home] = 0;
    if (most < 0 && counts[home]! > 1) {
      best = vacant[vacancies - 1]!;
      most = 0;
    }
    for (let index = 0; index < linkedCount; index += 1) {
      const community = linked[index]!;
      if (community === home) continue;
      const gain = links[community]! - cost * communityMasses[community]!;
      links[community] = 0;
      if (gain > most) {
        best = community;
        most = gain;
      }
    }
    if (best === home) continue;
    labels[node] = best;
    communityMasses[best]! += mass;
    communityMasses[home]! -= mass;
    if (counts[best]!++ === 0) vacancies -= 1;
    if (--counts[home]! === 0) {
      vacant[vacancies++] = home;
      communityMasses[home] = 0;
    }
    for (let slot = begin; slot < end; slot += 1) {
      const other = targets[slot]!;
      if (waiting[other] === 1 || labels[other] === best) continue;
      waiting[other] = 1;
      const last = first + awaited;
      turns[last < order ? last : last - order] = other;
      awaited += 1;
    }
  }
  return order - vacancies;
}

/** Counts and weighs the communities, lists the numbers that none has, and answers how many those are. */
function takeStock(order: number, masses: Float64Array, labels: Uint32Array, { masses: communityMasses, counts, vacant }: SearchRoom): number {
  communityMasses.fill(0, 0, order);
  counts.fill(0, 0, order);
  for (let node = 0; node < order; node += 1) {
    communityMasses[labels[node]!]! += masses[node]!;
    counts[labels[node]!]! += 1;
  }
  let vacancies = 0;
  for (let community = 0; community < order; community += 1) if (counts[community] === 0) vacant[vacancies++] = community;
  return vacancies;
}
