import { type Random, seededRandom } from '../base/random.ts';
import type { TimelineBoard } from './timeline-board.ts';
import { costAround } from './timeline-cost.ts';
import { Occupancy } from './timeline-occupancy.ts';

/** Trials a node while edges are shortened. */
const TRIALS = 300;

/** The most of them together: of a large graph, each node has fewer. */
const MOST_TRIALS = 400_000;

/** At first a move that makes edges longer by so many rows is taken about every third time; at the end hardly by a tenth of a row. */
const HOT = 4;
const COLD = 0.1;

/** How many rows up and down a node looks for a place with fewer crossings. */
const NEAR = 4;

/** Rounds of looking. */
const MOST_ROUNDS = 8;

/** The most pairs of edges, or of edges and nodes, that are looked at: of a large graph, the rest of the nodes stay where edges are short. */
const BUDGET = 12_000_000;

/**
 * A row for each node of a board, in its lane, so that no two boxes of one row touch. First short edges are sought, as these cross little and cost little to compare: by simulated annealing, a
 * node moving to a free place or changing places with the one that is in the way. Then each node moves to the nearby place with the fewest crossings, until none has a better one.
 * Chance is drawn by the seed. O(V · trials + pairs of edges within the budget).
 * Reference: simulated annealing, Kirkpatrick, Gelatt & Vecchi 1983, doi:10.1126/science.220.4598.671.
 */
export function chooseRows(board: TimelineBoard, seed: number): Int32Array {
  const rows = packed(board);
  const occupancy = new Occupancy(board, rows);
  const edgesOf = incidence(board);
  shortenEdges(board, rows, occupancy, edgesOf, seededRandom(seed));
  reduceCrossings(board, rows, occupancy, edgesOf);
  return rows;
}

/** The first free row of its lane for each, from left to right. One is always free: no more boxes reach over the left side of the box than the lane has rows. */
function packed({ lefts, rights, lanes, firstRows, rowCount }: TimelineBoard): Int32Array {
  const rows = new Int32Array(lefts.length);
  const taken = new Float64Array(rowCount).fill(-Infinity);
  const inTurn = Uint32Array.from(lefts.keys()).sort((one, other) => lefts[one]! - lefts[other]! || one - other);
  for (const node of inTurn) {
    let row = firstRows[lanes[node]!]!;
    while (taken[row]! > lefts[node]!) row += 1;
    rows[node] = row;
    taken[row] = rights[node]!;
  }
  return rows;
}

function shortenEdges(board: TimelineBoard, rows: Int32Array, occupancy: Occupancy, edgesOf: readonly Uint32Array[], random: Random): void {
  const { order, lanes, firstRows, endRows } = board;
  const trials = Math.min(TRIALS * order, MOST_TRIALS);
  for (let trial = 0; trial < trials; trial += 1) {
    const heat = HOT * (COLD / HOT) ** (trial / trials);
    const node = Math.floor(random() * order);
    const lane = lanes[node]!;
    const row = firstRows[lane]! + Math.floor(random() * (endRows[lane]! - firstRows[lane]!));
    const from = rows[node]!;
    const partner = row === from ? undefined : occupancy.partner(node, row);
    if (partner === undefined) continue;
    const longer = growth(board, rows, edgesOf, node, partner, row) + (partner === node ? 0 : growth(board, rows, edgesOf, partner, node, from));
    if (longer <= 0 || random() < Math.exp(-longer / heat)) occupancy.exchange(node, partner, row);
  }
}

/** How many rows the edges of a node become longer where it moves, those to its partner aside, which stay as long where both change places. */
function growth({ children, parents }: TimelineBoard, rows: Int32Array, edgesOf: readonly Uint32Array[], node: number, partner: number, to: number): number {
  let sum = 0;
  for (const edge of edgesOf[node]!) {
    const relative = children[edge] === node ? parents[edge]! : children[edge]!;
    if (relative !== partner) sum += Math.abs(rows[relative]! - to) - Math.abs(rows[relative]! - rows[node]!);
  }
  return sum;
}

function reduceCrossings(board: TimelineBoard, rows: Int32Array, occupancy: Occupancy, edgesOf: readonly Uint32Array[]): void {
  const { order, children, lanes, firstRows, endRows } = board;
  const touched = new Uint8Array(children.length);
  let budget = BUDGET;
  for (let round = 0, hasMoved = true; round < MOST_ROUNDS && hasMoved; round += 1) {
    hasMoved = false;
    for (let node = 0; node < order; node += 1) {
      const home = rows[node]!;
      for (let row = Math.max(firstRows[lanes[node]!]!, home - NEAR); row < Math.min(endRows[lanes[node]!]!, home + NEAR + 1); row += 1) {
        const here = rows[node]!;
        const partner = row === here ? undefined : occupancy.partner(node, row);
        if (partner === undefined) continue;
        budget -= 2 * (edgesOf[node]!.length + edgesOf[partner]!.length) * (children.length + order);
        if (budget < 0) return;
        const before = costAround(board, rows, edgesOf, node, partner, touched);
        occupancy.exchange(node, partner, row);
        if (costAround(board, rows, edgesOf, node, partner, touched) < before - 1e-9) hasMoved = true;
        else occupancy.exchange(node, partner, here);
      }
    }
  }
}

/** The edges of each node. */
function incidence({ order, children, parents }: TimelineBoard): Uint32Array[] {
  const edges = Array.from({ length: order }, (): number[] => []);
  children.forEach((child, edge) => {
    edges[child]!.push(edge);
    edges[parents[edge]!]!.push(edge);
  });
  return edges.map((list) => Uint32Array.from(list));
}
