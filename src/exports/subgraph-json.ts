import { canonicalJson, type Json } from '../base/json.ts';
import type { Measures, Scores } from '../findings/measures.ts';
import { writeMeasuresJson } from '../findings/measures-json.ts';
import { selectedPart } from './selected-part.ts';
import type { Writer } from './writer.ts';

/**
 * The selected part of the graph in graphology's serialisation (`Graph.from` imports it as it is), and beside it the `evidence` of its edges and of the facts of its nodes, and the rows of
 * `measures` that are about its nodes, as they were computed on the whole graph. Of the surveys, those whose work is selected.
 */
export const subgraphJson: Writer = {
  format: 'json',
  label: 'graph as JSON',
  extension: 'json',
  write: (input) => {
    const { graph, evidence, measures } = input.folder;
    const { nodes, edges } = selectedPart(input);
    const attributes = graph.getAttributes();
    const wanted = new Set([...edges.flatMap((edge) => graph.getEdgeAttribute(edge, 'evidence')), ...nodes.flatMap((node) => (graph.getNodeAttribute(node, 'facts') ?? []).flatMap((fact) => fact.evidence))]);
    const part = {
      attributes: { ...attributes, surveys: attributes.surveys.filter(({ work }) => input.selection.has(work)) },
      options: { type: graph.type, multi: graph.multi, allowSelfLoops: graph.allowSelfLoops },
      nodes: nodes.map((key) => ({ key, attributes: graph.getNodeAttributes(key) })),
      edges: edges.map((key) => ({ key, source: graph.source(key), target: graph.target(key), attributes: graph.getEdgeAttributes(key) })),
      evidence: [...evidence.values()].filter(({ id }) => wanted.has(id)),
      measures: JSON.parse(writeMeasuresJson(measuresOf(measures, input.selection))) as Json,
    };
    return { text: canonicalJson(part as unknown as Json), lost: [] };
  },
};

/** The rows about selected nodes. Sizes of components say nothing of a part of the graph. */
function measuresOf(measures: Measures, selection: ReadonlySet<string>): Measures {
  const selected = (node: string): boolean => selection.has(node);
  const scoresOf = (scores: Scores): Scores => new Map([...scores].filter(([node]) => selected(node)));
  const { partition } = measures;
  return {
    ...measures,
    metrics: measures.metrics.map((row) => ({ ...row, scores: scoresOf(row.scores) })),
    influence: measures.influence.filter(({ work }) => selected(work)),
    partition: {
      ...partition,
      communities: partition.communities
        .map((community) => ({ ...community, members: community.members.filter(selected), earnedBy: community.earnedBy.filter(selected) }))
        .filter(({ members }) => members.length > 0),
      stability: scoresOf(partition.stability),
    },
    components: [],
    layout: measures.layout.filter(({ node }) => selected(node)),
  };
}
