import { formatPlace } from '../base/places.ts';
import { counted } from '../exports/writer.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import type { ClaimProposal, PairProposal, Proposal, ProposingGraph } from '../project/proposals.ts';
import { KnownNames } from '../prose/known-names.ts';
import { strengthText } from './evidence-text.ts';
import { paint, printable, type Terminal } from './terminal.ts';

/** A source's path as one can open it from here. */
export type PathOf = (source: string) => string;

/** All that a person needs to decide one proposal, as lines. */
export function proposalLines(terminal: Terminal, read: ProposingGraph, proposal: Proposal, pathOf: PathOf): string[] {
  const lines = proposal.kind === 'claim' ? claimLines(terminal, read, proposal, pathOf) : pairLines(terminal, read.graph, proposal, pathOf);
  return [paint(terminal, 'bold', printable(proposal.says)), ...lines.map((line) => `  ${line}`)];
}

/** How sure a proposal is, from 0 to 1; undefined where nobody says. */
export function sureness(proposal: Proposal): number | undefined {
  return proposal.kind === 'claim' ? proposal.evidence.confidence : proposal.question.score;
}

function claimLines(terminal: Terminal, { graph, evidence }: ProposingGraph, proposal: ClaimProposal, pathOf: PathOf): string[] {
  const { edge, from, to, also, evidence: first } = proposal;
  const ids = new Set([first, ...also].map(({ id }) => id));
  const others = graph.getEdgeAttribute(edge, 'evidence').flatMap((id) => (ids.has(id) ? [] : (evidence.get(id) ?? [])));
  const settled = others.filter(({ review }) => review === 'accepted').length;
  const ghosts = [from, to].filter((node) => graph.getNodeAttribute(node, 'ghost') === true);
  return [
    ...marked(terminal, graph, proposal).split('\n'),
    `${paint(terminal, 'cyan', printable(formatPlace(pathOf(first.source), first.place)))}  ${strengthText(terminal, first.strength)}, ${first.confidence === undefined ? '' : `confidence ${first.confidence.toFixed(2)}, `}rule ${printable(first.rule)}`,
    ...also.map(({ source, place }) => `the same sentence: ${printable(formatPlace(pathOf(source), place))}`),
    ...ghosts.map((node) => `${printable(graph.getNodeAttribute(node, 'label'))} is described by no source`),
    ...(others.length === 0 ? [] : [`said by ${counted(others.length, 'other piece', 'other pieces')} of evidence, ${settled} of them accepted`]),
  ];
}

/** The sentence, with the two names of the claim set off as far as they stand in it. */
function marked(terminal: Terminal, graph: KnowledgeGraph, { from, to, evidence: { quote } }: ClaimProposal): string {
  const names = new KnownNames([from, to].map((key) => ({ key, kind: graph.getNodeAttribute(key, 'kind'), label: graph.getNodeAttribute(key, 'label'), aliases: graph.getNodeAttribute(key, 'aliases') ?? [] })));
  let written = '';
  let at = 0;
  for (const { start, end } of names.find(quote)) {
    const name = printable(quote.slice(start, end));
    written += printable(quote.slice(at, start)) + (terminal.interactive ? paint(terminal, 'cyan', name) : `»${name}«`);
    at = end;
  }
  return `“${written}${printable(quote.slice(at))}”`;
}

function pairLines(terminal: Terminal, graph: KnowledgeGraph, { question }: PairProposal, pathOf: PathOf): string[] {
  const described = [question.one, question.other].flatMap((node) => {
    const { csl, year, origins = [] } = graph.getNodeAttributes(node);
    const who = csl?.author?.map(({ family, literal }) => family ?? literal ?? '').join(', ') ?? '';
    const places = origins.map(({ source, place }) => paint(terminal, 'cyan', printable(formatPlace(pathOf(source), place))));
    return `${node}: ${[printable(who), year === undefined ? '' : String(year), ...places].filter((part) => part !== '').join('  ')}`;
  });
  return [printable(question.because), `likelihood ${question.score.toFixed(2)}, rule ${printable(question.rule)}`, ...described];
}
