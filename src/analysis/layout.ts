import { UsageError } from '../base/diagnostics.ts';
import { DEFAULT_SEED, seededRandom } from '../base/random.ts';
import type { Random } from '../base/random.ts';
import { buildCompactGraph } from '../compact/compact-graph.ts';
import type { CompactGraph } from '../compact/compact-graph.ts';
import { membersOf, weakComponents } from '../compact/components.ts';
import { packDiscs } from './disc-packing.ts';
import { graphologyForceAtlas2, toGraphology } from './graphology-adapter.ts';
import { readLabels } from './partition.ts';
import { sumOf } from './sum-to-one.ts';

export interface LayoutOptions {
  /** A community for each node, 0 … order − 1; those of one start side by side. Default: all start together. */
  readonly communities?: ArrayLike<number> | undefined;
  /** For the start positions. Default the library's seed. */
  readonly seed?: number | undefined;
  /** Rounds of pushing and pulling, a whole number from 1. Default 400, for parts above 1,000 nodes fewer, from 4,000 nodes 100. */
  readonly iterations?: number | undefined;
  /** The longer side of the box that the positions fill, in drawing units, from 1 to a million. Default 1000. */
  readonly box?: number | undefined;
}

/** A point for each node, in drawing units, multiples of 1/1000; the box around all points is centred on 0, 0. */
export interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Plain repulsion visits all pairs; above this many nodes a quadtree (Barnes–Hut) is faster. */
const BARNES_HUT_FROM = 1000;

/** Per √nodes, near the extent the layout ends with: closer starts are blown apart by the first round. */
const START_RADIUS = 30;

/** The golden angle: communities numbered one after the other start far apart on the circle. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Positions on a plane in which nodes joined by heavy edges lie near each other and others apart (ForceAtlas2), for undirected graphs.
 * Distances and directions have no unit and no meaning beyond that. Each connected part is laid out by itself and given room by its number of nodes;
 * the largest lies in the middle, the others around it. One seed gives the same positions, byte for byte. A single node lies at 0, 0.
 * Weights count against the mean weight of their part, so their unit does not matter.
 * O(iterations · (V² + E)) for parts up to 1,000 nodes, O(iterations · (V log V + E)) above: 800 nodes and 2,500 edges take about a second.
 * @throws UsageError for a directed graph or an option out of range.
 * Reference: Jacomy et al. 2014, doi:10.1371/journal.pone.0098679.
 */
export function layout(graph: CompactGraph, options: LayoutOptions = {}): Positions {
  const { iterations, seed = DEFAULT_SEED, box = 1000 } = options;
  if (graph.directed) throw new UsageError('a layout is drawn of an undirected graph, and this one is directed', 'Make it undirected first: asUndirected(graph).');
  if (iterations !== undefined && !(Number.isInteger(iterations) && iterations >= 1)) throw new UsageError(`iterations is ${String(iterations)}; expected a whole number from 1 up`);
  if (!(box >= 1 && box <= 1e6)) throw new UsageError(`box is ${String(box)}; expected a number from 1 to 1000000`);
  const communities = options.communities === undefined ? new Uint32Array(graph.order) : readLabels(graph.order, options.communities);
  const random = seededRandom(seed);
  const parts = partsBySize(graph);
  const centres = packDiscs(Float64Array.from(parts, roomOf));
  const x = new Float64Array(graph.order);
  const y = new Float64Array(graph.order);
  const localIds = new Uint32Array(graph.order);
  for (const [index, part] of parts.entries()) {
    part.forEach((node, local) => (localIds[node] = local));
    const own = layOutPart(partGraph(graph, part, localIds), part.map((node) => communities[node]!), random, iterations);
    const scale = scaleInto(own, roomOf(part));
    for (let local = 0; local < part.length; local += 1) {
      x[part[local]!] = centres.x[index]! + own.x[local]! * scale;
      y[part[local]!] = centres.y[index]! + own.y[local]! * scale;
    }
  }
  return intoBox({ x, y }, box);
}

/** The connected parts, largest first, then by smallest node. */
function partsBySize(graph: CompactGraph): Uint32Array[] {
  const components = weakComponents(graph);
  const { offsets, nodes } = membersOf(components);
  const parts = Array.from({ length: components.count }, (_, part) => nodes.subarray(offsets[part], offsets[part + 1]));
  return parts.sort((left, right) => right.length - left.length || left[0]! - right[0]!);
}

/** The radius of the disc a part gets: its area grows with its nodes. */
function roomOf(part: Uint32Array): number {
  return Math.sqrt(part.length);
}

/** One part as a graph of its own, with weights around 1. */
function partGraph(graph: CompactGraph, part: Uint32Array, localIds: Uint32Array): CompactGraph {
  const { offsets, targets, weights } = graph.forward;
  const sources: number[] = [];
  const ends: number[] = [];
  const heavy: number[] = [];
  let sum = 0;
  for (const node of part) {
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) {
      const target = targets[slot]!;
      if (target < node) continue;
      sources.push(localIds[node]!);
      ends.push(localIds[target]!);
      heavy.push(weights === undefined ? 1 : weights[slot]!);
      sum += heavy[heavy.length - 1]!;
    }
  }
  const mean = sum > 0 ? sum / heavy.length : 1;
  return buildCompactGraph({ order: part.length, sources, targets: ends, weights: heavy.map((weight) => weight / mean), directed: false });
}

function layOutPart(part: CompactGraph, communities: Uint32Array, random: Random, iterations: number | undefined): Positions {
  const { order } = part;
  const x = new Float64Array(order);
  const y = new Float64Array(order);
  const radius = START_RADIUS * Math.sqrt(order);
  for (let node = 0; node < order; node += 1) {
    const angle = communities[node]! * GOLDEN_ANGLE;
    x[node] = radius * (Math.cos(angle) + 0.3 * (random() - 0.5));
    y[node] = radius * (Math.sin(angle) + 0.3 * (random() - 0.5));
  }
  if (order === 1) return { x, y };
  const drawing = toGraphology(part);
  drawing.updateEachNodeAttributes((node) => ({ x: x[Number(node)]!, y: y[Number(node)]! }));
  const mapping = graphologyForceAtlas2(drawing, {
    iterations: iterations ?? Math.round(Math.min(400, Math.max(100, 400_000 / order))),
    getEdgeWeight: 'weight',
    settings: { gravity: 0.05, strongGravityMode: true, scalingRatio: 10, barnesHutOptimize: order > BARNES_HUT_FROM },
  });
  for (let node = 0; node < order; node += 1) {
    x[node] = mapping[String(node)]!.x;
    y[node] = mapping[String(node)]!.y;
  }
  return { x, y };
}

/** Moves the points' mean to 0, 0 and answers the factor that brings the farthest within the radius. */
function scaleInto({ x, y }: { readonly x: Float64Array; readonly y: Float64Array }, radius: number): number {
  const meanX = sumOf(x) / x.length;
  const meanY = sumOf(y) / y.length;
  let farthest = 0;
  for (let node = 0; node < x.length; node += 1) {
    x[node]! -= meanX;
    y[node]! -= meanY;
    farthest = Math.max(farthest, Math.sqrt(x[node]! ** 2 + y[node]! ** 2));
  }
  return farthest > 0 ? radius / farthest : 0;
}

/** Centres the bounding box on 0, 0, stretches its longer side to `box`, and rounds to 1/1000. */
function intoBox({ x, y }: Positions, box: number): Positions {
  const [left, right] = extent(x);
  const [bottom, top] = extent(y);
  const longer = Math.max(right - left, top - bottom);
  const scale = longer > 0 ? box / longer : 0;
  // Adding 0 makes −0 into 0, so that both print alike.
  const place = (value: number, middle: number): number => Math.round((value - middle) * scale * 1000) / 1000 + 0;
  return { x: x.map((value) => place(value, (left + right) / 2)), y: y.map((value) => place(value, (bottom + top) / 2)) };
}

function extent(values: Float64Array): readonly [number, number] {
  let least = Infinity;
  let most = -Infinity;
  for (let index = 0; index < values.length; index += 1) {
    least = Math.min(least, values[index]!);
    most = Math.max(most, values[index]!);
  }
  return [least, most];
}
