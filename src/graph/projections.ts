import { ARTEFACT_KINDS, EDGE_KINDS, type EdgeKind, LINEAGE_KINDS, LINK_KINDS, type Strength } from '../base/kinds.ts';
import { byText } from '../base/order.ts';
import { bibliographicCoupling } from '../analysis/bibliographic-coupling.ts';
import { coCitation } from '../analysis/co-citation.ts';
import { coOccurrence, type Group } from '../analysis/co-occurrence.ts';
import type { PairOptions } from '../analysis/pairs-sharing-a-source.ts';
import { buildCompactGraph, type CompactGraph } from '../compact/compact-graph.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { formatName } from '../sources/csl.ts';
import type { EdgeAttributes, KnowledgeGraph, NodeAttributes } from './knowledge-graph.ts';

/** A compact graph whose node `i` is the knowledge graph's node `keys[i]`. */
export interface Projection {
  readonly name: string;
  /** In key order. */
  readonly keys: readonly string[];
  /** The other way about. */
  readonly ids: ReadonlyMap<string, number>;
  readonly graph: CompactGraph;
}

/** What standing together in one sentence, one paragraph or one section is worth. */
const NEARNESS = { sentence: 1, paragraph: 1 / 2, section: 1 / 4 } as const;

/** Who cites whom: directed from the citing work to the cited one, unweighted. All works are nodes. O(V + E). */
export function citations(graph: KnowledgeGraph): Projection {
  return citationsAmong(graph, nodesOf(graph, (node) => graph.getNodeAttribute(node, 'kind') === 'work'));
}

/** As `citations`, among these works only, in key order. O(V + E). */
export function citationsAmong(graph: KnowledgeGraph, works: readonly string[]): Projection {
  return directed('citations', graph, works, (kind) => kind === 'cites', undefined);
}

export interface LineageFilter {
  /** The relations to follow. Default: all lineage relations. */
  readonly relations?: readonly EdgeKind[] | undefined;
  /** Edges whose strongest evidence is one of these. Default: all. */
  readonly strengths?: readonly Strength[] | undefined;
}

/** What descends from what: directed from child to parent, unweighted; several relations between two nodes are one edge. Models, methods, architectures, datasets and tools are nodes. O(V + E). */
export function lineageProjection(graph: KnowledgeGraph, filter: LineageFilter = {}): Projection {
  const relations = filter.relations ?? LINEAGE_KINDS;
  return directed('lineage', graph, nodesOf(graph, (node) => ARTEFACT_KINDS.includes(graph.getNodeAttribute(node, 'kind'))), (kind) => relations.includes(kind), filter.strengths);
}

/**
 * Which works the texts mention together: undirected, weighted by nearness. Each sentence is worth 1, each paragraph ½ and each section ¼, shared out over the pairs
 * so that a work gets from a group of n what it is worth as a whole, n − 1 partners together (fractional counting). Only works that a text mentions are nodes.
 * O(mentions + Σ pairs of each group).
 * Source: Newman 2001, https://doi.org/10.1103/PhysRevE.64.016132 (the 1 / (n − 1) weight); Perianes-Rodriguez et al. 2016, https://doi.org/10.1016/j.joi.2016.10.006.
 */
export function coMention(graph: KnowledgeGraph, evidenceOf: ReadonlyMap<string, Evidence>): Projection {
  const groups = new Map<string, { weight: number; works: Set<string> }>();
  const mentioned = new Set<string>();
  graph.forEachEdge((_edge, { kind, evidence }, _source, work) => {
    if (kind !== 'cites') return;
    for (const id of evidence) {
      const found = evidenceOf.get(id);
      if (found?.mention === undefined) continue;
      mentioned.add(work);
      const { sentence, paragraph, section } = found.mention;
      const stands: readonly [string, number][] = [[`sentence ${sentence}`, NEARNESS.sentence], [`paragraph ${paragraph}`, NEARNESS.paragraph], [`section ${JSON.stringify(section)}`, NEARNESS.section]];
      for (const [place, weight] of stands) {
        const name = `${found.source} ${place}`;
        const group = groups.get(name) ?? { weight, works: new Set<string>() };
        group.works.add(work);
        groups.set(name, group);
      }
    }
  });
  const keys = [...mentioned].sort(byText);
  const ids = idsOf(keys);
  const members = [...groups]
    .sort(([left], [right]) => byText(left, right))
    .map(([, { weight, works }]): Group => ({ members: [...works].sort(byText).map((work) => ids.get(work) ?? 0), weight: weight / Math.max(1, works.size - 1) }));
  return { name: 'co-mention', keys, ids, graph: coOccurrence(keys.length, members) };
}

/** Which works are cited by the same works: undirected, weighted by how many cite both, or as the options say. O(Σ references² of each citing work). */
export function coCitations(graph: KnowledgeGraph, options: PairOptions = {}): Projection {
  return coCited(citations(graph), options);
}

/** `coCitations`, of citations that are at hand. */
export function coCited({ keys, ids, graph: cited }: Projection, options: PairOptions = {}): Projection {
  return { name: 'co-citation', keys, ids, graph: coCitation(cited, options) };
}

/** Which works cite the same works: undirected, weighted by how many both cite, or as the options say. O(Σ citations² of each cited work). */
export function couplings(graph: KnowledgeGraph, options: PairOptions = {}): Projection {
  const { keys, ids, graph: cited } = citations(graph);
  return { name: 'coupling', keys, ids, graph: bibliographicCoupling(cited, options) };
}

/** Who writes together: authors by name as the sources spell it, undirected, weighted by works (1 / (n − 1) of a work of n authors to each pair). O(Σ authors²). */
export function coAuthorships(graph: KnowledgeGraph, options: PairOptions = {}): Projection {
  return coAttributes('co-authorship', graph, authorNames, options);
}

/** The names of a work's authors, as they are nodes of co-authorship. */
export function authorNames({ csl }: NodeAttributes): string[] {
  return (csl?.author ?? []).map(formatName);
}

/** Which keywords stand together in one work: undirected, weighted by works as in co-authorship. O(Σ keywords²). */
export function coKeywords(graph: KnowledgeGraph, options: PairOptions = {}): Projection {
  return coAttributes('keywords', graph, keywordsOf, options);
}

/** The keywords of a work, as they are nodes of the keyword projection. */
export function keywordsOf({ keywords }: NodeAttributes): readonly string[] {
  return keywords ?? [];
}

/**
 * What graph files join without saying more, as points-to and linked-with: undirected, weighted as they say, 1 where they do not. Links that weigh nothing or less
 * say nothing of nearness and are left out. Items, and whatever else a link joins, are nodes. O(V + E).
 */
export function links(graph: KnowledgeGraph): Projection {
  const isLink = ({ kind }: EdgeAttributes): boolean => LINK_KINDS.includes(kind);
  const joined = new Set<string>();
  graph.forEachEdge((_edge, attributes, from, to) => {
    if (isLink(attributes)) joined.add(from).add(to);
  });
  const keys = nodesOf(graph, (node) => joined.has(node) || graph.getNodeAttribute(node, 'kind') === 'item');
  const ids = idsOf(keys);
  const sources: number[] = [];
  const targets: number[] = [];
  const weights: number[] = [];
  graph.forEachEdge((_edge, attributes, from, to) => {
    const { weight = 1 } = attributes;
    if (!isLink(attributes) || weight <= 0) return;
    sources.push(ids.get(from) ?? 0);
    targets.push(ids.get(to) ?? 0);
    weights.push(weight);
  });
  return { name: 'links', keys, ids, graph: buildCompactGraph({ order: keys.length, sources, targets, weights, directed: false }) };
}

/** What each relation is worth where relatedness is drawn. A survey's own citations bind everything to everything, so surveys are left out. */
const RELATEDNESS = { introduces: 2, lineage: 1, cites: 1, other: 1 / 2 } as const;

/** All that relates nodes, for communities and the map: co-mention, lineage, introductions, makers, and citations among works that are not surveys; undirected, weighted. O(V + E + pairs). */
export function relatedness(graph: KnowledgeGraph, mentions: Projection): Projection {
  const keys = nodesOf(graph, (node) => graph.getNodeAttribute(node, 'survey') === undefined);
  const ids = idsOf(keys);
  const sources: number[] = [];
  const targets: number[] = [];
  const weights: number[] = [];
  const join = (from: string, to: string, weight: number): void => {
    const source = ids.get(from);
    const target = ids.get(to);
    if (source === undefined || target === undefined) return;
    sources.push(source);
    targets.push(target);
    weights.push(weight);
  };
  for (const edge of [...graph.edges()].sort(byText)) {
    const { kind, weight = 1 } = graph.getEdgeAttributes(edge);
    const worth = EDGE_KINDS[kind].lineage ? RELATEDNESS.lineage : kind === 'introduces' || kind === 'cites' ? RELATEDNESS[kind] : RELATEDNESS.other;
    if (weight > 0) join(graph.source(edge), graph.target(edge), worth * weight);
  }
  const { offsets, targets: partners, weights: nearness } = mentions.graph.forward;
  mentions.keys.forEach((from, node) => {
    for (let slot = offsets[node] ?? 0; slot < (offsets[node + 1] ?? 0); slot += 1) {
      const partner = partners[slot] ?? 0;
      if (partner > node) join(from, mentions.keys[partner] ?? '', nearness?.[slot] ?? 1);
    }
  });
  return { name: 'relatedness', keys, ids, graph: buildCompactGraph({ order: keys.length, sources, targets, weights, directed: false }) };
}

function coAttributes(name: string, graph: KnowledgeGraph, valuesOf: (attributes: NodeAttributes) => readonly string[], options: PairOptions): Projection {
  const works = nodesOf(graph, (node) => graph.getNodeAttribute(node, 'kind') === 'work').map((work) => [...new Set(valuesOf(graph.getNodeAttributes(work)))]);
  const keys = [...new Set(works.flat())].sort(byText);
  const ids = idsOf(keys);
  const groups = works.map((values): Group => ({ members: values.map((value) => ids.get(value) ?? 0), weight: 1 / Math.max(1, values.length - 1) }));
  return { name, keys, ids, graph: coOccurrence(keys.length, groups, options) };
}

function directed(name: string, graph: KnowledgeGraph, keys: readonly string[], takes: (kind: EdgeKind) => boolean, strengths: readonly Strength[] | undefined): Projection {
  const ids = idsOf(keys);
  const sources: number[] = [];
  const targets: number[] = [];
  graph.forEachEdge((_edge, attributes, from, to) => {
    const source = ids.get(from);
    const target = ids.get(to);
    if (source === undefined || target === undefined || !takes(attributes.kind) || strengths?.includes(attributes.strength) === false) return;
    sources.push(source);
    targets.push(target);
  });
  return { name, keys, ids, graph: buildCompactGraph({ order: keys.length, sources, targets, directed: true }) };
}

function nodesOf(graph: KnowledgeGraph, takes: (node: string) => boolean): string[] {
  return graph.filterNodes(takes).sort(byText);
}

function idsOf(keys: readonly string[]): Map<string, number> {
  return new Map(keys.map((key, id) => [key, id]));
}
