import { fillDates } from '../../src/analysis/filled-dates.ts';
import { layOutTimeline } from '../../src/analysis/timeline-layout.ts';
import { addToList } from '../../src/base/grouping.ts';
import type { EdgeKind, NodeKind, Strength } from '../../src/base/kinds.ts';
import { buildCompactGraph, type CompactGraph } from '../../src/compact/compact-graph.ts';
import { edgeSources } from '../../src/compact/views.ts';
import type { Community } from '../../src/findings/measures.ts';
import type { Atlas } from '../data/atlas.ts';
import { reviewOf } from '../data/edge-reviews.ts';
import type { Point } from '../looks/positions.ts';
import { shortLabel } from '../map/short-label.ts';
import type { LineageScope } from './lineage-scope.ts';
import { type TimeScale, timeScale } from './time-scale.ts';

/** Sizes in pixels at zoom 1; all are whole numbers, so that crossings are counted exactly. */
export const ROW_HEIGHT = 24;
export const MARK_RADIUS = 5;
/** Where a label begins, right of the middle of its mark. */
export const LABEL_GAP = 9;
/** Room that nothing else in a row takes, left of a mark and right of a label. */
const AIR = 8;

/** How wide a year is: all together about a screen, and more where many nodes fall into one year. */
const SHEET = 1100;
const ROOM_A_NODE = 5;
const NARROWEST_YEAR = 96;
const WIDEST_YEAR = 230;

/** Communities with fewer nodes in the drawing share the last lane. */
const LEAST_LANE = 3;

/** The most room a label takes, in half-width characters. */
const LABEL_ROOM = 26;

export interface SceneNode {
  readonly key: string;
  readonly label: string;
  readonly kind: NodeKind;
  readonly isGhost: boolean;
  /** Fractional year; worked out from its relatives where no date is known. */
  readonly date: number;
  readonly isUndated: boolean;
  readonly community: Community | undefined;
  readonly x: number;
  readonly y: number;
}

export interface SceneEdge {
  readonly key: string;
  readonly kind: EdgeKind;
  readonly strength: Strength;
  /** No evidence of it has been accepted by a person, and a rule read it. */
  readonly isProposed: boolean;
}

/** The line between two nodes, and all edges that it stands for. */
export interface SceneRoute {
  /** Places in `nodes`. */
  readonly child: number;
  readonly parent: number;
  /** From the parent to the child. */
  readonly points: readonly Point[];
  readonly edges: readonly SceneEdge[];
  readonly isBackward: boolean;
}

export interface SceneLane {
  /** Undefined for the lane that small communities share. */
  readonly community: Community | undefined;
  readonly top: number;
  readonly bottom: number;
}

/** A lineage over time, laid out. */
export interface LineageScene {
  readonly root: string | undefined;
  readonly nodes: readonly SceneNode[];
  readonly routes: readonly SceneRoute[];
  readonly lanes: readonly SceneLane[];
  readonly scale: TimeScale;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly crossings: number;
  /** Node `i` is `nodes[i]`; from child to parent. */
  readonly graph: CompactGraph;
}

/** Lays out the lineage of a scope. `widthOf` measures a label in pixels. */
export function lineageScene(atlas: Atlas, { root, nodes: keys, edges }: LineageScope, widthOf: (label: string) => number): LineageScene {
  const ids = new Map(keys.map((key, id) => [key, id]));
  const ends = edges.map((edge) => atlas.graph.extremities(edge).map((end) => ids.get(end) ?? 0));
  const graph = buildCompactGraph({ order: keys.length, sources: ends.map(([child]) => child ?? 0), targets: ends.map(([, parent]) => parent ?? 0), directed: true });
  const { dates, isFilled } = fillDates(graph, keys.map((key) => dateOf(atlas, key)));
  const scale = timeScale([...dates], yearWidth(dates));
  const labels = keys.map((key) => shortLabel(atlas.label(key), LABEL_ROOM));
  const x = dates.map(scale.x);
  const after = Float64Array.from(labels, (label) => Math.ceil(LABEL_GAP + widthOf(label) + AIR));
  const { communities, lanes } = lanesOf(atlas, keys);
  const layout = layOutTimeline(graph, { x, before: new Float64Array(keys.length).fill(MARK_RADIUS + AIR), after }, lanes);
  const yOf = (row: number): number => (row + 0.5) * ROW_HEIGHT;
  const backward = new Set(layout.backward);
  const between = edgesBetween(atlas, edges);
  const children = edgeSources(graph);
  const { offsets, x: routeX, y: routeY } = layout.routes;
  return {
    root,
    nodes: keys.map((key, id): SceneNode => {
      const { kind, ghost } = atlas.node(key);
      return { key, label: labels[id] ?? '', kind, isGhost: ghost === true, date: dates[id] ?? 0, isUndated: isFilled[id] === 1, community: atlas.community(key), x: x[id] ?? 0, y: yOf(layout.rows[id] ?? 0) };
    }),
    routes: Array.from(children, (child, slot): SceneRoute => {
      const parent = graph.forward.targets[slot] ?? 0;
      const points = Array.from({ length: (offsets[slot + 1] ?? 0) - (offsets[slot] ?? 0) }, (_, at): Point => ({ x: routeX[(offsets[slot] ?? 0) + at] ?? 0, y: yOf(routeY[(offsets[slot] ?? 0) + at] ?? 0) }));
      const isBackward = backward.has(slot);
      return { child, parent, points: isBackward ? points.reverse() : points, edges: between.get(pairKey(keys[child] ?? '', keys[parent] ?? '')) ?? [], isBackward };
    }),
    lanes: layout.lanes.map(({ lane, head, end }): SceneLane => ({ community: communities[lane], top: head * ROW_HEIGHT, bottom: end * ROW_HEIGHT })),
    scale,
    left: -(MARK_RADIUS + AIR),
    width: Math.max(scale.width, ...x.map((at, id) => at + (after[id] ?? 0))) + MARK_RADIUS + AIR,
    height: layout.rowCount * ROW_HEIGHT,
    crossings: layout.crossings,
    graph,
  };
}

/** The middle of the month, or of the year where no month is known; NaN where nothing is. */
function dateOf(atlas: Atlas, key: string): number {
  const { year, month } = atlas.node(key);
  return year === undefined || Math.abs(year) > 9000 ? Number.NaN : year + ((month ?? 6.5) - 0.5) / 12;
}

function yearWidth(dates: Float64Array): number {
  const years = new Map<number, number>();
  for (const date of dates) years.set(Math.floor(date), (years.get(Math.floor(date)) ?? 0) + 1);
  const crowd = Math.max(0, ...years.values());
  return Math.round(Math.min(WIDEST_YEAR, Math.max(NARROWEST_YEAR, SHEET / Math.max(1, years.size), ROOM_A_NODE * crowd)));
}

/** A lane for each community that has enough nodes here; one more for all others. */
function lanesOf(atlas: Atlas, keys: readonly string[]): { readonly communities: readonly (Community | undefined)[]; readonly lanes: readonly number[] } {
  const members = new Map<Community, number>();
  for (const key of keys) {
    const community = atlas.community(key);
    if (community !== undefined) members.set(community, (members.get(community) ?? 0) + 1);
  }
  const communities = [...members].filter(([, count]) => count >= LEAST_LANE).map(([community]) => community).sort((one, other) => one.id - other.id);
  const lanes = keys.map((key) => {
    const community = atlas.community(key);
    const lane = community === undefined ? -1 : communities.indexOf(community);
    return lane < 0 ? communities.length : lane;
  });
  return { communities: [...communities, undefined], lanes };
}

function edgesBetween(atlas: Atlas, edges: readonly string[]): Map<string, SceneEdge[]> {
  const between = new Map<string, SceneEdge[]>();
  for (const edge of edges) {
    const { kind, strength } = atlas.edge(edge);
    const [child, parent] = atlas.graph.extremities(edge);
    addToList(between, pairKey(child, parent), { key: edge, kind, strength, isProposed: reviewOf(atlas, edge) === 'proposed' });
  }
  return between;
}

function pairKey(child: string, parent: string): string {
  return JSON.stringify([child, parent]);
}
