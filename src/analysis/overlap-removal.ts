import { UsageError } from '../base/diagnostics.ts';
import { OverlappingDiscs } from './overlapping-discs.ts';
import { extent, nudge, readPositions } from './positions.ts';
import type { Positions } from './positions.ts';
import { Repulsion } from './repulsion.ts';
import { sumOf } from './sum-to-one.ts';

/** Where more pairs overlap than this many a disc, all discs are halved. */
const CROWD = 4;

/** How much discs grow again when they have made room. */
const GROWTH = 1.5;

/** Discs that are not full-grown have made room enough when no more pairs overlap than this many a disc. */
const ENOUGH = 1 / 20;

/** With no more pairs a disc than this, pushing pairs apart does without the flow. */
const FEW = 1 / 50;

/** Discs are pushed this much farther apart than to touch, so that pushing comes to an end. */
const AIR = 1.01;

/** Layouts take some ten rounds, a pile of discs some hundred however many they are. */
const MOST_ROUNDS = 500;

/**
 * Places near the given ones at which no two discs overlap, for discs of these radii around the nodes; discs of radius 0 have no overlap. Neighbourhoods are kept: what overlaps pushes
 * all around it outwards, the nearer the more. Where nothing overlaps, the places are the given ones. Nothing is drawn at random: the same discs come to the same places.
 *
 * Method: each overlap is a source from which as much area wells up as is lacking, and the flow carries everything away from it; then pairs are pushed apart one by one, the smaller disc
 * giving way. A crowd is met by shrinking all discs until few overlap, and letting them grow in steps. Should overlaps be left after 500 rounds, the whole is stretched
 * until they are gone, so that none is left in any case.
 * O(n log n) a round for n discs of similar size.
 * @throws UsageError when there is not a finite place and a finite radius from 0 up for each node.
 * Reference: flow that makes room, Gastner & Newman 2004, doi:10.1073/pnas.0400280101.
 */
export function removeOverlaps(positions: Positions, radii: ArrayLike<number>): Positions {
  const order = positions.x.length;
  const own = readRadii(order, radii);
  const places = readPositions(order, positions);
  const overlapping = new OverlappingDiscs(places, own, CROWD * order + 1);
  if (overlapping.find(1) === 0) return places;
  const [left, right] = extent(places.x);
  const [bottom, top] = extent(places.y);
  const mean = sumOf(own) / order;
  shift(places, -(left + right) / 2, -(bottom + top) / 2);
  nudge(places, Math.max(mean / 1000, (right - left + top - bottom) * 1e-9));
  makeRoom(places, own, overlapping, mean);
  stretch(places, own, overlapping);
  shift(places, (left + right) / 2, (bottom + top) / 2);
  return places;
}

function makeRoom(places: Positions, radii: Float64Array, overlapping: OverlappingDiscs, mean: number): void {
  const order = radii.length;
  const lacking = new Float64Array(order);
  const flow = new Repulsion(lacking);
  let share = 1;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const found = overlapping.find(share);
    if (found > CROWD * order) {
      share /= 2;
    } else if (share < 1 && found <= ENOUGH * order) {
      share = Math.min(1, share * GROWTH);
    } else if (found === 0) {
      return;
    } else {
      if (found > FEW * order) {
        measureLacking(places, radii, overlapping, found, share, lacking);
        flow.compute(places.x, places.y, mean * share);
        for (let disc = 0; disc < order; disc += 1) {
          places.x[disc]! += flow.x[disc]!;
          places.y[disc]! += flow.y[disc]!;
        }
      }
      pushApart(places, radii, overlapping, found, share);
    }
  }
}

/** How strong a source each disc is: half the area it shares with others, at most its own; over 2π, as a source of area A carries away by A / (2π · distance). */
function measureLacking({ x, y }: Positions, radii: Float64Array, { ones, others }: OverlappingDiscs, found: number, share: number, lacking: Float64Array): void {
  lacking.fill(0);
  for (let pair = 0; pair < found; pair += 1) {
    const one = ones[pair]!;
    const other = others[pair]!;
    const dx = x[one]! - x[other]!;
    const dy = y[one]! - y[other]!;
    const smaller = Math.min(radii[one]!, radii[other]!) * share;
    const depth = Math.min((radii[one]! + radii[other]!) * share - Math.sqrt(dx * dx + dy * dy), 2 * smaller);
    // The lens that two discs share has about this area, π · smaller² when one lies in the other.
    lacking[one]! += (depth * smaller) / 8;
    lacking[other]! += (depth * smaller) / 8;
  }
  for (let disc = 0; disc < radii.length; disc += 1) lacking[disc] = Math.min(lacking[disc]!, (radii[disc]! * share) ** 2 / 2);
}

/** Pair by pair, each seeing where those before have moved to. */
function pushApart({ x, y }: Positions, radii: Float64Array, { ones, others }: OverlappingDiscs, found: number, share: number): void {
  for (let pair = 0; pair < found; pair += 1) {
    const one = ones[pair]!;
    const other = others[pair]!;
    const dx = x[one]! - x[other]!;
    const dy = y[one]! - y[other]!;
    const distance = Math.sqrt(dx * dx + dy * dy);
    const touching = (radii[one]! + radii[other]!) * share;
    if (distance >= touching || distance === 0) continue;
    const push = (touching * AIR) / distance - 1;
    // In inverse proportion to their areas.
    const ofOne = 1 / (1 + (radii[one]! / radii[other]!) ** 2);
    x[one]! += dx * push * ofOne;
    y[one]! += dy * push * ofOne;
    x[other]! -= dx * push * (1 - ofOne);
    y[other]! -= dy * push * (1 - ofOne);
  }
}

/** Moves all away from the middle in proportion, until nothing overlaps. */
function stretch({ x, y }: Positions, radii: Float64Array, overlapping: OverlappingDiscs): void {
  for (let found = overlapping.find(1); found > 0; found = overlapping.find(1)) {
    let factor = 1;
    for (let pair = 0; pair < found; pair += 1) {
      const one = overlapping.ones[pair]!;
      const other = overlapping.others[pair]!;
      const dx = x[one]! - x[other]!;
      const dy = y[one]! - y[other]!;
      factor = Math.max(factor, (radii[one]! + radii[other]!) / Math.sqrt(dx * dx + dy * dy));
    }
    for (let disc = 0; disc < radii.length; disc += 1) {
      x[disc]! *= factor * AIR;
      y[disc]! *= factor * AIR;
    }
  }
}

function shift({ x, y }: Positions, right: number, up: number): void {
  for (let disc = 0; disc < x.length; disc += 1) {
    x[disc]! += right;
    y[disc]! += up;
  }
}

function readRadii(order: number, radii: ArrayLike<number>): Float64Array {
  if (radii.length !== order) throw new UsageError(`${radii.length} radii; expected one for each of ${order} nodes`);
  const read = Float64Array.from(radii);
  const wrong = read.findIndex((radius) => !(radius >= 0 && radius <= 1e50));
  if (wrong >= 0) throw new UsageError(`radius of node ${wrong} is ${String(radii[wrong])}; expected a number from 0 to 1e50`);
  return read;
}
