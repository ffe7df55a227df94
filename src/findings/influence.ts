import { canonicalNumber } from '../base/json.ts';
import { by, byNumber, byText, firstOf, sorted } from '../base/order.ts';
import { inDegree } from '../analysis/degree.ts';
import { pageRank } from '../analysis/pagerank.ts';
import { reach } from '../analysis/reach.ts';
import { reversedGraph } from '../compact/views.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import { citationsAmong, type Projection } from '../graph/projections.ts';
import type { Influence, InfluencePart } from './measures.ts';
import { ranksOf } from './ranks.ts';

/** The parts of influence: what each is called in tables, and what it says. */
export const INFLUENCE_PARTS: readonly { readonly part: InfluencePart; readonly head: string; readonly meaning: string }[] = [
  { part: 'citations', head: 'cited', meaning: 'works at hand that cite it, surveys aside' },
  { part: 'standing', head: 'standing', meaning: 'PageRank among those citations' },
  { part: 'surveys', head: 'surveys', meaning: 'surveys whose text mentions it' },
  { part: 'places', head: 'sentences', meaning: 'sentences that mention it' },
  { part: 'sections', head: 'sections', meaning: 'sections that mention it' },
  { part: 'coMention', head: 'co-mention', meaning: 'PageRank among works mentioned together' },
  { part: 'lineageReach', head: 'reach', meaning: 'models, methods, … that descend from what it introduced' },
];

/** The projections that influence is told from. */
export interface InfluenceBasis {
  /** `citations`: of all works. */
  readonly cited: Projection;
  readonly mentions: Projection;
  readonly lineage: Projection;
}

/**
 * How influential each work is by what the sources show: how many works at hand cite it, and its PageRank among their citations; the surveys, sentences and sections that
 * mention it, and its PageRank among the works mentioned together; how many models, methods, architectures, datasets and tools descend from what it introduced. A
 * survey's own citations bind all it covers, so surveys neither count as citing works nor are ranked. Ordered by the mean of the ranks in all parts that tell works
 * apart, best first. O(E · evidence + V · reach).
 */
export function influence(graph: KnowledgeGraph, evidence: ReadonlyMap<string, Evidence>, { cited: all, mentions, lineage }: InfluenceBasis): Influence[] {
  const works = graph.filterNodes((_node, { kind, survey }) => kind === 'work' && survey === undefined).sort(byText);
  const together = scoresOf(mentions, pageRank(mentions.graph));
  const cited = works.length === all.keys.length ? all : citationsAmong(graph, works);
  const citedBy = scoresOf(cited, inDegree(cited.graph));
  const standing = scoresOf(cited, pageRank(cited.graph));
  const descendants = reversedGraph(lineage.graph);
  const measured = works.map((work) => ({
    work,
    citations: citedBy(work),
    standing: standing(work),
    ...mentionsOf(graph, work, evidence),
    coMention: together(work),
    lineageReach: reachOf(graph, work, lineage, (node) => reach(descendants, node).nodes),
  }));
  const ranks = INFLUENCE_PARTS.flatMap(({ part }): [InfluencePart, ReadonlyMap<string, number>][] => {
    const values = new Map(measured.map((row) => [row.work, canonicalNumber(row[part])]));
    return new Set(values.values()).size > 1 ? [[part, ranksOf(values)]] : [];
  });
  const rows = measured.map((row): Influence => {
    const own = ranks.map(([part, rankOf]): [InfluencePart, number] => [part, rankOf.get(row.work) ?? 0]);
    return { ...row, ranks: Object.fromEntries(own), meanRank: own.length === 0 ? 1 : own.reduce((sum, [, rank]) => sum + rank, 0) / own.length };
  });
  return sorted(rows, firstOf(by((row) => row.meanRank, byNumber), by((row) => row.work, byText)));
}

function scoresOf({ ids }: Projection, scores: ArrayLike<number>): (node: string) => number {
  return (node) => scores[ids.get(node) ?? -1] ?? 0;
}

function mentionsOf(graph: KnowledgeGraph, work: string, evidence: ReadonlyMap<string, Evidence>): { surveys: number; places: number; sections: number } {
  const surveys = new Set<string>();
  const places = new Set<string>();
  const sections = new Set<string>();
  graph.forEachInEdge(work, (_edge, { kind, evidence: ids }) => {
    if (kind !== 'cites') return;
    for (const id of ids) {
      const found = evidence.get(id);
      if (found?.mention === undefined) continue;
      surveys.add(found.mention.survey);
      places.add(`${found.source} ${found.mention.sentence}`);
      sections.add(`${found.source} ${JSON.stringify(found.mention.section)}`);
    }
  });
  return { surveys: surveys.size, places: places.size, sections: sections.size };
}

function reachOf(graph: KnowledgeGraph, work: string, lineage: Projection, descendantsOf: (node: number) => Uint32Array): number {
  const introduced: number[] = [];
  graph.forEachOutEdge(work, (_edge, { kind }, _source, target) => {
    const id = lineage.ids.get(target);
    if (kind === 'introduces' && id !== undefined) introduced.push(id);
  });
  const reached = new Set<number>();
  for (const node of introduced) for (const descendant of descendantsOf(node)) reached.add(descendant);
  for (const node of introduced) reached.delete(node);
  return reached.size;
}
