import type { CompactGraph } from '../compact/compact-graph.ts';
import { edgeSources } from '../compact/views.ts';
import { orderLanes } from './lane-order.ts';

/** Where nodes stand on the axis and how much of it they take; all in one unit, from left to right. */
export interface TimelineBoxes {
  readonly x: Float64Array;
  /** How far a node and its label reach to the left of it, from 0 up, and to the right, from 1/8 up. */
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/** Rows more than the fullest moment needs, a row: room for nodes to stand beside their relatives rather than where something is free. */
const SLACK = 1 / 4;

/** The rows of a timeline, and who stands where. `rows` is what a search for better places writes to. */
export interface TimelineBoard {
  readonly order: number;
  /** Edge by edge its child and parent. */
  readonly children: Uint32Array;
  readonly parents: Uint32Array;
  /** Edge by edge the places of its earlier end and its later one. */
  readonly edgeLefts: Float64Array;
  readonly edgeRights: Float64Array;
  readonly x: Float64Array;
  readonly lefts: Float64Array;
  readonly rights: Float64Array;
  readonly lanes: Uint32Array;
  /** The lanes from the top down. */
  readonly laneOrder: Uint32Array;
  /** By lane: its first row that nodes may stand in and the row after its last one. Above the first, each lane has a row for its name. */
  readonly firstRows: Int32Array;
  readonly endRows: Int32Array;
  readonly rowCount: number;
}

/** Lays out the rows: as many in each lane as let all its nodes stand on their dates without touching, and some to choose from. O(V log V + E + rows). */
export function timelineBoard(graph: CompactGraph, { x, before, after }: TimelineBoxes, lanes: Uint32Array): TimelineBoard {
  const lefts = x.map((at, node) => at - before[node]!);
  const rights = x.map((at, node) => at + after[node]!);
  const laneOrder = orderLanes(graph, lanes);
  const count = lanes.reduce((most, lane) => Math.max(most, lane + 1), 0);
  const crowds = crowdsOf(lefts, rights, lanes, count);
  const firstRows = new Int32Array(count);
  const endRows = new Int32Array(count);
  let row = 0;
  for (const lane of laneOrder) {
    firstRows[lane] = row + 1;
    row += 1 + crowds[lane]! + (crowds[lane]! > 1 ? Math.ceil(crowds[lane]! * SLACK) : 0);
    endRows[lane] = row;
  }
  const children = edgeSources(graph);
  const parents = graph.forward.targets;
  const edgeLefts = Float64Array.from(children, (child, edge) => Math.min(x[child]!, x[parents[edge]!]!));
  const edgeRights = Float64Array.from(children, (child, edge) => Math.max(x[child]!, x[parents[edge]!]!));
  return { order: graph.order, children, parents, edgeLefts, edgeRights, x, lefts, rights, lanes, laneOrder, firstRows, endRows, rowCount: row };
}

/** The most boxes of each lane that stand above one another at one place. */
function crowdsOf(lefts: Float64Array, rights: Float64Array, lanes: Uint32Array, count: number): Uint32Array {
  const most = new Uint32Array(count);
  const now = new Int32Array(count);
  const byLeft = Uint32Array.from(lefts.keys()).sort((one, other) => lefts[one]! - lefts[other]! || one - other);
  const byRight = Uint32Array.from(lefts.keys()).sort((one, other) => rights[one]! - rights[other]! || one - other);
  let ended = 0;
  for (const node of byLeft) {
    for (; rights[byRight[ended]!]! <= lefts[node]!; ended += 1) now[lanes[byRight[ended]!]!]! -= 1;
    const lane = lanes[node]!;
    now[lane]! += 1;
    most[lane] = Math.max(most[lane]!, now[lane]!);
  }
  return most;
}
