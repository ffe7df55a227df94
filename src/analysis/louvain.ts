import type { Random } from '../base/random.ts';
import { singletons } from '../compact/union-find.ts';
import type { CommunityLevel, SearchRoom } from './community-level.ts';
import { searchLevels } from './multilevel-search.ts';

/**
 * One run of the Louvain method: nodes move while that gains, then each community becomes one node, and so on until nothing moves.
 * What it finds may hang together only through nodes that have left since: see `connectedParts`. Answers the communities as labels, numbered by smallest node.
 * O(V + E) a level, and few levels.
 * Reference: Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008; turns only where a neighbour has moved: Ozaki, Tezuka & Inaba 2016, doi:10.17706/IJCEE.2016.8.3.207-218.
 */
export function louvainRun(finest: CommunityLevel, room: SearchRoom, random: Random): Uint32Array {
  return searchLevels(finest, singletons(finest.order), (_, labels) => labels, room, random).labels;
}
