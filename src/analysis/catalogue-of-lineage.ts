import { ANY_GRAPH, DIRECTED, optionsOf, SOME_NODES, wholeFrom } from './catalogue-row.ts';
import type { Analysis, OptionTable } from './catalogue-row.ts';
import { dominators } from './dominators.ts';
import type { DominatorOptions } from './dominators.ts';
import { nearestCommonAncestors } from './nearest-common-ancestors.ts';
import { shortestPaths, simplePaths } from './paths.ts';
import type { PathBounds, SimplePathBounds } from './paths.ts';
import { reach, reachCounts } from './reach.ts';
import type { ReachOptions } from './reach.ts';

const BOUNDS: OptionTable<PathBounds> = { limit: [wholeFrom(1), 1000], stepLimit: [wholeFrom(1), 10_000_000] };
const BETWEEN = { gives: 'paths', needs: 'any graph, and two of its nodes' } as const;

/** What descends from what. Edges run from child to parent; the same analyses of the reversed graph look the other way. */
export const LINEAGE_ANALYSES: readonly Analysis[] = [
  { name: 'reach', meaning: 'Everything that a node descends from, by generations.', gives: 'nodes', needs: 'any graph, and one of its nodes', options: optionsOf<ReachOptions>({ generations: [wholeFrom(0), 'all'] }), cost: 'O(V + E)', reference: 'doi:10.1109/TEC.1961.5219222', run: reach },
  { name: 'reach-counts', meaning: 'How many others each node descends from.', gives: 'a number for each node', needs: ANY_GRAPH, options: [], cost: 'O(V + E + V / 32 · edges between components)', reference: 'doi:10.1007/BF01940892', run: reachCounts },
  { ...BETWEEN, name: 'shortest-paths', meaning: 'All paths from one node to another with the fewest edges.', options: optionsOf<PathBounds>(BOUNDS), cost: 'O(V + E + edges looked at)', reference: 'doi:10.1109/TEC.1961.5219222', run: shortestPaths },
  { ...BETWEEN, name: 'simple-paths', meaning: 'All paths from one node to another that visit no node twice, shortest first.', options: optionsOf<SimplePathBounds>({ ...BOUNDS, longest: [wholeFrom(0), 'no bound'] }), cost: 'exponential, within the bounds', reference: 'ISBN 978-0-201-31663-6', run: simplePaths },
  { name: 'nearest-common-ancestors', meaning: 'What several nodes all descend from, and nothing else that they all descend from does.', gives: 'nodes', needs: `${DIRECTED}, and some of its nodes`, options: [], cost: 'O(nodes asked for · (V + E))', reference: 'doi:10.1016/j.jalgor.2005.08.001', run: nearestCommonAncestors },
  { name: 'dominators', meaning: 'Which node all paths to another must pass: what a lineage depends on.', gives: 'a number for each node', needs: ANY_GRAPH, options: optionsOf<DominatorOptions>({ roots: [SOME_NODES, 'every node that nothing points at'] }), cost: 'O(E log V)', reference: 'doi:10.1145/357062.357071', run: dominators },
];
