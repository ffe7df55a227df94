import type { Level, Scratch } from './community-level.ts';

/** Renumbers in place to 0 … count − 1 by first appearance; answers the count. */
export function renumber(labels: Uint32Array, numbers: Uint32Array): number {
  const order = labels.length;
  numbers.fill(0, 0, order);
  let count = 0;
  for (let node = 0; node < order; node += 1) {
    const label = labels[node]!;
    if (numbers[label] === 0) numbers[label] = ++count;
    labels[node] = numbers[label]! - 1;
  }
  return count;
}

/** One node for each group: groups are numbered 0 … count − 1. */
export function aggregate(level: Level, groups: Uint32Array, count: number, scratch: Scratch): Level {
  const { order, offsets, targets, weights, masses, price } = level;
  const { linked, queue: members } = scratch;
  const starts = new Uint32Array(count + 1);
  for (let node = 0; node < order; node += 1) starts[groups[node]! + 1]! += 1;
  for (let group = 0; group < count; group += 1) starts[group + 1]! += starts[group]!;
  const next = starts.slice(0, count);
  for (let node = 0; node < order; node += 1) members[next[groups[node]!]!++] = node;
  const coarseOffsets = new Uint32Array(count + 1);
  const coarseTargets = new Uint32Array(targets.length);
  const coarseWeights = new Float64Array(targets.length);
  const coarseMasses = new Float64Array(count);
  let filled = 0;
  for (let group = 0; group < count; group += 1) {
    const begin = filled;
    let mass = 0;
    for (let index = starts[group]!; index < starts[group + 1]!; index += 1) {
      const node = members[index]!;
      mass += masses[node]!;
      for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) {
        const other = groups[targets[slot]!]!;
        if (other === group) continue;
        const before = linked[other]!;
        if (before === 0) coarseTargets[filled++] = other;
        linked[other] = before + weights[slot]!;
      }
    }
    for (let slot = begin; slot < filled; slot += 1) {
      const other = coarseTargets[slot]!;
      coarseWeights[slot] = linked[other]!;
      linked[other] = 0;
    }
    coarseMasses[group] = mass;
    coarseOffsets[group + 1] = filled;
  }
  return { order: count, offsets: coarseOffsets, targets: coarseTargets.subarray(0, filled), weights: coarseWeights.subarray(0, filled), masses: coarseMasses, price };
}
