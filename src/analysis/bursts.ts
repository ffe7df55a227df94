import { UsageError } from '../base/diagnostics.ts';
import { checkWhole } from './check-option.ts';

export interface BurstOptions {
  /** How many times as frequent events are in each state as in the one below: above 1. Larger finds only steeper bursts. Default 2. */
  readonly ratio?: number | undefined;
  /** What rising by a state costs, in units of ln(batches): from 0. Larger finds fewer and longer bursts. Default 1. */
  readonly gamma?: number | undefined;
  /** How many states there are, the normal one included: a whole number from 2 to 256. Default 2. */
  readonly states?: number | undefined;
}

/** Bursts by first batch, then level: one at a higher level lies inside one at each level below. */
export interface Bursts {
  /** For each batch the state it is in: 0 is normal, each above `ratio` times as frequent as the one below. */
  readonly states: Uint8Array;
  /** For each burst the state it is in at least, from 1. */
  readonly levels: Uint8Array;
  /** Parallel to `levels`: its first batch and its last. */
  readonly firsts: Uint32Array;
  readonly lasts: Uint32Array;
  /** Parallel: by how much its level explains its batches better than the level below, in nats. From 0; higher is firmer. */
  readonly weights: Float64Array;
}

/**
 * Kleinberg's bursts: the stretches of a stream of batches (years) in which events of one kind (papers with a term, citations of a work) are far more frequent than
 * over the whole stream, relative to all events of each batch. The states are the cheapest course of an automaton that pays for every batch it explains badly and
 * for every state it rises by, and that starts in the normal state; of courses as cheap the calmer one is taken.
 * A state in which every event or more would be of the kind cannot be, so a kind that makes up 1 / ratio of all or more has no bursts. Empty batches cost nothing.
 * A batch of a growing field must be compared with its own total: counts without totals burst wherever the field grows.
 * O(batches · states²).
 * @throws UsageError for an option out of range, lists of differing length, or a batch with a count that is not finite, below 0 or above its total.
 * Reference: Kleinberg 2002, doi:10.1145/775047.775061, section 4; bursts of several levels: section 2.
 */
export function bursts(events: ArrayLike<number>, totals: ArrayLike<number>, options: BurstOptions = {}): Bursts {
  const { ratio = 2, gamma = 1, states = 2 } = options;
  if (!(ratio > 1 && ratio < Infinity)) throw new UsageError(`ratio is ${String(ratio)}; expected a number above 1`);
  if (!(gamma >= 0 && gamma < Infinity)) throw new UsageError(`gamma is ${String(gamma)}; expected a number from 0 up`);
  checkWhole('states', states, 2);
  if (states > 256) throw new UsageError(`states is ${states}; expected at most 256`);
  const costs = stateCosts(events, totals, ratio, states);
  const course = cheapestCourse(costs, gamma * Math.log(totals.length));
  return burstsOf(course, costs);
}

/** For each state that can be, what each batch costs in it: the negative log likelihood of its events, without the binomial coefficient, which is the same in all states. */
function stateCosts(events: ArrayLike<number>, totals: ArrayLike<number>, ratio: number, states: number): Float64Array[] {
  if (events.length !== totals.length) throw new UsageError(`${events.length} batches of events but ${totals.length} totals; expected as many`);
  let [some, all] = [0, 0];
  for (let batch = 0; batch < totals.length; batch += 1) {
    const [kind, total] = [events[batch]!, totals[batch]!];
    if (!Number.isFinite(total) || total < 0) throw new UsageError(`total of batch ${batch} is ${String(total)}; expected a finite number from 0 up`);
    if (!(kind >= 0 && kind <= total)) throw new UsageError(`batch ${batch} has ${String(kind)} events of ${total}; expected from 0 up to all of them`);
    some += kind;
    all += total;
  }
  const costs = [new Float64Array(totals.length)];
  if (some === 0) return costs;
  for (let rate = some / all, state = 0; state < states && rate < 1; rate *= ratio, state += 1) {
    const [hit, miss] = [-Math.log(rate), -Math.log1p(-rate)];
    costs[state] = Float64Array.from(totals, (total, batch) => events[batch]! * hit + (total - events[batch]!) * miss);
  }
  return costs;
}

/** The state of each batch. */
function cheapestCourse(costs: readonly Float64Array[], rise: number): Uint8Array {
  const batches = costs[0]!.length;
  const states = costs.length;
  let before = new Float64Array(states).fill(Infinity);
  let after = new Float64Array(states);
  before[0] = 0;
  const cameFrom = new Uint8Array(batches * states);
  for (let batch = 0; batch < batches; batch += 1) {
    for (let state = 0; state < states; state += 1) {
      let cheapest = Infinity;
      for (let from = 0; from < states; from += 1) {
        const cost = before[from]! + (state > from ? (state - from) * rise : 0);
        if (cost >= cheapest) continue;
        cheapest = cost;
        cameFrom[batch * states + state] = from;
      }
      after[state] = cheapest + costs[state]![batch]!;
    }
    [before, after] = [after, before];
  }
  const course = new Uint8Array(batches);
  let state = before.indexOf(Math.min(...before));
  for (let batch = batches - 1; batch >= 0; batch -= 1) {
    course[batch] = state;
    state = cameFrom[batch * states + state]!;
  }
  return course;
}

function burstsOf(course: Uint8Array, costs: readonly Float64Array[]): Bursts {
  const levels: number[] = [];
  const firsts: number[] = [];
  const lasts: number[] = [];
  const weights: number[] = [];
  // The burst under way at each level, the lowest first.
  const open: number[] = [];
  for (let batch = 0; batch < course.length; batch += 1) {
    while (open.length > course[batch]!) open.pop();
    while (open.length < course[batch]!) {
      open.push(levels.length);
      levels.push(open.length);
      firsts.push(batch);
      lasts.push(batch);
      weights.push(0);
    }
    for (const burst of open) {
      const level = levels[burst]!;
      lasts[burst] = batch;
      weights[burst]! += costs[level - 1]![batch]! - costs[level]![batch]!;
    }
  }
  return { states: course, levels: Uint8Array.from(levels), firsts: Uint32Array.from(firsts), lasts: Uint32Array.from(lasts), weights: Float64Array.from(weights) };
}
