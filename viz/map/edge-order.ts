import { byNumber } from '../../src/base/order.ts';
import type { Scores } from '../../src/findings/measures.ts';
import type { KnowledgeGraph } from '../../src/graph/knowledge-graph.ts';
import { EDGE_GROUPS, edgeGroup } from '../looks/edge-groups.ts';

/** More than the weights of two nodes can be together: what edges of a later group stand behind. */
const GROUP = 3;

/**
 * Edges in the order in which they are worth drawing where not all can be: group by group as the legend lists them, within a group those between the weightiest nodes first,
 * and equals as they were given. O(E log E).
 */
export function edgeOrder(graph: KnowledgeGraph, edges: Iterable<string>, weights: Scores): string[] {
  const all = [...edges];
  const ranks = Float64Array.from(all, (edge) => {
    const [source, target] = graph.extremities(edge);
    const isFromSurvey = graph.getNodeAttribute(source, 'survey') !== undefined;
    return GROUP * EDGE_GROUPS.indexOf(edgeGroup(graph.getEdgeAttribute(edge, 'kind'), isFromSurvey)) - (weights.get(source) ?? 0) - (weights.get(target) ?? 0);
  });
  const order = Uint32Array.from(all, (_edge, index) => index).sort((one, other) => byNumber(ranks[one] ?? 0, ranks[other] ?? 0) || one - other);
  return Array.from(order, (index) => all[index] ?? '');
}
