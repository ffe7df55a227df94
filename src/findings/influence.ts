import { canonicalNumber } from '../base/json.ts';
import { by, byNumber, byText, firstOf, sorted } from '../base/order.ts';
import { pageRank } from '../analysis/pagerank.ts';
import { reach } from '../analysis/reach.ts';
import { reversedGraph } from '../compact/views.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import type { Projection } from '../graph/projections.ts';
import type { Influence } from './measures.ts';
import { ranksOf } from './ranks.ts';

/**
 * How influential each work is by what the texts show: the surveys, sentences and sections that mention it, its PageRank among the works mentioned together,
 * and how many models, methods, architectures, datasets and tools descend from what it introduced. Surveys themselves are left out. Ordered by mean rank, best first.
 * A work that no text mentions has zeros. O(E · evidence + V · reach).
 */
export function influence(graph: KnowledgeGraph, evidence: ReadonlyMap<string, Evidence>, mentions: Projection, lineage: Projection): Influence[] {
  const works = graph.filterNodes((_node, { kind, survey }) => kind === 'work' && survey === undefined).sort(byText);
  const scores = pageRank(mentions.graph);
  const descendants = reversedGraph(lineage.graph);
  const measured = works.map((work) => {
    const found = mentionsOf(graph, work, evidence);
    const id = mentions.ids.get(work);
    return { work, ...found, coMention: id === undefined ? 0 : (scores[id] ?? 0), lineageReach: reachOf(graph, work, lineage, (node) => reach(descendants, node).nodes) };
  });
  const rank = (of: (row: (typeof measured)[number]) => number): Map<string, number> => ranksOf(new Map(measured.map((row) => [row.work, canonicalNumber(of(row))])));
  const surveys = rank((row) => row.surveys);
  const places = rank((row) => row.places);
  const sections = rank((row) => row.sections);
  const coMention = rank((row) => row.coMention);
  const lineageReach = rank((row) => row.lineageReach);
  const rows = measured.map((row): Influence => {
    const of = (ranks: ReadonlyMap<string, number>): number => ranks.get(row.work) ?? 0;
    const ranks = { surveys: of(surveys), places: of(places), sections: of(sections), coMention: of(coMention), lineageReach: of(lineageReach) };
    return { ...row, ranks, meanRank: (ranks.surveys + ranks.places + ranks.sections + ranks.coMention + ranks.lineageReach) / 5 };
  });
  return sorted(rows, firstOf(by((row) => row.meanRank, byNumber), by((row) => row.work, byText)));
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
