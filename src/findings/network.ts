import { didYouMean, UsageError } from '../base/diagnostics.ts';
import { byNumber, byText, sorted } from '../base/order.ts';
import type { PairOptions } from '../analysis/pairs-sharing-a-source.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import { citations, coAuthorships, coCitations, coKeywords, coMention, couplings, lineageProjection, links, type Projection, relatedness } from '../graph/projections.ts';
import type { Need } from './coverage.ts';

export interface NetworkRow {
  readonly name: string;
  readonly meaning: string;
  /** What it needs of the works; absent where it needs nothing of them. */
  readonly needs?: Need;
  readonly project: (graph: KnowledgeGraph, evidence: ReadonlyMap<string, Evidence>, options: PairOptions) => Projection;
}

/** The projections that can be had as a network of their own. */
export const NETWORKS: readonly NetworkRow[] = [
  { name: 'citations', meaning: 'work cites work, directed', needs: 'citing works', project: citations },
  { name: 'lineage', meaning: 'child descends from parent, directed', project: (graph) => lineageProjection(graph) },
  { name: 'co-mention', meaning: 'works that a text mentions together, weighted by nearness', needs: 'mentions', project: coMention },
  { name: 'co-citation', meaning: 'works that the same works cite', needs: 'citing works', project: (graph, _evidence, options) => coCitations(graph, options) },
  { name: 'coupling', meaning: 'works that cite the same works', needs: 'citing works', project: (graph, _evidence, options) => couplings(graph, options) },
  { name: 'co-authorship', meaning: 'people who write together', needs: 'authors', project: (graph, _evidence, options) => coAuthorships(graph, options) },
  { name: 'keywords', meaning: 'keywords of the same works', needs: 'keywords', project: (graph, _evidence, options) => coKeywords(graph, options) },
  { name: 'links', meaning: 'what graph files join without saying more', project: links },
  { name: 'relatedness', meaning: 'all that relates nodes, as the map draws it', project: (graph, evidence) => relatedness(graph, coMention(graph, evidence)) },
];

/** The projection of this name. @throws UsageError, with a hint, where there is none. */
export function networkOf(name: string): NetworkRow {
  const found = NETWORKS.find((row) => row.name === name);
  if (found !== undefined) return found;
  const names = NETWORKS.map((row) => row.name);
  throw new UsageError(`There is no projection “${name}”`, didYouMean(name, names) ?? `Projections: ${names.join(', ')}.`);
}

export interface NetworkEdge {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}

/** The edges of a projection with names again, the heaviest first; an undirected edge once, from the smaller key. O(E log E). */
export function networkEdges({ keys, graph }: Projection): NetworkEdge[] {
  const { offsets, targets, weights } = graph.forward;
  const edges: NetworkEdge[] = [];
  keys.forEach((from, source) => {
    for (let slot = offsets[source] ?? 0; slot < (offsets[source + 1] ?? 0); slot += 1) {
      const target = targets[slot] ?? 0;
      if (graph.directed || target > source) edges.push({ from, to: keys[target] ?? '', weight: weights?.[slot] ?? 1 });
    }
  });
  return sorted(edges, (left, right) => byNumber(right.weight, left.weight) || byText(left.from, right.from) || byText(left.to, right.to));
}
