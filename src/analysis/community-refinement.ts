import type { Random } from '../base/random.ts';
import type { Level, Scratch } from './community-level.ts';
import { shuffle } from './local-moving.ts';

/** The parts each community is well made of. */
export function refine(level: Level, labels: Uint32Array, scratch: Scratch, random: Random | undefined): Uint32Array {
  const { order, offsets, targets, weights, masses, price } = level;
  const { linked, touched, queue, communityMasses, cuts, refinedMasses, refinedCounts } = scratch;
  const refined = new Uint32Array(order);
  for (let node = 0; node < order; node += 1) {
    refined[node] = node;
    refinedMasses[node] = masses[node]!;
    const home = labels[node]!;
    let cut = 0;
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) if (labels[targets[slot]!] === home) cut += weights[slot]!;
    cuts[node] = cut;
    queue[node] = node;
  }
  refinedCounts.fill(1, 0, order);
  if (random !== undefined) shuffle(queue, order, random);
  for (let index = 0; index < order; index += 1) {
    const node = queue[index]!;
    const own = refined[node]!;
    if (own !== node || refinedCounts[own]! > 1) continue;
    const home = labels[node]!;
    const mass = masses[node]!;
    const cost = price * mass;
    const whole = communityMasses[home]!;
    if (cuts[own]! === 0 || cuts[own]! < cost * (whole - mass) * (1 - 1e-10)) continue;
    let touchedCount = 0;
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) {
      const other = targets[slot]!;
      if (labels[other] !== home) continue;
      const part = refined[other]!;
      const before = linked[part]!;
      if (before === 0) touched[touchedCount++] = part;
      linked[part] = before + weights[slot]!;
    }
    let best = own;
    let most = 0;
    let link = 0;
    for (let at = 0; at < touchedCount; at += 1) {
      const part = touched[at]!;
      const partMass = refinedMasses[part]!;
      const gain = linked[part]! - cost * partMass;
      if (gain > most && cuts[part]! >= price * partMass * (whole - partMass) * (1 - 1e-10)) {
        best = part;
        most = gain;
        link = linked[part]!;
      }
      linked[part] = 0;
    }
    if (best === own) continue;
    refined[node] = best;
    refinedMasses[best]! += mass;
    refinedCounts[best]! += 1;
    refinedCounts[own] = 0;
    cuts[best]! += cuts[own]! - 2 * link;
  }
  return refined;
}
