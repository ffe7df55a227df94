import type { Random } from '../base/random.ts';
import type { Level, Scratch } from './community-level.ts';

export const STATS = { visits: 0, arcs: 0 };

/** Moves nodes between communities, in place, while a move gains. Answers how many communities are left. */
export function moveNodes(level: Level, labels: Uint32Array, scratch: Scratch, random: Random | undefined): number {
  const { order, offsets, targets, weights, masses, price } = level;
  const { linked, touched, queue, waiting, communityMasses, memberCounts, vacant } = scratch;
  communityMasses.fill(0, 0, order);
  memberCounts.fill(0, 0, order);
  for (let node = 0; node < order; node += 1) {
    communityMasses[labels[node]!]! += masses[node]!;
    memberCounts[labels[node]!]! += 1;
  }
  let vacancies = 0;
  for (let community = order - 1; community >= 0; community -= 1) if (memberCounts[community] === 0) vacant[vacancies++] = community;
  for (let node = 0; node < order; node += 1) queue[node] = node;
  if (random !== undefined) shuffle(queue, order, random);
  waiting.fill(1, 0, order);
  let head = 0;
  let inQueue = order;
  while (inQueue > 0) {
    const node = queue[head]!;
    head = head + 1 === order ? 0 : head + 1;
    inQueue -= 1;
    waiting[node] = 0;
    const begin = offsets[node]!;
    const end = offsets[node + 1]!;
    STATS.visits += 1; STATS.arcs += end - begin;
    let touchedCount = 0;
    let strength = 0;
    for (let slot = begin; slot < end; slot += 1) {
      const community = labels[targets[slot]!]!;
      const weight = weights[slot]!;
      const before = linked[community]!;
      if (before === 0) touched[touchedCount++] = community;
      linked[community] = before + weight;
      strength += weight;
    }
    const mass = masses[node]! ;
    const cost = price * mass;
    const home = labels[node]!;
    let best = home;
    let most = linked[home]! - cost * (communityMasses[home]! - mass) + strength * 1e-10;
    linked[home] = 0;
    if (most < 0 && memberCounts[home]! > 1) {
      best = vacant[vacancies - 1]!;
      most = 0;
    }
    for (let index = 0; index < touchedCount; index += 1) {
      const community = touched[index]!;
      if (community === home) continue;
      const gain = linked[community]! - cost * communityMasses[community]!;
      linked[community] = 0;
      if (gain > most) {
        best = community;
        most = gain;
      }
    }
    if (best === home) continue;
    if (memberCounts[best] === 0) vacancies -= 1;
    labels[node] = best;
    communityMasses[home]! -= mass;
    communityMasses[best]! += mass;
    memberCounts[best]! += 1;
    memberCounts[home]! -= 1;
    if (memberCounts[home] === 0) {
      vacant[vacancies++] = home;
      communityMasses[home] = 0;
    }
    for (let slot = begin; slot < end; slot += 1) {
      const other = targets[slot]!;
      if (waiting[other] === 1 || labels[other] === best) continue;
      waiting[other] = 1;
      const tail = head + inQueue;
      queue[tail < order ? tail : tail - order] = other;
      inQueue += 1;
    }
  }
  return order - vacancies;
}

export function shuffle(items: Uint32Array, length: number, random: Random): void {
  for (let last = length - 1; last > 0; last -= 1) {
    const chosen = Math.floor(random() * (last + 1));
    const item = items[chosen]!;
    items[chosen] = items[last]!;
    items[last] = item;
  }
}
