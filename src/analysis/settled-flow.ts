import type { CompactGraph } from '../compact/compact-graph.ts';
import { membersOf, strongComponents } from '../compact/components.ts';
import type { Components } from '../compact/components.ts';

/** Something that nodes begin with and hand on along their edges, without end. */
export interface Flow {
  /** What each node begins with: ≥ 0. */
  readonly starts: Float64Array;
  /** What each node hands on of every unit it gets, for every unit of edge weight: ≥ 0. */
  readonly rates: Float64Array;
  /** The share that one sweep through a cycle leaves of the error, in the long run: from 0 to below 1. */
  readonly contraction: number;
  /** At most this share of each cycle's flow may be unsettled: between 0 and 1. */
  readonly tolerance: number;
}

/** Two to the −50: below this share of what flows through a cycle, changes are rounding. */
const ROUNDING = 2 ** -50;

/**
 * How much comes by each node: the solution x of x(v) = starts(v) + Σ over edges u → v of weight · rates(u) · x(u).
 * Strong components are settled in citation order, citing first, so that without cycles each node is computed once; only the edges inside cycles
 * are gone over again (Gauss–Seidel), until the change of a sweep shows that what is unsettled is within the tolerance, or rounding.
 * O(V + E), and the edges inside cycles once more for each of some log(tolerance) ÷ log(contraction) sweeps.
 */
export function settledFlow(graph: CompactGraph, flow: Flow): Float64Array {
  const { order } = graph;
  const components = strongComponents(graph);
  const { offsets, nodes } = membersOf(components, components.finished);
  const cycle = newCycle(graph, components);
  const amounts = new Float64Array(order);
  const handedOn = new Float64Array(order);
  const { offsets: rows, targets: sources, weights } = graph.reverse;
  for (let component = components.count - 1; component >= 0; component -= 1) {
    if (components.sizes[component]! > 1) {
      settleCycle(graph, flow, cycle, nodes.subarray(offsets[component], offsets[component + 1]), amounts, handedOn);
      continue;
    }
    const node = nodes[offsets[component]!]!;
    const end = rows[node + 1]!;
    let amount = flow.starts[node]!;
    if (weights === undefined) for (let slot = rows[node]!; slot < end; slot += 1) amount += handedOn[sources[slot]!]!;
    else for (let slot = rows[node]!; slot < end; slot += 1) amount += handedOn[sources[slot]!]! * weights[slot]!;
    amounts[node] = amount;
    handedOn[node] = amount * flow.rates[node]!;
  }
  return amounts;
}

/** Scratch for one cycle after the other. */
interface Cycle {
  /** The component of each node. */
  readonly labels: Uint32Array;
  /** For each member what it has from outside, and where its row ends among the edges inside. */
  readonly bases: Float64Array;
  readonly ends: Uint32Array;
  readonly sources: Uint32Array;
  readonly weights: Float64Array | undefined;
}

function newCycle({ order, reverse }: CompactGraph, { count, labels }: Components): Cycle {
  const [members, edges] = count < order ? [order, reverse.targets.length] : [0, 0];
  return {
    labels,
    bases: new Float64Array(members),
    ends: new Uint32Array(members),
    sources: new Uint32Array(edges),
    weights: reverse.weights === undefined ? undefined : new Float64Array(edges),
  };
}

/** The members stand as a depth-first search left them, so the last is mostly where the flow comes from. */
function settleCycle(graph: CompactGraph, flow: Flow, cycle: Cycle, members: Uint32Array, amounts: Float64Array, handedOn: Float64Array): void {
  const { starts, rates, contraction, tolerance } = flow;
  const { labels, bases, ends, sources, weights } = cycle;
  const { offsets: rows, targets: allSources, weights: allWeights } = graph.reverse;
  const label = labels[members[0]!]!;
  let edges = 0;
  for (let place = members.length - 1; place >= 0; place -= 1) {
    const node = members[place]!;
    let base = starts[node]!;
    for (let slot = rows[node]!; slot < rows[node + 1]!; slot += 1) {
      const source = allSources[slot]!;
      const weight = allWeights === undefined ? 1 : allWeights[slot]!;
      if (labels[source] === label) {
        sources[edges] = source;
        if (weights !== undefined) weights[edges] = weight;
        edges += 1;
      } else {
        base += handedOn[source]! * weight;
      }
    }
    bases[place] = base;
    ends[place] = edges;
  }
  const allowed = Math.max((1 - contraction) * tolerance, ROUNDING);
  const mostSweeps = contraction > 0 ? Math.ceil(Math.log(allowed * (1 - contraction)) / Math.log(contraction)) : 1;
  for (let sweep = 0; sweep < mostSweeps; sweep += 1) {
    let change = 0;
    let whole = 0;
    let slot = 0;
    for (let place = members.length - 1; place >= 0; place -= 1) {
      const node = members[place]!;
      const end = ends[place]!;
      let amount = bases[place]!;
      if (weights === undefined) for (; slot < end; slot += 1) amount += handedOn[sources[slot]!]!;
      else for (; slot < end; slot += 1) amount += handedOn[sources[slot]!]! * weights[slot]!;
      change += Math.abs(amount - amounts[node]!);
      whole += amount;
      amounts[node] = amount;
      handedOn[node] = amount * rates[node]!;
    }
    if (change * contraction <= allowed * whole) break;
  }
}
