import { mainPath, type MainPathOptions } from '../analysis/main-path.ts';
import { membersOf } from '../compact/components.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import { citations, lineageProjection, type Projection } from '../graph/projections.ts';

/** One stop of a main path: a node, or the nodes of a cycle that the path passes as one. */
export interface PathStop {
  readonly id: number;
  readonly nodes: readonly string[];
}

/** One step of a main path, with time: from what is cited to what cites it, or from parent to child. */
export interface PathStep {
  readonly from: number;
  readonly to: number;
  /** How many paths of the whole graph run through it, exactly. */
  readonly weight: bigint;
}

export interface NamedMainPath {
  readonly projection: string;
  /** The oldest first. */
  readonly stops: readonly PathStop[];
  readonly steps: readonly PathStep[];
}

/** The projections that a main path can be looked for in. */
export const MAIN_PATH_PROJECTIONS = ['citations', 'lineage'] as const;
export type MainPathProjection = (typeof MAIN_PATH_PROJECTIONS)[number];

/**
 * The main path of the citations among works, or of the lineage among models: the line along which most of the field was handed on, oldest first.
 * Cycles are one stop. Without edges it is empty. Exact; O(V + E) operations on large numbers.
 */
export function namedMainPath(graph: KnowledgeGraph, of: MainPathProjection, options: MainPathOptions = {}): NamedMainPath {
  const projection: Projection = of === 'citations' ? citations(graph) : lineageProjection(graph);
  const { condensation, nodes, sources, targets, weights } = mainPath(projection.graph, options);
  const { offsets, nodes: members } = membersOf(condensation.components);
  return {
    projection: projection.name,
    stops: [...nodes].map((id) => ({ id, nodes: [...members.subarray(offsets[id], offsets[id + 1])].map((node) => projection.keys[node] ?? '') })),
    steps: [...sources].map((source, index) => ({ from: targets[index] ?? 0, to: source, weight: weights[index] ?? 0n })),
  };
}
