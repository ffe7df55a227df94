import { membersOf } from '../compact/components.ts';
import type { Components } from '../compact/components.ts';
import { inOrderOfFirst, readLabels } from './partition.ts';

/** Two divisions of the same nodes laid over each other. */
export interface Meet {
  readonly left: Components;
  readonly right: Components;
  /** Nodes that are together in both: the coarsest division that refines the two. Those of one `left` group have consecutive numbers. */
  readonly cells: Components;
}

/**
 * Lays two divisions over each other. O(V).
 * @throws UsageError when they do not divide as many nodes, or a label is not a whole number 0 … order − 1.
 */
export function meet(left: ArrayLike<number>, right: ArrayLike<number>): Meet {
  const order = left.length;
  const lefts = inOrderOfFirst(readLabels(order, left));
  const rights = inOrderOfFirst(readLabels(order, right));
  const { offsets, nodes } = membersOf(lefts);
  const labels = new Uint32Array(order);
  const sizes = new Uint32Array(order);
  // The cell of each right group in the left group at hand, plus 1; from earlier ones something smaller is left.
  const latest = new Uint32Array(rights.count);
  let count = 0;
  for (let group = 0; group < lefts.count; group += 1) {
    const earlier = count;
    for (let place = offsets[group]!; place < offsets[group + 1]!; place += 1) {
      const node = nodes[place]!;
      const other = rights.labels[node]!;
      if (latest[other]! <= earlier) latest[other] = ++count;
      const cell = latest[other]! - 1;
      labels[node] = cell;
      sizes[cell]! += 1;
    }
  }
  return { left: lefts, right: rights, cells: { count, labels, sizes: sizes.subarray(0, count) } };
}

/** Whether the two divisions are the same. O(1). */
export function isSame({ left, right, cells }: Meet): boolean {
  return cells.count === left.count && cells.count === right.count;
}
