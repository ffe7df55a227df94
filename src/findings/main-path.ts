import { criticality, criticalityBasket } from '../analysis/criticality.ts';
import { mainPath, type MainPathOptions } from '../analysis/main-path.ts';
import { membersOf } from '../compact/components.ts';
import { condense } from '../compact/condensation.ts';
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
  const projection = chainsOf(graph, of);
  const { condensation, nodes, sources, targets, weights } = mainPath(projection.graph, options);
  const { offsets, nodes: members } = membersOf(condensation.components);
  return {
    projection: projection.name,
    stops: [...nodes].map((id) => ({ id, nodes: [...members.subarray(offsets[id], offsets[id + 1])].map((node) => projection.keys[node] ?? '') })),
    steps: [...sources].map((source, index) => ({ from: targets[index] ?? 0, to: source, weight: weights[index] ?? 0n })),
  };
}

/** A node near the longest chains. */
export interface CriticalNode {
  readonly node: string;
  /** By how many edges the longest chain through it falls short of the longest of all; 0 where it lies on one. */
  readonly shortfall: number;
}

/**
 * The basket of least criticality: the works (or models) through which a chain runs that is at most `slack` edges shorter than the longest of all; on the longest chains first,
 * then by key. It shows the many lines nearly as long as the one that a main path picks. Members of a cycle are in it together. Without chains it is empty. O(V + E).
 * @throws UsageError for slack that is not a whole number from 0.
 */
export function criticalNodes(graph: KnowledgeGraph, of: MainPathProjection, slack: number): CriticalNode[] {
  const { keys, graph: chains } = chainsOf(graph, of);
  const basket = criticalityBasket(chains, slack);
  const hasChain = condense(chains).graph.size > 0;
  const shortfalls = criticality(chains);
  return hasChain ? Array.from(basket, (node) => ({ node: keys[node] ?? '', shortfall: shortfalls[node] ?? 0 })) : [];
}

function chainsOf(graph: KnowledgeGraph, of: MainPathProjection): Projection {
  return of === 'citations' ? citations(graph) : lineageProjection(graph);
}
