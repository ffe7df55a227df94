import { betweennessInShares, normaliseBetweenness } from '../analysis/betweenness.ts';
import { closenessInShares } from '../analysis/closeness.ts';
import { looksAtAll } from '../analysis/in-shares.ts';
import type { InShares } from '../analysis/in-shares.ts';
import { nodeMetric } from '../analysis/node-metrics.ts';
import { sampledBetweennessInShares } from '../analysis/sampled-betweenness.ts';
import type { CompactGraph } from '../compact/compact-graph.ts';

export type MetricInShares = InShares<object, unknown, Float64Array>;

/** The metrics of the catalogue that can be cut. */
const CUT: ReadonlyMap<string, MetricInShares> = new Map([
  ['betweenness', finished(betweennessInShares, normaliseBetweenness)],
  ['sampled-betweenness', finished(sampledBetweennessInShares, (_graph, { scores }) => scores)],
  ['closeness', finished(closenessInShares, (_graph, { closeness }) => closeness)],
  ['harmonic', finished(closenessInShares, (_graph, { harmonic }) => harmonic)],
]);

/** What the other metrics cost, in looks at each edge. */
const LOOKS = 50;

/** A metric of the catalogue in shares, with its default options: what its `compute` gives. One that cannot be cut is a single share. @throws UsageError for an unknown name. */
export function metricInShares(name: string): MetricInShares {
  const { compute } = nodeMetric(name);
  return CUT.get(name) ?? { count: () => 1, work: (graph) => LOOKS * looksAtAll(graph), share: (graph) => () => compute(graph), merge: (_graph, _options, [scores]) => scores as Float64Array };
}

/** The same shares, and one step more at the end. */
function finished<Part, Result>(cut: InShares<object, Part, Result>, finish: (graph: CompactGraph, result: Result) => Float64Array): MetricInShares {
  const whole: InShares<object, Part, Float64Array> = { ...cut, merge: (graph, options, parts) => finish(graph, cut.merge(graph, options, parts)) };
  return whole as MetricInShares;
}
