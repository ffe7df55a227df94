import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAIN_PATH_SEARCHES, MAIN_PATH_WEIGHTS, mainPath } from '../../src/analysis/main-path.ts';
import type { MainPathOptions, MainPathWeight } from '../../src/analysis/main-path.ts';
import { exactTraversalWeights } from '../../src/analysis/traversal-weights.ts';
import { UsageError } from '../../src/base/diagnostics.ts';
import type { CompactGraph } from '../../src/compact/compact-graph.ts';
import { edgeSources } from '../../src/compact/views.ts';
import { arbitraryDirected, arbitraryNames, arbitraryPairs, fromPairs, renamed } from '../compact/arbitrary-graph.ts';
import { chain, CHAIN, DIAMOND, directed, EMPTY, layered, LONELY, SCATTERED, STAR, TWO_CYCLES } from '../compact/graphs.ts';
import { smallestOf } from './bibliometrics-oracle.ts';
import { hasPajekSamples, readPajek } from './pajek-samples.ts';

/** The edges of a main path by the smallest node at either end, with time: `cited<citing weight`. */
function pathOf(graph: CompactGraph, options: MainPathOptions = {}): string[] {
  const { condensation, sources, targets, weights } = mainPath(graph, options);
  const names = smallestOf(condensation.components);
  return Array.from(sources, (source, edge) => `${names[targets[edge]!]}<${names[source]} ${weights[edge]}`).sort();
}

// The network of CitationNetworks.jl's tests, works 1 … 11, with the weights and main paths it states: facts of test/runtests.jl at 170eace.
const JL = directed(12, [[3, 1], [3, 2], [4, 2], [5, 3], [7, 3], [6, 4], [10, 4], [11, 4], [8, 5], [9, 5], [9, 6], [10, 6]]);

describe('the main paths that CitationNetworks.jl states', () => {
  it('forward', () => {
    expect(pathOf(JL, { search: 'forward' })).toEqual(['2<4 4', '4<6 2', '6<10 1', '6<9 1']);
    expect(pathOf(JL, { search: 'forward', from: [1] })).toEqual(['1<3 3', '3<5 4', '5<8 2', '5<9 2']);
  });

  it('backward', () => {
    expect(pathOf(JL, { search: 'backward' })).toEqual(['1<3 3', '2<3 3', '3<5 4', '3<7 2', '5<8 2', '5<9 2']);
    expect(pathOf(JL, { search: 'backward', from: [7] })).toEqual(['1<3 3', '2<3 3', '3<7 2']);
  });

  const file = new URL('../../../shared/samples/networks/spc/citationnetworks_jl_spc.json', import.meta.url);
  it.skipIf(!hasPajekSamples)('are those of the sample', () => {
    const stated = JSON.parse(readFileSync(file, 'utf8')) as { edges: [number, number][]; spc: number[]; total_flow: number; forward_local_main_path_vertices: number[]; backward_local_main_path_vertices: number[] };
    const graph = directed(12, stated.edges.map(([cited, citing]) => [citing, cited] as const));
    expect(graph).toEqual(JL);
    const { condensation, counts, total } = exactTraversalWeights(graph);
    const names = smallestOf(condensation.components);
    const found = new Map(Array.from(edgeSources(condensation.graph), (source, edge) => [`${names[condensation.graph.forward.targets[edge]!]}<${names[source]}`, Number(counts[edge])]));
    expect(stated.edges.map(([cited, citing]) => found.get(`${cited}<${citing}`))).toEqual(stated.spc);
    expect(Number(total)).toBe(stated.total_flow);
    const nodesOn = (options: MainPathOptions): number[] => Array.from(mainPath(graph, options).nodes, (node) => names[node]!).sort((left, right) => left - right);
    expect(nodesOn({ search: 'forward' })).toEqual(stated.forward_local_main_path_vertices);
    expect(nodesOn({ search: 'backward' })).toEqual(stated.backward_local_main_path_vertices);
  });
});

describe('mainPath', () => {
  // 0 ← 1 ← 2 ← 3 ← 4 is long; 5 is cited by 6, 7 and 8, which 9 cites all.
  const two = directed(10, [[1, 0], [2, 1], [3, 2], [4, 3], [6, 5], [7, 5], [8, 5], [9, 6], [9, 7], [9, 8], [9, 3]]);

  it('finds the path with the greatest sum', () => {
    expect(pathOf(two)).toEqual(['0<1 2', '1<2 2', '2<3 2', '3<4 1', '3<9 1']);
    expect(pathOf(two, { weight: 'length' })).toEqual(['0<1 1', '1<2 1', '2<3 1', '3<4 1', '3<9 1']);
    expect(pathOf(two, { from: [5] })).toEqual(['5<6 1', '5<7 1', '5<8 1', '6<9 1', '7<9 1', '8<9 1']);
    expect(pathOf(two, { from: [4] })).toEqual([]);
  });

  it('follows key routes from the heaviest edges, ties included', () => {
    expect(pathOf(two, { search: 'key-route', routes: 1 })).toEqual(['0<1 2', '1<2 2', '2<3 2', '3<4 1', '3<9 1']);
    expect(pathOf(two, { search: 'key-route', routes: 4 })).toHaveLength(11);
    expect(pathOf(two, { search: 'key-route-global', routes: 1e9 })).toHaveLength(11);
    // The heaviest edge by SPLC lies where the chain meets what nobody cites any more.
    expect(pathOf(two, { search: 'key-route', routes: 1, weight: 'splc' })).toEqual(['0<1 2', '1<2 4', '2<3 6', '3<4 4', '3<9 4']);
  });

  it('tells the local path from the global one', () => {
    // From 0 the heaviest edge leads to 1, but the greater sum lies beyond 2.
    const graph = directed(9, [[1, 0], [3, 1], [4, 1], [5, 1], [2, 0], [6, 2], [7, 6], [8, 7], [8, 2]]);
    expect(pathOf(graph, { search: 'forward' })).toEqual(['0<1 3', '1<3 1', '1<4 1', '1<5 1']);
    expect(pathOf(graph)).toEqual(['0<2 2', '2<6 1', '6<7 1', '7<8 1']);
  });

  it('answers with nodes in the order of time and edges by source and target', () => {
    const { condensation, nodes, sources, targets, weights } = mainPath(DIAMOND);
    expect([...nodes].map((node) => smallestOf(condensation.components)[node])).toEqual([3, 1, 2, 0]);
    expect([...sources]).toEqual([1, 2, 3, 3]);
    expect([...targets]).toEqual([0, 0, 1, 2]);
    expect(weights).toEqual([1n, 1n, 1n, 1n]);
  });

  it('goes through cycles as one node', () => {
    expect(pathOf(TWO_CYCLES)).toEqual(['4<0 1', '5<4 1']);
    expect(pathOf(TWO_CYCLES, { from: [6], search: 'forward' })).toEqual(['4<0 1', '5<4 1', '5<7 1']);
  });

  it('takes nothing for nothing', () => {
    for (const graph of [EMPTY, LONELY, SCATTERED]) for (const search of MAIN_PATH_SEARCHES) expect(mainPath(graph, { search })).toMatchObject({ nodes: new Uint32Array(0), sources: new Uint32Array(0), weights: [] });
  });

  it('decides by whole numbers where doubles would see a tie', () => {
    // Work 160 cites the top layer of a stack, 2^57 paths a node; node 0 there cites one work more.
    const stack = layered(20, 8);
    const edges = Array.from(edgeSources(stack), (source, edge) => [source, stack.forward.targets[edge]!] as const);
    const top = Array.from({ length: 8 }, (_, node) => [160, node] as const);
    const path = pathOf(directed(162, [...edges, ...top, [0, 161]]), { search: 'backward' });
    expect(path.filter((edge) => edge.includes('<160'))).toEqual([`0<160 ${2n ** 57n + 1n}`]);
  });

  it('takes a path of 200,000 nodes', () => {
    expect(mainPath(chain(200_000), { search: 'key-route', routes: 3, weight: 'spnp' }).nodes).toHaveLength(200_000);
  });

  it('takes a star of 70,000', () => {
    const star = directed(70_001, Array.from({ length: 70_000 }, (_, leaf) => [leaf + 1, 0] as const));
    expect(mainPath(star).sources).toHaveLength(70_000);
  });

  it.each([
    [STAR, {}, /a main path asks which way edges point/],
    [CHAIN, { search: 'globl' as 'global' }, /search is `globl`; expected one of forward, backward, global, key-route, key-route-global/],
    [CHAIN, { weight: 'spcc' as 'spc' }, /weight is `spcc`; expected one of spc, splc, spnp, length/],
    [CHAIN, { routes: 0 }, /routes is 0; expected a whole number from 1 up/],
    [CHAIN, { routes: NaN }, /routes is NaN/],
    [CHAIN, { from: [5] }, /node is 5; expected a whole number from 0 to 4/],
    [CHAIN, { from: [1], search: 'key-route' as const }, /expected no nodes to begin from/],
  ])('refuses what cannot be meant (%#)', (graph, options, message) => {
    expect(() => mainPath(graph, options)).toThrow(UsageError);
    expect(() => mainPath(graph, options)).toThrow(message);
  });
});

/** A main path by its definition, from a list of all paths: edges of the condensation as `source>target`. */
function mainPathByListing(graph: CompactGraph, { search = 'global', weight = 'spc', routes = 10 }: MainPathOptions): string[] {
  const { condensation, counts } = exactTraversalWeights(graph, weight === 'length' ? 'spc' : weight);
  const sources = edgeSources(condensation.graph);
  const { targets } = condensation.graph.forward;
  const edges = Array.from(sources, (source, edge) => ({ source, target: targets[edge]!, weight: weight === 'length' ? 1n : counts[edge]! }));
  type Edge = (typeof edges)[number];
  const isStart = (edge: Edge): boolean => !edges.some(({ source }) => source === edge.target);
  const isEnd = (edge: Edge): boolean => !edges.some(({ target }) => target === edge.source);
  const onward = ({ source }: Edge): Edge[] => edges.filter(({ target }) => target === source);
  const back = ({ target }: Edge): Edge[] => edges.filter(({ source }) => source === target);
  const heaviest = (some: Edge[]): Edge[] => some.filter((edge) => some.every((other) => other.weight <= edge.weight));
  const closure = (begin: Edge[], next: (edge: Edge) => Edge[]): Set<Edge> => {
    const found = new Set(begin);
    for (const edge of found) for (const further of heaviest(next(edge))) found.add(further);
    return found;
  };
  const pathsFrom = (edge: Edge): Edge[][] => (isEnd(edge) ? [[edge]] : onward(edge).flatMap((next) => pathsFrom(next).map((path) => [edge, ...path])));
  const best = (paths: Edge[][]): Set<Edge> => {
    const sums = paths.map((path) => path.reduce((sum, edge) => sum + edge.weight, 0n));
    return new Set(paths.filter((_, index) => sums.every((sum) => sum <= sums[index]!)).flat());
  };
  const all = edges.filter(isStart).flatMap(pathsFrom);
  const ranked = edges.map((edge) => edge.weight).sort((left, right) => (left < right ? 1 : -1));
  const keys = edges.filter((edge) => edge.weight >= (ranked[Math.min(routes, ranked.length) - 1] ?? 0n));
  const on: ReadonlySet<Edge> = {
    forward: () => closure(heaviest(edges.filter(isStart)), onward),
    backward: () => closure(heaviest(edges.filter(isEnd)), back),
    global: () => best(all),
    'key-route': () => new Set([...closure(keys, onward), ...closure(keys, back)]),
    'key-route-global': () => new Set(keys.flatMap((key) => [...best(all.filter((path) => path.includes(key)))])),
  }[search]();
  return edges.filter((edge) => on.has(edge)).map(({ source, target }) => `${source}>${target}`);
}

describe('every search and weight', () => {
  const options = fc.record({ search: fc.constantFrom(...MAIN_PATH_SEARCHES), weight: fc.constantFrom(...MAIN_PATH_WEIGHTS), routes: fc.integer({ min: 1, max: 5 }) });

  it('agrees with its definition', () => {
    const sparse = arbitraryDirected.filter(({ size }) => size <= 24);
    fc.assert(
      fc.property(sparse, options, (graph, asked) => {
        const { sources, targets } = mainPath(graph, asked);
        expect(Array.from(sources, (source, edge) => `${source}>${targets[edge]}`)).toEqual(mainPathByListing(graph, asked));
      }),
      { numRuns: 600 },
    );
  });

  it('does not depend on how nodes are numbered', () => {
    fc.assert(
      fc.property(arbitraryPairs.chain((pairs) => fc.tuple(fc.constant(pairs), arbitraryNames(pairs.order))), options, ([pairs, names], asked) => {
        const path = mainPath(fromPairs(pairs, true, false), asked);
        const other = mainPath(fromPairs(renamed(pairs, names), true, false), asked);
        const members = (found: typeof path, name: (node: number) => number): string[] => {
          const { labels } = found.condensation.components;
          const sets = Array.from(found.nodes, (node) => [...labels.keys()].filter((one) => labels[one] === node).map(name));
          return sets.map((set) => set.sort((left, right) => left - right).join(' ')).sort();
        };
        expect(members(other, (node) => node)).toEqual(members(path, (node) => names[node]!));
      }),
    );
  });
});

describe.skipIf(!hasPajekSamples)('on real citation networks', () => {
  it.each(['SmallW.paj', 'SmaGri.net', 'Kohonen.net'])('the global path of %s holds the longest chain by length, and key routes hold the heaviest edge', (name) => {
    const graph = readPajek(name);
    for (const weight of MAIN_PATH_WEIGHTS satisfies readonly MainPathWeight[]) {
      const { nodes } = mainPath(graph, { weight });
      expect(nodes.length).toBeGreaterThan(8);
      expect(nodes.length).toBeLessThan(120);
    }
    const { counts } = exactTraversalWeights(graph);
    const most = counts.reduce((greatest, count) => (count > greatest ? count : greatest), 0n);
    for (const search of ['key-route', 'key-route-global'] as const) expect(mainPath(graph, { search, routes: 1 }).weights).toContain(most);
  });
});
