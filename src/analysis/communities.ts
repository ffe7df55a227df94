import { UsageError } from '../base/diagnostics.ts';
import { DEFAULT_SEED, seededRandom } from '../base/random.ts';
import type { CompactGraph } from '../compact/compact-graph.ts';
import { totalStrength } from './degree.ts';
import { graphologyLouvain, toGraphology } from './graphology-adapter.ts';
import { checkResolution, modularity } from './modularity.ts';
import { canonicalPartition, connectedParts } from './partition.ts';
import type { Partition } from './partition.ts';
import { sumOf } from './sum-to-one.ts';

export interface CommunityOptions {
  /** Above 0; larger finds more and smaller communities. Default 1. */
  readonly resolution?: number | undefined;
  /** Where each pass over the nodes starts. Default the library's seed. */
  readonly seed?: number | undefined;
}

export interface Communities extends Partition {
  /** Of this division at the resolution asked for: from −1/2 to below 1 at resolution 1. */
  readonly modularity: number;
}

/**
 * Communities by the Louvain method: groups of nodes with more edge weight among them than chance would lay. Numbered by size, then smallest node.
 * For undirected graphs, weights being strengths; make a directed graph undirected first (`asUndirected`).
 * The method is greedy and depends on the order of its visits: one seed gives the same communities, byte for byte; others may differ by some percent
 * of modularity, and how much they agree says how firm the communities are. Each is connected: what Louvain leaves in pieces is cut into them.
 * An isolated node is a community of its own, as is every node when no edge weighs anything.
 * About O(E log V); some 300 bytes an edge while it runs.
 * @throws UsageError for a directed graph or a resolution not above 0.
 * Reference: Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008; disconnected communities: Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z.
 */
export function louvain(graph: CompactGraph, options: CommunityOptions = {}): Communities {
  const { resolution = 1, seed = DEFAULT_SEED } = options;
  if (graph.directed) throw new UsageError('communities are found in undirected graphs, and this one is directed', 'Make it undirected first: asUndirected(graph).');
  checkResolution(resolution);
  const labels = sumOf(totalStrength(graph)) === 0 ? Uint32Array.from({ length: graph.order }, (_, node) => node) : libraryLabels(graph, resolution, seed);
  const partition = canonicalPartition(connectedParts(graph, labels));
  return { ...partition, modularity: modularity(graph, partition.labels, { resolution }) };
}

function libraryLabels(graph: CompactGraph, resolution: number, seed: number): Uint32Array {
  const mapping = graphologyLouvain(toGraphology(graph), { resolution, rng: seededRandom(seed), getEdgeWeight: 'weight' });
  return Uint32Array.from({ length: graph.order }, (_, node) => mapping[String(node)]!);
}
