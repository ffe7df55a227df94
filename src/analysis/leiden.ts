import type { Random } from '../base/random.ts';
import { singletons } from '../compact/union-find.ts';
import type { CommunityLevel, SearchRoom } from './community-level.ts';
import { refine } from './community-refinement.ts';
import { searchLevels } from './multilevel-search.ts';

/**
 * One run of the Leiden method: as Louvain, but what becomes one node at the next level is not a whole community but a part that is firm in itself, so that
 * later levels can correct earlier ones, and every community is connected. Each further iteration sets out from what the last one found, and is never worse: where it finds
 * nothing, the next may, with other turns and parts. Answers the communities as labels, numbered by smallest node.
 * O(V + E) a level and iteration, and few levels.
 * Reference: Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z.
 */
export function leidenRun(finest: CommunityLevel, room: SearchRoom, random: Random, iterations: number): Uint32Array {
  let labels: Uint32Array = singletons(finest.order);
  for (let iteration = 0; iteration < iterations; iteration += 1) labels = searchLevels(finest, labels, refine, room, random).labels;
  return labels;
}
