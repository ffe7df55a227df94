import { isSame, meet } from './partition-meet.ts';

/**
 * The adjusted Rand index of two divisions of the same nodes: how far they agree on which pairs are together, beyond chance. 1 for the same division, 0 on average for
 * unrelated ones with groups of the same sizes, below 0 for less agreement than chance. Labels are whole numbers 0 … order − 1; what number a group has does not matter.
 * 1 for fewer than two nodes.
 * O(V).
 * @throws UsageError when the divisions are not of as many nodes, or a label is out of range.
 * Reference: Hubert & Arabie 1985, doi:10.1007/BF01908075.
 */
export function adjustedRandIndex(left: ArrayLike<number>, right: ArrayLike<number>): number {
  const both = meet(left, right);
  if (isSame(both)) return 1;
  const all = pairs(left.length);
  const inLeft = pairsWithin(both.left.sizes);
  const inRight = pairsWithin(both.right.sizes);
  const expected = (inLeft / all) * inRight;
  return (pairsWithin(both.cells.sizes) - expected) / ((inLeft + inRight) / 2 - expected);
}

/**
 * The normalised mutual information of two divisions of the same nodes: the information that one gives on the other, as a share of the mean of their entropies,
 * 2 I / (H₁ + H₂). From 0 (knowing one says nothing of the other) to 1 (the same division). Not adjusted for chance: unrelated divisions into many small groups score well above 0.
 * Of two single groups it is 1. (Others divide by the greater entropy, or by √(H₁ H₂): compare only what was normalised alike.)
 * O(V).
 * @throws UsageError when the divisions are not of as many nodes, or a label is out of range.
 * Reference: Danon et al. 2005, doi:10.1088/1742-5468/2005/09/P09008.
 */
export function normalisedMutualInformation(left: ArrayLike<number>, right: ArrayLike<number>): number {
  const both = meet(left, right);
  if (isSame(both)) return 1;
  const apart = entropy(both.left.sizes) + entropy(both.right.sizes);
  return Math.max(0, (2 * (apart - entropy(both.cells.sizes))) / apart);
}

/**
 * The variation of information of two divisions of the same nodes: what each says that the other does not, H₁ + H₂ − 2 I, in nats. A distance (a metric): 0 for the same
 * division, at most log V.
 * O(V).
 * @throws UsageError when the divisions are not of as many nodes, or a label is out of range.
 * Reference: Meilă 2007, doi:10.1016/j.jmva.2006.11.013.
 */
export function variationOfInformation(left: ArrayLike<number>, right: ArrayLike<number>): number {
  const both = meet(left, right);
  if (isSame(both)) return 0;
  return Math.max(0, 2 * entropy(both.cells.sizes) - entropy(both.left.sizes) - entropy(both.right.sizes));
}

function pairs(size: number): number {
  return (size * (size - 1)) / 2;
}

function pairsWithin(sizes: Uint32Array): number {
  let sum = 0;
  for (let group = 0; group < sizes.length; group += 1) sum += pairs(sizes[group]!);
  return sum;
}

/** Of drawing a node and telling its group, in nats. */
function entropy(sizes: Uint32Array): number {
  let all = 0;
  let sum = 0;
  for (let group = 0; group < sizes.length; group += 1) {
    const size = sizes[group]!;
    all += size;
    sum += size * Math.log(size);
  }
  return Math.log(all) - sum / all;
}
