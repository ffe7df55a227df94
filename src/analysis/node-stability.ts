import { meet } from './partition-meet.ts';

/**
 * How firmly each node belongs where a division puts it, told from other divisions of the same nodes: the share of its company that stays, from 0 (in none of the others does
 * it meet anyone of its group) to 1 (in each it is with the same nodes, and no others). Company is a node's group without itself; its share in another division is
 * that of the nodes met in both among those met in either, and 1 where it is alone in both; the mean is taken over the divisions. 1 without any.
 * O(V) a division.
 * @throws UsageError when a division is not of as many nodes, or a label is not a whole number 0 … order − 1.
 * Reference: by group, Hennig 2007, doi:10.1016/j.csda.2006.11.025.
 */
export function nodeStability(labels: ArrayLike<number>, others: readonly ArrayLike<number>[]): Float64Array {
  const shares = new Float64Array(labels.length);
  for (const other of others) {
    const { left, right, cells } = meet(labels, other);
    for (let node = 0; node < labels.length; node += 1) {
      const both = cells.sizes[cells.labels[node]!]! - 1;
      const either = left.sizes[left.labels[node]!]! + right.sizes[right.labels[node]!]! - both - 2;
      shares[node]! += either === 0 ? 1 : both / either;
    }
  }
  return others.length === 0 ? shares.fill(1) : shares.map((share) => share / others.length);
}
