import graphologyModule from 'graphology';
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
