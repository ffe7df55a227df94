// The same measures by graphology's packages, those that are installed.
import { DirectedGraph, UndirectedGraph } from 'graphology';
import { edgeSources } from '../../dist/src/index.js';

/** Equal tolerance: these stop at order × tolerance, ours at the error of all scores together. */
const TOLERANCE = 1e-10;

/** What computes each measure, by name; undefined where its package is not there. */
export async function metricsOf({ citations, related }) {
  const [pagerank, hits, cores, components, louvain] = await Promise.all(
    ['graphology-metrics/centrality/pagerank.js', 'graphology-metrics/centrality/hits.js', 'graphology-cores', 'graphology-components', 'graphology-communities-louvain'].map(load),
  );
  const directed = toGraphology(citations, new DirectedGraph());
  const undirected = toGraphology(related, new UndirectedGraph());
  const options = { getEdgeWeight: null, tolerance: TOLERANCE / citations.order, maxIterations: 1_000 };
  return {
    pagerank: pagerank && (() => pagerank(directed, { ...options, alpha: 0.85 })),
    hits: hits && (() => hits(directed, { ...options, normalize: true })),
    'k-core': cores && (() => cores.coreNumber(directed)),
    components: components && (() => components.countConnectedComponents(directed)),
    louvain: louvain && (() => louvain(undirected, { getEdgeWeight: null })),
  };
}

export function toGraphology(graph, target) {
  const sources = edgeSources(graph);
  for (let node = 0; node < graph.order; node += 1) target.addNode(node);
  sources.forEach((source, edge) => {
    const end = graph.forward.targets[edge];
    // An undirected edge stands in both its rows.
    if (graph.directed || source < end) target.addEdge(source, end);
  });
  return target;
}

async function load(name) {
  try {
    const module = await import(name);
    return module.default ?? module;
  } catch {
    return undefined;
  }
}
