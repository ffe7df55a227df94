import { EDGE_KINDS, type NodeKind } from '../../src/base/kinds.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import type { Community, Influence } from '../../src/findings/measures.ts';
import type { Conflict } from '../../src/graph/conflicts.ts';
import type { EdgeAttributes, GraphSurvey, KnowledgeGraph, NodeAttributes } from '../../src/graph/knowledge-graph.ts';
import type { GraphFolder } from '../../src/project/graph-folder.ts';

/** An edge as seen from one of its ends. */
export interface EdgeEnd {
  readonly edge: string;
  readonly other: string;
  readonly attributes: EdgeAttributes;
}

/** A graph folder with the look-ups that drawing and panels ask for. Nothing in it is ever changed. */
export class Atlas {
  readonly folder: GraphFolder;
  readonly #communities = new Map<string, Community>();
  readonly #influence = new Map<string, Influence>();
  readonly #conflicts = new Map<string, Conflict[]>();
  readonly #surveys: ReadonlyMap<string, GraphSurvey>;
  #kindCounts: ReadonlyMap<NodeKind, number> | undefined;

  constructor(folder: GraphFolder) {
    this.folder = folder;
    for (const community of folder.measures.partition.communities) for (const member of community.members) this.#communities.set(member, community);
    for (const row of folder.measures.influence) this.#influence.set(row.work, row);
    for (const conflict of folder.account.conflicts) this.#conflicts.set(conflict.about, [...(this.#conflicts.get(conflict.about) ?? []), conflict]);
    this.#surveys = new Map(folder.graph.getAttribute('surveys').map((survey) => [survey.id, survey]));
  }

  get graph(): KnowledgeGraph {
    return this.folder.graph;
  }

  node(key: string): NodeAttributes {
    return this.graph.getNodeAttributes(key);
  }

  label(key: string): string {
    return this.graph.hasNode(key) ? this.graph.getNodeAttribute(key, 'label') : key;
  }

  edge(key: string): EdgeAttributes {
    return this.graph.getEdgeAttributes(key);
  }

  /** The evidence of an edge, in the order in which the edge lists it. */
  evidenceOf(edge: string): Evidence[] {
    return this.evidence(this.edge(edge).evidence);
  }

  evidence(ids: readonly string[]): Evidence[] {
    return ids.map((id) => this.folder.evidence.get(id)).filter((item): item is Evidence => item !== undefined);
  }

  outgoing(key: string): EdgeEnd[] {
    return this.graph.mapOutEdges(key, (edge, attributes, _source, target) => ({ edge, other: target, attributes }));
  }

  incoming(key: string): EdgeEnd[] {
    return this.graph.mapInEdges(key, (edge, attributes, source) => ({ edge, other: source, attributes }));
  }

  community(key: string): Community | undefined {
    return this.#communities.get(key);
  }

  influence(key: string): Influence | undefined {
    return this.#influence.get(key);
  }

  conflicts(key: string): readonly Conflict[] {
    return this.#conflicts.get(key) ?? [];
  }

  survey(id: string): GraphSurvey | undefined {
    return this.#surveys.get(id);
  }

  isSurvey(key: string): boolean {
    return this.node(key).survey !== undefined;
  }

  /** Whether the node has a lineage to show. */
  hasLineage(key: string): boolean {
    return this.graph.someEdge(key, (_edge, { kind }) => EDGE_KINDS[kind].lineage);
  }

  /** The nodes that developed this one. */
  makers(key: string): string[] {
    return this.incoming(key).filter(({ attributes }) => attributes.kind === 'developed').map(({ other }) => other);
  }

  /** The nodes that this one developed. */
  madeBy(key: string): string[] {
    return this.outgoing(key).filter(({ attributes }) => attributes.kind === 'developed').map(({ other }) => other);
  }

  /** How many nodes there are of each kind that there are any of. */
  get kindCounts(): ReadonlyMap<NodeKind, number> {
    return (this.#kindCounts ??= counted(this.graph.mapNodes((_node, { kind }) => kind)));
  }

  /** The works that introduce this node. */
  introducedBy(key: string): EdgeEnd[] {
    return this.incoming(key).filter(({ attributes }) => attributes.kind === 'introduces');
  }
}

/** How often each value comes. */
export function counted<V>(values: Iterable<V>): Map<V, number> {
  const counts = new Map<V, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
