import type { CompactGraph } from '../compact/compact-graph.ts';
import { membersOf, strongComponents } from '../compact/components.ts';
import { gather } from './gather.ts';

/** Relative: bounds this close to each other are close enough. */
const CLOSE = 1e-4;
const MOST_PRODUCTS = 200;
/** How much of the bound is added to the diagonal, so that cycles of even length do not swing to and fro. */
const SHIFT = 0.25;

/**
 * A number that no eigenvalue of the weighted adjacency matrix exceeds in size, and that the largest one nearly reaches: by how much walks can multiply with each step
 * in the long run. 0 when there are no cycles, as in citations that only point back in time; infinite when the weights are beyond what can be added up.
 * Never too low; too high by at most one part in ten thousand, unless the graph is very badly shaped: paths of thousands of nodes, or strong components that hold together
 * by a thread.
 * Method: powers of each strong component, from ones; what they multiply the entries of any positive vector by bounds the eigenvalue from both sides (Collatz, Wielandt).
 * O(V + E), and the edges inside cycles once more a product, tens to 200 of them.
 * Reference: Wielandt 1950, doi:10.1007/BF02230720.
 */
export function spectralBound(graph: CompactGraph): number {
  const components = strongComponents(graph);
  const { offsets, nodes } = membersOf(components);
  // 0 outside the component at hand, so that edges from elsewhere add nothing.
  const vector = new Float64Array(graph.order);
  const product = new Float64Array(graph.order);
  let bound = 0;
  for (let component = 0; component < components.count; component += 1) {
    if (components.sizes[component] === 1) continue;
    bound = Math.max(bound, boundOf(graph, nodes.subarray(offsets[component], offsets[component + 1]), bound, vector, product));
  }
  return bound;
}

/** The bound of one component, or any number up to `others` when it is below that. */
function boundOf({ forward }: CompactGraph, members: Uint32Array, others: number, vector: Float64Array, product: Float64Array): number {
  for (let index = 0; index < members.length; index += 1) vector[members[index]!] = 1;
  let least = Infinity;
  for (let products = 0; products < MOST_PRODUCTS; products += 1) {
    gather(forward, members, vector, product);
    let lowest = Infinity;
    let highest = 0;
    for (let index = 0; index < members.length; index += 1) {
      const growth = product[members[index]!]! / vector[members[index]!]!;
      lowest = Math.min(lowest, growth);
      highest = Math.max(highest, growth);
    }
    least = Math.min(least, highest);
    if (highest <= lowest * (1 + CLOSE) || highest === Infinity || least <= others) break;
    // Entries shrink by no more than a factor of five a product, so none comes to 0.
    for (let index = 0; index < members.length; index += 1) {
      const node = members[index]!;
      vector[node] = (product[node]! / highest + SHIFT * vector[node]!) / (1 + SHIFT);
    }
  }
  for (let index = 0; index < members.length; index += 1) vector[members[index]!] = 0;
  return least;
}
