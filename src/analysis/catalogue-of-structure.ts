import { DEFAULT_SEED } from '../base/random.ts';
import { strongComponents, weakComponents } from '../compact/components.ts';
import { condense, cyclicComponents } from '../compact/condensation.ts';
import { degreeAssortativity } from './assortativity.ts';
import type { AssortativityOptions } from './assortativity.ts';
import { ABOVE_0, ANY_GRAPH, ANY_SEED, DIRECTED, oneOf, ONE_A_NODE, optionsOf, SHARE, SOME_NODES, UNDIRECTED, wholeFrom } from './catalogue-row.ts';
import type { Analysis, OptionTable } from './catalogue-row.ts';
import { leiden, louvain } from './communities.ts';
import type { CommunityOptions, LeidenOptions } from './communities.ts';
import { consensus } from './consensus.ts';
import type { ConsensusOptions } from './consensus.ts';
import { constantPotts } from './constant-potts.ts';
import type { ConstantPottsOptions } from './constant-potts.ts';
import { density } from './density.ts';
import { diameter } from './diameter.ts';
import type { DiameterOptions } from './diameter.ts';
import { kendallTau } from './kendall-tau.ts';
import { layout } from './layout.ts';
import type { LayoutOptions } from './layout.ts';
import { ranksWithoutGroups } from './left-out-groups.ts';
import type { LeftOutOptions } from './left-out-groups.ts';
import { modularity } from './modularity.ts';
import type { ModularityOptions } from './modularity.ts';
import { nodeStability } from './node-stability.ts';
import { removeOverlaps } from './overlap-removal.ts';
import { adjustedRandIndex, normalisedMutualInformation, variationOfInformation } from './partition-comparison.ts';
import { rankBiasedOverlap } from './rank-biased-overlap.ts';
import type { OverlapOptions } from './rank-biased-overlap.ts';
import { rankIntervals } from './rank-intervals.ts';
import type { ResamplingOptions } from './rank-intervals.ts';

const WHOLE_GRAPH = { gives: 'a number', needs: ANY_GRAPH, options: [] } as const;
const GROUPS = { gives: 'groups of nodes', needs: ANY_GRAPH, options: [] } as const;
const LIKENESS = { gives: 'a number', needs: 'two divisions of the same nodes', options: [], cost: 'O(V)' } as const;
const AGREEMENT = { gives: 'a number', needs: 'two scores of each item', options: [], cost: 'O(n log n) for n items' } as const;
const LEVELS = 'O(V + E) a level, iteration and run, and few levels';

const SEARCH: OptionTable<CommunityOptions> = {
  quality: [oneOf(['modularity', 'cpm']), 'modularity'],
  resolution: [ABOVE_0, '1 for modularity, for cpm the density of the graph'],
  seed: [ANY_SEED, DEFAULT_SEED],
  bestOf: [wholeFrom(1), 1],
};
const ITERATED: OptionTable<LeidenOptions> = { ...SEARCH, iterations: [wholeFrom(1), '4, from 50,000 nodes 3'] };

/** What shape a graph has as a whole, which groups it falls into, how it is drawn, and how far ranks in it can be relied on. */
export const STRUCTURE_ANALYSES: readonly Analysis[] = [
  { ...GROUPS, name: 'weak-components', meaning: 'Which nodes hang together when nobody asks which way edges point.', cost: 'O(V + E)', reference: 'doi:10.1145/62.2160', run: weakComponents },
  { ...GROUPS, name: 'strong-components', meaning: 'Which nodes reach each other along edges, numbered so that what is pointed at comes first.', cost: 'O(V + E)', reference: 'doi:10.1137/0201010', run: strongComponents },
  { ...GROUPS, name: 'cycles', meaning: 'The strong components that hold a cycle: works that cite each other in circles.', needs: DIRECTED, cost: 'O(V + E)', reference: 'doi:10.1137/0201010', run: cyclicComponents },
  { name: 'condensation', meaning: 'The graph with each strong component shrunk to one node: it has no cycles.', gives: 'a graph', needs: ANY_GRAPH, options: [], cost: 'O(V + E)', reference: 'doi:10.1137/0201010', run: condense },
  { ...WHOLE_GRAPH, name: 'density', meaning: 'What share of all possible edges are there.', cost: 'O(1)', reference: 'doi:10.1017/CBO9780511815478', run: density },
  {
    ...WHOLE_GRAPH,
    name: 'assortativity',
    meaning: 'Whether nodes of many edges are joined to each other, from −1 to 1.',
    options: optionsOf<AssortativityOptions>({ source: [oneOf(['in', 'out']), 'out'], target: [oneOf(['in', 'out']), 'in'] }),
    cost: 'O(V + E)',
    reference: 'doi:10.1103/PhysRevLett.89.208701',
    run: degreeAssortativity,
  },
  {
    ...WHOLE_GRAPH,
    name: 'diameter',
    meaning: 'The most edges that a shortest path takes, or bounds on it.',
    options: optionsOf<DiameterOptions>({ searches: [wholeFrom(1), 'as many as 200 million edges allow, at least 16'] }),
    cost: 'O(searches · (V + E))',
    reference: 'doi:10.1145/2063576.2063748',
    run: diameter,
  },
  { name: 'leiden', meaning: 'Communities: groups with more edge weight among them than chance would lay, each connected.', gives: 'groups of nodes', needs: UNDIRECTED, options: optionsOf<LeidenOptions>(ITERATED), cost: LEVELS, reference: 'doi:10.1038/s41598-019-41695-z', run: leiden },
  { name: 'louvain', meaning: 'Communities as Leiden finds them, in less than half the time but not as good, and less alike from seed to seed.', gives: 'groups of nodes', needs: UNDIRECTED, options: optionsOf<CommunityOptions>(SEARCH), cost: LEVELS, reference: 'doi:10.1088/1742-5468/2008/10/P10008', run: louvain },
  {
    name: 'consensus',
    meaning: 'The communities that many runs agree on, and how firmly each node belongs to its own.',
    gives: 'groups of nodes',
    needs: UNDIRECTED,
    options: optionsOf<ConsensusOptions>({ ...ITERATED, runs: [wholeFrom(2), 20] }),
    cost: 'as Leiden, 60 to 100 times',
    reference: 'doi:10.1038/srep00336',
    run: consensus,
  },
  { name: 'node-stability', meaning: 'What share of a node’s company stays from one division to others.', gives: 'a number for each node', needs: 'divisions of the same nodes', options: [], cost: 'O(V) a division', reference: 'doi:10.1016/j.csda.2006.11.025', run: nodeStability },
  {
    ...WHOLE_GRAPH,
    name: 'modularity',
    meaning: 'How much more edge weight lies inside groups than chance would lay there.',
    needs: 'any graph, and a group for each node',
    options: optionsOf<ModularityOptions>({ resolution: [ABOVE_0, 1] }),
    cost: 'O(V + E)',
    reference: 'doi:10.1073/pnas.0601602103',
    run: modularity,
  },
  {
    ...WHOLE_GRAPH,
    name: 'constant-potts',
    meaning: 'How much more edge weight lies inside groups than so much for each pair.',
    needs: 'any graph, and a group for each node',
    options: optionsOf<ConstantPottsOptions>({ resolution: [ABOVE_0, 'the density of the graph'] }),
    cost: 'O(V + E)',
    reference: 'doi:10.1103/PhysRevE.84.016114',
    run: constantPotts,
  },
  { ...LIKENESS, name: 'adjusted-rand-index', meaning: 'How far two divisions agree on which pairs are together, beyond chance.', reference: 'doi:10.1007/BF01908075', run: adjustedRandIndex },
  { ...LIKENESS, name: 'normalised-mutual-information', meaning: 'What one division tells of another, from 0 to 1.', reference: 'doi:10.1088/1742-5468/2005/09/P09008', run: normalisedMutualInformation },
  { ...LIKENESS, name: 'variation-of-information', meaning: 'What each of two divisions says that the other does not, in nats.', reference: 'doi:10.1016/j.jmva.2006.11.013', run: variationOfInformation },
  { ...AGREEMENT, name: 'kendall-tau', meaning: 'Whether two scores put the same items in the same order, ties allowed for (τ-b), from −1 to 1.', reference: 'doi:10.1093/biomet/33.3.239', run: kendallTau },
  {
    ...AGREEMENT,
    name: 'rank-biased-overlap',
    meaning: 'How much two rankings have in common that need not hold the same items, the top ranks counting most, from 0 to 1.',
    options: optionsOf<OverlapOptions>({ persistence: [SHARE, 0.9] }),
    reference: 'doi:10.1145/1852102.1852106',
    run: rankBiasedOverlap,
  },
  {
    name: 'layout',
    meaning: 'Where to draw each node, so that what is joined lies together.',
    gives: 'a place for each node',
    needs: UNDIRECTED,
    options: optionsOf<LayoutOptions>({ communities: [ONE_A_NODE, 'those that Leiden finds'], seed: [ANY_SEED, DEFAULT_SEED], iterations: [wholeFrom(1), '200, for small and for large parts fewer'], box: [{ kind: 'number', from: 1, to: 1_000_000 }, 1000] }),
    cost: 'O(V log V + E) a step',
    reference: 'doi:10.1371/journal.pone.0098679',
    run: layout,
  },
  { name: 'overlap-removal', meaning: 'Places near given ones at which no two discs overlap.', gives: 'a place for each node', needs: 'a place and a radius for each node', options: [], cost: 'O(V log V) a round', reference: 'doi:10.1073/pnas.0400280101', run: removeOverlaps },
  {
    name: 'rank-intervals',
    meaning: 'Between which ranks each node lies when edges are resampled.',
    gives: 'a number for each node',
    needs: 'any graph, and a metric',
    options: optionsOf<ResamplingOptions>({ samples: [wholeFrom(10), 100], kept: [SHARE, 0.8], seed: [ANY_SEED, DEFAULT_SEED], among: [SOME_NODES, 'all'] }),
    cost: 'O(samples · (cost of the metric + V log V + E))',
    reference: 'doi:10.1007/978-1-4612-1554-7',
    run: rankIntervals,
  },
  {
    name: 'ranks-without-groups',
    meaning: 'Between which ranks each node lies when one group of edges after the other is left out, such as those of one survey.',
    gives: 'a number for each node',
    needs: 'edges, each in a group, and a metric',
    options: optionsOf<LeftOutOptions>({ among: [SOME_NODES, 'all'] }),
    cost: 'O(groups · (cost of the metric + V log V + E))',
    reference: 'doi:10.1214/aos/1176345462',
    run: ranksWithoutGroups,
  },
];
