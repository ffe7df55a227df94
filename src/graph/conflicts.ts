import { type EdgeKind, EDGE_KIND_NAMES, EDGE_KINDS } from '../base/kinds.ts';
import { byText, sorted, sortedSet } from '../base/order.ts';
import { type Evidence, evidenceId } from '../evidence/evidence.ts';
import { edgeKey } from '../records/claims.ts';
import type { KnowledgeGraph } from './knowledge-graph.ts';

/** One side of a conflict: what it says, and the evidence that says it. */
export interface Statement {
  readonly says: string;
  readonly evidence: readonly string[];
  readonly edges: readonly string[];
}

/** Claims that cannot all hold. All are kept; this says that they disagree. */
export interface Conflict {
  readonly kind: 'role' | 'developer' | 'direction' | 'value';
  /** The node that it is about. */
  readonly about: string;
  /** What is disputed: `text encoder`, `developer`, `year`, … */
  readonly property: string;
  readonly statements: readonly Statement[];
}

/**
 * Finds every conflict of a graph: one role of one model filled by two different parts; sets of developers given by different statements that share nobody;
 * a lineage relation claimed in both directions; two descriptions that give one node different values. O(edges · evidence each).
 */
export function findConflicts(graph: KnowledgeGraph, evidenceOf: (id: string) => Evidence | undefined): Conflict[] {
  return [...graph.nodes()].sort(byText).flatMap((node) => [
    ...roleConflicts(graph, node, evidenceOf),
    ...developerConflicts(graph, node, evidenceOf),
    ...directionConflicts(graph, node),
    ...valueConflicts(graph, node, evidenceOf),
  ]);
}

function roleConflicts(graph: KnowledgeGraph, node: string, evidenceOf: (id: string) => Evidence | undefined): Conflict[] {
  const roles = new Map<string, Map<string, { evidence: string[]; edges: string[] }>>();
  graph.forEachOutEdge(node, (edge, { kind, evidence }, _source, target) => {
    if (kind !== 'uses-component') return;
    for (const id of evidence) {
      const role = evidenceOf(id)?.role;
      if (role === undefined) continue;
      const parts = roles.get(role) ?? new Map<string, { evidence: string[]; edges: string[] }>();
      const part = parts.get(target) ?? { evidence: [], edges: [] };
      part.evidence.push(id);
      if (!part.edges.includes(edge)) part.edges.push(edge);
      parts.set(target, part);
      roles.set(role, parts);
    }
  });
  return [...roles].flatMap(([role, parts]): Conflict[] =>
    parts.size < 2 ? [] : [{ kind: 'role', about: node, property: role, statements: [...parts].map(([target, { evidence, edges }]) => ({ says: graph.getNodeAttribute(target, 'label'), evidence, edges })) }],
  );
}

/** Organisations named by one rule in one place are one statement and belong together; groups of statements without a common member contradict each other. */
function developerConflicts(graph: KnowledgeGraph, node: string, evidenceOf: (id: string) => Evidence | undefined): Conflict[] {
  const statements = new Map<string, { organisations: Set<string>; evidence: Set<string> }>();
  graph.forEachInEdge(node, (_edge, { kind, evidence }, organisation) => {
    if (kind !== 'developed') return;
    for (const id of evidence) {
      const found = evidenceOf(id);
      if (found === undefined) continue;
      const place = evidenceId(found.source, found.place, found.rule);
      const statement = statements.get(place) ?? { organisations: new Set(), evidence: new Set() };
      statement.organisations.add(organisation);
      statement.evidence.add(id);
      statements.set(place, statement);
    }
  });
  const groups: { organisations: Set<string>; evidence: string[] }[] = [];
  for (const [, { organisations, evidence }] of sorted(statements, ([left], [right]) => byText(left, right))) {
    const touching = groups.filter((group) => [...organisations].some((organisation) => group.organisations.has(organisation)));
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push({ organisations: new Set([...touching.flatMap((group) => [...group.organisations]), ...organisations]), evidence: sortedSet([...touching.flatMap((group) => group.evidence), ...evidence]) });
  }
  if (groups.length < 2) return [];
  return [
    {
      kind: 'developer',
      about: node,
      property: 'developer',
      statements: groups.map(({ organisations, evidence }) => ({
        says: sortedSet([...organisations].map((organisation) => graph.getNodeAttribute(organisation, 'label'))).join(', '),
        evidence,
        edges: sortedSet([...organisations].map((organisation) => edgeKey('developed', organisation, node))),
      })),
    },
  ];
}

function directionConflicts(graph: KnowledgeGraph, node: string): Conflict[] {
  const isDirected = (kind: EdgeKind): boolean => EDGE_KINDS[kind].lineage && kind !== 'same-architecture-as';
  if (!graph.someOutEdge(node, (_edge, { kind }) => isDirected(kind))) return [];
  return EDGE_KIND_NAMES.filter(isDirected).flatMap((kind) =>
    graph.outNeighbors(node).flatMap((other): Conflict[] => {
      const there = edgeKey(kind, node, other);
      const back = edgeKey(kind, other, node);
      if (other <= node || !graph.hasEdge(there) || !graph.hasEdge(back)) return [];
      const statement = (edge: string): Statement => ({
        says: `${graph.getNodeAttribute(graph.source(edge), 'label')} ${EDGE_KINDS[kind].reads} ${graph.getNodeAttribute(graph.target(edge), 'label')}`,
        evidence: graph.getEdgeAttribute(edge, 'evidence'),
        edges: [edge],
      });
      return [{ kind: 'direction', about: node, property: kind, statements: [statement(there), statement(back)] }];
    }),
  );
}

/** One side of a conflict over a value: which descriptions give it, and what evidence says it. */
interface GivenValue {
  readonly places: string[];
  readonly evidence: string[];
}

function valueConflicts(graph: KnowledgeGraph, node: string, evidenceOf: (id: string) => Evidence | undefined): Conflict[] {
  const fields = new Map((graph.getNodeAttribute(node, 'disagreements') ?? []).map(({ field, values }) => {
    const given = new Map<string, GivenValue>();
    for (const { value, source, line } of values) sideOf(given, value).places.push(`${source}:${line}`);
    return [field, given] as const;
  }));
  const year = yearsStated(graph, node, evidenceOf, fields.get('year') ?? new Map<string, GivenValue>());
  if (year.size > 1) fields.set('year', year);
  return [...fields].map(([field, given]) => ({
    kind: 'value',
    about: node,
    property: field,
    statements: sorted(given, ([left], [right]) => byText(left, right)).map(([value, { places, evidence }]) => ({ says: places.length === 0 ? value : `${value} (${places.join(', ')})`, evidence, edges: [] })),
  }));
}

/** The years of a node: its own, and those that texts state. What is only implied, as by a citation, contradicts nothing. */
function yearsStated(graph: KnowledgeGraph, node: string, evidenceOf: (id: string) => Evidence | undefined, given: Map<string, GivenValue>): Map<string, GivenValue> {
  const { year, facts = [], origins = [] } = graph.getNodeAttributes(node);
  for (const { property, value, evidence } of facts) {
    const stating = evidence.filter((id) => evidenceOf(id)?.strength === 'stated');
    if (property === 'year' && stating.length > 0) sideOf(given, value).evidence.push(...stating);
  }
  const own = year === undefined || given.size === 0 ? undefined : sideOf(given, String(year));
  // A year of its own that no text states comes from where it is described.
  if (own?.places.length === 0 && own.evidence.length === 0) own.places.push(...origins.map(({ source, place }) => `${source}:${place.line}`));
  return given;
}

function sideOf(given: Map<string, GivenValue>, value: string): GivenValue {
  const known = given.get(value);
  if (known !== undefined) return known;
  const side = { places: [], evidence: [] };
  given.set(value, side);
  return side;
}
