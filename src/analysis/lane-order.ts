import type { CompactGraph } from '../compact/compact-graph.ts';

/** Rounds after which lanes are left as they stand; a few are enough, as each must shorten the edges. */
const MOST_ROUNDS = 20;

/**
 * In which order lanes lie best above one another: the order in which edges between lanes pass the fewest lanes, as far as moving one lane at a time finds it. Answers the lanes from
 * the first to the last; lane `l` is a number from 0 up, empty lanes are left out. The order found depends on nothing but the graph and the numbers of the lanes.
 * O(E + rounds · lanes³).
 */
export function orderLanes({ order, forward: { offsets, targets } }: CompactGraph, lanes: Uint32Array): Uint32Array {
  const count = lanes.reduce((most, lane) => Math.max(most, lane + 1), 0);
  const between = new Float64Array(count * count);
  for (let node = 0; node < order; node += 1) {
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) {
      const [one, other] = [lanes[node]!, lanes[targets[slot]!]!];
      if (one === other) continue;
      between[one * count + other]! += 1;
      between[other * count + one]! += 1;
    }
  }
  const placed = [...new Set(lanes)].sort((one, other) => one - other);
  for (let round = 0; round < MOST_ROUNDS; round += 1) if (!improve(placed, between, count)) break;
  return Uint32Array.from(placed);
}

/** Moves each lane to where the edges are shortest; answers whether one moved. */
function improve(placed: number[], between: Float64Array, count: number): boolean {
  let hasMoved = false;
  for (const lane of [...placed]) {
    const from = placed.indexOf(lane);
    const gain = { best: 0, to: from };
    for (const step of [-1, 1]) {
      let gained = 0;
      for (let to = from + step; to >= 0 && to < placed.length; to += step) {
        gained += passing(placed, between, count, lane, placed[to]!, to, step);
        if (gained > gain.best) Object.assign(gain, { best: gained, to });
      }
    }
    if (gain.to === from) continue;
    placed.splice(from, 1);
    placed.splice(gain.to, 0, lane);
    hasMoved = true;
  }
  return hasMoved;
}

/** How much shorter all edges become when a lane passes one more lane, which lies at `to` and makes room by one place. */
function passing(placed: readonly number[], between: Float64Array, count: number, lane: number, passed: number, to: number, step: number): number {
  let gained = 0;
  placed.forEach((other, place) => {
    if (other === lane || other === passed) return;
    // What lies beyond comes nearer to the lane by one place, what lies behind farther.
    const isBeyond = (place - to) * step > 0;
    gained += (isBeyond ? 1 : -1) * between[lane * count + other]!;
    gained += (isBeyond ? -1 : 1) * between[passed * count + other]!;
  });
  return gained;
}
