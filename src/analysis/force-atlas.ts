import { UsageError } from '../base/diagnostics.ts';
import type { CompactGraph } from '../compact/compact-graph.ts';
import { readLabels } from './partition.ts';
import { nudge, readPositions } from './positions.ts';
import type { Positions } from './positions.ts';
import { Repulsion } from './repulsion.ts';

export interface ForceAtlasOptions {
  /** A community for each node, 0 … order − 1: edges between different ones pull less, so that communities stand apart. Default: all edges pull alike. */
  readonly communities?: ArrayLike<number> | undefined;
  /** How strongly nodes are drawn to 0, 0, against how strongly their edges pull: from 0.001 to 1000; more makes the whole rounder and evener. Default 0.05. */
  readonly gravity?: number | undefined;
  /** How hard each node pushes, from 1e-12 to 1e12. Default 1 + the weights of its edges, against the mean weight. */
  readonly masses?: ArrayLike<number> | undefined;
}

/** What an edge between communities pulls, against one inside. */
const ACROSS = 0.3;

/**
 * How far a node goes of the way that its edges alone ask for: half at first, and a third in the end. With more, two nodes could swing about each other for ever: both moving, and
 * with their push, a pair is up to four times as stiff.
 */
const FIRST_STRIDE = 1 / 2;
const LAST_STRIDE = 1 / 3;

/** What is left of the difference between the two after each step. */
const STRIDE_DECAY = 0.9;

/** The most a node moves by the forces of one step, against the mean distance from 0, 0. */
const LONGEST_MOVE = 0.25;

/** Nearer than this, in units, nodes push less than the law would have them. */
const SOFTENING = 0.1;

/** Nodes that start at one place, or on one line, must part: each start is moved by up to this, in units, its own way. */
const NUDGE = 1e-3;

/** How many steps bring a graph of so many nodes near its rest, when its communities start apart. */
export function usualSteps(order: number): number {
  return Math.round(Math.min(200, 10 * order, Math.max(30, 1_000_000 / order)));
}

/**
 * A layout on its way, by the forces of ForceAtlas2: edges pull their ends together in proportion to weight and length, nodes push each other apart in proportion to their
 * masses and the inverse of their distance, and gravity pulls all towards 0, 0. `step` after `step` the places improve, and can be looked at in between:
 * the same in Node and in a web worker (the graph and the places are plain arrays, which a worker can be sent).
 *
 * The unit of length is chosen so that the forces of the start are in balance as a whole (its virial is 0): the drawing neither bursts nor collapses, whatever the scale
 * of the start. Nothing is drawn at random: the same graph and start give the same places, byte for byte, wherever it runs.
 * Weights count against their mean, so their unit does not matter. Works on graphs in several parts too; they stay near each other by gravity.
 *
 * The forces are the paper's; the way they move nodes is not. It is Nesterov's accelerated descent, each force divided by the stiffness at its node, begun afresh
 * when the movement turns against the forces: it comes to rest, where the paper's adaptive speeds go on trembling.
 * O(V log V + E) a step.
 * @throws UsageError for a directed graph, a start that is not a finite number, two a node, or an option out of range.
 * Reference: Jacomy et al. 2014, doi:10.1371/journal.pone.0098679; O'Donoghue & Candès 2015, doi:10.1007/s10208-013-9150-3.
 */
export class ForceAtlas implements Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** 1 for nodes that steps leave where they are, or where somebody puts them by writing into `x` and `y`; others move around them. All 0 at first. */
  readonly held: Uint8Array;
  readonly #graph: CompactGraph;
  readonly #pulls: Float64Array;
  readonly #strengths: Float64Array;
  readonly #masses: Float64Array;
  readonly #gravity: number;
  readonly #unit: number;
  readonly #repulsion: Repulsion;
  // How far each node went in the last step.
  readonly #moveX: Float64Array;
  readonly #moveY: Float64Array;
  // Where they would get to if they went on like that.
  readonly #aheadX: Float64Array;
  readonly #aheadY: Float64Array;
  /** Steps since the last fresh begin. */
  #run = 0;
  #stride = FIRST_STRIDE;
  /** The mean distance from 0, 0. */
  #size = 0;

  constructor(graph: CompactGraph, start: Positions, options: ForceAtlasOptions = {}) {
    const { order } = graph;
    const { communities, gravity = 0.05, masses } = options;
    if (graph.directed) throw new UsageError('a layout is drawn of an undirected graph, and this one is directed', 'Make it undirected first: asUndirected(graph).');
    if (!(gravity >= 0.001 && gravity <= 1000)) throw new UsageError(`gravity is ${String(gravity)}; expected a number from 0.001 to 1000`);
    this.#graph = graph;
    this.#gravity = gravity;
    ({ x: this.x, y: this.y } = readPositions(order, start));
    this.held = new Uint8Array(order);
    this.#pulls = pullsOf(graph, communities === undefined ? undefined : readLabels(order, communities));
    this.#strengths = rowSums(graph, this.#pulls);
    this.#masses = masses === undefined ? this.#strengths.map((strength) => 1 + strength) : readMasses(order, masses);
    this.#repulsion = new Repulsion(this.#masses);
    this.#moveX = new Float64Array(order);
    this.#moveY = new Float64Array(order);
    this.#aheadX = new Float64Array(order);
    this.#aheadY = new Float64Array(order);
    this.#unit = this.#balancedUnit();
    nudge(this, NUDGE * this.#unit);
    for (let node = 0; node < order; node += 1) this.#size += Math.sqrt(this.x[node]! ** 2 + this.y[node]! ** 2) / order;
  }

  /** Moves every node once that is not held. Answers how far nodes went on average, as a share of their mean distance from 0, 0: below 0.01 little will change any more. */
  step(): number {
    const { x, y } = this;
    const { offsets, targets } = this.#graph.forward;
    const pulls = this.#pulls;
    const moveX = this.#moveX;
    const moveY = this.#moveY;
    const aheadX = this.#aheadX;
    const aheadY = this.#aheadY;
    const { x: pushX, y: pushY } = this.#repulsion;
    const order = x.length;
    const unit = this.#unit;
    const gravity = this.#gravity;
    const stride = this.#stride;
    const longest = LONGEST_MOVE * (this.#size + unit);
    const momentum = this.#run / (this.#run + 3);
    for (let node = 0; node < order; node += 1) {
      aheadX[node] = x[node]! + momentum * moveX[node]!;
      aheadY[node] = y[node]! + momentum * moveY[node]!;
    }
    this.#repulsion.compute(aheadX, aheadY, SOFTENING * unit);
    let along = 0;
    let moved = 0;
    let size = 0;
    for (let node = 0; node < order; node += 1) {
      const fromX = aheadX[node]!;
      const fromY = aheadY[node]!;
      if (this.held[node] === 1) {
        moveX[node] = 0;
        moveY[node] = 0;
        size += Math.sqrt(x[node]! ** 2 + y[node]! ** 2);
        continue;
      }
      const mass = this.#masses[node]!;
      let pullX = 0;
      let pullY = 0;
      const end = offsets[node + 1]!;
      for (let slot = offsets[node]!; slot < end; slot += 1) {
        const target = targets[slot]!;
        const pull = pulls[slot]!;
        pullX += pull * (aheadX[target]! - fromX);
        pullY += pull * (aheadY[target]! - fromY);
      }
      const push = unit * unit * mass;
      const forceX = pullX + push * pushX[node]! - gravity * mass * fromX;
      const forceY = pullY + push * pushY[node]! - gravity * mass * fromY;
      const stiffness = this.#strengths[node]! + gravity * mass;
      const far = (stride * Math.sqrt(forceX * forceX + forceY * forceY)) / stiffness;
      const share = (far > longest ? longest / far : 1) * (stride / stiffness);
      const toX = fromX + share * forceX;
      const toY = fromY + share * forceY;
      const wentX = toX - x[node]!;
      const wentY = toY - y[node]!;
      along += forceX * wentX + forceY * wentY;
      moved += Math.sqrt(wentX * wentX + wentY * wentY);
      size += Math.sqrt(toX * toX + toY * toY);
      moveX[node] = wentX;
      moveY[node] = wentY;
      x[node] = toX;
      y[node] = toY;
    }
    this.#run = along < 0 ? 0 : this.#run + 1;
    this.#stride = LAST_STRIDE + STRIDE_DECAY * (stride - LAST_STRIDE);
    this.#size = order > 0 ? size / order : 0;
    return size > 0 ? moved / size : 0;
  }

  /** The unit of length with which pull, gravity and push together would neither stretch nor shrink the whole; 1 when all start at 0, 0. */
  #balancedUnit(): number {
    const { x, y } = this;
    const { offsets, targets } = this.#graph.forward;
    let inwards = 0;
    let mass = 0;
    let squares = 0;
    for (let node = 0; node < x.length; node += 1) {
      for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) {
        const dx = x[node]! - x[targets[slot]!]!;
        const dy = y[node]! - y[targets[slot]!]!;
        // Each edge is met twice.
        inwards += (this.#pulls[slot]! * (dx * dx + dy * dy)) / 2;
      }
      const own = this.#masses[node]!;
      inwards += this.#gravity * own * (x[node]! ** 2 + y[node]! ** 2);
      mass += own;
      squares += own * own;
    }
    // Each pair of nodes pushes outwards by the product of their masses, however far apart they are.
    const outwards = (mass * mass - squares) / 2;
    const unit = Math.sqrt(inwards / outwards);
    return unit > 1e-50 && unit < Infinity ? unit : 1;
  }
}

/** How hard each edge pulls: its weight against their mean, less across communities. Finite whatever the weights: they are first taken against the largest. */
function pullsOf({ order, forward: { offsets, targets, weights } }: CompactGraph, communities: Uint32Array | undefined): Float64Array {
  const pulls = new Float64Array(targets.length);
  let largest = 0;
  if (weights !== undefined) for (let slot = 0; slot < weights.length; slot += 1) largest = Math.max(largest, Math.min(weights[slot]!, Number.MAX_VALUE));
  let sum = 0;
  for (let node = 0; node < order; node += 1) {
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) {
      const weight = weights === undefined ? 1 : largest === 0 ? 0 : Math.min(weights[slot]!, Number.MAX_VALUE) / largest;
      const pull = communities === undefined || communities[node] === communities[targets[slot]!] ? weight : ACROSS * weight;
      pulls[slot] = pull;
      sum += pull;
    }
  }
  if (sum > 0) for (let slot = 0; slot < pulls.length; slot += 1) pulls[slot]! *= pulls.length / sum;
  return pulls;
}

function readMasses(order: number, masses: ArrayLike<number>): Float64Array {
  if (masses.length !== order) throw new UsageError(`${masses.length} masses; expected one for each of ${order} nodes`);
  const read = Float64Array.from(masses);
  const wrong = read.findIndex((mass) => !(mass >= 1e-12 && mass <= 1e12));
  if (wrong >= 0) throw new UsageError(`mass of node ${wrong} is ${String(masses[wrong])}; expected a number from 1e-12 to 1e12`);
  return read;
}

function rowSums({ order, forward: { offsets } }: CompactGraph, values: Float64Array): Float64Array {
  const sums = new Float64Array(order);
  for (let node = 0; node < order; node += 1) {
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) sums[node]! += values[slot]!;
  }
  return sums;
}
