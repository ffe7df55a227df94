import type { EdgeList } from '../compact/compact-graph.ts';
import { edgeSources } from '../compact/views.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import type { Projection } from '../graph/projections.ts';
import { type SurveyVoice, surveyVoices } from './survey-voices.ts';

/** Projects a graph, or a part of it. */
export type Project = (graph: KnowledgeGraph, evidence: ReadonlyMap<string, Evidence>) => Projection;

/** The edges of a projection once for each survey that vouches for them, in the ids of the whole. */
export interface EdgesBySurvey {
  readonly edges: EdgeList;
  /** Parallel to the edges: the survey's place in the graph's list, or −1 for what no survey vouches for. */
  readonly groups: readonly number[];
}

/**
 * A projection in the parts that each survey accounts for: what its text and its reference list say, and what a digest retells of it. An edge that several vouch for is there once for each,
 * with the weight that each gives it. O(surveys · cost of the projection).
 */
export function edgesBySurvey(graph: KnowledgeGraph, evidence: ReadonlyMap<string, Evidence>, whole: Projection, project: Project): EdgesBySurvey {
  const { order, directed, forward } = whole.graph;
  const sources: number[] = [];
  const targets: number[] = [];
  const weights: number[] = [];
  const groups: number[] = [];
  const surveys = graph.getAttribute('surveys').map(({ id }) => id);
  const voiceOf = surveyVoices(graph, evidence);
  for (const [group, survey] of [[-1, undefined] as const, ...surveys.entries()]) {
    const part = vouchedBy(graph, evidence, voiceOf, survey);
    const { keys, graph: own } = project(part.graph, part.evidence);
    const starts = edgeSources(own);
    own.forward.targets.forEach((end, slot) => {
      const source = whole.ids.get(keys[starts[slot] ?? 0] ?? '');
      const target = whole.ids.get(keys[end] ?? '');
      // An undirected edge stands in both its rows.
      if (source === undefined || target === undefined || (!directed && source > target)) return;
      sources.push(source);
      targets.push(target);
      weights.push(own.forward.weights?.[slot] ?? 1);
      groups.push(group);
    });
  }
  return { edges: { order, directed, sources, targets, weights: forward.weights === undefined ? undefined : weights }, groups };
}

/** The graph with the claims that this survey makes, or those that none does, each with the evidence that says so. */
function vouchedBy(graph: KnowledgeGraph, evidence: ReadonlyMap<string, Evidence>, voiceOf: SurveyVoice, survey: string | undefined): { readonly graph: KnowledgeGraph; readonly evidence: ReadonlyMap<string, Evidence> } {
  const part = graph.copy() as KnowledgeGraph;
  const said = new Map<string, Evidence>();
  graph.forEachEdge((edge, { evidence: ids }, from) => {
    let stands = false;
    for (const id of ids) {
      const item = evidence.get(id);
      if (voiceOf(item, from) !== survey) continue;
      stands = true;
      if (item !== undefined) said.set(id, item);
    }
    if (!stands) part.dropEdge(edge);
  });
  return { graph: part, evidence: said };
}
