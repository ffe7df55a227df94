import type { CompactGraph } from '../compact/compact-graph.ts';
import { checkDirected } from './check-directed.ts';
import { checkYear, countByYear, readYears, UNDATED, yearSpan } from './years.ts';
import type { Years } from './years.ts';

export interface AgeNormalisationOptions {
  /** The year at whose end one looks: later works and the citations they give are left out. Default: the last year there is. */
  readonly until?: number | undefined;
}

export interface AgeNormalisedCitations {
  /** Citations a year since the work came out, its own year counted as one: from 0. */
  readonly perYear: Float64Array;
  /** Citations over the mean of the works of the same year: from 0, and 1 is as many as the mean. */
  readonly relative: Float64Array;
}

/**
 * Citations with a work's age allowed for, in two ways, as old works had more time to be cited: by the years it has been out, and against the other works of its year.
 * Edges point from citing to cited; citations by works without a year count. Works without a year, or of a year after `until`, score 0 in both, as do works nobody cites.
 * Biases: `perYear` favours works in the years of their most citations; `relative` says little where few works of a year are at hand (a work alone in its year
 * and cited scores exactly 1), and neither allows for the field.
 * Weights are ignored.
 * O(V + E).
 * @throws UsageError for an undirected graph, years that are not one for each node, or an option out of range.
 * Reference: Waltman 2016, doi:10.1016/j.joi.2016.02.007 (a review).
 */
export function ageNormalisedCitations(graph: CompactGraph, years: Years, options: AgeNormalisationOptions = {}): AgeNormalisedCitations {
  checkDirected(graph, 'a citation');
  const known = readYears(graph.order, years);
  const span = yearSpan(known);
  const { until = span.first + span.length - 1 } = options;
  checkYear('until', until);
  const citations = citationsUntil(graph, known, until);
  const { first, counts: together } = countByYear(known, citations);
  const { counts: works } = countByYear(known, new Uint32Array(graph.order).fill(1));
  const perYear = new Float64Array(graph.order);
  const relative = new Float64Array(graph.order);
  for (let node = 0; node < graph.order; node += 1) {
    if (citations[node] === 0) continue;
    const index = known[node]! - first;
    perYear[node] = citations[node]! / (until - known[node]! + 1);
    relative[node] = (citations[node]! * works[index]!) / together[index]!;
  }
  return { perYear, relative };
}

/** For each work of a known year up to `until`, how many works up to then or without a year cite it; 0 for others. */
function citationsUntil(graph: CompactGraph, years: Int32Array, until: number): Uint32Array {
  const { offsets, targets: citing } = graph.reverse;
  const citations = new Uint32Array(graph.order);
  for (let node = 0; node < graph.order; node += 1) {
    if (years[node] === UNDATED || years[node]! > until) continue;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) {
      const year = years[citing[at]!]!;
      if (year === UNDATED || year <= until) citations[node]! += 1;
    }
  }
  return citations;
}
