import type { CompactGraph } from './compact-graph.ts';
import { singletons, smallestOf, unite } from './union-find.ts';
import type { Sets } from './union-find.ts';

/** A division of all nodes into components numbered 0 … count − 1. */
export interface Components {
  readonly count: number;
  /** The component of each node. */
  readonly labels: Uint32Array;
  /** How many nodes each component has. */
  readonly sizes: Uint32Array;
}

/** Strong components, and an order that goes with them. */
export interface StrongComponents extends Components {
  /** All nodes as a depth-first search leaves them. Of two joined by an edge that lies on no cycle, the one it points at comes first; of a cycle, nearly all edges point back so. */
  readonly finished: Uint32Array;
}

/** The nodes of each component together: those of component `c` are `nodes[offsets[c]]` up to, not including, `nodes[offsets[c + 1]]`. */
export interface ComponentMembers {
  readonly offsets: Uint32Array;
  readonly nodes: Uint32Array;
}

/** Above every node id. */
const UNSEEN = 0xffffffff;

/**
 * The weak components: nodes that hang together when nobody asks which way an edge points. Numbered by their smallest node, so component 0 holds node 0.
 * An empty graph has none; an isolated node is one of its own. Weights are ignored.
 * Union–find with path halving: O(V + E) in practice, no recursion.
 * Reference: Tarjan & van Leeuwen 1984, doi:10.1145/62.2160.
 */
export function weakComponents(graph: CompactGraph): Components {
  const { order, forward } = graph;
  const { offsets, targets } = forward;
  const sets = singletons(order);
  for (let node = 0; node < order; node += 1) {
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) unite(sets, node, targets[slot]!);
  }
  return componentsOfSets(sets);
}

/** The sets as components, numbered by their smallest node. O(V). */
export function componentsOfSets(sets: Sets): Components {
  const labels = new Uint32Array(sets.length);
  let count = 0;
  for (let node = 0; node < sets.length; node += 1) {
    const smallest = smallestOf(sets, node);
    labels[node] = smallest === node ? count++ : labels[smallest]!;
  }
  return { count, labels, sizes: sizesOf(labels, count) };
}

/**
 * The strong components: nodes that reach each other along edges. Every citation cycle lies inside one; a graph without cycles has one a node.
 * Numbered in citation order: an edge between two components runs from the larger number to the smaller, so what is cited comes first.
 * An undirected graph's strong components are its weak ones, though not in their order. Weights are ignored.
 * O(V + E), no recursion: a path of any length works.
 * Reference: Tarjan 1972, doi:10.1137/0201010.
 */
export function strongComponents(graph: CompactGraph): StrongComponents {
  const { order, forward } = graph;
  const { offsets, targets } = forward;
  const found = new Uint32Array(order).fill(UNSEEN);
  const lowest = new Uint32Array(order);
  const labels = new Uint32Array(order).fill(UNSEEN);
  const cursors = offsets.slice(0, order);
  const pending = new Uint32Array(order);
  const trail = new Uint32Array(order);
  const finished = new Uint32Array(order);
  let pendingCount = 0;
  let finishedCount = 0;
  let clock = 0;
  let count = 0;
  for (let root = 0; root < order; root += 1) {
    if (found[root] !== UNSEEN) continue;
    let depth = 0;
    trail[0] = root;
    found[root] = lowest[root] = clock++;
    pending[pendingCount++] = root;
    while (depth >= 0) {
      const node = trail[depth]!;
      if (cursors[node]! < offsets[node + 1]!) {
        const target = targets[cursors[node]!++]!;
        if (found[target] === UNSEEN) {
          found[target] = lowest[target] = clock++;
          pending[pendingCount++] = target;
          trail[++depth] = target;
        } else if (labels[target] === UNSEEN && found[target]! < lowest[node]!) {
          lowest[node] = found[target]!;
        }
        continue;
      }
      if (lowest[node] === found[node]) {
        let member: number;
        do {
          member = pending[--pendingCount]!;
          labels[member] = count;
        } while (member !== node);
        count += 1;
      }
      finished[finishedCount++] = node;
      depth -= 1;
      if (depth >= 0) {
        const parent = trail[depth]!;
        if (lowest[node]! < lowest[parent]!) lowest[parent] = lowest[node]!;
      }
    }
  }
  return { count, labels, sizes: sizesOf(labels, count), finished };
}

/** The nodes of each component together, ascending or as they stand in the order given, by a counting sort. O(V). */
export function membersOf({ count, labels, sizes }: Components, order?: Uint32Array): ComponentMembers {
  const offsets = new Uint32Array(count + 1);
  for (let component = 0; component < count; component += 1) offsets[component + 1] = offsets[component]! + sizes[component]!;
  const next = offsets.slice(0, count);
  const nodes = new Uint32Array(labels.length);
  for (let place = 0; place < labels.length; place += 1) {
    const node = order === undefined ? place : order[place]!;
    nodes[next[labels[node]!]!++] = node;
  }
  return { offsets, nodes };
}

function sizesOf(labels: Uint32Array, count: number): Uint32Array {
  const sizes = new Uint32Array(count);
  for (let node = 0; node < labels.length; node += 1) sizes[labels[node]!]!++;
  return sizes;
}
