import { byNumber, byText, sorted } from '../../src/base/order.ts';
import { titleTerms } from '../../src/findings/title-terms.ts';
import type { SpectrumYear, TermBurst } from '../../src/findings/trends.ts';
import type { KnowledgeGraph } from '../../src/graph/knowledge-graph.ts';

/** A work in a list of those that make up a peak or a burst. */
export interface DatedWork {
  readonly work: string;
  readonly year: number;
  /** Works at hand that cite it. */
  readonly citations: number;
}

/** How many works at hand cite a work, itself not counted. O(degree). */
export function citationCount(graph: KnowledgeGraph, work: string): number {
  return graph.filterInEdges(work, (_edge, { kind }, source) => kind === 'cites' && source !== work).length;
}

/** The years that stand out most above the years around them, the highest first. O(years log years). */
export function peaks(spectrum: readonly SpectrumYear[], most: number): SpectrumYear[] {
  return sorted(spectrum.filter(({ deviation }) => deviation > 0), (left, right) => byNumber(right.deviation, left.deviation) || byNumber(left.year, right.year)).slice(0, most);
}

/** The cited works of a year, the most cited first. O(V + E). */
export function citedWorksOf(graph: KnowledgeGraph, year: number): DatedWork[] {
  return datedWorks(graph, (own) => own === year).filter(({ citations }) => citations > 0);
}

/** The works that a burst counts: of its years, with the term in their titles; the most cited first. O(titles). */
export function worksOfBurst(graph: KnowledgeGraph, { term, first, last }: TermBurst): DatedWork[] {
  return datedWorks(graph, (year, label) => year >= first && year <= last && titleTerms(label).has(term));
}

/** How many of the shown works each year from the first to the last has, or what each of them counts for. O(shown). */
export function shownInYears(graph: KnowledgeGraph, shown: ReadonlySet<string>, [first, last]: readonly [number, number], amount: (work: string) => number = () => 1): number[] {
  const counts = Array.from({ length: Math.max(0, last - first + 1) }, () => 0);
  for (const node of shown) {
    const { kind, year } = graph.getNodeAttributes(node);
    if (kind !== 'work' || year === undefined || year < first || year > last) continue;
    counts[year - first] = (counts[year - first] ?? 0) + amount(node);
  }
  return counts;
}

function datedWorks(graph: KnowledgeGraph, takes: (year: number, label: string) => boolean): DatedWork[] {
  const works = graph.filterNodes((_node, { kind, year, label }) => kind === 'work' && year !== undefined && takes(year, label));
  const rows = works.map((work): DatedWork => ({ work, year: graph.getNodeAttribute(work, 'year') ?? 0, citations: citationCount(graph, work) }));
  return sorted(rows, (left, right) => byNumber(right.citations, left.citations) || byNumber(left.year, right.year) || byText(left.work, right.work));
}
