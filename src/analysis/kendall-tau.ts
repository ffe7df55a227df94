import { UsageError } from '../base/diagnostics.ts';

/**
 * Kendall's rank correlation τ-b of two scores of the same items: of the pairs that neither ties, how many more stand in the same order than in opposite ones, as a share of the geometric mean of
 * the pairs that either could tell apart. From −1 (the reverse order) through 0 (none in common) to 1 (the same order, the same ties). Undefined where a score ties all items, and for fewer than
 * two of them.
 * O(n log n) for n items (Knight 1966, doi:10.1080/01621459.1966.10480879).
 * @throws UsageError when there are not as many scores on either side, and for a score that is no number.
 * Reference: Kendall 1945, doi:10.1093/biomet/33.3.239.
 */
export function kendallTau(left: ArrayLike<number>, right: ArrayLike<number>): number | undefined {
  const items = left.length;
  if (right.length !== items) throw new UsageError(`there are ${items} scores on the left and ${right.length} on the right; expected one of each item on either side`);
  for (let item = 0; item < items; item += 1) if (Number.isNaN(left[item]! + right[item]!)) throw new UsageError(`item ${item} has a score that is not a number`);
  const order = Uint32Array.from({ length: items }, (_, item) => item).sort((one, other) => compare(left[one]!, left[other]!) || compare(right[one]!, right[other]!));
  const byLeft = Float64Array.from(order, (item) => left[item]!);
  const byRight = Float64Array.from(order, (item) => right[item]!);
  const tiedLeft = tiedPairs(items, (place) => byLeft[place] === byLeft[place - 1]);
  const tiedBoth = tiedPairs(items, (place) => byLeft[place] === byLeft[place - 1] && byRight[place] === byRight[place - 1]);
  const discordant = sortCountingExchanges(byRight);
  const tiedRight = tiedPairs(items, (place) => byRight[place] === byRight[place - 1]);
  const all = pairs(items);
  if (all === tiedLeft || all === tiedRight) return undefined;
  return (all - tiedLeft - tiedRight + tiedBoth - 2 * discordant) / Math.sqrt((all - tiedLeft) * (all - tiedRight));
}

/** Infinite scores are tied with one another, though their difference is no number. */
function compare(one: number, other: number): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function pairs(size: number): number {
  return (size * (size - 1)) / 2;
}

/** Pairs within the runs of places that are each tied to the one before. */
function tiedPairs(items: number, isTied: (place: number) => boolean): number {
  let sum = 0;
  let run = 0;
  for (let place = 1; place < items; place += 1) {
    run = isTied(place) ? run + 1 : 0;
    sum += run;
  }
  return sum;
}

/** Sorts by merging, smallest first, and counts the pairs that stood the wrong way round. */
function sortCountingExchanges(values: Float64Array): number {
  let exchanges = 0;
  const merged = new Float64Array(values.length);
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) {
      const middle = Math.min(start + width, values.length);
      const end = Math.min(start + 2 * width, values.length);
      let one = start;
      let other = middle;
      for (let place = start; place < end; place += 1) {
        if (one < middle && (other >= end || values[one]! <= values[other]!)) merged[place] = values[one++]!;
        else {
          exchanges += middle - one;
          merged[place] = values[other++]!;
        }
      }
    }
    values.set(merged);
  }
  return exchanges;
}
