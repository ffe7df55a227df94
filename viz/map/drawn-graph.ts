import { MultiDirectedGraph } from 'graphology';
import type { NodeKind, Strength } from '../../src/base/kinds.ts';
import type { Atlas } from '../data/atlas.ts';
import { reviewOf } from '../data/edge-reviews.ts';
import { edgeGroup, type EdgeGroup } from '../looks/edge-groups.ts';
import { KIND_MARKS } from '../looks/kind-marks.ts';
import type { Point } from '../looks/positions.ts';
import type { Bundle, CommunityMark } from './community-marks.ts';
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
  /** Set where it is drawn in the place of a community: which one, how many members are shown, and one of them. */
  readonly gathers: { readonly community: number | undefined; readonly members: number; readonly first: string } | undefined;
}

export interface DrawnEdge {
  readonly group: EdgeGroup;
  readonly strength: Strength;
  readonly isProposed: boolean;
  /** How many claims it stands for, where it joins the mark of a community; such an edge has no key in the knowledge graph. */
  readonly bundles: number | undefined;
}

export type DrawnGraph = MultiDirectedGraph<DrawnNode, DrawnEdge>;

/** A graph that holds looks instead of facts; what depends on the view (size, colour, what is hidden) is worked out while drawing. */
export function emptyDrawnGraph(): DrawnGraph {
  return new MultiDirectedGraph<DrawnNode, DrawnEdge>({ allowSelfLoops: true });
}

export function drawnNode(atlas: Atlas, key: string, { x, y }: Point): DrawnNode {
  const { kind, label, ghost, survey } = atlas.node(key);
  return { x, y, kind, label: shortLabel(label), fullLabel: shortLabel(label, 90), ...KIND_MARKS[kind], hollow: ghost === true, survey: survey !== undefined, gathers: undefined };
}

/** A community in the place of its members: a disc that grows with them. */
export function drawnMark({ community, members, place }: CommunityMark): DrawnNode {
  const label = community === undefined ? `+ ${members.length}` : `${community.label} (${members.length})`;
  return { ...place, kind: 'work', label: shortLabel(label), fullLabel: shortLabel(label, 90), ...KIND_MARKS.work, hollow: false, survey: false, gathers: { community: community?.id, members: members.length, first: members[0] ?? '' } };
}

export function drawnEdge(atlas: Atlas, key: string): DrawnEdge {
  const { kind, strength } = atlas.edge(key);
  return { group: edgeGroup(kind, atlas.isSurvey(atlas.graph.source(key))), strength, isProposed: reviewOf(atlas, key) === 'proposed', bundles: undefined };
}

export function drawnBundle({ edges }: Bundle): DrawnEdge {
  return { group: 'links', strength: 'stated', isProposed: false, bundles: edges };
}
