import { multiDirectedDensity } from 'graphology-metrics/graph/density.js';
import { type Diagnostic, diagnostic } from '../base/diagnostics.ts';
import { byNumber, reversed } from '../base/order.ts';
import { layout } from '../analysis/layout.ts';
import { weakComponents } from '../compact/components.ts';
import { cyclicComponents } from '../compact/condensation.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import { citations, coCited, coMention, lineageProjection, links, type Projection, relatedness } from '../graph/projections.ts';
import { runKernel } from '../parallel/run-kernel.ts';
import type { RunOptions } from '../parallel/run-kernel.ts';
import { communities } from './communities.ts';
import { influence } from './influence.ts';
import type { ComponentSizes, Measures, MetricScores, LabelledPartition, Position } from './measures.ts';

/** The metrics that every graph folder holds, which the map sizes nodes by; others of the catalogue are computed when they are asked for. */
const MEASURED = ['degree', 'in-degree', 'out-degree', 'pagerank', 'hub', 'authority', 'betweenness'] as const;

/** Betweenness takes nodes × edges steps: beyond these, some ten seconds of them, it is computed only when it is asked for. */
const AFFORDABLE_STEPS = 2e9;

/**
 * Everything that is computed from a knowledge graph, and what is odd about it: a cycle in lineage is a warning, for lineages run from child to parent.
 * The same for any number of workers. Rejects with the signal's reason where it is stopped.
 */
export async function measureGraph(graph: KnowledgeGraph, evidence: ReadonlyMap<string, Evidence>, seed: number, run: RunOptions = {}): Promise<{ readonly measures: Measures; readonly diagnostics: readonly Diagnostic[] }> {
  const cited = citations(graph);
  const lineage = lineageProjection(graph);
  const mentions = coMention(graph, evidence);
  const linked = links(graph);
  const projections = [cited, coCited(cited), mentions, lineage, ...(linked.graph.size > 0 ? [linked] : [])];
  const related = relatedness(graph, mentions);
  const partition = await communities(graph, related, { seed }, run);
  const metrics: MetricScores[] = [];
  for (const projection of projections) for (const metric of MEASURED) if (isAffordable(projection, metric)) metrics.push(await scoresOf(projection, metric, run));
  return {
    measures: {
      seed,
      density: graph.order < 2 ? 0 : multiDirectedDensity(graph),
      metrics,
      influence: influence(graph, evidence, { cited, mentions, lineage }),
      partition,
      components: projections.map(componentsOf),
      layout: positionsOf(related, partition, seed),
    },
    diagnostics: cyclicComponents(lineage.graph).map((nodes) => cycle(graph, [...nodes].map((node) => lineage.keys[node] ?? ''), evidence)),
  };
}

function isAffordable({ graph }: Projection, metric: string): boolean {
  return metric !== 'betweenness' || graph.order * graph.size <= AFFORDABLE_STEPS;
}

async function scoresOf({ name, keys, graph }: Projection, metric: string, run: RunOptions): Promise<MetricScores> {
  const scores = await runKernel('node-metric', graph, { metric }, run);
  return { projection: name, metric, scores: new Map(keys.map((key, node) => [key, scores[node] ?? 0])) };
}

function componentsOf({ name, graph }: Projection): ComponentSizes {
  const { count, sizes } = weakComponents(graph);
  return { projection: name, count, sizes: [...sizes].sort(reversed(byNumber)) };
}

function positionsOf({ keys, graph }: Projection, partition: LabelledPartition, seed: number): Position[] {
  const ids = new Map(keys.map((key, id) => [key, id]));
  const labels = new Uint32Array(keys.length).fill(partition.communities.length);
  for (const { id, members } of partition.communities) for (const member of members) labels[ids.get(member) ?? 0] = id;
  const { x, y } = layout(graph, { seed, communities: labels, box: 2000 });
  return keys.map((node, id) => ({ node, x: x[id] ?? 0, y: y[id] ?? 0 }));
}

function cycle(graph: KnowledgeGraph, nodes: readonly string[], evidence: ReadonlyMap<string, Evidence>): Diagnostic {
  const names = nodes.map((node) => graph.getNodeAttribute(node, 'label'));
  const inside = new Set(nodes);
  const first = graph
    .filterEdges((_edge, _attributes, from, to) => inside.has(from) && inside.has(to))
    .sort()
    .map((edge) => evidence.get(graph.getEdgeAttribute(edge, 'evidence')[0] ?? ''))
    .find((item) => item !== undefined);
  const claimed = first?.row ?? first;
  return diagnostic('lineage-cycle', `${names.join(', ')} descend from one another`, {
    path: claimed?.source,
    place: claimed?.place,
    hint: 'Look at the relations between them: one of them probably runs the wrong way. They are kept, and counted as one generation.',
  });
}
