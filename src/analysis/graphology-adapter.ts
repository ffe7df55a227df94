import graphologyModule from 'graphology';
import type { AbstractGraph } from 'graphology-types';
import { buildCompactGraph } from '../compact/compact-graph.ts';
import type { CompactGraph } from '../compact/compact-graph.ts';

// graphology and its algorithms are CommonJS: under NodeNext a default import is typed as the module, and is the export itself when it runs. The casts
// say so once. Their algorithms see node `7` of a compact graph as the node with key '7', and edge weights as the attribute `weight`.

const Graph = graphologyModule as unknown as typeof graphologyModule.default;
type Graph = InstanceType<typeof Graph>;

/** The same graph for graphology's algorithms: nodes and edges in id order, so that what they do is the same each time. O(V + E), some 300 bytes an edge. */
export function toGraphology(graph: CompactGraph): Graph {
  const copy = new Graph({ type: graph.directed ? 'directed' : 'undirected', multi: false, allowSelfLoops: false });
  for (let node = 0; node < graph.order; node += 1) copy.addNode(String(node));
  const { offsets, targets, weights } = graph.forward;
  for (let node = 0; node < graph.order; node += 1) {
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot += 1) {
      const target = targets[slot]!;
      if (!graph.directed && target < node) continue;
      copy.addEdgeWithKey(String(slot), String(node), String(target), { weight: weights === undefined ? 1 : weights[slot]! });
    }
  }
  return copy;
}

export interface FromGraphologyOptions {
  /** The edge attribute that tells what an edge weighs; an edge without it weighs 1. Default: every edge counts as 1. */
  readonly weight?: string | undefined;
  /** Whether direction counts. Default: unless the graph is of type `undirected`. */
  readonly directed?: boolean | undefined;
}

/** A compact graph whose node `i` is the node `keys[i]` of another. */
export interface KeyedGraph {
  readonly keys: readonly string[];
  readonly graph: CompactGraph;
}

/**
 * The compact form of any graphology graph, its nodes and edges taken in the order in which they stand there. Loops are dropped and parallel edges become one as `buildCompactGraph` tells.
 * Where direction counts, an undirected edge of a mixed graph becomes one each way; where it does not, all edges are undirected.
 * O(V + E).
 * @throws UsageError for a weight that is not a finite number from 0 up.
 */
export function fromGraphology(graph: AbstractGraph, options: FromGraphologyOptions = {}): KeyedGraph {
  const { weight, directed = graph.type !== 'undirected' } = options;
  const keys = graph.nodes();
  const ids = new Map(keys.map((key, id) => [key, id]));
  const sources: number[] = [];
  const targets: number[] = [];
  const weights: number[] = [];
  graph.forEachEdge((_edge, attributes, from, to, _source, _target, isUndirected) => {
    const ends = [ids.get(from) ?? 0, ids.get(to) ?? 0] as const;
    for (const [source, target] of directed && isUndirected ? [ends, [ends[1], ends[0]] as const] : [ends]) {
      sources.push(source);
      targets.push(target);
      if (weight !== undefined) weights.push(Object.hasOwn(attributes, weight) ? (attributes[weight] as number) : 1);
    }
  });
  return { keys, graph: buildCompactGraph({ order: keys.length, sources, targets, weights: weight === undefined ? undefined : weights, directed }) };
}
