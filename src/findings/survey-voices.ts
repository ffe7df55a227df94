import { addToSet } from '../base/grouping.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';

/** The survey that makes a claim by one piece of its evidence, of an edge that leaves `from`; undefined where none does. */
export type SurveyVoice = (item: Evidence | undefined, from: string) => string | undefined;

/**
 * Who says what: the survey whose numbering a mention follows, or that a digest retells; for a claim of another kind, the survey that the text it stands in is, told by its mentions all following
 * that survey's numbering; and what is neither is an entry of a reference list, which is the citing survey's own. O(evidence).
 */
export function surveyVoices(graph: KnowledgeGraph, evidence: ReadonlyMap<string, Evidence>): SurveyVoice {
  const mentioned = new Map<string, Set<string>>();
  for (const { source, mention } of evidence.values()) if (mention !== undefined) addToSet(mentioned, source, mention.survey);
  const textOf = new Map([...mentioned].flatMap(([source, surveys]) => (surveys.size === 1 ? [[source, [...surveys][0]] as const] : [])));
  return (item, from) => item?.mention?.survey ?? item?.retells ?? graph.getNodeAttribute(from, 'survey') ?? (item === undefined ? undefined : textOf.get(item.source));
}
