import { yearSpan } from '../analysis/years.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import type { Community } from './measures.ts';

/** How the works of one year fall into communities. */
export interface CommunityYear {
  readonly year: number;
  /** Works of that year, those in other communities and in none too. */
  readonly works: number;
  /** Works of each of the communities asked about, in their order. */
  readonly counts: readonly number[];
}

/** How the works of each year fall into these communities, from the first year of a work to the last, years without works among them. Works without a year are left out. O(V + years · communities). */
export function communityYears(graph: KnowledgeGraph, communities: readonly Community[]): CommunityYear[] {
  const homes = new Map(communities.flatMap(({ members }, index) => members.map((member) => [member, index] as const)));
  const works = graph.filterNodes((_node, { kind, year }) => kind === 'work' && year !== undefined);
  const years = Int32Array.from(works, (work) => graph.getNodeAttribute(work, 'year') ?? 0);
  const { first, length } = yearSpan(years);
  const totals = new Uint32Array(length);
  const counts = Array.from({ length }, () => communities.map(() => 0));
  works.forEach((work, index) => {
    const row = (years[index] ?? 0) - first;
    totals[row] = (totals[row] ?? 0) + 1;
    const home = homes.get(work);
    const inYear = counts[row];
    if (home !== undefined && inYear !== undefined) inYear[home] = (inYear[home] ?? 0) + 1;
  });
  return counts.map((inYear, row) => ({ year: first + row, works: totals[row] ?? 0, counts: inYear }));
}
