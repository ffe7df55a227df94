import { UsageError } from '../base/diagnostics.ts';
import { buildCompactGraph } from '../compact/compact-graph.ts';
import type { Adjacency, CompactGraph } from '../compact/compact-graph.ts';
import { condense } from '../compact/condensation.ts';
import type { Condensation } from '../compact/condensation.ts';
import { edgeSources } from '../compact/views.ts';
import { checkDirected } from './check-directed.ts';
import { checkNode } from './check-node.ts';
import { checkChoice, checkWhole } from './check-option.ts';
import { pathCounts } from './traversal-weights.ts';
import type { PathCounts } from './traversal-weights.ts';

/**
 * How a main path is looked for. Onward is with time, from a cited work to one that cites it; back is along the edges.
 * `forward`: by the heaviest edge that leaves a beginning, then always onward by the heaviest edge. `backward`: the same from the end, back.
 * `global`: the path whose weights add up to the most. `key-route`: from the heaviest edges of all, wherever they lie, by the heaviest edge onward and back.
 * `key-route-global`: through each of the heaviest edges, the path whose weights add up to the most.
 */
export const MAIN_PATH_SEARCHES = ['forward', 'backward', 'global', 'key-route', 'key-route-global'] as const;

export type MainPathSearch = (typeof MAIN_PATH_SEARCHES)[number];

/** What an edge weighs: the paths through it, counted as `TraversalCount` says, or 1. */
export const MAIN_PATH_WEIGHTS = ['spc', 'splc', 'spnp', 'length'] as const;

export type MainPathWeight = (typeof MAIN_PATH_WEIGHTS)[number];

export interface MainPathOptions {
  /** Default `global`. */
  readonly search?: MainPathSearch | undefined;
  /** Default `spc`. */
  readonly weight?: MainPathWeight | undefined;
  /** For key routes, how many of the heaviest edges to begin with; those that tie with the last come too. A whole number from 1. Default 10. */
  readonly routes?: number | undefined;
  /** For the other searches, the nodes of the graph they may begin at. Default: all that cite nothing, and for `backward` all that nobody cites. */
  readonly from?: ArrayLike<number> | undefined;
}

/** What lies on a main path, in the numbers of the condensation: node `c` stands for the works of component `c`, which is one work unless it is a cycle. */
export interface MainPath {
  readonly condensation: Condensation;
  /** Ascending, which puts what is cited before what cites it. */
  readonly nodes: Uint32Array;
  /** The edges, by source, then by target: the citing end of each. */
  readonly sources: Uint32Array;
  /** Parallel: the cited end. */
  readonly targets: Uint32Array;
  /** Parallel. */
  readonly weights: readonly bigint[];
}

/**
 * The main path of a citation graph: the line of works along which most of what a field knows was handed on, as the few nodes and edges that carry it.
 * Edges point from citing to cited (child → parent), so time runs against them.
 * Ties are all followed: the answer may branch, and is the same however nodes are numbered. Cycles are shrunk to a node first, as `traversalWeights` tells.
 * A graph without edges has no main path, and the answer is empty. The weights of the graph itself are ignored.
 * With `search: 'global'` and `weight: 'length'` it is the longest chain of citations.
 * Exact, whatever the counts. O(V + E) operations on numbers of as many bits as they have; choosing key routes up to E · routes comparisons.
 * @throws UsageError for an undirected graph, an option out of range or of no use to the search, or a node the graph does not have.
 * Reference: Hummon & Doreian 1989, doi:10.1016/0378-8733(89)90017-8; global and key-route search: Liu & Lu 2012, doi:10.1002/asi.21692.
 */
export function mainPath(graph: CompactGraph, options: MainPathOptions = {}): MainPath {
  const { search = 'global', weight = 'spc', routes = 10, from } = options;
  checkDirected(graph, 'a main path');
  checkChoice('search', search, MAIN_PATH_SEARCHES);
  checkChoice('weight', weight, MAIN_PATH_WEIGHTS);
  checkWhole('routes', routes, 1);
  if (from !== undefined && search.startsWith('key-route')) throw new UsageError('key routes begin at the heaviest edges; expected no nodes to begin from');
  const condensation = condense(graph);
  const { order, forward, reverse } = condensation.graph;
  const counts = weight === 'length' ? onePathEach(order) : pathCounts(condensation.graph, weight);
  const onward: Direction = { rows: reverse, here: counts.leaving, there: counts.arriving, step: 1 };
  const back: Direction = { rows: forward, here: counts.arriving, there: counts.leaving, step: -1 };
  const trail: Trail = { sources: [], targets: [] };
  if (search === 'key-route' || search === 'key-route-global') {
    const fromSources = new Uint8Array(order);
    const fromTargets = new Uint8Array(order);
    takeHeaviest(condensation.graph, counts, routes, trail);
    for (const source of trail.sources) fromSources[source] = 1;
    for (const target of trail.targets) fromTargets[target] = 1;
    follow(onward, search === 'key-route' ? undefined : bestSums(onward), fromSources, trail);
    follow(back, search === 'key-route' ? undefined : bestSums(back), fromTargets, trail);
  } else {
    const direction = search === 'backward' ? back : onward;
    const sums = search === 'global' ? bestSums(direction) : undefined;
    const beginnings = from === undefined ? nodesWithout(search === 'backward' ? reverse : forward, order) : componentsOf(graph, condensation, from);
    follow(direction, sums, stepOff(direction, sums, beginnings, trail), trail);
  }
  return toMainPath(condensation, counts, trail);
}

/** One way through the graph. An edge weighs `here` of the node it is taken from times `there` of the node it leads to. */
interface Direction {
  readonly rows: Adjacency;
  readonly here: readonly bigint[];
  readonly there: readonly bigint[];
  /** Whether ids grow or fall along the way. */
  readonly step: 1 | -1;
}

/** Edges met, in any order and more than once. */
interface Trail {
  readonly sources: number[];
  readonly targets: number[];
}

/** For each node the greatest sum of weights a path from it can have. */
function bestSums({ rows: { offsets, targets }, here, there, step }: Direction): bigint[] {
  const order = here.length;
  const sums = new Array<bigint>(order).fill(0n);
  for (let done = 0, node = step === 1 ? order - 1 : 0; done < order; done += 1, node -= step) {
    let best = 0n;
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) {
      const target = targets[slot]!;
      const sum = here[node]! * there[target]! + sums[target]!;
      if (sum > best) best = sum;
    }
    sums[node] = best;
  }
  return sums;
}

/** What speaks for a step: the weight of the edge, and that of the best path on from there where sums are given. */
function merit({ here, there }: Direction, sums: readonly bigint[] | undefined, node: number, target: number): bigint {
  const weight = here[node]! * there[target]!;
  return sums === undefined ? weight : weight + sums[target]!;
}

/** Takes the best of all steps that lead off the beginnings; answers where they lead. */
function stepOff(direction: Direction, sums: readonly bigint[] | undefined, beginnings: readonly number[], trail: Trail): Uint8Array {
  const reached = new Uint8Array(direction.here.length);
  let best = 0n;
  for (const node of beginnings) best = bestStep(direction, sums, node, best);
  for (const node of beginnings) takeSteps(direction, sums, node, best, reached, trail);
  return reached;
}

/** From each node reached takes the best of its steps, and so on from where they lead. */
function follow(direction: Direction, sums: readonly bigint[] | undefined, reached: Uint8Array, trail: Trail): void {
  const order = reached.length;
  for (let done = 0, node = direction.step === 1 ? 0 : order - 1; done < order; done += 1, node += direction.step) {
    if (reached[node] === 1) takeSteps(direction, sums, node, bestStep(direction, sums, node, 0n), reached, trail);
  }
}

/** The merit of the best step that leaves the node, or `best` if that is better. */
function bestStep(direction: Direction, sums: readonly bigint[] | undefined, node: number, best: bigint): bigint {
  const { offsets, targets } = direction.rows;
  let most = best;
  for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) {
    const value = merit(direction, sums, node, targets[slot]!);
    if (value > most) most = value;
  }
  return most;
}

function takeSteps(direction: Direction, sums: readonly bigint[] | undefined, node: number, wanted: bigint, reached: Uint8Array, trail: Trail): void {
  const { offsets, targets } = direction.rows;
  for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) {
    const target = targets[slot]!;
    if (merit(direction, sums, node, target) !== wanted) continue;
    reached[target] = 1;
    trail.sources.push(direction.step === 1 ? target : node);
    trail.targets.push(direction.step === 1 ? node : target);
  }
}

/** Takes the heaviest edges, as many as there are routes, and those that weigh as much as the last of them. */
function takeHeaviest({ order, forward: { offsets, targets } }: CompactGraph, { arriving, leaving }: PathCounts, routes: number, trail: Trail): void {
  // Ascending, at most as long as there are routes.
  const heaviest: bigint[] = [];
  for (let node = 0; node < order; node += 1) {
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) {
      const weight = arriving[node]! * leaving[targets[slot]!]!;
      if (heaviest.length === routes) {
        if (weight <= heaviest[0]!) continue;
        heaviest.shift();
      }
      let place = heaviest.length;
      while (place > 0 && heaviest[place - 1]! > weight) place -= 1;
      heaviest.splice(place, 0, weight);
    }
  }
  const least = heaviest[0] ?? 0n;
  for (let node = 0; node < order; node += 1) {
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) {
      const target = targets[slot]!;
      if (arriving[node]! * leaving[target]! < least) continue;
      trail.sources.push(node);
      trail.targets.push(target);
    }
  }
}

function toMainPath(condensation: Condensation, { arriving, leaving }: PathCounts, { sources, targets }: Trail): MainPath {
  const path = buildCompactGraph({ order: condensation.components.count, sources, targets, directed: true });
  const pathSources = edgeSources(path);
  const pathTargets = path.forward.targets;
  return {
    condensation,
    nodes: Uint32Array.from(new Set([...pathSources, ...pathTargets])).sort(),
    sources: pathSources,
    targets: pathTargets,
    weights: Array.from(pathSources, (source, edge) => arriving[source]! * leaving[pathTargets[edge]!]!),
  };
}

function onePathEach(order: number): PathCounts {
  const ones = new Array<bigint>(order).fill(1n);
  return { arriving: ones, leaving: ones };
}

function nodesWithout({ offsets }: Adjacency, order: number): number[] {
  const nodes: number[] = [];
  for (let node = 0; node < order; node += 1) if (offsets[node] === offsets[node + 1]) nodes.push(node);
  return nodes;
}

function componentsOf(graph: CompactGraph, { components }: Condensation, nodes: ArrayLike<number>): number[] {
  const found = new Set<number>();
  for (let index = 0; index < nodes.length; index += 1) {
    checkNode(graph, nodes[index]!);
    found.add(components.labels[nodes[index]!]!);
  }
  return [...found];
}
