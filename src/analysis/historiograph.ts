import type { CompactGraph } from '../compact/compact-graph.ts';
import { inducedSubgraph } from '../compact/views.ts';
import { checkDirected } from './check-directed.ts';
import { checkWhole } from './check-option.ts';
import { inDegree } from './degree.ts';
import { readYears, UNDATED } from './years.ts';
import type { Years } from './years.ts';

export interface HistoriographOptions {
  /** How many works to show: a whole number from 1. Default 30. */
  readonly top?: number | undefined;
}

/** The works shown, in the order of their years. */
export interface Historiograph {
  /** Node ids of the graph given, by year, those without a year last; within a year most cited first, then by id. */
  readonly nodes: Uint32Array;
  /** Parallel: the year, 0 where it is not known. */
  readonly years: Int32Array;
  /** Parallel: how many works of the whole graph cite it. */
  readonly citations: Uint32Array;
  /** The citations among them, from citing to cited: node `i` is `nodes[i]`. */
  readonly graph: CompactGraph;
}

/**
 * The historiograph: the works cited most within the corpus, laid out by year, with the citations among them: a field's history at a glance.
 * Edges point from citing to cited. Works nobody cites are not shown, so there may be fewer than asked for; where works tie for the last place the earlier year goes
 * first (none last), then the smaller id. Weights stay on the edges and are ignored in the count.
 * O(V log V + E).
 * @throws UsageError for an undirected graph, years that are not one for each node, or an option out of range.
 * Reference: Garfield, Pudovkin & Istomin 2003, doi:10.1002/asi.10226.
 */
export function historiograph(graph: CompactGraph, years: Years, options: HistoriographOptions = {}): Historiograph {
  const { top = 30 } = options;
  checkDirected(graph, 'a historiograph');
  checkWhole('top', top, 1);
  const known = readYears(graph.order, years);
  const cited = inDegree(graph);
  const ranked = Uint32Array.from(cited.keys()).filter((node) => cited[node]! > 0);
  ranked.sort((left, right) => cited[right]! - cited[left]! || byDate(known, left, right) || left - right);
  const nodes = ranked.slice(0, top).sort((left, right) => byDate(known, left, right) || cited[right]! - cited[left]! || left - right);
  return {
    nodes,
    years: Int32Array.from(nodes, (node) => known[node]!),
    citations: nodes.map((node) => cited[node]!),
    graph: inducedSubgraph(graph, nodes),
  };
}

/** The earlier year first, no year last. */
function byDate(years: Int32Array, left: number, right: number): number {
  const [one, other] = [years[left]!, years[right]!];
  if (one === UNDATED || other === UNDATED) return Number(one === UNDATED) - Number(other === UNDATED);
  return one - other;
}
