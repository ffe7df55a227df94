import { addToList } from '../base/grouping.ts';
import { byText, sorted } from '../base/order.ts';
import { ageNormalisedCitations } from '../analysis/age-normalised-citations.ts';
import { bursts } from '../analysis/bursts.ts';
import { disruption } from '../analysis/disruption.ts';
import { referenceYears } from '../analysis/reference-years.ts';
import { sleepingBeauties } from '../analysis/sleeping-beauty.ts';
import { yearSpan } from '../analysis/years.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import { citations } from '../graph/projections.ts';
import { titleTerms } from './title-terms.ts';
import { yearsOf } from './years-of.ts';

/** One year of a reference publication year spectrum. */
export interface SpectrumYear {
  readonly year: number;
  readonly references: number;
  /** Above (or below) the median of the five years around it. */
  readonly deviation: number;
  /** The works of that year that are cited most, at most three. */
  readonly works: readonly string[];
}

/** A stretch of years in which a title term is far more frequent than elsewhere. */
export interface TermBurst {
  readonly term: string;
  readonly first: number;
  readonly last: number;
  /** In nats; higher is firmer. */
  readonly weight: number;
  /** Works in those years with the term in their title. */
  readonly works: number;
}

/** What the citations at hand say of one work's place in time. */
export interface WorkHistory {
  readonly work: string;
  readonly year: number;
  readonly citations: number;
  /** Citations over the mean of works of its year; 1 is as many as the others. */
  readonly ageNormalised: number;
  /** −1 (consolidates what it cites) to 1 (takes its place); see the biases in `analysis/disruption.ts`. */
  readonly disruption: number;
  /** How late its citations came; 0 for steady or early ones. */
  readonly beauty: number;
}

/** References by the year of the cited work, with the deviation from the five-year median. O(V + E). */
export function referenceSpectrum(graph: KnowledgeGraph): SpectrumYear[] {
  const cited = citations(graph);
  const years = yearsOf(graph, cited);
  const { first, counts, deviations } = referenceYears(cited.graph, years);
  const { offsets } = cited.graph.reverse;
  const citing = (node: number): number => (offsets[node + 1] ?? 0) - (offsets[node] ?? 0);
  const byYear = new Map<number, number[]>();
  years.forEach((year, node) => {
    if (citing(node) > 0) addToList(byYear, year, node);
  });
  return [...counts].map((references, index) => ({
    year: first + index,
    references,
    deviation: deviations[index] ?? 0,
    // Nodes are in key order, and sorting leaves ties as they are.
    works: sorted(byYear.get(first + index) ?? [], (left, right) => citing(right) - citing(left)).slice(0, 3).map((node) => cited.keys[node] ?? ''),
  }));
}

/** Bursts of title terms over the years of the works, the firmest first; a term stands in at least three titles. O(terms · years). */
export function termBursts(graph: KnowledgeGraph): TermBurst[] {
  const works = graph.filterNodes((_node, { kind, year }) => kind === 'work' && year !== undefined).sort(byText);
  const years = works.map((work) => graph.getNodeAttribute(work, 'year') ?? 0);
  const { first, length: span } = yearSpan(Int32Array.from(years));
  const totals = new Uint32Array(span);
  const events = new Map<string, Uint32Array>();
  works.forEach((work, index) => {
    const batch = (years[index] ?? 0) - first;
    totals[batch] = (totals[batch] ?? 0) + 1;
    for (const term of titleTerms(graph.getNodeAttribute(work, 'label'))) {
      const counts = events.get(term) ?? new Uint32Array(span);
      counts[batch] = (counts[batch] ?? 0) + 1;
      events.set(term, counts);
    }
  });
  const found = [...events].flatMap(([term, counts]): TermBurst[] => {
    if (counts.reduce((sum, count) => sum + count, 0) < 3) return [];
    const { firsts, lasts, weights } = bursts(counts, totals);
    return [...firsts].map((from, index) => {
      const to = lasts[index] ?? from;
      return { term, first: first + from, last: first + to, weight: weights[index] ?? 0, works: counts.slice(from, to + 1).reduce((sum, count) => sum + count, 0) };
    });
  });
  return sorted(found, (left, right) => right.weight - left.weight || byText(left.term, right.term) || left.first - right.first);
}

/** Age-normalised citations, disruption and beauty of every dated and cited work, most cited first. O(V + E + Σ citations²). */
export function workHistories(graph: KnowledgeGraph): WorkHistory[] {
  const cited = citations(graph);
  const years = yearsOf(graph, cited);
  const { relative } = ageNormalisedCitations(cited.graph, years);
  const { scores } = disruption(cited.graph);
  const { beauties } = sleepingBeauties(cited.graph, years);
  const { offsets } = cited.graph.reverse;
  const rows = cited.keys.map((work, node): WorkHistory => ({
    work,
    year: years[node] ?? 0,
    citations: (offsets[node + 1] ?? 0) - (offsets[node] ?? 0),
    ageNormalised: relative[node] ?? 0,
    disruption: scores[node] ?? 0,
    beauty: beauties[node] ?? 0,
  }));
  return sorted(rows.filter((row) => row.citations > 0 && row.year !== 0), (left, right) => right.citations - left.citations || right.ageNormalised - left.ageNormalised || byText(left.work, right.work));
}
