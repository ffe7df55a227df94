import { addToList } from '../base/grouping.ts';
import { strongest } from '../base/kinds.ts';
import { by, byText, sorted } from '../base/order.ts';
import { byPlace } from '../evidence/evidence.ts';
import type { Ledger } from '../evidence/ledger.ts';
import { issuedYear } from '../sources/csl.ts';
import { type Claim, edgeKey } from '../records/claims.ts';
import type { StemmaRecord } from '../records/records.ts';
import { emptyGraph, type GraphAttributes, type KnowledgeGraph, type NodeAttributes } from './knowledge-graph.ts';

/**
 * Builds the knowledge graph: one node a record, one edge for each (kind, from, to), with the ids of all evidence that carries it.
 * Nodes and edges stand in the order of their keys. The evidence of every claim and fact is added to the ledger. O((records + claims) log).
 */
export function buildGraph(attributes: GraphAttributes, records: readonly StemmaRecord[], claims: readonly Claim[], ledger: Ledger): KnowledgeGraph {
  const graph = emptyGraph(attributes);
  const surveyOf = new Map(attributes.surveys.map((survey) => [survey.work, survey.id]));
  for (const record of sorted(records, by((item) => item.key, byText))) graph.addNode(record.key, nodeAttributes(record, surveyOf.get(record.key), ledger));
  const edges = new Map<string, Claim[]>();
  for (const claim of claims) addToList(edges, edgeKey(claim.kind, claim.from, claim.to), claim);
  for (const [key, list] of sorted(edges, by(([name]) => name, byText))) {
    const first = list[0];
    if (first === undefined) continue;
    const evidence = list.length === 1 ? [ledger.add(first.evidence)] : [...new Set(sorted(list.map((claim) => claim.evidence), byPlace).map((item) => ledger.add(item)))];
    const strength = strongest(list.map((claim) => claim.evidence.strength));
    const weight = weightOf(list);
    graph.addDirectedEdgeWithKey(key, first.from, first.to, { kind: first.kind, strength, evidence, ...(weight === undefined ? {} : { weight }) });
  }
  return graph;
}

/** Parallel links of one source add up; two sources that hold the same network do not. */
function weightOf(claims: readonly Claim[]): number | undefined {
  if (claims.every(({ evidence }) => evidence.weight === undefined)) return undefined;
  const bySource = new Map<string, number>();
  for (const { evidence } of claims) if (evidence.weight !== undefined) bySource.set(evidence.source, (bySource.get(evidence.source) ?? 0) + evidence.weight);
  return Math.max(...bySource.values());
}

function nodeAttributes(record: StemmaRecord, survey: string | undefined, ledger: Ledger): NodeAttributes {
  const shared = {
    kind: record.kind,
    label: record.label,
    ...(record.aliases.length === 0 ? {} : { aliases: record.aliases }),
    ...(record.origins.length === 0 ? {} : { origins: record.origins }),
    ...(record.disagreements.length === 0 ? {} : { disagreements: record.disagreements }),
    ...(record.given === undefined ? {} : { given: record.given }),
    ...(record.ghost === undefined ? {} : { ghost: true as const }),
  };
  if (record.kind === 'work') {
    const year = issuedYear(record.csl);
    return {
      ...shared,
      ...(year === undefined ? {} : { year }),
      csl: record.csl,
      identifiers: record.identifiers.map(({ scheme, value }) => `${scheme}:${value}`),
      citationKeys: record.citationKeys,
      ...(record.keywords.length === 0 ? {} : { keywords: record.keywords }),
      ...(survey === undefined ? {} : { survey }),
    };
  }
  return {
    ...shared,
    ...(record.year === undefined ? {} : { year: record.year }),
    ...(record.month === undefined ? {} : { month: record.month }),
    ...(record.modality === undefined ? {} : { modality: record.modality }),
    ...(record.note === undefined ? {} : { note: record.note }),
    ...(record.facts === undefined ? {} : { facts: record.facts.map(({ evidence, ...fact }) => ({ ...fact, evidence: sorted(evidence, byPlace).map((item) => ledger.add(item)) })) }),
  };
}
