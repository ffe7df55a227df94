import { addToList } from '../base/grouping.ts';
import { EDGE_KINDS, type EdgeKind, type NodeKind } from '../base/kinds.ts';
import { by, byText, firstOf, sorted } from '../base/order.ts';
import { byPlace, type Evidence } from '../evidence/evidence.ts';
import { edgeSentence } from '../graph/explain.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import { NameIndex } from '../records/name-index.ts';
import type { Question } from '../records/records.ts';
import { wordsOfQuote } from '../records/review-claims.ts';
import type { OVERRIDE_COLUMNS } from '../sources/tables/overrides.ts';

/** What proposals are found in: a graph folder, measured or not. */
export interface ProposingGraph {
  readonly graph: KnowledgeGraph;
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly account: { readonly questions: readonly Question[] };
}

/** What a person may decide, with the names by which a table of decisions calls its two sides. */
export type Proposal = ClaimProposal | PairProposal;

interface ProposalBase {
  readonly one: string;
  readonly other: string;
  /** What accepting it would say, as a sentence. */
  readonly says: string;
}

/** A claim as one sentence is read to make it. */
export interface ClaimProposal extends ProposalBase {
  readonly kind: 'claim';
  readonly edge: string;
  readonly from: string;
  readonly relation: EdgeKind;
  readonly to: string;
  /** Where the sentence stands first. */
  readonly evidence: Evidence;
  /** The same words elsewhere, or under another rule: decided with it. */
  readonly also: readonly Evidence[];
}

/** Two works that may be one. */
export interface PairProposal extends ProposalBase {
  readonly kind: 'work';
  readonly question: Question;
  /** The sources that describe the two. */
  readonly sources: readonly string[];
}

/** One row of a table of decisions. */
export type DecisionRow = Readonly<Record<(typeof OVERRIDE_COLUMNS)[number], string>>;

/** What waits for a decision: the claims read from prose, by source and place, then the pairs of works that may be one, the most likely first. O(evidence log evidence). */
export function proposalsOf({ graph, evidence, account }: ProposingGraph): Proposal[] {
  const names = new NameIndex(graph.mapNodes((key, { kind, label, aliases = [] }) => ({ key, kind, label, aliases })));
  const claims = graph.mapEdges((edge, { kind, evidence: ids }, from, to) => {
    const sentences = new Map<string, Evidence[]>();
    for (const item of sorted(ids.flatMap((id) => evidence.get(id) ?? []), byPlace)) if (item.review === 'proposed') addToList(sentences, wordsOfQuote(item.quote), item);
    const { from: children, to: parents } = EDGE_KINDS[kind];
    return [...sentences.values()].flatMap(([first, ...also]): ClaimProposal[] =>
      first === undefined ? [] : [{ kind: 'claim', edge, from, relation: kind, to, one: nameOf(from, children, graph, names), other: nameOf(to, parents, graph, names), says: edgeSentence(graph, edge), evidence: first, also }],
    );
  });
  return [...sorted(claims.flat(), firstOf(by((claim) => claim.evidence, byPlace), by(({ edge }) => edge, byText))), ...account.questions.map((question) => pairOf(question, graph))];
}

/** The row by which a table says that a proposal is right or wrong. */
export function decisionRow(proposal: Proposal, isAccepted: boolean): DecisionRow {
  const { one, other } = proposal;
  if (proposal.kind === 'work') return { decision: isAccepted ? 'same' : 'different', one, relation: '', other, quote: '', reason: '' };
  return { decision: isAccepted ? 'accept' : 'reject', one, relation: proposal.relation, other, quote: proposal.evidence.quote, reason: '' };
}

/** The label of a node, where it means that node alone; else its key. */
function nameOf(node: string, kinds: readonly NodeKind[], graph: KnowledgeGraph, names: NameIndex): string {
  const label = graph.getNodeAttribute(node, 'label');
  const meant = names.resolve(label, kinds);
  return meant.found === 'one' && meant.key === node ? label : node;
}

function pairOf(question: Question, graph: KnowledgeGraph): PairProposal {
  const { one, other } = question;
  const sources = [one, other].flatMap((node) => (graph.getNodeAttribute(node, 'origins') ?? []).map(({ source }) => source));
  return { kind: 'work', question, one, other, says: `${graph.getNodeAttribute(one, 'label')} (${one}) and ${graph.getNodeAttribute(other, 'label')} (${other}) are one work`, sources: [...new Set(sources)] };
}
