import { UsageError } from '../base/diagnostics.ts';
import type { CompactGraph } from '../compact/compact-graph.ts';
import { membersOf } from '../compact/components.ts';
import { condense } from '../compact/condensation.ts';
import { inducedSubgraph } from '../compact/views.ts';
import { checkDirected } from './check-directed.ts';

/** How far a node with relatives on one side only is put from them, in years a generation. */
const STEP = 1 / 2;

export interface FilledDates {
  /** Fractional years: those given, and for the others the one worked out. */
  readonly dates: Float64Array;
  /** 1 where the date was worked out. */
  readonly isFilled: Uint8Array;
}

/**
 * Dates for nodes that have none, from those of their relatives; edges run from child to parent. A node between dated relatives comes between its latest ancestor and its earliest
 * descendant, a row of such nodes in even steps; one with descendants only comes half a year a generation before the earliest, one with ancestors only as long after the latest; one that
 * no dated node is related to comes in the middle of all dates (their median; 0 where there is none). Where the dates given never put a child before its parent, neither do these.
 * O(V + E) a round; a second round is needed only where a date hangs on one that was itself worked out.
 * @throws UsageError for an undirected graph, or dates that are not one for each node, from −9999 to 9999, or NaN where not known.
 */
export function fillDates(graph: CompactGraph, dates: ArrayLike<number>): FilledDates {
  checkDirected(graph, 'filling in dates');
  const filled = readDates(graph.order, dates);
  const isFilled = Uint8Array.from(filled, (date) => Number(Number.isNaN(date)));
  const middle = medianOf(filled);
  for (let waiting = undated(filled); waiting.length > 0; waiting = undated(filled)) {
    const bounds = boundsOf(graph, filled, waiting);
    const isPlaced = RULES.some((rule) => place(filled, waiting, bounds, rule));
    if (!isPlaced) for (const node of waiting) filled[node] = middle;
  }
  return { dates: filled, isFilled };
}

/** What is known of an undated node. */
interface Bounds {
  /** The latest dated ancestor that is reached through undated ones; −∞ for none. */
  readonly after: Float64Array;
  /** The earliest such descendant; ∞ for none. */
  readonly before: Float64Array;
  /** The most generations up to a dated ancestor through undated ones; 1 for none. */
  readonly depth: Uint32Array;
  /** Likewise down. */
  readonly height: Uint32Array;
}

/** The surest first. Those before must have been placed where those after look for their bounds, or a child could come before its parent. */
const RULES: readonly ((after: number, before: number, depth: number, height: number) => number)[] = [
  (after, before, depth, height) => after + ((before - after) * depth) / (depth + height),
  (_after, before, _depth, height) => before - STEP * height,
  (after, _before, depth) => after + STEP * depth,
];

/** Dates the nodes for which the rule comes to a number; answers whether there was one. */
function place(filled: Float64Array, waiting: Uint32Array, { after, before, depth, height }: Bounds, rule: (typeof RULES)[number]): boolean {
  let isPlaced = false;
  waiting.forEach((node, at) => {
    const date = rule(after[at]!, before[at]!, depth[at]!, height[at]!);
    if (!Number.isFinite(date)) return;
    filled[node] = date;
    isPlaced = true;
  });
  return isPlaced;
}

/** Cycles of undated nodes share their bounds. */
function boundsOf({ forward, reverse, ...rest }: CompactGraph, dates: Float64Array, waiting: Uint32Array): Bounds {
  const { components, graph } = condense(inducedSubgraph({ forward, reverse, ...rest }, waiting));
  const { count, labels } = components;
  const members = membersOf(components);
  const after = new Float64Array(count).fill(-Infinity);
  const before = new Float64Array(count).fill(Infinity);
  const depth = new Uint32Array(count).fill(1);
  const height = new Uint32Array(count).fill(1);
  // Edges of the condensation run from larger ids to smaller: parents first.
  for (let component = 0; component < count; component += 1) {
    for (let at = members.offsets[component]!; at < members.offsets[component + 1]!; at += 1) {
      const node = waiting[members.nodes[at]!]!;
      for (let slot = forward.offsets[node]!; slot < forward.offsets[node + 1]!; slot += 1) after[component] = Math.max(after[component]!, orElse(dates[forward.targets[slot]!]!, -Infinity));
      for (let slot = reverse.offsets[node]!; slot < reverse.offsets[node + 1]!; slot += 1) before[component] = Math.min(before[component]!, orElse(dates[reverse.targets[slot]!]!, Infinity));
    }
    for (let slot = graph.forward.offsets[component]!; slot < graph.forward.offsets[component + 1]!; slot += 1) {
      const parent = graph.forward.targets[slot]!;
      after[component] = Math.max(after[component]!, after[parent]!);
      if (after[parent]! > -Infinity) depth[component] = Math.max(depth[component]!, depth[parent]! + 1);
    }
  }
  for (let component = count - 1; component >= 0; component -= 1) {
    for (let slot = graph.reverse.offsets[component]!; slot < graph.reverse.offsets[component + 1]!; slot += 1) {
      const child = graph.reverse.targets[slot]!;
      before[component] = Math.min(before[component]!, before[child]!);
      if (before[child]! < Infinity) height[component] = Math.max(height[component]!, height[child]! + 1);
    }
  }
  return { after: Float64Array.from(labels, (label) => after[label]!), before: Float64Array.from(labels, (label) => before[label]!), depth: labels.map((label) => depth[label]!), height: labels.map((label) => height[label]!) };
}

function undated(dates: Float64Array): Uint32Array {
  return Uint32Array.from(dates.keys()).filter((node) => Number.isNaN(dates[node]!));
}

function orElse(date: number, other: number): number {
  return Number.isNaN(date) ? other : date;
}

function medianOf(dates: Float64Array): number {
  const known = dates.filter((date) => !Number.isNaN(date)).sort();
  return known.length === 0 ? 0 : known[Math.floor(known.length / 2)]!;
}

function readDates(order: number, dates: ArrayLike<number>): Float64Array {
  if (dates.length !== order) throw new UsageError(`${dates.length} dates; expected one for each of ${order} nodes`);
  const read = Float64Array.from(dates);
  const wrong = read.findIndex((date) => Math.abs(date) > 9999);
  if (wrong >= 0) throw new UsageError(`date of node ${wrong} is ${String(dates[wrong])}; expected a year from −9999 to 9999, with fractions, or NaN where it is not known`);
  return read;
}
