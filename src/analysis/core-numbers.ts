import type { CompactGraph } from '../compact/compact-graph.ts';
import { totalDegree } from './degree.ts';

export interface Cores {
  /** For each node the largest k such that it is in the k-core: whole numbers from 0. */
  readonly numbers: Uint32Array;
  /** The nodes in the order in which taking away one of least degree, time after time, takes them: each has at most its core number of edges to nodes that come later. */
  readonly degeneracyOrder: Uint32Array;
}

/**
 * Core numbers: the k-core is what is left of a graph when nodes with fewer than k edges are taken away until there are none; a node's core number is the largest k whose
 * core it is in. Whole numbers from 0 to its degree.
 * A node ranks high when it belongs to a thick middle of nodes that are all joined to many others there, however many edges it has to the outskirts.
 * Direction does not matter: edges either way count, opposite edges as two (as in networkx and igraph). Weights are ignored. An isolated node has 0.
 * The largest number is the graph's degeneracy.
 * O(V + E).
 * Reference: Seidman 1983, doi:10.1016/0378-8733(83)90028-X; in linear time: Batagelj & Zaveršnik 2011, doi:10.1007/s11634-010-0079-y.
 */
export function coreNumbers(graph: CompactGraph): Cores {
  const { order } = graph;
  const numbers = totalDegree(graph);
  const { starts, nodes, places } = sortedByDegree(numbers);
  const sides = graph.directed ? [graph.forward, graph.reverse] : [graph.forward];
  // Nodes up to `index` are settled; the others stand by how many edges they have left, those with d of them from `starts[d]` on.
  for (let index = 0; index < order; index += 1) {
    const node = nodes[index]!;
    const core = numbers[node]!;
    for (const { offsets, targets } of sides) {
      const end = offsets[node + 1]!;
      for (let slot = offsets[node]!; slot < end; slot += 1) {
        const other = targets[slot]!;
        const left = numbers[other]!;
        if (left <= core) continue;
        // Swap it with the first of its group, and let the group begin one further on.
        const place = places[other]!;
        const first = starts[left]!++;
        const swapped = nodes[first]!;
        nodes[first] = other;
        nodes[place] = swapped;
        places[other] = first;
        places[swapped] = place;
        numbers[other] = left - 1;
      }
    }
  }
  return { numbers, degeneracyOrder: nodes };
}

/** Nodes by degree, where each degree begins, and where each node stands. */
function sortedByDegree(degrees: Uint32Array): { readonly starts: Uint32Array; readonly nodes: Uint32Array; readonly places: Uint32Array } {
  const order = degrees.length;
  let largest = 0;
  for (let node = 0; node < order; node += 1) largest = Math.max(largest, degrees[node]!);
  const starts = new Uint32Array(largest + 2);
  for (let node = 0; node < order; node += 1) starts[degrees[node]! + 1]! += 1;
  for (let degree = 0; degree <= largest; degree += 1) starts[degree + 1]! += starts[degree]!;
  const next = starts.slice();
  const nodes = new Uint32Array(order);
  const places = new Uint32Array(order);
  for (let node = 0; node < order; node += 1) {
    const place = next[degrees[node]!]!++;
    nodes[place] = node;
    places[node] = place;
  }
  return { starts, nodes, places };
}
