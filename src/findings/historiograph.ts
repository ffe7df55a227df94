import { historiograph } from '../analysis/historiograph.ts';
import { UNDATED } from '../analysis/years.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import { citations } from '../graph/projections.ts';
import { type Hop, hopsFrom } from './lineage-hops.ts';
import { yearsOf } from './years-of.ts';

/** One work of a historiograph. */
export interface HistoricWork {
  readonly work: string;
  /** Absent where no source tells it. */
  readonly year?: number;
  /** How many works at hand cite it, shown or not. */
  readonly citations: number;
  /** Which of the works shown it cites, as edges with their evidence. */
  readonly cites: readonly Hop[];
}

/**
 * The works that are cited most, in the order of their years (those without one last), with the citations among them: the history of a field at a glance.
 * Works nobody cites are not shown, so there may be fewer than `top`, a whole number from 1. O(V log V + E).
 * @throws UsageError for `top` out of range.
 */
export function namedHistoriograph(graph: KnowledgeGraph, top: number): HistoricWork[] {
  const cited = citations(graph);
  const { nodes, years, citations: counts } = historiograph(cited.graph, yearsOf(graph, cited), { top });
  const works = Array.from(nodes, (node) => cited.keys[node] ?? '');
  const shown = new Set(works);
  return works.map((work, index): HistoricWork => {
    const year = years[index] ?? UNDATED;
    return { work, ...(year === UNDATED ? {} : { year }), citations: counts[index] ?? 0, cites: hopsFrom(graph, work, { relations: ['cites'] }).filter(({ parent }) => parent !== work && shown.has(parent)) };
  });
}
