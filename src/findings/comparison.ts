import { kendallTau } from '../analysis/kendall-tau.ts';
import { rankBiasedOverlap } from '../analysis/rank-biased-overlap.ts';
import { didYouMean, UsageError } from '../base/diagnostics.ts';
import { LINEAGE_KINDS, strongest } from '../base/kinds.ts';
import { by, byNumber, byText, firstOf, reversed, sorted } from '../base/order.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { GraphSurvey, KnowledgeGraph } from '../graph/knowledge-graph.ts';
import type { Hop } from './lineage-hops.ts';
import { ranksOf } from './ranks.ts';
import { type SurveyVoice, surveyVoices } from './survey-voices.ts';

/** A work among those that one survey cites. */
export interface SurveyedWork {
  readonly work: string;
  /** Sentences of the survey that mention it; 0 where only its reference list has it. */
  readonly sentences: number;
  /** Among the works that the survey cites, by those sentences: 1 for the most, ties sharing the mean of their ranks. */
  readonly rank: number;
}

/** A work that both surveys cite, as it stands in either. */
export interface ComparedWork {
  readonly work: string;
  readonly sentences: readonly [number, number];
  readonly ranks: readonly [number, number];
}

/** How far the orders agree in which two surveys rank works. */
export interface RankAgreement {
  /** Kendall's τ-b over the works that both cite, −1 to 1; undefined where either mentions them all alike. */
  readonly kendallTau: number | undefined;
  /** Over all works that either cites, 0 to 1, the top ranks counting most; undefined where a survey has no text that mentions any. */
  readonly rankBiasedOverlap: number | undefined;
  /** That the overlap was told with. */
  readonly persistence: number;
}

/** Hops of the lineage by who states them: one survey, both, or the other. Each hop has the evidence of those surveys alone, the first one's first, and its strength. */
export interface ComparedLineage {
  readonly shared: readonly Hop[];
  readonly onlyIn: readonly [readonly Hop[], readonly Hop[]];
}

/** Two surveys side by side. Pairs stand in the order in which the surveys were named. */
export interface SurveyComparison {
  readonly surveys: readonly [GraphSurvey, GraphSurvey];
  /** By the sum of both ranks, then by key. */
  readonly shared: readonly ComparedWork[];
  /** What one survey cites and the other does not, best rank first. */
  readonly onlyIn: readonly [readonly SurveyedWork[], readonly SurveyedWork[]];
  readonly agreement: RankAgreement;
  readonly lineage: ComparedLineage;
}

export interface ComparisonOptions {
  /** Of rank-biased overlap; default 0.9. */
  readonly persistence?: number | undefined;
}

/**
 * What two surveys of a graph share and what only one of them has: the works they cite, how far they agree on which matter (by the sentences that mention them), and the lineage they state.
 * A curator's assertion that no survey vouches for is neither's. O(E · evidence + V log V).
 * @throws UsageError for an id that is no survey's, with the nearest; for one survey twice; for a persistence out of range.
 */
export function compareSurveys(graph: KnowledgeGraph, evidence: ReadonlyMap<string, Evidence>, [one, other]: readonly [string, string], { persistence = 0.9 }: ComparisonOptions = {}): SurveyComparison {
  const surveys = [surveyNamed(graph, one), surveyNamed(graph, other)] as const;
  if (one === other) throw new UsageError(`“${one}” is compared with itself`, 'Name two surveys.');
  const voiceOf = surveyVoices(graph, evidence);
  const left = worksOf(graph, evidence, surveys[0]);
  const right = worksOf(graph, evidence, surveys[1]);
  const shared = [...left.values()].flatMap((mine): ComparedWork[] => {
    const theirs = right.get(mine.work);
    return theirs === undefined ? [] : [{ work: mine.work, sentences: [mine.sentences, theirs.sentences], ranks: [mine.rank, theirs.rank] }];
  });
  return {
    surveys,
    shared: sorted(shared, firstOf(by(({ ranks }) => ranks[0] + ranks[1], byNumber), by(({ work }) => work, byText))),
    onlyIn: [without(left, right), without(right, left)],
    agreement: agreementOf(left, right, shared, persistence),
    lineage: comparedLineage(graph, evidence, [one, other], voiceOf),
  };
}

/** The survey of this id. @throws UsageError, with the nearest ids, where there is none. */
export function surveyNamed(graph: KnowledgeGraph, id: string): GraphSurvey {
  const surveys = graph.getAttribute('surveys');
  const found = surveys.find((survey) => survey.id === id);
  if (found !== undefined) return found;
  const ids = surveys.map((survey) => survey.id);
  throw new UsageError(`There is no survey “${id}” in this graph`, didYouMean(id, ids) ?? (ids.length === 0 ? 'It holds no survey.' : `Surveys: ${ids.join(', ')}.`));
}

function worksOf(graph: KnowledgeGraph, evidence: ReadonlyMap<string, Evidence>, { id, work: survey }: GraphSurvey): Map<string, SurveyedWork> {
  const counts = new Map<string, number>();
  graph.forEachOutEdge(survey, (_edge, { kind, evidence: ids }, _survey, work) => {
    if (kind !== 'cites') return;
    const sentences = new Set(ids.flatMap((each) => {
      const item = evidence.get(each);
      return item?.mention?.survey === id ? [`${item.mention.sentence} ${item.source}`] : [];
    }));
    counts.set(work, sentences.size);
  });
  const ranks = ranksOf(counts);
  return new Map([...counts].map(([work, sentences]) => [work, { work, sentences, rank: ranks.get(work) ?? 0 }]));
}

function without(mine: ReadonlyMap<string, SurveyedWork>, theirs: ReadonlyMap<string, SurveyedWork>): SurveyedWork[] {
  return sorted([...mine.values()].filter(({ work }) => !theirs.has(work)), firstOf(by(({ sentences }) => sentences, reversed(byNumber)), by(({ work }) => work, byText)));
}

function agreementOf(left: ReadonlyMap<string, SurveyedWork>, right: ReadonlyMap<string, SurveyedWork>, shared: readonly ComparedWork[], persistence: number): RankAgreement {
  const all = [...new Set([...left.keys(), ...right.keys()])];
  const scores = (works: ReadonlyMap<string, SurveyedWork>): number[] => all.map((work) => works.get(work)?.sentences ?? Number.NaN);
  const overlap = rankBiasedOverlap(scores(left), scores(right), { persistence });
  return {
    kendallTau: kendallTau(shared.map(({ sentences }) => sentences[0]), shared.map(({ sentences }) => sentences[1])),
    rankBiasedOverlap: [left, right].every((works) => [...works.values()].some(({ sentences }) => sentences > 0)) ? overlap : undefined,
    persistence,
  };
}

function comparedLineage(graph: KnowledgeGraph, evidence: ReadonlyMap<string, Evidence>, [one, other]: readonly [string, string], voiceOf: SurveyVoice): ComparedLineage {
  const shared: Hop[] = [];
  const onlyOne: Hop[] = [];
  const onlyOther: Hop[] = [];
  for (const edge of graph.edges().sort(byText)) {
    const { kind, evidence: ids } = graph.getEdgeAttributes(edge);
    if (!LINEAGE_KINDS.includes(kind)) continue;
    const child = graph.source(edge);
    const items = ids.flatMap((id) => evidence.get(id) ?? []);
    const [mine, theirs] = [one, other].map((survey) => items.filter((item) => voiceOf(item, child) === survey)) as [Evidence[], Evidence[]];
    const said = [...mine, ...theirs];
    if (said.length === 0) continue;
    const hop: Hop = { edge, child, parent: graph.target(edge), kind, strength: strongest(said.map(({ strength }) => strength)), evidence: said.map(({ id }) => id) };
    (theirs.length === 0 ? onlyOne : mine.length === 0 ? onlyOther : shared).push(hop);
  }
  return { shared, onlyIn: [onlyOne, onlyOther] };
}
