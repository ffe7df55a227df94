import { didYouMean, UsageError } from '../base/diagnostics.ts';
import type { CompactGraph } from '../compact/compact-graph.ts';
import { betweenness, normaliseBetweenness } from './betweenness.ts';
import { inDegree, outDegree, totalDegree } from './degree.ts';
import { hits } from './hits.ts';
import { pageRank } from './pagerank.ts';

/** A number for each node of a graph, and the words that help, documentation and forms use for it. */
export interface NodeMetric {
  /** As typed on the command line. */
  readonly name: string;
  /** As shown at the head of a column. */
  readonly label: string;
  /** What a high number says, in one sentence. */
  readonly meaning: string;
  /** Its least and greatest value. */
  readonly scale: string;
  /** How it reads the direction of edges. */
  readonly direction: string;
  /** In nodes V and edges E. */
  readonly cost: string;
  /** One number a node, with the defaults of the algorithm. */
  readonly compute: (graph: CompactGraph) => Float64Array;
}

export const NODE_METRICS: readonly NodeMetric[] = [
  {
    name: 'degree',
    label: 'Degree',
    meaning: 'How many other nodes it is joined to by an edge, counting an edge each way as two.',
    scale: 'whole numbers from 0',
    direction: 'Either way counts.',
    cost: 'O(V)',
    compute: (graph) => Float64Array.from(totalDegree(graph)),
  },
  {
    name: 'in-degree',
    label: 'In-degree',
    meaning: 'How many nodes point at it: in a citation graph, how often it is cited.',
    scale: 'whole numbers from 0',
    direction: 'Edges that arrive count.',
    cost: 'O(V)',
    compute: (graph) => Float64Array.from(inDegree(graph)),
  },
  {
    name: 'out-degree',
    label: 'Out-degree',
    meaning: 'How many nodes it points at: in a citation graph, how many works it cites.',
    scale: 'whole numbers from 0',
    direction: 'Edges that leave count.',
    cost: 'O(V)',
    compute: (graph) => Float64Array.from(outDegree(graph)),
  },
  {
    name: 'pagerank',
    label: 'PageRank',
    meaning: 'How often a reader ends up here who follows edges at random and now and then starts afresh: it counts who points at it, not only how many.',
    scale: '0 to 1, adding up to 1',
    direction: 'Edges point at what they endorse.',
    cost: 'O(V + E), times the sweeps inside cycles',
    compute: (graph) => pageRank(graph),
  },
  {
    name: 'hub',
    label: 'Hub score',
    meaning: 'How well it points at good authorities: surveys and wide-ranging works score high.',
    scale: '0 to 1, adding up to 1',
    direction: 'Edges that leave count.',
    cost: 'O(V + E) a pass, tens to hundreds of passes',
    compute: (graph) => hits(graph).hubs,
  },
  {
    name: 'authority',
    label: 'Authority score',
    meaning: 'How much good hubs point at it: the works that wide-ranging works agree on score high.',
    scale: '0 to 1, adding up to 1',
    direction: 'Edges that arrive count.',
    cost: 'O(V + E) a pass, tens to hundreds of passes',
    compute: (graph) => hits(graph).authorities,
  },
  {
    name: 'betweenness',
    label: 'Betweenness',
    meaning: 'On what share of the shortest paths between two others it lies: bridges between parts of a field score high.',
    scale: '0 to 1',
    direction: 'Paths follow the edges.',
    cost: 'O(V · E)',
    compute: (graph) => normaliseBetweenness(graph, betweenness(graph)),
  },
];

/** The metric of this name. @throws UsageError, with a hint, when there is none. */
export function nodeMetric(name: string): NodeMetric {
  const metric = NODE_METRICS.find((row) => row.name === name);
  if (metric !== undefined) return metric;
  const names = NODE_METRICS.map((row) => row.name);
  throw new UsageError(`there is no metric \`${name}\`; expected one of ${names.join(', ')}`, didYouMean(name, names));
}
