import { byNumber, reversed } from '../base/order.ts';
import { degreeAssortativity } from '../analysis/assortativity.ts';
import { density } from '../analysis/density.ts';
import { totalDegree } from '../analysis/degree.ts';
import { diameter } from '../analysis/diameter.ts';
import { type Components, strongComponents, weakComponents } from '../compact/components.ts';
import { cyclicComponents } from '../compact/condensation.ts';
import type { Projection } from '../graph/projections.ts';

/** The shape of a projection as a whole. */
export interface Structure {
  readonly projection: string;
  readonly directed: boolean;
  readonly nodes: number;
  readonly edges: number;
  /** Nodes without an edge. */
  readonly isolates: number;
  /** The share of all possible edges that are there, 0 to 1. */
  readonly density: number;
  /** The sizes of the parts that hang together, whichever way edges point, largest first. */
  readonly weakComponents: readonly number[];
  /** The sizes of the parts in which all reach each other along edges, largest first. Absent where edges have no direction. */
  readonly strongComponents?: readonly number[];
  /** The strong components of more than one node, each by key, largest first. Absent where edges have no direction. */
  readonly cycles?: readonly (readonly string[])[];
  /** −1 to 1: whether nodes of many edges are joined to each other; directed, whether nodes that point at many point at those that many point at. Absent where there is nothing to correlate. */
  readonly assortativity?: number;
  /** The most edges that a shortest path takes, or bounds on it, and two nodes `atLeast` apart. Absent without nodes. */
  readonly diameter?: { readonly atLeast: number; readonly atMost: number; readonly from: string; readonly to: string };
}

/** How a projection is built as a whole: its size, its parts and cycles, and how far apart its nodes are. O(searches · (V + E)), as `diameter` says. */
export function structureOf({ name, keys, graph }: Projection): Structure {
  const { lower, upper, ends } = diameter(graph);
  const assortativity = degreeAssortativity(graph);
  return {
    projection: name,
    directed: graph.directed,
    nodes: graph.order,
    edges: graph.size,
    isolates: totalDegree(graph).reduce((count, degree) => count + (degree === 0 ? 1 : 0), 0),
    density: density(graph),
    weakComponents: sizesOf(weakComponents(graph)),
    ...(graph.directed ? { strongComponents: sizesOf(strongComponents(graph)), cycles: cyclicComponents(graph).map((nodes) => Array.from(nodes, (node) => keys[node] ?? '')) } : {}),
    ...(assortativity === undefined ? {} : { assortativity }),
    ...(ends === undefined ? {} : { diameter: { atLeast: lower, atMost: upper, from: keys[ends[0]] ?? '', to: keys[ends[1]] ?? '' } }),
  };
}

function sizesOf({ sizes }: Components): number[] {
  return [...sizes].sort(reversed(byNumber));
}
