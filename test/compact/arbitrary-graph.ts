import fc from 'fast-check';
import { buildCompactGraph } from '../../src/compact/compact-graph.ts';
import type { CompactGraph } from '../../src/compact/compact-graph.ts';

// One seed, so that a run is the same each time; lists as long as their `maxLength` allows.
fc.configureGlobal({ seed: 1202, numRuns: 200, baseSize: 'medium' });

export interface Pairs {
  readonly order: number;
  readonly sources: number[];
  readonly targets: number[];
  /** Multiples of 1/8, so that sums are exact in any order. */
  readonly weights: number[];
}

/** Edge lists on 1 … 12 nodes with loops and parallels. */
export const arbitraryPairs: fc.Arbitrary<Pairs> = fc.integer({ min: 1, max: 12 }).chain((order) =>
  fc.array(fc.tuple(fc.nat(order - 1), fc.nat(order - 1), fc.integer({ min: 1, max: 40 })), { maxLength: 40 }).map((edges) => ({
    order,
    sources: edges.map((edge) => edge[0]),
    targets: edges.map((edge) => edge[1]),
    weights: edges.map((edge) => edge[2] / 8),
  })),
);

export const arbitraryDirected: fc.Arbitrary<CompactGraph> = fc.tuple(arbitraryPairs, fc.boolean()).map(([pairs, isWeighted]) => fromPairs(pairs, true, isWeighted));
export const arbitraryUndirected: fc.Arbitrary<CompactGraph> = fc.tuple(arbitraryPairs, fc.boolean()).map(([pairs, isWeighted]) => fromPairs(pairs, false, isWeighted));
export const arbitraryGraph: fc.Arbitrary<CompactGraph> = fc.oneof(arbitraryDirected, arbitraryUndirected);

export function fromPairs(pairs: Pairs, isDirected: boolean, isWeighted: boolean): CompactGraph {
  const { order, sources, targets, weights } = pairs;
  return buildCompactGraph({ order, sources, targets, weights: isWeighted ? weights : undefined, directed: isDirected });
}

/** The edge list under new names for the nodes: node `n` becomes `names[n]`. */
export function renamed(pairs: Pairs, names: readonly number[]): Pairs {
  return { ...pairs, sources: pairs.sources.map((node) => names[node]!), targets: pairs.targets.map((node) => names[node]!) };
}

/** The numbers 0 … length − 1, shuffled. */
export function arbitraryNames(length: number): fc.Arbitrary<number[]> {
  return fc.shuffledSubarray([...new Array(length).keys()], { minLength: length, maxLength: length });
}

/** Whether an edge leads from one to the other, as a dense table. */
export function adjacencyTable(graph: CompactGraph): number[][] {
  const table = Array.from({ length: graph.order }, () => new Array<number>(graph.order).fill(0));
  const { offsets, targets, weights } = graph.forward;
  for (let node = 0; node < graph.order; node += 1) {
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) table[node]![targets[slot]!] = weights?.[slot] ?? 1;
  }
  return table;
}

/** Which nodes reach which, itself included, by transitive closure. */
export function closureOf(graph: CompactGraph): boolean[][] {
  const closure = adjacencyTable(graph).map((row, node) => row.map((_, other) => node === other));
  const { offsets, targets } = graph.forward;
  for (let node = 0; node < graph.order; node += 1) for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) closure[node]![targets[slot]!] = true;
  for (let via = 0; via < graph.order; via += 1) {
    for (let from = 0; from < graph.order; from += 1) for (let to = 0; to < graph.order; to += 1) if (closure[from]![via]! && closure[via]![to]!) closure[from]![to] = true;
  }
  return closure;
}
