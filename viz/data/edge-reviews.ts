import type { KnowledgeGraph } from '../../src/graph/knowledge-graph.ts';
import type { Atlas } from './atlas.ts';

/** Whether a claim stands, or is only proposed: all that says so was read from prose by a rule, and nobody has accepted it yet. */
export const EDGE_REVIEWS = ['accepted', 'proposed'] as const;
export type EdgeReview = (typeof EDGE_REVIEWS)[number];

const proposedOf = new WeakMap<Atlas, ReadonlySet<string>>();
const graphsWithout = new WeakMap<Atlas, Map<string, KnowledgeGraph>>();

/** O(1), but for the first time: O(evidence). */
export function reviewOf(atlas: Atlas, edge: string): EdgeReview {
  const proposed = proposedOf.get(atlas) ?? proposedEdges(atlas);
  proposedOf.set(atlas, proposed);
  return proposed.has(edge) ? 'proposed' : 'accepted';
}

/** The graph without the edges of these reviews, to follow lineages in. Made once each, O(V + E). */
export function graphWithout(atlas: Atlas, hidden: readonly EdgeReview[]): KnowledgeGraph {
  if (hidden.length === 0) return atlas.graph;
  const known = graphsWithout.get(atlas) ?? new Map<string, KnowledgeGraph>();
  graphsWithout.set(atlas, known);
  const name = EDGE_REVIEWS.filter((review) => hidden.includes(review)).join(' ');
  const made = known.get(name) ?? reduced(atlas, hidden);
  known.set(name, made);
  return made;
}

function reduced(atlas: Atlas, hidden: readonly EdgeReview[]): KnowledgeGraph {
  const graph = atlas.graph.copy() as KnowledgeGraph;
  for (const edge of atlas.graph.edges()) if (hidden.includes(reviewOf(atlas, edge))) graph.dropEdge(edge);
  return graph;
}

function proposedEdges(atlas: Atlas): Set<string> {
  return new Set(
    atlas.graph.filterEdges((edge, { evidence }) => {
      const items = evidence.length === 0 ? [] : atlas.evidenceOf(edge);
      return items.length > 0 && items.every(({ review }) => review === 'proposed');
    }),
  );
}
