import { LINEAGE_KINDS } from '../base/kinds.ts';
import { type PathBounds, type PathCut, type Paths, shortestPaths, simplePaths } from '../analysis/paths.ts';
import type { CompactGraph } from '../compact/compact-graph.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import { type LineageFilter, lineageProjection } from '../graph/projections.ts';
import { idInLineage, type LineagePath, pathThrough } from './lineage-hops.ts';

export interface LineagePaths {
  readonly from: string;
  readonly to: string;
  /** Fewest hops first. */
  readonly paths: readonly LineagePath[];
  /** Undefined when these are all that were asked for. */
  readonly cutBy: PathCut | undefined;
}

export interface LineagePathOptions extends LineageFilter {
  /** The most paths to answer with; a whole number from 1. Default 20. */
  readonly limit?: number | undefined;
}

export interface AllLineagePathOptions extends LineagePathOptions, Pick<PathBounds, 'stepLimit'> {
  /** The most hops in a path; a whole number from 0. Default: no bound. */
  readonly longest?: number | undefined;
}

type Search = (graph: CompactGraph, from: number, to: number) => Paths;

/**
 * The shortest lineage paths between two nodes, whichever of them is the ancestor; all of them, up to the limit. No path: none.
 * O(V + E).
 * @throws UsageError where a node does not stand in lineages, or a bound is out of range.
 */
export function lineagePaths(graph: KnowledgeGraph, one: string, other: string, options: LineagePathOptions = {}): LineagePaths {
  const { limit = 20 } = options;
  return pathsBetween(graph, one, other, options, (walked, from, to) => shortestPaths(walked, from, to, { limit }));
}

/**
 * All lineage paths between two nodes, whichever of them is the ancestor, that pass no node twice: the shortest first, within the bounds.
 * Exponential in the worst case, which the bounds cut short; see `simplePaths`.
 * @throws UsageError where a node does not stand in lineages, or a bound is out of range.
 */
export function allLineagePaths(graph: KnowledgeGraph, one: string, other: string, options: AllLineagePathOptions = {}): LineagePaths {
  const { limit = 20, longest, stepLimit } = options;
  return pathsBetween(graph, one, other, options, (walked, from, to) => simplePaths(walked, from, to, { limit, longest, stepLimit }));
}

function pathsBetween(graph: KnowledgeGraph, one: string, other: string, filter: LineageFilter, search: Search): LineagePaths {
  const { relations = LINEAGE_KINDS, strengths } = filter;
  const projection = lineageProjection(graph, filter);
  const first = idInLineage(projection, graph, one);
  const second = idInLineage(projection, graph, other);
  const up = search(projection.graph, first, second);
  // A bound can leave no path of those that there are.
  const isJoined = up.paths.length > 0 || up.cutBy !== undefined;
  const { paths, cutBy } = isJoined ? up : search(projection.graph, second, first);
  return { from: one, to: other, cutBy, paths: paths.map((ids) => pathThrough(graph, projection, ids, { relations, strengths })) };
}
