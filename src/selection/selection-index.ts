import { ARTEFACT_KINDS, type NodeKind } from '../base/kinds.ts';
import { nameKey, titleKey } from '../base/names.ts';
import { byText, sortedSet } from '../base/order.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Measures, Scores } from '../findings/measures.ts';
import { scoresOf } from '../findings/scores.ts';
import type { EdgeAttributes, KnowledgeGraph } from '../graph/knowledge-graph.ts';
import { lineageProjection, type Projection } from '../graph/projections.ts';
import { NameIndex } from '../records/name-index.ts';

/** What an expression is evaluated on; a graph folder has it all. */
export interface SelectionContext {
  readonly graph: KnowledgeGraph;
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly measures: Measures;
}

/** A title, name or alias as it is searched. */
export interface SearchedName {
  readonly title: string;
  readonly name: string;
}

/**
 * What selections look up in a graph again and again, each table made when it is first asked for. Where many expressions meet the same graph,
 * as in a search box, make one and hand it to `select` and `complete` in place of the context. It does not see changes to the graph.
 */
export class SelectionIndex implements SelectionContext {
  readonly graph: KnowledgeGraph;
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly measures: Measures;
  #keys: readonly string[] | undefined;
  #names: NameIndex | undefined;
  #searched: ReadonlyMap<string, readonly SearchedName[]> | undefined;
  #lineage: Projection | undefined;
  #sources: readonly string[] | undefined;
  readonly #scores = new Map<string, Scores>();

  constructor({ graph, evidence, measures }: SelectionContext) {
    this.graph = graph;
    this.evidence = evidence;
    this.measures = measures;
  }

  /** The index of a context: itself where it is one. */
  static of(context: SelectionContext): SelectionIndex {
    return context instanceof SelectionIndex ? context : new SelectionIndex(context);
  }

  /** All node keys, in key order. */
  get keys(): readonly string[] {
    return (this.#keys ??= this.graph.nodes().sort(byText));
  }

  get names(): NameIndex {
    return (this.#names ??= new NameIndex(this.keys.map((key) => ({ key, kind: this.kindOf(key), label: this.graph.getNodeAttribute(key, 'label'), aliases: this.graph.getNodeAttribute(key, 'aliases') ?? [] }))));
  }

  /** By node: its label and its aliases, as they are searched. */
  get searched(): ReadonlyMap<string, readonly SearchedName[]> {
    return (this.#searched ??= new Map(
      this.keys.map((key) => {
        const { label, aliases = [] } = this.graph.getNodeAttributes(key);
        return [key, [label, ...aliases].map((name) => ({ title: titleKey(name), name: nameKey(name) }))];
      }),
    ));
  }

  /** All lineage relations, child to parent. */
  get lineage(): Projection {
    return (this.#lineage ??= lineageProjection(this.graph));
  }

  /** The paths of all sources that describe a node or carry a claim. */
  get sources(): readonly string[] {
    return (this.#sources ??= sortedSet([
      ...this.keys.flatMap((key) => (this.graph.getNodeAttribute(key, 'origins') ?? []).map(({ source }) => source)),
      ...[...this.evidence.values()].flatMap(({ source, row }) => (row === undefined ? [source] : [source, row.source])),
    ]));
  }

  /** The scores of a metric over a projection, computed the first time where they were not measured. @throws UsageError as `scoresOf` does. */
  scores(projection: string, metric: string): Scores {
    const name = `${projection}/${metric}`;
    const scores = this.#scores.get(name) ?? scoresOf(this, projection, metric);
    this.#scores.set(name, scores);
    return scores;
  }

  kindOf(key: string): NodeKind {
    return this.graph.getNodeAttribute(key, 'kind');
  }

  /** Whether the node is of a kind that stands in lineages. */
  isArtefact(key: string): boolean {
    return ARTEFACT_KINDS.includes(this.kindOf(key));
  }

  /** The nodes that a condition holds for. */
  nodesWhere(holds: (key: string) => boolean): string[] {
    return this.keys.filter(holds);
  }

  /** The nodes at either end of the edges that a condition holds for. */
  endsWhere(holds: (attributes: EdgeAttributes) => boolean): Set<string> {
    const ends = new Set<string>();
    this.graph.forEachEdge((_edge, attributes, from, to) => {
      if (holds(attributes)) ends.add(from).add(to);
    });
    return ends;
  }

  /** Whether one piece of an edge's evidence is such. */
  carriedBy({ evidence }: EdgeAttributes, holds: (evidence: Evidence) => boolean): boolean {
    return evidence.some((id) => {
      const found = this.evidence.get(id);
      return found !== undefined && holds(found);
    });
  }
}
