import { MultiDirectedGraph } from 'graphology';
import type { NodeKind, Strength } from '../../src/base/kinds.ts';
import type { Atlas } from '../data/atlas.ts';
import { edgeGroup, type EdgeGroup } from '../looks/edge-groups.ts';
import { KIND_MARKS } from '../looks/kind-marks.ts';
import { positions } from '../looks/positions.ts';
import { shortLabel } from './short-label.ts';

/** What the mark program needs beside Sigma's own display data. */
export interface MarkAttributes {
  readonly sides: number;
  readonly turn: number;
  /** Drawn as a ring: what claims name and no source describes. */
  readonly hollow: boolean;
  readonly rim: string;
}

export interface DrawnNode {
  readonly x: number;
  readonly y: number;
  readonly kind: NodeKind;
  readonly label: string;
  readonly fullLabel: string;
  readonly sides: number;
  readonly turn: number;
  readonly hollow: boolean;
  readonly survey: boolean;
}

export interface DrawnEdge {
  readonly group: EdgeGroup;
  readonly strength: Strength;
}

export type DrawnGraph = MultiDirectedGraph<DrawnNode, DrawnEdge>;

/** A copy of the knowledge graph that holds looks instead of facts; what depends on the view (size, colour, what is hidden) is worked out while drawing. */
export function drawnGraph(atlas: Atlas): DrawnGraph {
  const drawn: DrawnGraph = new MultiDirectedGraph<DrawnNode, DrawnEdge>({ allowSelfLoops: true });
  const places = positions(atlas);
  atlas.graph.forEachNode((key, { kind, label, ghost, survey }) => {
    const { x, y } = places.get(key) ?? { x: 0, y: 0 };
    drawn.addNode(key, { x, y, kind, label: shortLabel(label), fullLabel: shortLabel(label, 90), ...KIND_MARKS[kind], hollow: ghost === true, survey: survey !== undefined });
  });
  atlas.graph.forEachEdge((key, { kind, strength }, source, target) => {
    drawn.addDirectedEdgeWithKey(key, source, target, { group: edgeGroup(kind, atlas.isSurvey(source)), strength });
  });
  return drawn;
}
