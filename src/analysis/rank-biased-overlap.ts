import { UsageError } from '../base/diagnostics.ts';

export interface OverlapOptions {
  /** How likely a reader is to go on from one rank to the next: 0.9 gives the first ten ranks 86 % of the weight, 0.98 the first fifty. */
  readonly persistence?: number | undefined;
}

/**
 * The rank-biased overlap of two rankings, which need not hold the same items nor be as long: the share that their first d ranks have in common, averaged over all d with weights that fall by
 * `persistence` from rank to rank, and extrapolated beyond the ends as if the overlap went on as it stands there (RBO_EXT). From 0 (nothing in common) to 1 (the same ranking).
 * Each item has a score on either side, the highest ranked first; NaN where a ranking does not hold it. Of tied scores it is the mean over every order in which they could stand (RBO^a), so that
 * even a ranking that agrees with itself stays below 1 where it has ties. Undefined where a ranking holds nothing.
 * O(n log n) for n items.
 * @throws UsageError when there are not as many scores on either side, and for a persistence out of range.
 * References: Webber, Moffat & Zobel 2010, doi:10.1145/1852102.1852106; for ties Corsi & Urbano 2024, doi:10.1145/3626772.3657700.
 */
export function rankBiasedOverlap(left: ArrayLike<number>, right: ArrayLike<number>, { persistence = 0.9 }: OverlapOptions = {}): number | undefined {
  if (right.length !== left.length) throw new UsageError(`there are ${left.length} scores on the left and ${right.length} on the right; expected one of each item on either side`);
  if (!(persistence > 0 && persistence < 1)) throw new UsageError(`persistence is ${String(persistence)}; expected a number above 0 and below 1`);
  const leftSize = held(left);
  const rightSize = held(right);
  const shorter = Math.min(leftSize, rightSize);
  const longer = Math.max(leftSize, rightSize);
  if (shorter === 0) return undefined;
  const overlaps = expectedOverlaps(new TieGroups(left), new TieGroups(right), longer);
  const atShorter = overlaps[shorter - 1]!;
  let weight = 1;
  let sum = 0;
  for (let depth = 1; depth <= longer; depth += 1) {
    weight *= persistence;
    // Beyond its end the shorter ranking is taken to go on with the agreement that it ended with.
    const unseen = depth <= shorter ? 0 : (atShorter * (depth - shorter)) / shorter;
    sum += ((overlaps[depth - 1]! + unseen) / depth) * weight;
  }
  return ((1 - persistence) / persistence) * sum + ((overlaps[longer - 1]! - atShorter) / longer + atShorter / shorter) * weight;
}

function held(scores: ArrayLike<number>): number {
  let count = 0;
  for (let item = 0; item < scores.length; item += 1) if (!Number.isNaN(scores[item]!)) count += 1;
  return count;
}

/** The items of a ranking in groups of the same score, best first, and a place in it that moves down rank by rank. */
class TieGroups {
  readonly #groups: number[][] = [];
  /** The group of each item; beyond the last for what the ranking does not hold. */
  readonly #groupOf: Float64Array;
  #at = -1;
  #past = 0;

  constructor(scores: ArrayLike<number>) {
    const order = Array.from({ length: scores.length }, (_, item) => item).filter((item) => !Number.isNaN(scores[item]!));
    order.sort((one, other) => (scores[one]! > scores[other]! ? -1 : scores[one]! < scores[other]! ? 1 : one - other));
    this.#groupOf = new Float64Array(scores.length).fill(Number.POSITIVE_INFINITY);
    order.forEach((item, place) => {
      if (place === 0 || scores[item] !== scores[order[place - 1]!]) this.#groups.push([]);
      this.#groups.at(-1)!.push(item);
      this.#groupOf[item] = this.#groups.length - 1;
    });
  }

  /** The items at the place. */
  get current(): readonly number[] {
    return this.#groups[this.#at] ?? [];
  }

  /** Whether the item stands above the place, so that it is in for certain. */
  isAbove(item: number): boolean {
    return this.#groupOf[item]! < this.#at;
  }

  isCurrent(item: number): boolean {
    return this.#groupOf[item]! === this.#at;
  }

  /** Moves down to the group that this rank, counted from 1, falls into; answers whether the place is a new one. */
  goTo(rank: number): boolean {
    if (rank <= this.#past || this.#at >= this.#groups.length) return false;
    this.#at += 1;
    this.#past += this.current.length;
    return true;
  }

  /** What share of the items at the place are among so many ranks. */
  shareAmong(ranks: number): number {
    const size = this.current.length;
    return size === 0 ? 0 : (ranks - (this.#past - size)) / size;
  }
}

/** How many items the first d ranks of both are expected to share, for each d from 1. */
function expectedOverlaps(left: TieGroups, right: TieGroups, depth: number): Float64Array {
  // Shared items by where they stand: above the place in both, at it on the left or on the right, at it in both.
  let above = 0;
  let atLeft = 0;
  let atRight = 0;
  let atBoth = 0;
  return Float64Array.from({ length: depth }, (_, index) => {
    const ranks = index + 1;
    if (left.goTo(ranks)) {
      above += atLeft;
      atRight += atBoth;
      atLeft = left.current.filter((item) => right.isAbove(item)).length;
      atBoth = left.current.filter((item) => right.isCurrent(item)).length;
    }
    if (right.goTo(ranks)) {
      above += atRight;
      atLeft += atBoth;
      atRight = right.current.filter((item) => left.isAbove(item)).length;
      atBoth = right.current.filter((item) => left.isCurrent(item)).length;
    }
    const shareLeft = left.shareAmong(ranks);
    const shareRight = right.shareAmong(ranks);
    return above + shareLeft * atLeft + shareRight * atRight + shareLeft * shareRight * atBoth;
  });
}
