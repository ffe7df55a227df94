import { UsageError } from '../base/diagnostics.ts';
import type { Adjacency } from '../compact/compact-graph.ts';
import { componentsOfSets } from '../compact/components.ts';
import type { Components } from '../compact/components.ts';
import { singletons, unite } from '../compact/union-find.ts';

/** A division of all nodes, numbered by size: 0 is the largest; of two as large, the one with the smaller smallest node comes first. */
export type Partition = Components;

/** The same division under its canonical numbers. Labels are below their number. O(V log V). */
export function canonicalPartition(labels: Uint32Array): Partition {
  const { count, labels: places, sizes } = inOrderOfFirst(labels);
  // Places count by smallest node, and sorting keeps that order among equals.
  const bySize = singletons(count).sort((left, right) => sizes[right]! - sizes[left]!);
  const numbers = new Uint32Array(count);
  for (let number = 0; number < count; number += 1) numbers[bySize[number]!] = number;
  return { count, labels: places.map((place) => numbers[place]!), sizes: bySize.map((place) => sizes[place]!) };
}

/** The same division, numbered by smallest node. Labels are below their number. O(V). */
export function inOrderOfFirst(labels: Uint32Array): Components {
  const order = labels.length;
  const numbers = new Uint32Array(order);
  const renumbered = new Uint32Array(order);
  const sizes = new Uint32Array(order);
  let count = 0;
  for (let node = 0; node < order; node += 1) {
    const label = labels[node]!;
    if (numbers[label] === 0) numbers[label] = ++count;
    const number = numbers[label]! - 1;
    renumbered[node] = number;
    sizes[number]! += 1;
  }
  return { count, labels: renumbered, sizes: sizes.subarray(0, count) };
}

/**
 * Cuts every community into its connected parts, as labels numbered by smallest node. Louvain may leave a community in pieces when a node that held it together has moved
 * on; splitting it never lowers modularity. Edges that weigh 0 connect nothing. O(V + E).
 */
export function connectedParts({ offsets, targets, weights }: Adjacency, labels: Uint32Array): Uint32Array {
  const sets = singletons(labels.length);
  for (let node = 0; node < labels.length; node += 1) {
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) {
      const target = targets[slot]!;
      if (labels[node] === labels[target] && weights?.[slot] !== 0) unite(sets, node, target);
    }
  }
  return componentsOfSets(sets).labels;
}

/** A copy of labels that somebody handed in. @throws UsageError unless there is one whole number 0 … order − 1 for each node. */
export function readLabels(order: number, labels: ArrayLike<number>): Uint32Array {
  if (labels.length !== order) throw new UsageError(`${labels.length} community labels; expected one for each of ${order} nodes`);
  const read = new Uint32Array(order);
  for (let node = 0; node < order; node += 1) {
    const label = labels[node]!;
    if (label >>> 0 !== label || label >= order) throw new UsageError(`community of node ${node} is ${String(label)}; expected a whole number from 0 to ${order - 1}`);
    read[node] = label;
  }
  return read;
}
