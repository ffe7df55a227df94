import { didYouMean, UsageError } from '../base/diagnostics.ts';
import { DEFAULT_SEED } from '../base/random.ts';
import type { CompactGraph } from '../compact/compact-graph.ts';
import { betweenness, normaliseBetweenness } from './betweenness.ts';
import { ABOVE_0, ANY_GRAPH, ANY_SEED, ONE_A_NODE, optionsOf, SHARE } from './catalogue-row.ts';
import type { Analysis } from './catalogue-row.ts';
import { closeness } from './closeness.ts';
import { clustering } from './clustering.ts';
import { constraint, effectiveSize } from './constraint.ts';
import { coreNumbers } from './core-numbers.ts';
import { inDegree, inStrength, outDegree, outStrength, totalDegree, totalStrength } from './degree.ts';
import { eigenvector, eigenvectorRefusal } from './eigenvector.ts';
import { hits } from './hits.ts';
import { katz } from './katz.ts';
import type { KatzOptions } from './katz.ts';
import { pageRank } from './pagerank.ts';
import type { PageRankOptions } from './pagerank.ts';
import { sampledBetweenness } from './sampled-betweenness.ts';
import type { SampledBetweennessOptions } from './sampled-betweenness.ts';

/** A number for each node of a graph, and the words that help, documentation and forms use for it. */
export interface NodeMetric extends Analysis {
  readonly gives: 'a number for each node';
  /** As shown at the head of a column. */
  readonly label: string;
  /** Its least and greatest value. */
  readonly scale: string;
  /** How it reads the direction of edges. */
  readonly direction: string;
  /** One number a node, with the defaults of the algorithm. @throws UsageError where `refusal` has a reason, and where numbers cannot hold what it counts. */
  readonly compute: (graph: CompactGraph) => Float64Array;
  /** Why the metric means nothing on this graph, as a sentence without its full stop; undefined where it does. */
  readonly refusal: (graph: CompactGraph) => string | undefined;
}

const never = (): undefined => undefined;
const NUMBER = { gives: 'a number for each node', needs: ANY_GRAPH, options: [], refusal: never } as const;
const DEGREE = { ...NUMBER, scale: 'whole numbers from 0', cost: 'O(V)', reference: 'doi:10.1016/0378-8733(78)90021-7' } as const;
const STRENGTH = { ...NUMBER, scale: 'from 0', cost: 'O(V + E)', reference: 'doi:10.1073/pnas.0400087101' } as const;
const HITS = { ...NUMBER, scale: '0 to 1, adding up to 1', cost: 'O(V + E) a pass, some 1 / √gap passes', reference: 'doi:10.1145/324133.324140', run: hits } as const;
const CLOSENESS = { ...NUMBER, scale: '0 to 1', direction: 'Paths follow the edges and are measured where they end.', cost: 'O(V · E), 32 searches at a time', run: closeness } as const;
const BETWEENNESS = { ...NUMBER, scale: '0 to 1', direction: 'Paths follow the edges.' } as const;
const HOLES = { ...NUMBER, direction: 'Either way counts, opposite edges together.', cost: 'O(V + E^1.5)' } as const;

export const NODE_METRICS: readonly NodeMetric[] = [
  {
    ...DEGREE,
    name: 'degree',
    label: 'Degree',
    meaning: 'How many other nodes it is joined to by an edge, counting an edge each way as two.',
    direction: 'Either way counts.',
    run: totalDegree,
    compute: (graph) => Float64Array.from(totalDegree(graph)),
  },
  {
    ...DEGREE,
    name: 'in-degree',
    label: 'In-degree',
    meaning: 'How many nodes point at it: in a citation graph, how often it is cited.',
    direction: 'Edges that arrive count.',
    run: inDegree,
    compute: (graph) => Float64Array.from(inDegree(graph)),
  },
  {
    ...DEGREE,
    name: 'out-degree',
    label: 'Out-degree',
    meaning: 'How many nodes it points at: in a citation graph, how many works it cites.',
    direction: 'Edges that leave count.',
    run: outDegree,
    compute: (graph) => Float64Array.from(outDegree(graph)),
  },
  {
    ...NUMBER,
    name: 'pagerank',
    label: 'PageRank',
    meaning: 'How often a reader ends up here who follows edges at random and now and then starts afresh: it counts who points at it, not only how many.',
    scale: '0 to 1, adding up to 1',
    direction: 'Edges point at what they endorse.',
    options: optionsOf<PageRankOptions>({ damping: [{ kind: 'number', from: 0, below: 1 }, 0.85], personalisation: [ONE_A_NODE, 'all alike'], tolerance: [SHARE, 1e-12] }),
    cost: 'O(V + E), times the sweeps inside cycles',
    reference: 'doi:10.1016/S0169-7552(98)00110-X',
    run: pageRank,
    compute: (graph) => pageRank(graph),
  },
  {
    ...HITS,
    name: 'hub',
    label: 'Hub score',
    meaning: 'How well it points at good authorities: surveys and wide-ranging works score high.',
    direction: 'Edges that leave count.',
    compute: (graph) => hits(graph).hubs,
  },
  {
    ...HITS,
    name: 'authority',
    label: 'Authority score',
    meaning: 'How much good hubs point at it: the works that wide-ranging works agree on score high.',
    direction: 'Edges that arrive count.',
    compute: (graph) => hits(graph).authorities,
  },
  {
    ...BETWEENNESS,
    name: 'betweenness',
    label: 'Betweenness',
    meaning: 'On what share of the shortest paths between two others it lies: bridges between parts of a field score high.',
    cost: 'O(V · E)',
    reference: 'doi:10.1080/0022250X.2001.9990249',
    run: betweenness,
    compute: (graph) => normaliseBetweenness(graph, betweenness(graph)),
  },
  {
    ...BETWEENNESS,
    name: 'sampled-betweenness',
    label: 'Betweenness, sampled',
    meaning: 'Betweenness from searches from some of the nodes, within 0.02 of the exact score with a chance of 95 %: for graphs where searching from all takes too long.',
    options: optionsOf<SampledBetweennessOptions>({ error: [SHARE, 0.02], risk: [SHARE, 0.05], seed: [ANY_SEED, DEFAULT_SEED] }),
    cost: 'O(searches · E), at most ln(2V / risk) / 2 error² searches',
    reference: 'doi:10.1142/S0218127407018403',
    run: sampledBetweenness,
    compute: (graph) => sampledBetweenness(graph).scores,
  },
  { ...STRENGTH, name: 'total-strength', label: 'Strength', meaning: 'What its edges weigh together.', direction: 'Either way counts.', run: totalStrength, compute: totalStrength },
  { ...STRENGTH, name: 'in-strength', label: 'In-strength', meaning: 'What the edges that point at it weigh together.', direction: 'Edges that arrive count.', run: inStrength, compute: inStrength },
  { ...STRENGTH, name: 'out-strength', label: 'Out-strength', meaning: 'What the edges that leave it weigh together.', direction: 'Edges that leave count.', run: outStrength, compute: outStrength },
  {
    ...CLOSENESS,
    name: 'closeness',
    label: 'Closeness',
    meaning: 'How few steps away it is from the nodes that lead to it, times their share of all others.',
    reference: 'doi:10.1017/CBO9780511815478',
    compute: (graph) => closeness(graph).closeness,
  },
  {
    ...CLOSENESS,
    name: 'harmonic',
    label: 'Harmonic closeness',
    meaning: 'The mean of one over the steps that each other node is away, nodes that do not lead to it counting 0.',
    reference: 'doi:10.1016/S0378-4371(00)00311-3',
    compute: (graph) => closeness(graph).harmonic,
  },
  {
    ...NUMBER,
    name: 'eigenvector',
    label: 'Eigenvector centrality',
    meaning: 'How central its neighbours are, in proportion: it counts whom it is joined to, not only how many.',
    scale: '0 to 1, adding up to 1',
    direction: 'Edges have none.',
    needs: 'a connected undirected graph',
    cost: 'O(V + E) a pass, some 1 / √gap passes',
    reference: 'doi:10.1080/0022250X.1972.9989806',
    run: eigenvector,
    compute: (graph) => eigenvector(graph).scores,
    refusal: eigenvectorRefusal,
  },
  {
    ...NUMBER,
    name: 'katz',
    label: 'Katz centrality',
    meaning: 'How many chains of edges end at it, longer ones counting less: a long reference list hands on as much along each edge as a short one.',
    scale: '0 to 1, adding up to 1',
    direction: 'Edges point at what they endorse.',
    options: optionsOf<KatzOptions>({ attenuation: [ABOVE_0, '0.1, or half of one over the largest eigenvalue where that is smaller'] }),
    cost: 'O(V + E), times the sweeps inside cycles',
    reference: 'doi:10.1007/BF02289026',
    run: katz,
    compute: (graph) => katz(graph),
  },
  {
    ...NUMBER,
    name: 'core',
    label: 'Core number',
    meaning: 'How deep it lies in the thick middle of the graph: the largest k for which it is left when nodes with fewer than k edges are taken away.',
    scale: 'whole numbers from 0',
    direction: 'Either way counts.',
    cost: 'O(V + E)',
    reference: 'doi:10.1016/0378-8733(83)90028-X',
    run: coreNumbers,
    compute: (graph) => Float64Array.from(coreNumbers(graph).numbers),
  },
  {
    ...HOLES,
    name: 'clustering',
    label: 'Clustering coefficient',
    meaning: 'What share of the pairs of its neighbours are joined: high inside a close group, low between groups.',
    scale: '0 to 1',
    direction: 'Either way counts.',
    reference: 'doi:10.1038/30918',
    run: clustering,
    compute: (graph) => clustering(graph).coefficients,
  },
  {
    ...HOLES,
    name: 'constraint',
    label: 'Constraint',
    meaning: 'How far its ties all lead back to the same few others: low where it joins others who are not joined.',
    scale: '0 to 2, seldom above 1',
    reference: 'doi:10.1086/421787',
    run: constraint,
    compute: constraint,
  },
  {
    ...HOLES,
    name: 'effective-size',
    label: 'Effective size',
    meaning: 'How many of its neighbours are not already tied to one another: high where it joins others who are not joined.',
    scale: '0 to its number of neighbours',
    reference: 'ISBN 978-0-674-84371-4',
    run: effectiveSize,
    compute: effectiveSize,
  },
];

/** The metric of this name. @throws UsageError, with a hint, when there is none. */
export function nodeMetric(name: string): NodeMetric {
  const metric = NODE_METRICS.find((row) => row.name === name);
  if (metric !== undefined) return metric;
  const names = NODE_METRICS.map((row) => row.name);
  throw new UsageError(`there is no metric \`${name}\`; expected one of ${names.join(', ')}`, didYouMean(name, names));
}
