import type { CompactGraph } from './compact-graph.ts';

/** A division of all nodes into components numbered 0 … count − 1. */
export interface Components {
  readonly count: number;
  /** The component of each node. */
  readonly labels: Uint32Array;
  /** How many nodes each component has. */
  readonly sizes: Uint32Array;
}

/** The nodes of each component, ascending: those of component `c` are `nodes[offsets[c]]` up to, not including, `nodes[offsets[c + 1]]`. */
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
  const parents = new Uint32Array(order);
  for (let node = 0; node < order; node += 1) parents[node] = node;
  for (let node = 0; node < order; node += 1) {
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) {
      const one = rootOf(parents, node);
      const other = rootOf(parents, targets[slot]!);
      // The smaller id becomes the root: roots are the smallest nodes of their components.
      if (one < other) parents[other] = one;
      else parents[one] = other;
    }
  }
  const labels = new Uint32Array(order);
  let count = 0;
  for (let node = 0; node < order; node += 1) {
    const root = rootOf(parents, node);
    labels[node] = root === node ? count++ : labels[root]!;
  }
  return { count, labels, sizes: sizesOf(labels, count) };
}

function rootOf(parents: Uint32Array, node: number): number {
  let at = node;
  while (parents[at] !== at) {
    parents[at] = parents[parents[at]!]!;
    at = parents[at]!;
  }
  return at;
}

/**
 * The strong components: nodes that reach each other along edges. Every citation cycle lies inside one; a graph without cycles has one a node.
 * Numbered in citation order: an edge between two components runs from the larger number to the smaller, so what is cited comes first.
 * An undirected graph's strong components are its weak ones, though not in their order. Weights are ignored.
 * O(V + E), no recursion: a path of any length works.
 * Reference: Tarjan 1972, doi:10.1137/0201010.
 */
export function strongComponents(graph: CompactGraph): Components {
  const { order, forward } = graph;
  const { offsets, targets } = forward;
  const found = new Uint32Array(order).fill(UNSEEN);
  const lowest = new Uint32Array(order);
  const labels = new Uint32Array(order).fill(UNSEEN);
  const cursors = offsets.slice(0, order);
  const pending = new Uint32Array(order);
  const trail = new Uint32Array(order);
  let pendingCount = 0;
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
      depth -= 1;
      if (depth >= 0) {
        const parent = trail[depth]!;
        if (lowest[node]! < lowest[parent]!) lowest[parent] = lowest[node]!;
      }
    }
  }
  return { count, labels, sizes: sizesOf(labels, count) };
}

/** The nodes of each component together, by a counting sort. O(V). */
export function membersOf({ count, labels, sizes }: Components): ComponentMembers {
  const offsets = new Uint32Array(count + 1);
  for (let component = 0; component < count; component += 1) offsets[component + 1] = offsets[component]! + sizes[component]!;
  const next = offsets.slice(0, count);
  const nodes = new Uint32Array(labels.length);
  for (let node = 0; node < labels.length; node += 1) nodes[next[labels[node]!]!++] = node;
  return { offsets, nodes };
}

function sizesOf(labels: Uint32Array, count: number): Uint32Array {
  const sizes = new Uint32Array(count);
  for (let node = 0; node < labels.length; node += 1) sizes[labels[node]!]!++;
  return sizes;
}
